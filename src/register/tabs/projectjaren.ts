/** Tab Projectjaren: the years of the project, as agreed with the funder (register.md). */
import { date, reference, text } from '../column';
import { tab } from '../tab';
import type { RecordOf } from '../tab';

export const projectjaren = tab({
  key: 'projectjaren',
  name: 'Projectjaren',
  record: 'projectjaar',
  prefix: 'J',
  idHeader: 'Projectjaar-ID',
  group: 'project',
  help: 'De projectjaren, zoals afgesproken met de financier.',
  columns: {
    naam: text('Naam', { required: true, help: 'Hoe heet dit projectjaar?' }),
    start: date('Start', { required: true, help: 'De eerste dag.' }),
    oorspronkelijkEinde: date('Oorspronkelijk einde', {
      required: true,
      width: 150,
      standard: { from: 'einde' },
      help: 'De laatste dag in het eerste plan. Laat je dit leeg, dan wordt het Einde.',
    }),
    einde: date('Einde', { required: true, help: 'De laatste dag, na een verlenging.' }),
  },
});

export type Projectjaar = RecordOf<typeof projectjaren>;

/** The column of what belongs to a projectjaar. */
export const bijProjectjaar = () =>
  reference('Projectjaar-ID', 'projectjaren', { required: true, help: 'Bij welk projectjaar hoort dit?' });
