/** Which forms there are. */

/** The forms there are, by the name of their HTML file. */
export const forms = [
  'vandaag',
  'dossier',
  'intake',
  'stagelog',
  'toetsen',
  'meting',
  'plaatsing',
  'nazorg',
  'fase',
  'werkgever',
  'toelichting',
  'herkomst',
  'controle',
  'importeren',
] as const;

export type FormName = (typeof forms)[number];
