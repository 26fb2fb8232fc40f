/** Menu: the PDF of the report in view, with whatever people wrote in its tab. For the projectleider. */
import { noemtDeelnemer } from '../../privacy/namen';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import { deelnemers } from '../../register/tabs/deelnemers';
import type { BladRij } from '../../paginas/rapport/uitBlad';
import { readTable } from '../../workbook/tables';
import type { Context } from '../context';
import { offerTab } from './offerPdf';

/** The rows in which the name of a deelnemer seems to stand, as people find them. */
export const rowsNaming = (rows: readonly BladRij[], people: Parameters<typeof noemtDeelnemer>[1]): string[] =>
  rows.flatMap(({ texts }, index) =>
    texts.some((text) => noemtDeelnemer(text, people)) ? [`rij ${index + 1} van het tabblad`] : [],
  );

/** Reads the tab: one question to Google for its words, one for its looks. Writes nothing. */
export function tabAsPdf(context: Context): Outcome<string> {
  const { spreadsheet, marks } = context;
  const sheet = spreadsheet.getActiveRange()?.getSheet();
  if (!sheet || !marks.tabOf(sheet)?.startsWith('rapport:'))
    return failure(
      'bestaat-niet',
      'Dit is geen tabblad met een rapport. Ga naar het tabblad van het rapport en kies dit daar nog een keer.',
    );
  const people = readTable(marks, deelnemers);
  if (!people.ok) return people;
  const range = sheet.getDataRange();
  const texts = range.getDisplayValues() as string[][];
  const sizes = range.getFontSizes() as number[][];
  const rows = texts.map((row, index) => ({
    texts: row,
    size: sizes[index]![0]!,
  }));
  const known = people.value.rows.map(({ cells: { voornaam, achternaam } }) => ({
    voornaam: String(voornaam ?? ''),
    achternaam: String(achternaam ?? ''),
  }));
  return success(
    offerTab(context, sheet.getName(), rows, rowsNaming(rows, known))
      ? 'De PDF is gemaakt van wat er in het tabblad staat.'
      : 'De PDF maken is niet gelukt. Probeer het opnieuw, of druk het tabblad af.',
  );
}
