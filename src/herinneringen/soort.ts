/** What a kind of reminder is: declared once, in a file of `soorten/`; what people see and get of it follows from it. */
import type { Row } from '../register/row';
import type { TabKey } from '../register/tabs';
import type { DateString } from '../register/dates';
import type { Register } from '../register/register';
import type { SettingSet, ValuesOf } from '../register/settings/setting';
import type { Dossiers } from './dossiers';

/** What a kind finds: a record about which something is due. Holds no names and no free text, so that it may be mailed. */
export interface Aanleiding {
  /** Where the record stands that it is about. */
  readonly tab: TabKey;
  readonly recordId: string;
  readonly deelnemerId: string;
  /** What is due, in a few Dutch words: 'Toets B1-K1-W1'. */
  readonly wat: string;
  readonly op: DateString;
  /** Whom to ask before the deelnemer's Praktijkopleider, where the record names somebody. */
  readonly genoemd?: string;
}

/** When to remind: on which days before (0 is the day itself), and every how many days after (0: never). */
export interface Ritme {
  readonly vooraf: readonly number[];
  readonly herhalen: number;
}

/** On the day itself, once: what else is late, the Projectleider sees every Monday. */
export const opDeDag: Ritme = { vooraf: [0], herhalen: 0 };

/**
 * The rows of a tab that can make something due: all, or those of which this says so. The others need not be judged,
 * which is what takes time in a large register.
 */
export type Beslist = 'alle rijen' | ((cells: Row['cells'], today: DateString) => boolean);

/** What is looked for together: of each of these Vandaag asks in a call of its own, so that none reads many tabs. */
export type Deel = 'leren' | 'stage' | 'verder';

/** In Vandaag until it is done, and never in a mail. */
export const nooit: Ritme = { vooraf: [], herhalen: 0 };

/** The declaration of a kind; `S` are the settings that it brings. */
export interface Soort<S extends SettingSet = SettingSet> {
  /** Its title above a list or a count. */
  readonly titel: string;
  /** The word by which people choose it in Instellingen; null: no mail ever tells of it. */
  readonly woord: string | null;
  /** What a mail says is due; null: what was found says it, and holds nothing that people typed. */
  readonly inMail: string | null;
  readonly instellingen: S;
  readonly ritme: (waarden: ValuesOf<S>) => Ritme;
  /** The terms that find all that there is a moment for, where the team set its own view narrower than its mails. */
  readonly ruimst?: (waarden: ValuesOf<S>) => ValuesOf<S>;
  /** Who is asked before the Praktijkopleider, where the deelnemer has one. */
  readonly eerst?: 'jobcoach';
  /** Where it gets done: the form, and which record that opens. */
  readonly formulier: string;
  /** What its button says, where the form's own words do not tell what is to be done. */
  readonly handeling?: string;
  readonly opent: (gevonden: Aanleiding, register: Pick<Register, 'stagelog'>) => string | null;
  readonly deel: Deel;
  /** The tabs that it looks at, beside Fasen and what their rows refer to. */
  readonly tabs: Readonly<Partial<Record<TabKey, Beslist>>>;
  /** Finds what is due or late, or soon will be by the terms. */
  readonly vind: (dossiers: Dossiers, termen: ValuesOf<S>) => readonly Aanleiding[];
}

/** Declares a kind. */
export const soort = <const S extends SettingSet, const F extends string>(
  declaration: Soort<S> & { readonly formulier: F },
): Soort<S> & { readonly formulier: F } => declaration;
