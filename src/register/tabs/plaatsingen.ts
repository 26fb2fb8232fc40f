/** Tab Plaatsingen: work, education or day activities after or beside the leertraject (register.md; indicatoren.md "Waardevol werk"). */
import { hours, choice, date, reference, text } from '../column';
import { tab } from '../tab';
import type { RecordOf } from '../tab';

export const plaatsingsoorten = [
  'Betaald werk',
  'Beschut werk',
  'Detachering',
  'Vrijwilligerswerk',
  'Opleiding',
  'Dagbesteding',
] as const;

/** The kinds of placement that count as waardevol werk (indicatoren.md). */
export const waardevolWerk = ['Betaald werk', 'Beschut werk', 'Detachering'] as const;

export const plaatsingen = tab({
  key: 'plaatsingen',
  name: 'Plaatsingen',
  record: 'plaatsing',
  prefix: 'P',
  idHeader: 'Plaatsing-ID',
  group: 'werk',
  help: 'Waar deelnemers gaan werken of leren.',
  columns: {
    deelnemerId: reference('Deelnemer-ID', 'deelnemers', { required: true, help: 'Om welke deelnemer gaat het?' }),
    start: date('Start', { required: true, help: 'De eerste dag.' }),
    einde: date('Einde', { help: 'De laatste dag. Leeg zolang het doorloopt.' }),
    soort: choice('Soort', plaatsingsoorten, { required: true, help: 'Wat voor plaatsing is het?' }),
    functie: text('Functie', {
      required: true,
      width: 200,
      help: 'Wat doet de deelnemer daar? Bijvoorbeeld Receptie.',
    }),
    werkgever: text('Werkgever', { privacy: 'gewoon', required: true, width: 200, help: 'De naam van de werkgever.' }),
    contract: choice('Contract', ['Vast', 'Tijdelijk', 'Geen'], {
      required: true,
      privacy: 'gewoon',
      help: 'Wat voor contract?',
    }),
    urenPerWeek: hours('Uren per week', 1, 40, {
      required: true,
      privacy: 'gewoon',
      help: 'Hoeveel uren per week? 1 tot 40.',
    }),
  },
});

export type Plaatsing = RecordOf<typeof plaatsingen>;
