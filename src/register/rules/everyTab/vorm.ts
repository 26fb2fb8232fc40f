/** Rules about how a value is written: what people mean is clear, so a machine can mend it. */
import { asSeen, trimmed } from '../../text/asSeen';
import type { Cell } from '../../cell';
import type { Column } from '../../column';
import { plainText } from '../../text/search';
import { cellToValue, isAllowed, isEmail, joinChoices, readEmail, splitChoices, whatIsAllowed } from '../../schema';
import { readTextDate } from '../../text/textDate';
import type { CellRule, FilledCell, Remark, Repair } from '../judge/rule';

/** The sentence of `whatIsAllowed` without the header before it: that stands in a column of its own. */
export function whatToDo(column: Column): string {
  const sentence = whatIsAllowed(column).slice(column.header.length + 2);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const sameChoice = (choices: readonly string[], typed: string): string =>
  choices.find((one) => plainText(one) === plainText(typed)) ?? typed;

const asNumber = (text: string): number | null =>
  /^-?\d+(?:[.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : null;

/** The text as its column wants it; as it was where that is not clear. */
function normalText({ type }: Column, cell: string): Cell {
  const text = trimmed(cell);
  switch (type.kind) {
    case 'date':
      return readTextDate(text) ?? text;
    case 'number':
      return asNumber(asSeen(text)) ?? text;
    case 'choice':
      return sameChoice(type.choices, text);
    case 'choices': {
      const { choices } = type;
      return 'setting' in choices ? text : joinChoices(splitChoices(text).map((one) => sameChoice(choices, one)));
    }
    case 'reference':
      return /^[a-z]-\d{4,15}$/i.test(asSeen(text)) ? asSeen(text).toUpperCase() : text;
    case 'email':
      return isEmail(readEmail(text)) ? readEmail(text) : text;
    default:
      return text;
  }
}

/** Columns whose text another cell is looked up by: written otherwise, it is found nowhere. */
const soughtBy: ReadonlySet<Column['type']['kind']> = new Set(['reference', 'email']);

/** True for a cell that its column allows as it stands. An ID with spaces or small letters is found nowhere. */
function isWellWritten(column: Column, cell: Cell): boolean {
  if (soughtBy.has(column.type.kind) && normalText(column, String(cell)) !== cell) return false;
  return isAllowed(column, cellToValue(column, cell));
}

/** The cell as it should be, or null when it is so already or when what is meant is not clear. */
function mended(column: Column, cell: Cell): Cell {
  // A calendar date has crossed the border as such; a text that looks like one carries an apostrophe (cell.ts).
  if (typeof cell !== 'string') return null;
  const normal = normalText(column, cell);
  return normal === cell || !isWellWritten(column, normal) ? null : normal;
}

const writing =
  (kind: Repair['kind'], wanted: (cell: FilledCell, normal: Cell) => boolean, message: string, mend: string) =>
  (cell: FilledCell): Remark | null => {
    const normal = mended(cell.column, cell.cell);
    return normal !== null && wanted(cell, normal)
      ? {
          message,
          mend,
          ...(kind === 'spaties' ? {} : { atField: whatToDo(cell.column) }),
          repair: { kind, newCell: normal },
        }
      : null;
  };

const onlySpaces = ({ cell }: FilledCell, normal: Cell): boolean => trimmed(String(cell)) === normal;

const kindIs =
  (...kinds: readonly Column['type']['kind'][]) =>
  ({ column, cell }: FilledCell): boolean =>
    kinds.includes(column.type.kind) && !isWellWritten(column, cell);

/** In this order: what differs in its spaces alone is told as such. */
export const vormRules: readonly CellRule[] = [
  {
    name: 'spaties-in-waarde',
    severity: 'fout',
    keepsOut: true,
    judge: writing(
      'spaties',
      (cell, normal) => onlySpaces(cell, normal) && !isWellWritten(cell.column, cell.cell),
      'Er staan spaties voor of achter de waarde. Daardoor herkent het register die niet.',
      'Haal de spaties weg, of kies Herstel.',
    ),
  },
  {
    name: 'spaties-om-tekst',
    severity: 'waarschuwing',
    judge: writing(
      'spaties',
      onlySpaces,
      'Er staan spaties voor of achter de tekst.',
      'Haal de spaties weg, of kies Herstel.',
    ),
  },
  {
    name: 'datum-als-tekst',
    severity: 'fout',
    keepsOut: true,
    judge: writing(
      'datum',
      kindIs('date'),
      'Deze datum staat er als tekst. Daardoor telt hij niet mee.',
      'Typ de datum opnieuw, als dag-maand-jaar, of kies Herstel.',
    ),
  },
  {
    name: 'getal-als-tekst',
    severity: 'fout',
    keepsOut: true,
    judge: writing(
      'getal',
      kindIs('number'),
      'Dit getal staat er als tekst. Daardoor telt het niet mee.',
      'Typ het getal opnieuw, of kies Herstel.',
    ),
  },
  {
    name: 'keuze-anders-geschreven',
    severity: 'fout',
    keepsOut: true,
    judge: writing(
      'keuze',
      kindIs('choice', 'choices', 'reference'),
      'Dit is anders geschreven dan in de lijst, bijvoorbeeld met andere hoofdletters.',
      'Kies het uit de lijst, of kies Herstel.',
    ),
  },
  {
    name: 'adres-anders-geschreven',
    severity: 'fout',
    keepsOut: true,
    judge: writing(
      'tekst',
      kindIs('email'),
      'Om dit e-mailadres staat iets dat er niet bij hoort, bijvoorbeeld mailto:.',
      'Typ alleen het adres, of kies Herstel.',
    ),
  },
];
