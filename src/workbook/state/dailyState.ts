/** What the workbook remembers of the daily job, in document properties: whose it is, how it went, where it stopped. */
import type { TabKey } from '../../register/tabs';
import type { DateString, MonthString } from '../../register/dates';
import { allTabs, tabs } from '../../register/tabs';
import { fromRuns, toRuns } from '../idRuns';
import type { Change, Known, Properties, Property } from './properties';
import { change, jsonIn, remember, shortText } from './properties';
import type { DisplacedKind } from '../shadow/displaced';
import type { Vanished } from '../shadow/shadow';
import { versionFrom } from './version';
import type { Zelfaanval } from './zelftestState';
import { picturesFrom, zelfaanvalFrom } from './zelftestState';

export interface DailyOwner {
  readonly email: string;
  /** Epoch milliseconds. */
  readonly sinds: number;
}

/** Of rows that are gone: no night has copied them. */
export const zonderKopie = 'zonder kopie';

/** Rows of a tab that are gone, or in which values went astray. */
export interface VanishedRows extends Vanished {
  readonly tab: TabKey;
  /** How values went astray (workbook/shadow/displaced.ts), and in which columns; without it the rows are gone. */
  readonly soort?: DisplacedKind | typeof zonderKopie;
  readonly kolommen?: readonly string[];
  /** Which rows, as runs; no more than are named. */
  readonly nummers?: readonly string[];
  /** No night has copied the values, but they still stand in their column. */
  readonly vindbaar?: true;
}

/** True for what no night has copied: there is nothing to put back. */
export const isWithoutCopy = ({ soort, op, vindbaar }: VanishedRows): boolean =>
  !vindbaar && (soort === zonderKopie || op === '');

/** How the runs went. Moments are epoch milliseconds. */
export interface DailyRuns {
  /** The last run that did all of its work. */
  readonly goed: number | null;
  readonly laatst: number | null;
  /** The day of the last run, and the steps that it did not finish. */
  readonly dag: DateString | null;
  readonly rest: readonly string[];
  /** The step under way, as far as it was stored: after a run that Google broke off, the one in which it did. */
  readonly bezig: string | null;
  /** The steps for which an execution was not long enough, and that did not end since, the last one last. */
  readonly afgebroken: readonly string[];
  /** How often it went on by itself that day. */
  readonly vervolg: number;
  /** How long the last run took, in milliseconds. */
  readonly duur: number | null;
  /** How long each step took the last time, in milliseconds, of those that take their time. */
  readonly duren: Readonly<Record<string, number>>;
  /** The last day on which the copy of all rows was made. */
  readonly gekopieerd: DateString | null;
  /** By what the places of tabs and columns are known that were last written; 0 for those of a new workbook. */
  readonly plaatsen: number;
  /** The steps that went wrong in the last run. */
  readonly fouten: readonly string[];
  /** The day of the last message about what went wrong. */
  readonly foutmail: DateString | null;
  /** The last day on which all reminders were looked at. */
  readonly herinnerd: DateString | null;
  /** The last month that was mailed. */
  readonly maand: MonthString | null;
  /** The last month in which old lines were cleared away. */
  readonly opgeruimd: MonthString | null;
  /** How many mails the brake holds back; 0 for none. */
  readonly rem: number;
  /** How many dossiers have been kept longer than agreed. */
  readonly bewaard: number;
  /** Of how many medewerkers nobody confirmed for too long that they work with it. */
  readonly teBevestigen: number;
  /** The lines of the Mailjournaal that wait: for the next run, and for a person. */
  readonly mislukt: number;
  readonly onzeker: number;
  /** What is gone or went astray, until it is back or somebody says that it is right. */
  readonly verdwenen: readonly VanishedRows[];
  /** The highest number that was ever seen in a tab, by the prefix of its IDs: such a number is not given again. */
  readonly nummers: Readonly<Record<string, number>>;
  /** Up to which number the rows of a tab count as copied, where that is less: something went astray in it before. */
  readonly tot: Readonly<Record<string, number>>;
}

export interface DailyState extends DailyRuns {
  readonly owner: DailyOwner | null;
  readonly doorgaan: DateString | null;
  /** The version of the workbook's structure, which is read along; null before set-up. */
  readonly versie: number | null;
  /** False where the self-test found that Google makes no pictures of charts. */
  readonly plaatjes: boolean;
  /** What the last self-attack came to; null where it was never done. */
  readonly zelfaanval: Zelfaanval | null;
}

const noRuns: DailyRuns = {
  goed: null,
  laatst: null,
  dag: null,
  rest: [],
  bezig: null,
  afgebroken: [],
  vervolg: 0,
  duur: null,
  duren: {},
  gekopieerd: null,
  plaatsen: 0,
  fouten: [],
  foutmail: null,
  herinnerd: null,
  maand: null,
  opgeruimd: null,
  rem: 0,
  bewaard: 0,
  teBevestigen: 0,
  mislukt: 0,
  onzeker: 0,
  verdwenen: [],
  nummers: {},
  tot: {},
};

/** The members of a text that was stored; none of one that somebody spoiled. The Mailjournaal still knows what left. */
function membersOf(text: string | undefined): Record<string, unknown> {
  const value = jsonIn(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
/** A day, a month, the name of a step: longer texts are not ours. */
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 60;
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isDurations = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([name, ms]) => isText(name) && isNumber(ms));
const isVanished = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (one: Partial<VanishedRows> | null) =>
      isText(one?.op) &&
      isNumber(one?.weg) &&
      isNumber(one?.van) &&
      Object.keys(tabs).includes(String(one?.tab)) &&
      [one?.kolommen ?? [], one?.nummers ?? []].every(isTexts) &&
      (one?.soort === undefined || isText(one?.soort)),
  );

/** A number for each prefix of an ID; what is not that is left out. */
export function numbersIn(stored: unknown): Record<string, number> {
  const numbers = (stored ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    allTabs.flatMap(({ prefix }) => {
      const number = numbers[prefix];
      return isNumber(number) && number >= 0 ? [[prefix, number] as const] : [];
    }),
  );
}

/** Only what has the type that it should have; else how it is at first. */
function runsFrom(stored: Record<string, unknown>): DailyRuns {
  const types: Readonly<Record<keyof Omit<DailyRuns, 'nummers' | 'tot'>, (value: unknown) => boolean>> = {
    goed: isNumber,
    laatst: isNumber,
    dag: isText,
    rest: isTexts,
    bezig: isText,
    afgebroken: isTexts,
    vervolg: isNumber,
    duur: isNumber,
    duren: isDurations,
    gekopieerd: isText,
    plaatsen: isNumber,
    fouten: isTexts,
    foutmail: isText,
    herinnerd: isText,
    maand: isText,
    opgeruimd: isText,
    rem: isNumber,
    bewaard: isNumber,
    teBevestigen: isNumber,
    mislukt: isNumber,
    onzeker: isNumber,
    verdwenen: isVanished,
  };
  const usable = Object.entries(types)
    .filter(([key, fits]) => fits(stored[key]))
    .map(([key]) => [key, stored[key]]);
  return {
    ...noRuns,
    ...(Object.fromEntries(usable) as Partial<DailyRuns>),
    nummers: numbersIn(stored['nummers']),
    tot: numbersIn(stored['tot']),
  };
}

/** What was read last: every tab asks for it, again and again. */
let lastRead: { readonly text: string | undefined; readonly runs: DailyRuns } | null = null;

const runsProperty: Property<DailyRuns> = {
  key: 'plp.dagtaak',
  read: (text) => {
    if (lastRead === null || lastRead.text !== text) lastRead = { text, runs: runsFrom(membersOf(text)) };
    return lastRead.runs;
  },
  write: (runs) => JSON.stringify(runs),
  // The next run finds these again by itself; the rest is short.
  less: (runs) => ({ ...runs, fouten: [], rest: [], afgebroken: [], verdwenen: [], duren: {} }),
};

/** Whose the job is. Apart from the rest: a run that ends after somebody took over may not undo that. */
const dailyOwnerProperty: Property<DailyOwner | null> = {
  key: 'plp.dagtaak.eigenaar',
  read: (text) => {
    const { email, sinds } = membersOf(text);
    return typeof email === 'string' && typeof sinds === 'number' ? { email, sinds } : null;
  },
  write: (owner) => JSON.stringify(owner),
  less: () => null,
};

/** The day on which somebody let more mails go than the brake allows. */
const goOnProperty = shortText('plp.herinneringen.doorgaan');

/** What the job told that is gone or went astray. */
export const verdwenenIn = (known: Known): readonly VanishedRows[] =>
  runsProperty.read(known[runsProperty.key]).verdwenen;

/** The highest numbers that the job saw, among all that the workbook remembers. */
export const numbersSeen = (known: Known): DailyRuns['nummers'] => runsProperty.read(known[runsProperty.key]).nummers;

/** Up to which number of a tab a night copied the rows. */
export function copiedUpTo(known: Known, prefix: string): number {
  const { nummers, tot } = runsProperty.read(known[runsProperty.key]);
  return tot[prefix] ?? nummers[prefix] ?? 0;
}

/** The day of the copy of last night; '' where there is none. */
export const copyDay = (known: Known): string => runsProperty.read(known[runsProperty.key]).gekopieerd ?? '';

/** True for what was remembered of copied rows of a tab beside the copy of that day, while no later copy counts for them. */
export function isSinceCopy(known: Known, prefix: string, day: string): boolean {
  const { gekopieerd, tot } = runsProperty.read(known[runsProperty.key]);
  return day === (gekopieerd ?? '') || prefix in tot;
}

/** What the job told, without naming these rows. */
export function dailyWithout(known: Known, ids: ReadonlySet<string>): Change {
  const runs = runsProperty.read(known[runsProperty.key]);
  const verdwenen = runs.verdwenen.map(({ nummers, ...one }) => ({
    ...one,
    ...(nummers ? { nummers: toRuns((fromRuns(nummers) ?? []).filter((id) => !ids.has(id))) } : {}),
  }));
  return change(runsProperty, { ...runs, verdwenen });
}

/** Reads it: one question to Google, none for who has read all that the workbook remembers. */
export function readDaily(properties: Properties, all: Known = properties.getProperties()): DailyState {
  return {
    ...runsProperty.read(all[runsProperty.key]),
    owner: dailyOwnerProperty.read(all[dailyOwnerProperty.key]),
    doorgaan: goOnProperty.read(all[goOnProperty.key]),
    versie: versionFrom(all),
    plaatjes: picturesFrom(all),
    zelfaanval: zelfaanvalFrom(all),
  };
}

/** Stores how the runs went; whose the job is stays as it is. */
export function storeRuns(
  properties: Properties,
  {
    owner: _owner,
    doorgaan: _doorgaan,
    versie: _versie,
    plaatjes: _plaatjes,
    zelfaanval: _zelfaanval,
    ...runs
  }: DailyState,
  also: readonly Change[] = [],
): void {
  remember(properties, change(runsProperty, runs), ...also);
}

export const storeOwner = (properties: Properties, owner: DailyOwner): void =>
  remember(properties, change(dailyOwnerProperty, owner));

export const clearOwner = (properties: Properties): void => {
  properties.deleteProperty(dailyOwnerProperty.key);
};

/** Lets the runs of this day send more mails than the brake allows. */
export const storeGoOn = (properties: Properties, day: DateString): void =>
  remember(properties, change(goOnProperty, day));
