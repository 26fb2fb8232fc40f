/** What is asked of a werkgever that comes along with a stage: apart, so that a form need not hold the whole tab. */
import { text } from '../column';

/** What the tab Werkgevers is called. */
export const werkgeverTab = {
  key: 'werkgevers',
  name: 'Werkgevers',
  record: 'werkgever',
  prefix: 'W',
  idHeader: 'Werkgever-ID',
  group: 'werk',
  help: 'De bedrijven die plekken bieden.',
} as const;

/** Its first columns. */
export const werkgeverNaam = {
  naam: text('Naam', { required: true, width: 200, help: 'De naam van het bedrijf.' }),
  branche: text('Branche', { required: true, help: 'De branche, bijvoorbeeld Catering.' }),
};
