/** What a column is: the one declaration from which type, schema, sheet, form, checks and documentation are derived. */
import type { DateString, TimestampString } from './dates';

/**
 * Privacy class of a column (register.md): ordinary, who of the team it was `[c]` (no secret inside the team, and nothing
 * for outside it), personal data `[p]`, or special-category `[b]` (AVG art. 9).
 */
export type PrivacyClass = 'gewoon' | 'collega' | 'persoonsgegeven' | 'bijzonder';

/** True for what everybody who may open the register may know: the Logboek tells it, and a Meelezer reads it. */
export const isForWholeTeam = ({ privacy }: Column): boolean => privacy === 'gewoon' || privacy === 'collega';

/** What may stand in the cells of a column. `T` are the tabs that a reference may lead to. */
export type ColumnType<T extends string = string> =
  | { readonly kind: 'id'; readonly prefix: string }
  | { readonly kind: 'text'; readonly long: boolean; readonly pattern?: RegExp; readonly example?: string }
  | { readonly kind: 'date' }
  | { readonly kind: 'timestamp' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'choices'; readonly choices: readonly string[] | { readonly setting: string } }
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly whole: boolean;
      /** Hours: people also write them as a time, `7:30`. */
      readonly hours?: true;
      /** How many there are: outside an edit nobody looks for percentages there (workbook/cells/percentages.ts). */
      readonly counts?: true;
    }
  | { readonly kind: 'reference'; readonly tab: T }
  | { readonly kind: 'email'; readonly medewerker: boolean; readonly orName: boolean };

/** Another column's content that makes this one required (register.md: "required with …"): its key, and which values. */
export interface RequiredWith {
  readonly column: string;
  /** The values that require it; absent: any value. */
  readonly values?: readonly string[];
}

/**
 * A column of a tab. `V` is the type of a filled cell in a record, `R` whether it is required (`*`), `T` the tab that it
 * refers to: which tabs there are only tabs/index.ts knows.
 */
export interface Column<V = unknown, R extends boolean = boolean, T extends string = string> {
  readonly header: string;
  readonly type: ColumnType<T>;
  readonly required: R;
  readonly requiredWith?: RequiredWith;
  readonly privacy: PrivacyClass;
  /** What people read as the note on the header and under the field of a form: plain Dutch. */
  readonly help: string;
  /** Width in the sheet, in pixels. */
  readonly width: number;
  /** For people's eyes alone: the register fills it, and nothing reads it (made/naast.ts). */
  readonly toRead?: true;
  /** Of a date: a day to come, mostly some weeks from now. */
  readonly ahead?: true;
  /** The version of the workbook's structure that brought it; absent: it was there from the first. */
  readonly since?: number;
  /** What a new row gets where nobody filled it in: this value, or what stands in that column once it is filled in. */
  readonly standard?: { readonly value: string } | { readonly from: string };
  /** Only for the type checker: the type of a filled cell. */
  readonly _value?: V;
}

/** The type of a column's cell in a valid record; an empty cell is null. */
export type CellOf<C> = C extends Column<infer V, infer R> ? (R extends true ? V : V | null) : never;

interface Options {
  readonly required?: boolean;
  readonly requiredWith?: RequiredWith;
  readonly privacy?: PrivacyClass;
  readonly help: string;
  readonly width?: number;
  readonly since?: number;
  readonly ahead?: true;
  readonly standard?: Column['standard'];
}

type IsRequired<O> = O extends { readonly required: true } ? true : false;

function column<V, const O extends Options, T extends string = never>(
  header: string,
  type: ColumnType<T>,
  width: number,
  options: O,
): Column<V, IsRequired<O>, T> {
  // Where privacy is not said, the tab tells (tab.ts).
  const declared = { header, type, required: false, privacy: null, width, ...options };
  return declared as unknown as Column<V, IsRequired<O>, T>;
}

/** The ID of the records of a tab: column A, given by the add-on, never edited. */
export const idColumn = (header: string, prefix: string): Column<string, true, never> =>
  column(header, { kind: 'id', prefix }, 100, {
    required: true,
    help: 'Dit nummer geeft het register zelf, een keer. Verander het niet.',
  });

/** Short text; `pattern` with an `example` where the form is fixed. */
export const text = <const O extends Options & { readonly pattern?: RegExp; readonly example?: string }>(
  header: string,
  { pattern, example, ...options }: O,
) =>
  column<string, O>(
    header,
    { kind: 'text', long: false, ...(pattern ? { pattern } : {}), ...(example ? { example } : {}) },
    160,
    options as unknown as O,
  );

/** Free text of more than a line: always special-category, since people write about health in it (register.md). */
export const freeText = <const O extends Options>(header: string, options: O) =>
  column<string, O>(header, { kind: 'text', long: true }, 260, { ...options, privacy: 'bijzonder' as const } as O);

/** Running text that is not about one deelnemer (a toelichting beside a figure). */
export const publicText = <const O extends Options>(header: string, options: O) =>
  column<string, O>(header, { kind: 'text', long: true }, 360, options);

/** A calendar date. */
export const date = <const O extends Options>(header: string, options: O) =>
  column<DateString, O>(header, { kind: 'date' }, 110, options);

/** One of a fixed list. */
export const choice = <const C extends readonly string[], const O extends Options>(
  header: string,
  choices: C,
  options: O,
) => column<C[number], O>(header, { kind: 'choice', choices }, 170, options);

/** Any of a fixed list, in the cell joined with `, `. */
export const choices = <const C extends readonly string[], const O extends Options>(
  header: string,
  list: C,
  options: O,
) => column<readonly C[number][], O>(header, { kind: 'choices', choices: list }, 190, options);

/** Any of a list that the team keeps in Instellingen. */
export const choicesFromSetting = <const O extends Options>(header: string, setting: string, options: O) =>
  column<readonly string[], O>(header, { kind: 'choices', choices: { setting } }, 190, options);

/** Yes or no. */
export const yesNo = <const O extends Options>(header: string, options: O) =>
  column<'Ja' | 'Nee', O>(header, { kind: 'choice', choices: ['Ja', 'Nee'] }, 110, options);

/** A whole number from min to max. */
export const whole = <const O extends Options>(header: string, min: number, max: number, options: O) =>
  column<number, O>(header, { kind: 'number', min, max, whole: true }, 100, options);

/** How many: a whole number from min to max. */
export const count = <const O extends Options>(header: string, min: number, max: number, options: O) =>
  column<number, O>(header, { kind: 'number', min, max, whole: true, counts: true }, 100, options);

/** A number from min to max, decimals allowed. */
export const amount = <const O extends Options>(header: string, min: number, max: number, options: O) =>
  column<number, O>(header, { kind: 'number', min, max, whole: false }, 100, options);

/** Hours from min to max. */
export const hours = <const O extends Options>(header: string, min: number, max: number, options: O) =>
  column<number, O>(header, { kind: 'number', min, max, whole: false, hours: true }, 100, options);

/** The ID of a record in another tab. */
export const reference = <const T extends string, const O extends Options>(header: string, tab: T, options: O) =>
  column<string, O, T>(header, { kind: 'reference', tab }, 110, options);

/**
 * An e-mail address; `medewerker` where it should be that of a Medewerker (not a reference: indicatoren.md), `orName`
 * where a Medewerker may also be named otherwise (register.md: "e-mail or a Medewerker").
 */
export const email = <const O extends Options & { readonly medewerker?: boolean; readonly orName?: boolean }>(
  header: string,
  { medewerker = false, orName = false, ...options }: O,
) => column<string, O>(header, { kind: 'email', medewerker, orName }, 200, options as unknown as O);

/** The two stamps that end every tab (register.md, "Rules for every tab"). */
export const stamps = {
  ingevoerdOp: /* @__PURE__ */ column<TimestampString, { help: string }>('Ingevoerd op', { kind: 'timestamp' }, 140, {
    help: 'Wanneer deze rij is ingevoerd. Vult het register zelf in.',
  }),
  ingevoerdDoor: /* @__PURE__ */ column<string, { privacy: 'collega'; help: string }>(
    'Ingevoerd door',
    { kind: 'text', long: false },
    200,
    {
      privacy: 'collega',
      help: 'Wie deze rij heeft ingevoerd. Vult het register zelf in.',
    },
  ),
};

/** True for the key of a stamp. */
export const isStamp = (key: string): boolean => key === 'ingevoerdOp' || key === 'ingevoerdDoor';

/** True for the key of what the register gives each row by itself: its ID and its stamps. */
export const isOfRegister = (key: string): boolean => key === 'id' || isStamp(key);
