/**
 * Closes the tabs in which stands who may what, for all but the projectleiders: at Google a protection holds for what
 * people type and for what a script does as them. It gives nobody access, and who owns the file always may.
 */
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import { plainAddress } from '../../register/schema';
import type { Book } from '../book';
import type { Sheet } from '../google';
import { mayBeRefused, sendRest } from '../writing/care';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** How a tab is closed now. */
interface Closed {
  readonly sheet: Sheet;
  /** Who may edit it; none where it is open. */
  readonly editors: readonly string[];
  /** False where closing it was broken off: until its editors are named, those of the workbook are given, and may edit. */
  readonly isDone: boolean;
}

const description = 'Alleen voor projectleiders.';

/** Google tells of no other person's protection, and of one that only warns no editors. */
function editorsOf(protection: Protection | undefined): string[] {
  return (protection?.getEditors() ?? []).map((user) => plainAddress(user.getEmail()));
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

const notMine =
  'Medewerkers en Instellingen zijn beveiligd door een andere projectleider. Vraag haar, of wie het werkboek bezit, om PLP-register > Inrichten te kiezen: dan kun jij erbij.';

const refusedByGoogle =
  'Google wilde Medewerkers en Instellingen niet beveiligen voor alle projectleiders. Kijk of elke projectleider met haar goede e-mailadres in Medewerkers staat, en of het werkboek met haar is gedeeld als bewerker. Kies dan PLP-register > Inrichten.';

/** Closes a tab. Writes only: first for the others, so that it is closed also where Google does not know an editor. */
function close({ sheet, editors }: Closed, wanted: readonly string[], me: string, others: readonly string[]): void {
  const protection = sheet.protect();
  protection.setWarningOnly(false);
  protection.setUnprotectedRanges([]);
  // Who has her rights by a group would lose hers with it.
  if (me !== '') protection.addEditors([me]);
  protection.removeEditors((editors.length > 0 ? editors : others).filter((one) => !wanted.includes(one)));
  protection.addEditors([...wanted]);
  // Last: where this is broken off it is done again.
  protection.setDescription(description);
}

/**
 * Looks how these tabs are closed: a question to Google for all and two for each, one more where one is open.
 * @param leaders the addresses of those who may edit them
 * @param me as whom the script runs: she stays an editor, as Google has it
 * @returns what closes them where they are not: writes and a flush
 */
export function planClosing(
  { app, spreadsheet }: Pick<Book, 'app' | 'spreadsheet'>,
  sheets: readonly Sheet[],
  leaders: readonly string[],
  me: string,
): Outcome<() => Outcome<null>> {
  const wanted = [...new Set([...leaders, me].map(plainAddress))].filter((email) => email !== '');
  const closed: Closed[] = [];
  const all = spreadsheet.getProtections(app.ProtectionType.SHEET);
  for (const sheet of sheets) {
    const own = all.find((one) => one.getRange().getSheet().getSheetId() === sheet.getSheetId());
    try {
      closed.push({ sheet, editors: editorsOf(own), isDone: own?.getDescription() === description });
    } catch (error) {
      if (!mayBeRefused(error)) throw error;
      return failure('geen-recht', notMine);
    }
  }
  const todo = closed.filter(({ editors, isDone }) => !isDone || !sameList(editors, wanted));
  const isOpen = todo.some(({ editors }) => editors.length === 0);
  const others = isOpen ? spreadsheet.getEditors().map((user) => plainAddress(user.getEmail())) : [];
  return success(() => {
    if (todo.length === 0) return success(null);
    try {
      for (const one of todo) close(one, wanted, plainAddress(me), others);
      app.flush();
      return success(null);
    } catch (error) {
      if (!mayBeRefused(error)) throw error;
      sendRest(app);
      return failure('geweigerd', refusedByGoogle);
    }
  });
}
