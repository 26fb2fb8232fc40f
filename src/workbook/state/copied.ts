/**
 * A copy of a register (*Bestand > Een kopie maken*). Google copies the tabs with their marks and the script, and nothing
 * that the script remembers: who owns it, its triggers, the requests done, the numbers given. What the tabs remember by
 * themselves of the other workbook has to be left behind.
 */
import { madeTabs, type MadeTabKey } from '../../register/made/madeTabs';
import type { Book } from '../book';
import type { Spreadsheet } from '../google';
import { workbookMark } from '../marks/metadata';

/** True where the marks tell of other workbooks and not of this one. One that was set up before there was such a mark is no copy. */
const areOfAnother = (known: readonly string[], spreadsheet: Spreadsheet): boolean =>
  known.length > 0 && !known.includes(spreadsheet.getId());

/** True for a copy that was not set up since. One question, of who asks nothing else. */
function isCopy(spreadsheet: Spreadsheet): boolean {
  const found = spreadsheet.createDeveloperMetadataFinder().withKey(workbookMark).find();
  return areOfAnother(
    found.map((mark) => mark.getValue() ?? ''),
    spreadsheet,
  );
}

/** What everybody is told on opening a copy, and who would switch reminders on in it; null for another workbook. It asks only where nothing is remembered. */
export const copyAdvice = (spreadsheet: Spreadsheet, version: number | null): string | null =>
  version === null && isCopy(spreadsheet)
    ? 'Dit werkboek is een kopie. Het weet nog niet van wie het is en mailt niets. Een projectleider kiest PLP-register > Inrichten: daarna begint het als een register van zichzelf.'
    : null;

/** Tells of mails that another workbook sent. */
const always: readonly MadeTabKey[] = ['mailjournaal'];

/** Tells of people who are not in this workbook. */
const withoutPeople: readonly MadeTabKey[] = ['schaduw', 'logboek', 'importjournaal', 'indicatorhistorie'];

/** What was left behind, and whether anybody came along. */
export interface Copied {
  readonly hasPeople: boolean;
  /** A Dutch sentence. */
  readonly told: string;
}

/**
 * Takes out of a copy what tells of the other workbook: its Mailjournaal; and where it has no deelnemers (a copy for
 * another team), also the hidden copy of last night, the Logboek and what else tells of people. Inrichten makes these anew.
 * @returns null for a workbook that is no copy
 */
export function startAnew({ spreadsheet, marks }: Book): Copied | null {
  if (!areOfAnother(marks.ofWorkbook.workbooks, spreadsheet)) return null;
  const hasPeople = (marks.sheetOf('deelnemers')?.getLastRow() ?? 0) > 1;
  const keys = [...always, ...(hasPeople ? [] : withoutPeople)];
  const found = keys.flatMap((key) => {
    const sheet = marks.sheetOf(key);
    return sheet ? [{ name: madeTabs[key], sheet }] : [];
  });
  for (const { sheet } of found) spreadsheet.deleteSheet(sheet);
  marks.lookAnew();
  const emptied = found.length === 0 ? '' : ` Leeg begonnen: ${found.map(({ name }) => name).join(', ')}.`;
  return {
    hasPeople,
    told: `Dit was een kopie van een ander werkboek en is nu een register van zichzelf.${emptied} De eigenaar ben jij, en de dagelijkse taken staan uit.`,
  };
}
