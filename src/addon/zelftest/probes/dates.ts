/** Probes of dates and numbers: the clock of Amsterdam, the locale, and cells that are read back. */
import { dateCell, isDateValue, timeZone, toDateString, toTimestamp } from '../../../workbook/cells/cellDates';
import { isDutch } from '../../../workbook/cells/locale';
import type { Probe } from '../probe';
import { found, foundWrong } from '../probe';

/** A winter and a summer moment, and the minutes around both changes of the clock. */
const moments = ['2025-01-15T10:00:00Z', '2025-07-15T10:00:00Z', '2025-03-30T01:00:00Z', '2025-10-26T00:59:00Z'];

export const dates: Probe = {
  naam: 'Datums',
  again: true,
  run: ({ utilities }) =>
    foundWrong(
      moments.flatMap((text) => {
        const moment = new Date(text);
        const [ours, googles] = [toTimestamp(moment), utilities.formatDate(moment, timeZone, "yyyy-MM-dd'T'HH:mm:ss")];
        return ours === googles ? [] : [`${text}: register ${ours}, Google ${googles}`];
      }),
      'Vier momenten zijn gelijk.',
    ),
};

export const locale: Probe = {
  naam: 'Landinstelling en tijdzones',
  again: true,
  run: ({ spreadsheet, session, block }) => {
    const [name, zone, script] = [
      spreadsheet.getSpreadsheetLocale(),
      spreadsheet.getSpreadsheetTimeZone(),
      session.getScriptTimeZone(),
    ];
    const typed = block(1, 1).setValue('3-2-2025').getValues()[0]![0] as unknown;
    const readAs = isDateValue(typed) ? toDateString(typed) : String(typed);
    return found(
      isDutch(name) && zone === timeZone && script === timeZone && readAs === '2025-02-03',
      `Landinstelling ${name}; tijdzone van het werkblad ${zone}, van het script ${script}; 3-2-2025 wordt ${readAs}.`,
    );
  },
};

export const values: Probe = {
  naam: 'Datum en getal',
  again: true,
  run: ({ block }) => {
    const range = block(1, 2).setNumberFormats([['dd-mm-yyyy', 'General']]);
    range.setValues([[dateCell('2025-02-03'), 12.5]]);
    const [date, number] = range.getValues()[0] as unknown[];
    const [shownDate, shownNumber] = range.getDisplayValues()[0]!;
    const readDate = isDateValue(date) ? toTimestamp(date) : String(date);
    return found(
      readDate === '2025-02-03T00:00:00' && number === 12.5 && shownDate === '03-02-2025' && shownNumber === '12,5',
      `Datum ${readDate}, getoond als ${shownDate}; getal ${String(number)}, getoond als ${shownNumber}.`,
    );
  },
};
