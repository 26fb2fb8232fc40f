/** What a setting is (register.md, Instellingen): a row with a default, and how its Waarde is read. */
import type { Cell } from '../cell';
import { isBlank } from '../cell';
import type { DateString } from '../dates';
import { bsnFound, holdsBsn } from '../text/bsn';
import { asSeen, trimmed } from '../text/asSeen';
import { isEmail, readEmail } from '../schema';
import { readTextDate } from '../text/textDate';
import { parseVrijeDagen } from './vrijeDagen';

/** A setting: one row of Instellingen. `V` is the type of its value. */
export interface Setting<V> {
  /** Literal Sleutel in the sheet. */
  readonly key: string;
  /** The Waarde that set-up writes, as text. */
  readonly initial: string;
  /** The Uitleg that set-up writes: plain Dutch. */
  readonly help: string;
  readonly reading: Reading<V>;
  /** It came after the first version: an older workbook goes without its row until it is set up again. */
  readonly isLater: boolean;
}

/** How a Waarde is read. */
export interface Reading<V> {
  /** The value that a text stands for; undefined for what cannot be used. */
  readonly parse: (text: string) => V | undefined;
  /** What to do then, in plain Dutch. */
  readonly error: string;
}

/** Reads a Waarde as one sees it. */
const read = <V>(error: string, parse: (seen: string) => V | undefined): Reading<V> => ({
  parse: (text) => parse(asSeen(text)),
  error,
});

/** Words with commas between. */
const wordsIn = (text: string): string[] => text.split(',').map(trimmed).filter(Boolean);

/** Words with commas between; none of them is wrong. */
export const list: Reading<string[]> = { parse: wordsIn, error: '' };

/** Words of a list. @param of what a word stands for; undefined where it is not in the list */
export const listOf = <V>(error: string, of: (word: string) => V | undefined): Reading<V[]> => ({
  parse: (text) => {
    const all = wordsIn(text).map(of);
    return all.includes(undefined) ? undefined : (all as V[]);
  },
  error,
});

/** Text that must be there. */
export const someText = (error: string): Reading<string> => ({ parse: (text) => text || undefined, error });

/** A date, or nothing. Instellingen holds text, so a date typed there stays text. */
export const optionalDate = read<DateString | null>(
  'Vul een bestaande datum in, als dag-maand-jaar (31-08-2025), of laat de cel leeg.',
  (text) => (text === '' ? null : (readTextDate(text) ?? undefined)),
);

/** Text, or nothing. */
export const optionalText = read<string | null>('', (text) => text || null);

const wholeNumber = (text: string, min: number, max: number): number | undefined =>
  /^\d{1,3}$/.test(text) && Number(text) >= min && Number(text) <= max ? Number(text) : undefined;

/** The longest term: a year. */
const longestTerm = 365;

const daysIn = (text: string): number | undefined => wholeNumber(text, 0, longestTerm);

/** A term in whole days. */
export const days = read(`Vul een heel getal in van 0 tot en met ${longestTerm}. Dat zijn dagen.`, daysIn);

/** Numbers of days, each once, the highest first. */
export const dayList = read(
  `Vul hele getallen in van 0 tot en met ${longestTerm}, met een komma ertussen. Dat zijn dagen.`,
  (text) => {
    const all = wordsIn(text).map(daysIn);
    return all.includes(undefined) ? undefined : [...new Set(all as number[])].sort((a, b) => b - a);
  },
);

/** Days on which nothing is sent. */
export const vrijeDagen = read(
  'Schrijf elke dag als 25-12 (elk jaar), 14-05-2026 of 20-07-2026 t/m 31-07-2026. Zet er een komma tussen.',
  (text) => parseVrijeDagen(text) ?? undefined,
);

/** Ja or Nee. */
export const yesNo = read('Vul Ja of Nee in.', (text) =>
  /^(ja|nee)$/i.test(text) ? text.toLowerCase() === 'ja' : undefined,
);

/** E-mail addresses, each once however it is written. */
export const addresses = read(
  'Vul e-mailadressen in, zoals naam@example.org, met een komma ertussen. Of laat de cel leeg.',
  (text) => {
    const all = wordsIn(text).map(readEmail);
    return all.every(isEmail)
      ? all.filter((one, index) => all.findIndex((other) => other.toLowerCase() === one.toLowerCase()) === index)
      : undefined;
  },
);

/** The longest time to keep a dossier: ten years. */
const longestKept = 120;

/** A time in whole months. */
export const months = read(`Vul een heel getal in van 1 tot en met ${longestKept}. Dat zijn maanden.`, (text) =>
  wholeNumber(text, 1, longestKept),
);

/** Declares a setting. */
export const setting = <V>(
  key: string,
  initial: string,
  help: string,
  reading: Reading<V>,
  isLater = false,
): Setting<V> => ({ key, initial, help, reading, isLater });

/** Settings by their name in code. */
export type SettingSet = Readonly<Record<string, Setting<unknown>>>;

/** The values of settings. */
export type ValuesOf<S> = { readonly [K in keyof S]: S[K] extends Setting<infer V> ? V : never };

/** A setting whose Waarde cannot be used; the default is used instead. */
export interface SettingProblem {
  readonly key: string;
  readonly message: string;
}

/** Reads the settings from the tab's pairs of Sleutel and Waarde; what is missing or wrong takes its default. */
export function readSettings<S extends SettingSet>(
  settings: S,
  pairs: ReadonlyMap<string, Cell>,
): {
  readonly settings: ValuesOf<S>;
  readonly problems: readonly SettingProblem[];
} {
  const problems: SettingProblem[] = [];
  const values: Record<string, unknown> = {};
  const seen = new Map([...pairs].map(([key, cell]) => [asSeen(key), cell]));
  for (const [name, one] of Object.entries(settings)) {
    const cell = seen.get(asSeen(one.key));
    const asText = cell === undefined ? one.initial : isBlank(cell) ? '' : trimmed(String(cell));
    const { parse, error } = one.reading;
    // Such a text would stand in mails and above tables.
    const hasBsn = holdsBsn(asText);
    const value = hasBsn ? undefined : parse(asText);
    values[name] = value === undefined ? parse(one.initial) : value;
    const wrong = hasBsn ? bsnFound : error;
    if (value === undefined)
      problems.push({ key: one.key, message: `Instelling "${one.key}": ${wrong} Nu geldt de standaardwaarde.` });
  }
  return { settings: values as unknown as ValuesOf<S>, problems };
}
