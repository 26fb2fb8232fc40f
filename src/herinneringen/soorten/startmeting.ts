/** Due: the meting of the start, when it is still missing some days after somebody started and she is underway. */
import { addDays } from '../../register/dates';
import { groupBy } from '../../register/grouping';
import { days, setting } from '../../register/settings/setting';
import { opDeDag, soort } from '../soort';

export const startmeting = soort({
  titel: 'Startmetingen',
  woord: 'Startmeting',
  inMail: 'Startmeting ontbreekt',
  instellingen: {
    startmetingNa: setting(
      'Startmeting: dagen na de start',
      '30',
      'Is er zoveel dagen na de start nog geen startmeting? Dan staat dat bij wat er speelt.',
      days,
    ),
  },
  ritme: () => opDeDag,
  formulier: 'meting',
  opent: () => null,
  deel: 'verder',
  tabs: { metingen: ({ moment }) => moment === 'Start' },
  vind: ({ register, today, fasenOf, isUnderway }, { startmetingNa }) => {
    const startmetingen = register.metingen.filter(({ datum, moment }) => moment === 'Start' && datum <= today);
    const metingenOf = groupBy(startmetingen, ({ deelnemerId }) => deelnemerId);
    // Rows with the same Deelnemer-ID are one person.
    return [...new Set(register.deelnemers.map(({ id }) => id))].filter(isUnderway).flatMap((id) => {
      const starts = fasenOf(id).filter(({ fase }) => fase === 'Voortraject' || fase === 'Leertraject');
      const start = starts.map(({ datum }) => datum).sort()[0];
      if (start === undefined || metingenOf.has(id)) return [];
      const op = addDays(start, startmetingNa);
      return op <= today ? [{ tab: 'deelnemers', recordId: id, deelnemerId: id, op, wat: 'Startmeting' }] : [];
    });
  },
});
