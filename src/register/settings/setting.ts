/** What a setting is (register.md, Instellingen): a row with a default, and how its Waarde is read. */
import * as z from 'zod/mini';
import type { Cell } from '../cell';
import { isBlank } from '../cell';
import type { DateString } from '../dates';
import { isDateString, parseDutchDate } from '../dates';
import { isEmail } from '../schema';
import { parseVrijeDagen } from './vrijeDagen';

/** A setting: one row of Instellingen. `V` is the type of its value. */
export interface Setting<V> {
  /** Literal Sleutel in the sheet. */
  readonly key: string;
  /** The Waarde that set-up writes, as text. */
  readonly initial: string;
  /** The Uitleg that set-up writes: plain Dutch. */
  readonly help: string;
  /** Turns the cell's text into the value; fails with a Dutch sentence. */
  readonly schema: z.ZodMiniType<V, string>;
}

/** Words with commas between. */
export const list = z.pipe(
  z.string(),
  z.transform((text: string) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
);

/** Instellingen holds text, so a date typed there stays text; `null` is "no date", `undefined` "not a date". */
const dateOf = (text: string): DateString | null | undefined =>
  text === '' ? null : isDateString(text) ? text : (parseDutchDate(text) ?? undefined);

/** A date, or nothing. */
export const optionalDate = z.pipe(
  z.string().check(
    z.refine((text) => dateOf(text) !== undefined, {
      error: 'Vul een bestaande datum in, als dag-maand-jaar (31-08-2025), of laat de cel leeg.',
    }),
  ),
  z.transform((text: string) => dateOf(text) ?? null),
);

/** Text, or nothing. */
export const optionalText = z.pipe(
  z.string(),
  z.transform((text: string) => (text === '' ? null : text)),
);

/** The longest term: a year. */
const longestTerm = 365;

/** A term in whole days. */
export const days = z.pipe(
  z.string().check(
    z.refine((text) => /^\d{1,3}$/.test(text) && Number(text) <= longestTerm, {
      error: `Vul een heel getal in van 0 tot en met ${longestTerm}. Dat zijn dagen.`,
    }),
  ),
  z.transform(Number),
);

/** Numbers of days, each once, the highest first. */
export const dayList = z.pipe(
  z.string().check(
    z.refine((text) => list.parse(text).every((part) => days.safeParse(part).success), {
      error: `Vul hele getallen in van 0 tot en met ${longestTerm}, met een komma ertussen. Dat zijn dagen.`,
    }),
  ),
  z.transform((text: string) => [...new Set(list.parse(text).map(Number))].sort((a, b) => b - a)),
);

/** Days on which nothing is sent. */
export const vrijeDagen = z.pipe(
  z.string().check(
    z.refine((text) => parseVrijeDagen(text) !== null, {
      error: 'Schrijf elke dag als 25-12 (elk jaar), 14-05-2026 of 20-07-2026 t/m 31-07-2026. Zet er een komma tussen.',
    }),
  ),
  z.transform((text: string) => parseVrijeDagen(text)!),
);

/** Ja or Nee. */
export const yesNo = z.pipe(
  z.string().check(z.refine((text) => /^(ja|nee)$/i.test(text), { error: 'Vul Ja of Nee in.' })),
  z.transform((text: string) => text.toLowerCase() === 'ja'),
);

/** E-mail addresses, each once however it is written. */
export const addresses = z.pipe(
  z.string().check(
    z.refine((text) => list.parse(text).every(isEmail), {
      error: 'Vul e-mailadressen in, zoals naam@example.org, met een komma ertussen. Of laat de cel leeg.',
    }),
  ),
  z.transform((text: string) =>
    list
      .parse(text)
      .filter((one, index, all) => all.findIndex((other) => other.toLowerCase() === one.toLowerCase()) === index),
  ),
);

/** The longest time to keep a dossier: ten years. */
const longestKept = 120;

/** A time in whole months. */
export const months = z.pipe(
  z.string().check(
    z.refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= longestKept, {
      error: `Vul een heel getal in van 1 tot en met ${longestKept}. Dat zijn maanden.`,
    }),
  ),
  z.transform(Number),
);

/** Declares a setting. */
export const setting = <V>(
  key: string,
  initial: string,
  help: string,
  schema: z.ZodMiniType<V, string>,
): Setting<V> => ({
  key,
  initial,
  help,
  schema,
});

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
  for (const [name, one] of Object.entries(settings)) {
    const cell = pairs.get(one.key);
    const asText = cell === undefined ? one.initial : isBlank(cell) ? '' : String(cell).trim();
    const parsed = one.schema.safeParse(asText);
    if (parsed.success) {
      values[name] = parsed.data;
    } else {
      problems.push({
        key: one.key,
        message: `Instelling "${one.key}": ${parsed.error.issues[0]?.message ?? 'deze waarde kan niet.'}`,
      });
      values[name] = one.schema.parse(one.initial);
    }
  }
  return { settings: values as unknown as ValuesOf<S>, problems };
}
