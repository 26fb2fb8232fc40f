/** Instellingen: one setting a row, each with a default (register.md). Declared once, as the columns are. */
import * as z from 'zod/mini';
import type { Cell } from './cell';
import { isBlank } from './cell';
import { isDateString, parseDutchDate } from './dates';
import type { DateString } from './dates';

interface Setting<V> {
  /** Literal Sleutel in the sheet. */
  readonly key: string;
  /** The Waarde that set-up writes, as text. */
  readonly initial: string;
  /** The Uitleg that set-up writes: plain Dutch. */
  readonly help: string;
  /** Turns the cell's text into the value; fails with a Dutch sentence. */
  readonly schema: z.ZodMiniType<V, string>;
}

const list = z.pipe(z.string(), z.transform((text: string) => text.split(',').map((part) => part.trim()).filter(Boolean)));

/** Instellingen holds text, so a date typed there stays text; `null` is "no date", `undefined` "not a date". */
const dateOf = (text: string): DateString | null | undefined =>
  text === '' ? null : isDateString(text) ? text : (parseDutchDate(text) ?? undefined);

const optionalDate = z.pipe(
  z.string().check(z.refine((text) => dateOf(text) !== undefined, {
    error: 'Vul een bestaande datum in, als dag-maand-jaar (31-08-2025), of laat de cel leeg.',
  })),
  z.transform((text: string) => dateOf(text) ?? null),
);

const optionalText = z.pipe(z.string(), z.transform((text: string) => (text === '' ? null : text)));

const setting = <V>(key: string, initial: string, help: string, schema: z.ZodMiniType<V, string>): Setting<V> => ({ key, initial, help, schema });

/** Every setting by its name in code. */
export const settings = {
  organisatie: setting('Organisatie', 'Praktijkleren Plus', 'Deze naam staat boven de tabellen en in de mails.',
    z.string().check(z.minLength(1, { error: 'Vul een naam in.' }))),
  testen: setting('Testen bij de intake', 'Beroepeninteressetest, Capaciteitentest, Leerstijltest, Competentietest',
    'De testen waaruit je bij de intake kiest. Zet er een komma tussen.', list),
  peildatum: setting('Peildatum Uitkomsten', '', 'Van welke dag zijn de cijfers in Uitkomsten? Leeg is vandaag.', optionalDate),
  projectjaar: setting('Projectjaar Uitkomsten', '', 'Welk projectjaar staat in Uitkomsten, bijvoorbeeld J-0002? Leeg is het projectjaar dat het laatst begon.', optionalText),
} as const;

/** The values of all settings. */
export type Settings = { readonly [K in keyof typeof settings]: (typeof settings)[K] extends Setting<infer V> ? V : never };

/** A setting whose Waarde cannot be used; the default is used instead. */
export interface SettingProblem {
  readonly key: string;
  readonly message: string;
}

/** Reads the settings from the tab's pairs of Sleutel and Waarde; what is missing or wrong takes its default. */
export function readSettings(pairs: ReadonlyMap<string, Cell>): { readonly settings: Settings; readonly problems: readonly SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(settings)) {
    const cell = pairs.get(one.key);
    const asText = cell === undefined ? one.initial : isBlank(cell) ? '' : String(cell).trim();
    const parsed = one.schema.safeParse(asText);
    if (parsed.success) {
      values[name] = parsed.data;
    } else {
      problems.push({ key: one.key, message: `Instelling "${one.key}": ${parsed.error.issues[0]?.message ?? 'deze waarde kan niet.'}` });
      values[name] = one.schema.parse(one.initial);
    }
  }
  return { settings: values as unknown as Settings, problems };
}
