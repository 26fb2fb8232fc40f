/** Each night: what people looked at comes in the Logboek, what is new is sealed, and now and then what is too old goes. */
import { addMonths } from '../../register/dates';
import { tabs } from '../../register/tabs';
import { formDeclarations, papieren } from '../../sidebar/contract';
import type { Ketenstand, Regel } from '../../workbook/keten/keten';
import { geldigeStand, leegeKeten } from '../../workbook/keten/keten';
import { breukIn, haalUitLogboek, leesLogboek, verzegelLogboek } from '../../workbook/keten/logboekKeten';
import type { Bekeken } from '../../workbook/keten/bekeken';
import { takeBefore } from '../../workbook/keten/bekeken';
import { ketenChange, ketenFrom } from '../../workbook/keten/stand';
import type { Change } from '../../workbook/state/properties';
import { remember } from '../../workbook/state/properties';
import type { Context } from '../context';

/** How the Logboek names that somebody opened a dossier. */
export const bekeken = 'Bekeken';

/** What people call the form or the paper; a name that is none is nobody's. */
export function titleOf(waar: string): string {
  const form = (formDeclarations as Readonly<Record<string, { readonly titel: string } | undefined>>)[waar];
  const papier = (papieren as Readonly<Record<string, { readonly naam: string } | undefined>>)[waar];
  return form?.titel ?? papier?.naam ?? '';
}

const lineOf = ({ wie, op, deelnemerId, waar }: Bekeken): string[] => [
  op,
  wie,
  bekeken,
  tabs.deelnemers.name,
  deelnemerId,
  titleOf(waar),
  '',
  '',
];

/** Where the chain of the Logboek is broken now, in Dutch; '' where it holds. One question to Google. */
export function logbookBreak({ marks }: Context): string {
  const sheet = marks.sheetOf('logboek');
  return sheet ? breukIn(leesLogboek(sheet), ketenFrom(marks.known())) : '';
}

/** What a night did. */
export interface Sealed {
  /** Where the chain was broken, in Dutch; '' where it held. */
  readonly breuk: string;
  /** It was not, or elsewhere, when it was last looked at. */
  readonly isNew: boolean;
  /** What is to be remembered. */
  readonly changes: readonly Change[];
}

/**
 * One question to Google; then writes and a flush. The caller holds the document lock.
 * @param months so long a line stays; null where none goes now
 */
export function sealLogbook(context: Context, months: number | null): Sealed {
  const { marks, today, app, properties } = context;
  const sheet = marks.sheetOf('logboek');
  if (!sheet) return { breuk: '', isNew: false, changes: [] };
  const known = marks.known();
  let read = leesLogboek(sheet);
  const before = geldigeStand(read.regels, ketenFrom(known));
  const breuk = breukIn(read, before);
  let stand: Ketenstand = { ...(before ?? leegeKeten), breuk };
  if (months !== null) {
    const oldest = addMonths(today, -months);
    const isOld = ([when = '']: Regel): boolean => /^\d{4}-/.test(when) && when.slice(0, 10) < oldest;
    const gone = haalUitLogboek(read, before, (next) => remember(properties, ketenChange(next)), isOld, isOld);
    stand = { ...gone.stand, breuk };
    read = gone.over;
  }
  const { bekeken: seen, changes } = takeBefore(known, today);
  stand = verzegelLogboek(read, seen.map(lineOf), stand, context.now, context.utilities.getUuid()) ?? stand;
  app.flush();
  return { breuk, isNew: breuk !== '' && before?.breuk !== breuk, changes: [...changes, ketenChange(stand)] };
}
