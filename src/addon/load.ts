/** Reads the whole register from the workbook, ready to compute with. */
import type { Outcome } from '../register/outcome';
import { failure, success } from '../register/outcome';
import type { Register } from '../register/register';
import { toRegister } from '../register/register';
import type { Settings } from '../register/settings';
import { timeZone } from '../workbook/cellDates';
import type { Marks } from '../workbook/marks';
import { readMarks } from '../workbook/marks';
import { loadSettings } from '../workbook/settingsTab';
import type { ReadRegister } from '../workbook/tables';
import { readAll } from '../workbook/tables';
import type { Context } from './context';

export interface Loaded {
  readonly marks: Marks;
  readonly register: Register;
  readonly settings: Settings;
  /** Where each record stands. */
  readonly tables: ReadRegister['tables'];
  /** Dutch sentences: tabs that are missing, settings that cannot be used. */
  readonly warnings: readonly string[];
}

/** Dates are local midnights: in a workbook of another zone each would be another day. */
function checkZone({ spreadsheet }: Context): Outcome<null> {
  const zone = spreadsheet.getSpreadsheetTimeZone();
  return zone === timeZone ? success(null) : failure(
    'tijdzone',
    `De tijdzone van dit werkboek is ${zone}. Daardoor schuiven datums een dag op. Kies PLP-register > Inrichten: dan wordt de tijdzone ${timeZone}.`,
  );
}

/** One question to Google a tab, and three more: the zone, the sheets and the marks. */
export function loadRegister(context: Context): Outcome<Loaded> {
  const zone = checkZone(context);
  if (!zone.ok) return zone;
  const marks = readMarks(context.spreadsheet);
  const read = readAll(context.spreadsheet, marks);
  if (!read.ok) return read;
  const { settings, problems } = loadSettings(marks);
  return success({
    marks, settings, register: toRegister(read.value.rows), tables: read.value.tables,
    warnings: [...read.value.warnings, ...problems.map(({ message }) => `${message} Nu geldt de standaardwaarde.`)],
  });
}
