/** Something that is due: which record, when, for whom. Holds no names and no free text, so that it may be mailed. */
import type { TabKey } from '../register/column';
import type { DateString } from '../register/dates';

/** What can be due, in the order in which people see it on one day: toetsen first. */
export const soorten = [
  'toets',
  'verklaring',
  'rmc',
  'startmeting',
  'stilleStage',
  'vervolgStage',
  'vervolgIntake',
  'nazorg',
] as const;

export type Soort = (typeof soorten)[number];

/** Each kind as the title of a count. */
export const soortNamen: Readonly<Record<Soort, string>> = {
  toets: 'Toetsen',
  verklaring: 'Verklaringen bij hun streefdatum',
  rmc: 'Verklaringen zonder akkoord van het RMC',
  startmeting: 'Startmetingen',
  stilleStage: 'Stages zonder nieuwe logregel',
  vervolgStage: 'Vervolg bij een stage',
  vervolgIntake: 'Vervolg op een intake',
  nazorg: 'Nazorg',
};

export interface DueItem {
  readonly soort: Soort;
  /** Where the record stands that it is about. */
  readonly tab: TabKey;
  readonly recordId: string;
  readonly deelnemerId: string;
  /** What is due, in a few Dutch words: 'Toets B1-K1-W1'. */
  readonly wat: string;
  readonly op: DateString;
  /** Calendar days from today to `op`: 0 today, negative when it is late. */
  readonly dagen: number;
  /** The e-mail address of who is to do it; null when nobody active is left to ask. */
  readonly voor: string | null;
}

/** What a kind finds: the item without what all items have in common. */
export interface Finding extends Omit<DueItem, 'soort' | 'dagen' | 'voor'> {
  /** Whom to ask before the deelnemer's Praktijkopleider, where the record names somebody. */
  readonly beoordelaar?: string;
}
