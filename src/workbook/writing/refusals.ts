/** What Google refused, in Dutch: which tab, which column, and what to do. */
import { columnLetter } from '../marks/metadata';
import type { Refusal } from './care';

const howToUndoTable =
  'Klik op het pijltje naast de naam van de tabel en maak er weer gewone cellen van. In het Engels heet dat "Revert to unformatted data".';

const headerOf = ({ sheet, column }: Refusal): string => {
  const header = sheet.getRange(1, column).getDisplayValue().trim();
  return header === '' ? columnLetter(column) : header;
};

const placeOf = (refusal: Refusal): string => `het tabblad "${refusal.sheet.getName()}", kolom "${headerOf(refusal)}"`;

/** The first cell with a rule that lets nothing else through; null where there is none. */
function strictCell({ sheet, row, rows, column }: Refusal): string | null {
  const rules = sheet.getRange(row, column, rows, 1).getDataValidations();
  const index = rules.findIndex(([rule]) => rule?.getAllowInvalid() === false);
  return index < 0 ? null : `${columnLetter(column)}${row + index}`;
}

const key = ({ sheet, column, what }: Refusal): string => `${sheet.getSheetId()} ${column} ${what}`;

/** Each column once, at its first refusal. */
const byColumn = (refusals: readonly Refusal[]): Refusal[] =>
  [...new Map([...refusals].reverse().map((one) => [key(one), one])).values()].reverse();

/** One sentence for columns whose formats or dropdowns Google does not let us set; null for none. */
export function looksRefused(refusals: readonly Refusal[]): string | null {
  const places = byColumn(refusals.filter(({ what }) => what === 'opmaak')).map(placeOf);
  if (places.length === 0) return null;
  return (
    `Google laat het register de opmaak en de keuzelijst niet zetten in ${places.join(', en in ')}. De rest is gedaan. ` +
    `Waarschijnlijk is dat een tabel van Google met een eigen kolomtype. ${howToUndoTable} Kies daarna PLP-register > Inrichten.`
  );
}

function contentRefused(refusal: Refusal, typed: ReadonlySet<string>): string {
  const cell = typed.has(key({ ...refusal, what: 'opmaak' })) ? null : strictCell(refusal);
  return cell === null
    ? `Google laat het register niets schrijven in ${placeOf(refusal)}. Is het een tabel van Google met een eigen kolomtype? ${howToUndoTable} ` +
        'Of is de kolom beveiligd? Haal de beveiliging dan weg bij Gegevens > Bladen en bereiken beveiligen.'
    : `Google weigert wat moet komen in ${placeOf(refusal)}. Op cel ${cell} staat een regel die dat niet toelaat. ` +
        'Kies Gegevens > Gegevensvalidatie en haal die regel weg, of laat hem waarschuwen in plaats van weigeren.';
}

/** What to do about what could not be stored: a sentence a column. */
export function notStored(refusals: readonly Refusal[]): string {
  const typed = new Set(refusals.filter(({ what }) => what === 'opmaak').map(key));
  return byColumn(refusals.filter(({ what }) => what === 'inhoud'))
    .map((refusal) => contentRefused(refusal, typed))
    .join(' ');
}
