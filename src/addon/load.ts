/** Reads the whole register from the workbook, ready to compute with. */
import type { Outcome } from '../register/outcome';
import { failure, success } from '../register/outcome';
import type { Register } from '../register/register';
import type { Rows } from '../register/row';
import { toRegister } from '../register/register';
import { withoutVoorbeelden } from '../register/voorbeelden';
import { timeZone } from '../workbook/cells/cellDates';
import { localeWarning } from '../workbook/cells/locale';
import type { Care as PercentageCare } from '../workbook/cells/percentages';
import { idsOf, voorbeeldenFrom } from '../workbook/state/voorbeelden';
import type { Marks } from '../workbook/marks/marks';
import type { ReadRegister, Table } from '../workbook/tables';
import { readAll } from '../workbook/tables';
import type { Context } from './context';
import type { Settings } from './instellingen';
import { loadSettings } from './instellingen';
import { tell } from './window/tell';

/** The rows as they stand, nothing judged yet. */
export interface LoadedRows {
  readonly marks: Marks;
  readonly rows: Rows;
  readonly settings: Settings;
  /** Where each record stands. */
  readonly tables: ReadRegister['tables'];
  /** Dutch sentences: another locale, tabs that are missing, settings that cannot be used. */
  readonly warnings: readonly string[];
}

export interface Loaded extends LoadedRows {
  readonly register: Register;
}

/** Refuses a workbook of another time zone. Dates are local midnights: in a workbook of another zone each would be another day. */
export function checkZone({ spreadsheet }: Context): Outcome<null> {
  const zone = spreadsheet.getSpreadsheetTimeZone();
  return zone === timeZone
    ? success(null)
    : failure(
        'tijdzone',
        `De tijdzone van dit werkboek is ${zone}. Daardoor schuiven datums een dag op. Kies PLP-register > Inrichten: dan wordt de tijdzone ${timeZone}.`,
      );
}

/** The same for who has read tables already: Google is asked only where their dates leave a doubt. */
export function checkZoneOf(context: Context, tables: Iterable<Table>): Outcome<null> {
  const told = [...tables].map(({ atMidnight }) => atMidnight());
  return told.includes(true) && !told.includes(false) ? success(null) : checkZone(context);
}

/** The sentence about a workbook that reads what people type otherwise than the Dutch write it. Asked with the zone it is free. */
export const localeWarnings = ({ spreadsheet }: Context): string[] => {
  const wrong = localeWarning(spreadsheet.getSpreadsheetLocale());
  return wrong === null ? [] : [wrong];
};

/** Says it to who is at the sheet. Nothing is refused: what stands there is right, and so is what a form stores. */
export const tellLocale = (context: Context): void =>
  localeWarnings(context).forEach((warning) => tell(context, warning));

/**
 * One question to Google a tab, and three more: the zone with the locale, what is remembered, and Instellingen.
 * @param known tables that this execution has read, where nothing may be written by what they tell
 * @param care where percentages among numbers are looked for
 */
export function loadRows(
  context: Context,
  known: readonly Table[] = [],
  care: PercentageCare = 'usual',
): Outcome<LoadedRows> {
  const { marks } = context;
  marks.lookAnew();
  marks.known();
  const read = readAll(marks, known, care);
  if (!read.ok) return read;
  const zone = checkZoneOf(context, read.value.tables.values());
  if (!zone.ok) return zone;
  const warnings = localeWarnings(context);
  const { settings, problems } = loadSettings(marks);
  return success({
    marks,
    settings,
    rows: read.value.rows,
    tables: read.value.tables,
    warnings: [...warnings, ...read.value.warnings, ...problems.map(({ message }) => message)],
  });
}

/** Said wherever figures stand, while there are examples: who looks for them there would miss them. */
const examplesThere =
  'Er staan voorbeeldgegevens in het register. Ze tellen nergens in mee en er gaat geen mail over. Weghalen: Eerste keer > Voorbeeldgegevens.';

/** The same, with the records that count. Examples do not: no figure, report or mail can hold one. */
export function loadRegister(context: Context, known: readonly Table[] = [], care?: PercentageCare): Outcome<Loaded> {
  const loaded = loadRows(context, known, care);
  if (!loaded.ok) return loaded;
  const examples = idsOf(voorbeeldenFrom(context.marks.known()));
  const { warnings, rows } = loaded.value;
  return success({
    ...loaded.value,
    warnings: examples.size > 0 ? [...warnings, examplesThere] : warnings,
    register: toRegister(withoutVoorbeelden(rows, examples)),
  });
}
