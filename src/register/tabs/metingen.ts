/** Tab Metingen: how a deelnemer sees herself, and her work skills, over time (register.md; report, Tabel 2). */
import { choice, date, reference, whole } from '../column';
import { tab } from '../tab';
import type { RecordOf } from '../tab';

const ownView = (help: string) => ({ required: true, help: `${help} 1 is heel laag, 10 is heel hoog.` }) as const;
const skill = (help: string) => ({ required: true, help: `${help} 1 is nog moeilijk, 5 is heel goed.` }) as const;

const zelfbeeld = {
  zelfvertrouwen: whole(
    'Zelfvertrouwen',
    1,
    10,
    ownView('Hoeveel zelfvertrouwen heeft de deelnemer, in eigen woorden?'),
  ),
  kansOpWerk: whole('Kans op werk', 1, 10, ownView('Hoe groot ziet de deelnemer de eigen kans op werk?')),
};

const vaardigheden = {
  communicatie: whole('Communicatie', 1, 5, skill('Hoe gaat praten en luisteren op het werk?')),
  samenwerking: whole('Samenwerking', 1, 5, skill('Hoe gaat samenwerken?')),
  zelfstandigheid: whole('Zelfstandigheid', 1, 5, skill('Hoe zelfstandig werkt de deelnemer?')),
  vakgerichteTaken: whole('Vakgerichte taken', 1, 5, skill('Hoe gaan de taken van het vak?')),
};

/** How a deelnemer sees herself (2.2), in the order of the sheet. */
export const zelfbeeldSchalen = /* @__PURE__ */ Object.keys(zelfbeeld) as (keyof typeof zelfbeeld)[];

/** What goes how well at work (2.1), in the order of the sheet. */
export const vaardigheidSchalen = /* @__PURE__ */ Object.keys(vaardigheden) as (keyof typeof vaardigheden)[];

/** The key of a column with a score. */
export type Schaal = keyof typeof zelfbeeld | keyof typeof vaardigheden;

export const metingen = tab({
  key: 'metingen',
  name: 'Metingen',
  record: 'meting',
  prefix: 'M',
  idHeader: 'Meting-ID',
  group: 'leren',
  help: 'Hoe het met de deelnemer gaat: aan de start, tussendoor en aan het eind.',
  columns: {
    deelnemerId: reference('Deelnemer-ID', 'deelnemers', { required: true, help: 'Om welke deelnemer gaat het?' }),
    datum: date('Datum', { required: true, help: 'De dag van de meting.' }),
    moment: choice('Moment', ['Start', 'Tussen', 'Eind', 'Nazorg'], {
      required: true,
      privacy: 'gewoon',
      help: 'Welk moment is dit?',
    }),
    ...zelfbeeld,
    ...vaardigheden,
  },
});

/** The highest score on a scale; the lowest is 1. */
export function hoogsteScore(schaal: Schaal): number {
  const { type } = metingen.columns[schaal];
  return type.kind === 'number' ? type.max : 0;
}

export type Meting = RecordOf<typeof metingen>;
