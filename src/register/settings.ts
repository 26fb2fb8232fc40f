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

/** The longest term: a year. */
const longestTerm = 365;

/** A term in whole days. */
const days = z.pipe(
  z.string().check(z.refine((text) => /^\d{1,3}$/.test(text) && Number(text) <= longestTerm, {
    error: `Vul een heel getal in van 0 tot en met ${longestTerm}. Dat zijn dagen.`,
  })),
  z.transform(Number),
);

const setting = <V>(key: string, initial: string, help: string, schema: z.ZodMiniType<V, string>): Setting<V> => ({ key, initial, help, schema });

/** Every setting by its name in code. */
export const settings = {
  organisatie: setting('Organisatie', 'Praktijkleren Plus', 'Deze naam staat boven de tabellen en in de mails.',
    z.string().check(z.minLength(1, { error: 'Vul een naam in.' }))),
  testen: setting('Testen bij de intake', 'Beroepeninteressetest, Capaciteitentest, Leerstijltest, Competentietest',
    'De testen waaruit je bij de intake kiest. Zet er een komma tussen.', list),
  peildatum: setting('Peildatum Uitkomsten', '', 'Van welke dag zijn de cijfers in Uitkomsten? Leeg is vandaag.', optionalDate),
  projectjaar: setting('Projectjaar Uitkomsten', '', 'Welk projectjaar staat in Uitkomsten, bijvoorbeeld J-0002? Leeg is het projectjaar dat het laatst begon.', optionalText),
  toetsVooraf: setting('Toets: dagen vooraf', '14',
    'Hoeveel dagen voor een toets staat die bij wat er speelt? De dagen zijn kalenderdagen.', days),
  verklaringVooraf: setting('Verklaring: dagen vooraf', '30',
    'Hoeveel dagen voor de streefdatum staat een verklaring bij wat er speelt?', days),
  rmcWachten: setting('RMC akkoord: dagen wachten', '30',
    'Wacht een verklaring langer dan zoveel dagen op het akkoord van het RMC? Dan staat dat bij wat er speelt.', days),
  vervolgVooraf: setting('Vervolg: dagen vooraf', '7',
    'Hoeveel dagen voor Vervolg op (van een intake of een stage) staat dat bij wat er speelt? Een bezoek in die dagen telt als het vervolg.', days),
  stageStil: setting('Stage: dagen zonder logregel', '21',
    'Is er zoveel dagen niets opgeschreven over een stage die loopt? Dan staat dat bij wat er speelt.', days),
  nazorgVooraf: setting('Nazorg: dagen vooraf', '7',
    'Hoeveel dagen voor Volgend contact op staat de nazorg bij wat er speelt? Een contact in die dagen telt als het volgende.', days),
  startmetingNa: setting('Startmeting: dagen na de start', '30',
    'Is er zoveel dagen na de start nog geen startmeting? Dan staat dat bij wat er speelt.', days),
} as const;

/** The values of all settings. */
export type Settings = { readonly [K in keyof typeof settings]: (typeof settings)[K] extends Setting<infer V> ? V : never };

/** The terms in days by which something is due (src/herinneringen). */
export type Termen = Pick<
  Settings,
  'toetsVooraf' | 'verklaringVooraf' | 'rmcWachten' | 'vervolgVooraf' | 'stageStil' | 'nazorgVooraf' | 'startmetingNa'
>;

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
