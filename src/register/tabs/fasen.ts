/** Tab Fasen: each step on the road of a deelnemer, forth or back (register.md, "The road of a deelnemer"). */
import { choice, date, freeText, reference } from '../column';
import { tab } from '../tab';
import type { RecordOf } from '../tab';
import { faseNamen, fasenMetReden, faseVoorvoegsel } from './lists';

export { faseNamen } from './lists';

export type FaseNaam = (typeof faseNamen)[number];

export const fasen = tab({
  key: 'fasen',
  name: 'Fasen',
  record: 'fase',
  prefix: faseVoorvoegsel,
  idHeader: 'Fase-ID',
  group: 'mensen',
  help: 'De weg van elke deelnemer. Elke stap is een nieuwe rij. Terug mag ook.',
  columns: {
    deelnemerId: reference('Deelnemer-ID', 'deelnemers', { required: true, help: 'Om welke deelnemer gaat het?' }),
    datum: date('Datum', { required: true, help: 'De eerste dag van deze fase.' }),
    fase: choice('Fase', faseNamen, { required: true, help: 'In welke fase komt de deelnemer?' }),
    reden: choice(
      'Reden',
      [
        'Gezondheid',
        'Privé',
        'Motivatie',
        'Geen passende plek',
        'Te zwaar',
        'Verhuizing',
        'Werk gevonden',
        'Andere opleiding',
        'Anders',
      ],
      {
        requiredWith: { column: 'fase', values: fasenMetReden },
        help: 'De reden. Nodig bij Pauze, Uitgevallen en Niet gestart.',
      },
    ),
    toelichting: freeText('Toelichting', { help: 'Kort, alleen als het nodig is. Geen diagnose.' }),
  },
});

export type Fase = RecordOf<typeof fasen>;
