/** The tabs that the add-on makes and nobody types in (register.md), and Instellingen. */

/** Literal names of the made tabs that there is one of. */
export const madeTabs = {
  start: 'Start',
  uitkomsten: 'Uitkomsten',
  indicatorhistorie: 'Indicatorhistorie',
  mailjournaal: 'Mailjournaal',
  controle: 'Controle',
  logboek: 'Logboek',
  schaduw: 'PLP-schaduw',
  /** Tells other programs where tabs and columns are, once one was renamed or moved. */
  plaatsen: 'PLP-plaatsen',
  importjournaal: 'Importjournaal',
  zelftest: 'Zelftest',
} as const;

export type MadeTabKey = keyof typeof madeTabs;

/** The tab of settings: filled in by people, but no records. */
export const settingsTab = { name: 'Instellingen', headers: ['Sleutel', 'Waarde', 'Uitleg'] } as const;

/** The columns of PLP-plaatsen: of each column its tab and key as the code has them, what the tab is called, its place, the text above it. */
export const placesHeaders = ['Tabblad', 'Naam', 'Kolom', 'Plaats', 'Kop'] as const;

/** The name of the tab with the rows that an import could not add: people mend them there. */
export const restTabName = 'Import: nog te herstellen';

/** The name of the tab with a month's indicators. @example monthTabName('2025-08') // 'Indicatoren 2025-08' */
export const monthTabName = (month: string): string => `Indicatoren ${month}`;

/** The name of the tab with a report. @example reportTabName('kwartaal', '2025-K2') // 'Kwartaalrapportage 2025-K2' */
export const reportTabName = (soort: 'kwartaal' | 'eind', key: string): string =>
  `${soort === 'kwartaal' ? 'Kwartaalrapportage' : 'Eindrapportage'} ${key}`;

/** The columns of Indicatorhistorie (indicatoren.md, last section; literal). */
export const historyHeaders = [
  'Peildatum',
  'Projectjaar-ID',
  'Code',
  'Onderdeel',
  'Teller',
  'Noemer',
  'Waarde',
  'Doel',
  'Oordeel',
  'Vastgelegd op',
] as const;
