/** Tab Contacten: meetings, presentations and talks with organisations (register.md; report, Tabel 1 and 2). */
import { choice, date, publicText, text, count } from '../column';
import { tab } from '../tab';
import type { RecordOf } from '../tab';

export const soortenOrganisatie = [
  'Werkgever',
  'RMC',
  'Nova College',
  'UWV',
  'Gemeente',
  'School',
  'Zorg',
  'Anders',
] as const;

export const contacten = tab({
  key: 'contacten',
  name: 'Contacten',
  record: 'contact',
  prefix: 'C',
  idHeader: 'Contact-ID',
  group: 'werk',
  help: 'Voorlichting, presentaties en gesprekken met organisaties.',
  columns: {
    datum: date('Datum', { required: true, help: 'De dag van het contact.' }),
    organisatie: text('Organisatie', { required: true, width: 200, help: 'Met welke organisatie?' }),
    soortOrganisatie: choice('Soort organisatie', soortenOrganisatie, {
      required: true,
      help: 'Wat voor organisatie is het?',
    }),
    soort: choice('Soort', ['Voorlichtingsbijeenkomst', 'Presentatie', 'Gesprek', 'Media'], {
      required: true,
      help: 'Wat voor contact was het?',
    }),
    aantalAanwezigen: count('Aantal aanwezigen', 0, 10_000, { help: 'Hoeveel mensen waren er?' }),
    uitkomst: publicText('Uitkomst', { help: 'Wat leverde het op? Noem geen deelnemers.' }),
    door: text('Door', { width: 200, privacy: 'collega', help: 'Het e-mailadres van wie het contact had.' }),
  },
});

export type Contact = RecordOf<typeof contacten>;
