/** Rules about how a value is written: what people mean is clear, so a machine can mend it. */
import { trimmed } from '../../text/asSeen';
import type { Cell } from '../../cell';
import type { Column } from '../../column';
import type { DateString } from '../../dates';
import { addDays } from '../../dates';
import { isWellWritten, mended } from '../../text/reading';
import { whatToDo } from '../../schema';
import { tellsTime } from '../../text/writtenDate';
import type { CellRule, FilledCell, Repair, Severity } from '../judge/remark';

/** Said of a date with the month first: where somebody pasted such dates, Google read those that it could as day and month. */
const mayBeTurned = 'Kijk ook naar de andere datums in deze kolom: dag en maand kunnen daar verwisseld zijn.';

/** Google's days 2000-01-01 up to 2099-12-31: other numbers are no date that somebody gave another look. */
const firstDay = 36_526;
const lastDay = 73_050;

/** The day that a number counts, as Google does from the end of 1899; null for what counts no day of the register's years. */
const dayCounted = (cell: Cell): DateString | null =>
  typeof cell === 'number' && cell >= firstDay && cell < lastDay + 1 ? addDays('1899-12-30', Math.floor(cell)) : null;

/** A rule about cells that can be written well. What a warning is about counts as it stands. */
const writing = (
  name: string,
  kind: Repair['kind'],
  wanted: (cell: FilledCell, normal: Cell) => boolean,
  message: string,
  mend: string,
  severity: Severity = 'fout',
): CellRule => ({
  name,
  severity,
  keepsOut: severity === 'fout',
  judge: (cell) => {
    // Nearly every cell: neither white space around it nor something else to mend.
    if (typeof cell.cell === 'string' && trimmed(cell.cell) === cell.cell && isWellWritten(cell.column, cell.cell))
      return null;
    const normal = mended(cell.column, cell.cell, cell.dates?.read);
    return normal !== null && wanted(cell, normal)
      ? {
          message,
          mend: cell.dates?.monthFirst ? `${mend} ${mayBeTurned}` : mend,
          ...(kind === 'spaties' ? {} : { atField: whatToDo(cell.column) }),
          repair: { kind, newCell: normal },
        }
      : null;
  },
});

const onlySpaces = ({ cell }: FilledCell, normal: Cell): boolean => trimmed(String(cell)) === normal;

const kindIs =
  (...kinds: readonly Column['type']['kind'][]) =>
  ({ column, cell }: FilledCell): boolean =>
    kinds.includes(column.type.kind) && !isWellWritten(column, cell);

/**
 * What is judged in a sheet only: what is typed in a form is mended before (readTyped), and of a cell that stood badly
 * written in its row the server tells. In this order: what differs in its spaces alone is told as such.
 */
export const sheetRules: readonly CellRule[] = [
  writing(
    'spaties-in-waarde',
    'spaties',
    (cell, normal) => onlySpaces(cell, normal) && !isWellWritten(cell.column, cell.cell),
    'Er staan spaties voor of achter de waarde. Daardoor herkent het register die niet.',
    'Haal de spaties weg, of kies Herstel.',
  ),
  writing(
    'spaties-om-tekst',
    'spaties',
    onlySpaces,
    'Er staan spaties voor of achter de tekst.',
    'Haal de spaties weg, of kies Herstel.',
    'waarschuwing',
  ),
  writing(
    'datum-met-tijdstip',
    'dag',
    (filled) => kindIs('date')(filled) && tellsTime(String(filled.cell)),
    'Bij deze datum staat een tijdstip. Zo telt de datum niet mee.',
    'Wil je het tijdstip bewaren? Zet het dan eerst in een andere kolom. Typ daarna de datum opnieuw, als dag-maand-jaar, of kies Herstel: het tijdstip gaat dan weg.',
  ),
  writing(
    'datum-als-tekst',
    'datum',
    kindIs('date'),
    'Deze datum staat er als tekst. Daardoor telt hij niet mee.',
    'Typ de datum opnieuw, als dag-maand-jaar, of kies Herstel.',
  ),
  writing(
    'getal-als-tekst',
    'getal',
    kindIs('number'),
    'Dit getal staat er als tekst. Daardoor telt het niet mee.',
    'Typ het getal opnieuw, of kies Herstel.',
  ),
  writing(
    'keuze-anders-geschreven',
    'keuze',
    kindIs('choice', 'choices', 'reference'),
    'Dit is anders geschreven dan in de lijst, bijvoorbeeld met andere hoofdletters.',
    'Kies het uit de lijst, of kies Herstel.',
  ),
  writing(
    'adres-anders-geschreven',
    'adres',
    kindIs('email'),
    'Om dit e-mailadres staat iets dat er niet bij hoort, bijvoorbeeld mailto:.',
    'Typ alleen het adres, of kies Herstel.',
  ),
  {
    name: 'datum-als-getal',
    severity: 'fout',
    keepsOut: true,
    judge: ({ column, cell }) => {
      const day = column.type.kind === 'date' ? dayCounted(cell) : null;
      return day === null
        ? null
        : {
            message: 'Deze datum staat er als getal, want de cel heeft een andere notatie. Daardoor telt hij niet mee.',
            mend: 'Kies Opmaak > Getal > Datum, of kies Herstel.',
            atField: whatToDo(column),
            repair: { kind: 'datum', newCell: day },
          };
    },
  },
  {
    name: 'datum-andersom',
    severity: 'fout',
    keepsOut: true,
    judge: ({ column, cell, dates }) =>
      dates && dates.other(String(cell)) !== null
        ? {
            message: 'Hier staan dag en maand andersom dan in de rest van deze kolom.',
            mend: `Typ de datum opnieuw, als dag-maand-jaar. ${mayBeTurned}`,
            atField: whatToDo(column),
          }
        : null,
  },
];
