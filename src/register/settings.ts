/** Instellingen: one setting a row, each with a default (register.md). Declared once, as the columns are. */
import * as z from 'zod/mini';
import type { Cell } from './cell';
import { isBlank } from './cell';
import { isDateString, parseDutchDate } from './dates';
import type { DateString } from './dates';
import { isEmail } from './schema';
import { parseVrijeDagen } from './vrijeDagen';

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

const list = z.pipe(
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

const optionalDate = z.pipe(
  z.string().check(
    z.refine((text) => dateOf(text) !== undefined, {
      error: 'Vul een bestaande datum in, als dag-maand-jaar (31-08-2025), of laat de cel leeg.',
    }),
  ),
  z.transform((text: string) => dateOf(text) ?? null),
);

const optionalText = z.pipe(
  z.string(),
  z.transform((text: string) => (text === '' ? null : text)),
);

/** The longest term: a year. */
const longestTerm = 365;

/** A term in whole days. */
const days = z.pipe(
  z.string().check(
    z.refine((text) => /^\d{1,3}$/.test(text) && Number(text) <= longestTerm, {
      error: `Vul een heel getal in van 0 tot en met ${longestTerm}. Dat zijn dagen.`,
    }),
  ),
  z.transform(Number),
);

/** What a reminder can be about, as people choose it: by the name in code. */
export const herinneringWoorden = {
  toets: 'Toets',
  verklaring: 'Verklaring',
  rmc: 'RMC akkoord',
  startmeting: 'Startmeting',
  stilleStage: 'Stagelog',
  vervolgStage: 'Vervolg stage',
  vervolgIntake: 'Vervolg intake',
  nazorg: 'Nazorg',
} as const;

export type HerinneringSoort = keyof typeof herinneringWoorden;

const soortVan = (word: string): HerinneringSoort | undefined =>
  (Object.keys(herinneringWoorden) as HerinneringSoort[]).find(
    (soort) => herinneringWoorden[soort].toLowerCase() === word.toLowerCase(),
  );

/** The kinds to send reminders of. */
const soorten = z.pipe(
  z.string().check(
    z.refine((text) => list.parse(text).every((word) => soortVan(word) !== undefined), {
      error: `Kies uit: ${Object.values(herinneringWoorden).join(', ')}. Zet er een komma tussen.`,
    }),
  ),
  z.transform((text: string) => list.parse(text).map((word) => soortVan(word)!)),
);

/** Numbers of days, each once, the highest first. */
const dayList = z.pipe(
  z.string().check(
    z.refine((text) => list.parse(text).every((part) => days.safeParse(part).success), {
      error: `Vul hele getallen in van 0 tot en met ${longestTerm}, met een komma ertussen. Dat zijn dagen.`,
    }),
  ),
  z.transform((text: string) => [...new Set(list.parse(text).map(Number))].sort((a, b) => b - a)),
);

const vrijeDagen = z.pipe(
  z.string().check(
    z.refine((text) => parseVrijeDagen(text) !== null, {
      error: 'Schrijf elke dag als 25-12 (elk jaar), 14-05-2026 of 20-07-2026 t/m 31-07-2026. Zet er een komma tussen.',
    }),
  ),
  z.transform((text: string) => parseVrijeDagen(text)!),
);

const yesNo = z.pipe(
  z.string().check(z.refine((text) => /^(ja|nee)$/i.test(text), { error: 'Vul Ja of Nee in.' })),
  z.transform((text: string) => text.toLowerCase() === 'ja'),
);

/** E-mail addresses, each once however it is written. */
const addresses = z.pipe(
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

const months = z.pipe(
  z.string().check(
    z.refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= longestKept, {
      error: `Vul een heel getal in van 1 tot en met ${longestKept}. Dat zijn maanden.`,
    }),
  ),
  z.transform(Number),
);

const setting = <V>(key: string, initial: string, help: string, schema: z.ZodMiniType<V, string>): Setting<V> => ({
  key,
  initial,
  help,
  schema,
});

/** Every setting by its name in code. */
export const settings = {
  organisatie: setting(
    'Organisatie',
    'Praktijkleren Plus',
    'Deze naam staat boven de tabellen en in de mails.',
    z.string().check(z.minLength(1, { error: 'Vul een naam in.' })),
  ),
  testen: setting(
    'Testen bij de intake',
    'Beroepeninteressetest, Capaciteitentest, Leerstijltest, Competentietest',
    'De testen waaruit je bij de intake kiest. Zet er een komma tussen.',
    list,
  ),
  peildatum: setting(
    'Peildatum Uitkomsten',
    '',
    'Van welke dag zijn de cijfers in Uitkomsten? Leeg is vandaag.',
    optionalDate,
  ),
  projectjaar: setting(
    'Projectjaar Uitkomsten',
    '',
    'Welk projectjaar staat in Uitkomsten, bijvoorbeeld J-0002? Leeg is het projectjaar dat het laatst begon.',
    optionalText,
  ),
  toetsVooraf: setting(
    'Toets: dagen vooraf',
    '14',
    'Hoeveel dagen voor een toets staat die bij wat er speelt? De dagen zijn kalenderdagen.',
    days,
  ),
  verklaringVooraf: setting(
    'Verklaring: dagen vooraf',
    '30',
    'Hoeveel dagen voor de streefdatum staat een verklaring bij wat er speelt?',
    days,
  ),
  rmcWachten: setting(
    'RMC akkoord: dagen wachten',
    '30',
    'Wacht een verklaring langer dan zoveel dagen op het akkoord van het RMC? Dan staat dat bij wat er speelt.',
    days,
  ),
  vervolgVooraf: setting(
    'Vervolg: dagen vooraf',
    '7',
    'Hoeveel dagen voor Vervolg op (van een intake of een stage) staat dat bij wat er speelt? Een bezoek in die dagen telt als het vervolg.',
    days,
  ),
  stageStil: setting(
    'Stage: dagen zonder logregel',
    '21',
    'Is er zoveel dagen niets opgeschreven over een stage die loopt? Dan staat dat bij wat er speelt.',
    days,
  ),
  nazorgVooraf: setting(
    'Nazorg: dagen vooraf',
    '7',
    'Hoeveel dagen voor Volgend contact op staat de nazorg bij wat er speelt? Een contact in die dagen telt als het volgende.',
    days,
  ),
  startmetingNa: setting(
    'Startmeting: dagen na de start',
    '30',
    'Is er zoveel dagen na de start nog geen startmeting? Dan staat dat bij wat er speelt.',
    days,
  ),
  herinneringSoorten: setting(
    'Herinneringen: waarover',
    Object.values(herinneringWoorden).join(', '),
    'Waarover gaan er herinneringen per mail? Haal weg wat je niet wilt. Leeg is geen herinneringen.',
    soorten,
  ),
  toetsHerinneringen: setting(
    'Herinnering toets: dagen vooraf',
    '14, 3, 0',
    'Hoeveel dagen voor een toets gaat er een mail? 0 is op de dag zelf.',
    dayList,
  ),
  toetsHerhalen: setting(
    'Herinnering toets: daarna elke … dagen',
    '7',
    'Is er na de dag van de toets nog geen resultaat? Dan komt er elke zoveel dagen weer een mail. 0 is nooit.',
    days,
  ),
  vrijeDagen: setting(
    'Vrije dagen van het team',
    '1-1, 27-4, 25-12, 26-12, 06-04-2026, 14-05-2026, 25-05-2026, 29-03-2027, 06-05-2027, 17-05-2027, 17-04-2028, 25-05-2028, 05-06-2028',
    'Op deze dagen en in het weekend gaan er geen herinneringen weg. Ze gaan dan de volgende werkdag. Schrijf 25-12 (elk jaar), 14-05-2026 of 20-07-2026 t/m 31-07-2026.',
    vrijeDagen,
  ),
  leermeesterMail: setting(
    'Leermeester mailen over een toets',
    'Nee',
    'Ja of Nee. Bij Ja krijgt ook de leermeester een korte mail voor een toets op haar werkplek.',
    yesNo,
  ),
  maandOntvangers: setting(
    'Maandoverzicht: ontvangers',
    '',
    'Wie krijgt het maandoverzicht per mail? Zet een komma tussen de e-mailadressen. Leeg is: alle actieve projectleiders. ' +
      'Wie geen projectleider is, krijgt een versie zonder kleine groepen.',
    addresses,
  ),
  bewaarMaanden: setting(
    'Bewaartermijn: maanden',
    '24',
    'Hoeveel maanden na het einde bewaar je een dossier? Daarna staat op Start dat je het kunt opruimen. Het register verwijdert zelf niets.',
    months,
  ),
} as const;

/** The values of all settings. */
export type Settings = {
  readonly [K in keyof typeof settings]: (typeof settings)[K] extends Setting<infer V> ? V : never;
};

/** The terms in days by which something is due (src/herinneringen). */
export type Termen = Pick<
  Settings,
  'toetsVooraf' | 'verklaringVooraf' | 'rmcWachten' | 'vervolgVooraf' | 'stageStil' | 'nazorgVooraf' | 'startmetingNa'
>;

/** What decides who is mailed when (src/herinneringen). */
export type HerinneringInstellingen = Termen &
  Pick<Settings, 'herinneringSoorten' | 'toetsHerinneringen' | 'toetsHerhalen' | 'vrijeDagen' | 'leermeesterMail'>;

/** A setting whose Waarde cannot be used; the default is used instead. */
export interface SettingProblem {
  readonly key: string;
  readonly message: string;
}

/** Reads the settings from the tab's pairs of Sleutel and Waarde; what is missing or wrong takes its default. */
export function readSettings(pairs: ReadonlyMap<string, Cell>): {
  readonly settings: Settings;
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
  return { settings: values as unknown as Settings, problems };
}
