/** Words that the explanations of several indicators share. */

/** Of whom a share of the cohort is one. */
export const ditProjectjaar = 'Iedereen die in dit projectjaar is gestart.';

/** Of whom a share of all cohorts so far is one. */
export const totEnMetDitProjectjaar = 'Iedereen die in dit projectjaar of in een eerder projectjaar is gestart.';

/** What is dated inside the period, as the end of a sentence. */
export const inDePeriode = 'in dit projectjaar, tot en met de peildatum';
