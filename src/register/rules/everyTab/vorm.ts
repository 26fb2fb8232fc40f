/** Rules about how a value is written: what people mean is clear, so a machine can mend it. */
import { trimmed } from '../../text/asSeen';
import type { Cell } from '../../cell';
import type { Column } from '../../column';
import { isWellWritten, mended, saysNothing } from '../../text/reading';
import { whatIsAllowed } from '../../schema';
import type { CellRule, FilledCell, Remark, Repair } from '../judge/rule';

/** The sentence of `whatIsAllowed` without the header before it: that stands in a column of its own. */
export function whatToDo(column: Column): string {
  const sentence = whatIsAllowed(column).slice(column.header.length + 2);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
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

/** The repair of a cell that says that there is nothing, and may simply be empty. */
export const toEmpty: Repair = { kind: 'leeg', newCell: null };

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
      'adres',
      kindIs('email'),
      'Om dit e-mailadres staat iets dat er niet bij hoort, bijvoorbeeld mailto:.',
      'Typ alleen het adres, of kies Herstel.',
    ),
  },
  {
    name: 'niets-als-tekst',
    severity: 'waarschuwing',
    judge: ({ column, cell }) =>
      column.type.kind === 'text' && saysNothing(column, cell)
        ? { message: 'Hier staat dat er niets is.', mend: 'Maak de cel leeg, of kies Herstel.', repair: toEmpty }
        : null,
  },
];
