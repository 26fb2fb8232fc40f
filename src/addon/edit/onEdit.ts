/** Simple trigger: somebody typed, pasted or emptied something. Never stops her, never takes away what she typed. */
import type { TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import type { Range } from '../../workbook/google';
import type { MarkedTab, Marks } from '../../workbook/marks';
import { findSheet, readMarks } from '../../workbook/marks';
import { newerProblem } from '../../workbook/version';
import type { Context } from '../context';
import { openContext } from '../context';
import { personEditing } from '../person';
import { tell } from '../tell';
import { hearHeartbeat } from '../zelftest/heartbeat';
import type { Edit } from './edited';
import { editRecords } from './editRecords';
import { editSettings } from './editSettings';

/** What Google tells of an edit; of a single cell alone what stands and stood there. */
interface EditEvent {
  readonly range: Range;
  readonly oldValue?: string;
  readonly value?: string;
}

const isEdit = (event: unknown): event is EditEvent => typeof event === 'object' && event !== null && 'range' in event;

/** Which tab a sheet is, by its mark, else by its name; null for a tab that holds no records and no settings. */
function tabOf(marks: Marks, sheetId: number): MarkedTab | null {
  const fillable: readonly MarkedTab[] = [...(Object.keys(tabs) as TabKey[]), 'instellingen'];
  const marked = fillable.find((key) => marks.sheets.get(key)?.getSheetId() === sheetId);
  if (marked !== undefined) return marked;
  return fillable.find((key) => !marks.sheets.has(key) && findSheet(marks, key)?.getSheetId() === sheetId) ?? null;
}

function describe({ range, oldValue, value }: EditEvent): Edit {
  const [rows, columns] = [range.getNumRows(), range.getNumColumns()];
  const [first, firstColumn] = [range.getRow(), range.getColumn()];
  return {
    first,
    firstColumn,
    last: first + rows - 1,
    lastColumn: firstColumn + columns - 1,
    before: rows * columns === 1 ? (oldValue ?? null) : undefined,
    typed: rows * columns === 1 ? (value ?? null) : undefined,
    who: personEditing(),
  };
}

const notHandled =
  'Wat je typte staat er. Het nakijken lukte nu niet. ' + 'Kies PLP-register > Controle om te zien of alles klopt.';
const busy =
  'Wat je typte staat er. Iemand anders slaat net iets op, dus nieuwe rijen hebben nog geen nummer. ' +
  'Ze krijgen het bij de volgende wijziging in dit tabblad, en anders vannacht.';

function handleEdit(context: Context, event: EditEvent): void {
  const edit = describe(event);
  if (edit.last < 2) return;
  const marks = readMarks(context.spreadsheet);
  const sheet = event.range.getSheet();
  const tab = tabOf(marks, sheet.getSheetId());
  // A newer workbook is left alone: what must stand in its cells this code does not know. Opening it told so.
  if (tab === null) hearHeartbeat(marks, sheet);
  if (tab === null || newerProblem(marks.version)) return;
  if (tab === 'instellingen') editSettings(sheet);
  else {
    const outcome = editRecords(context, marks, tabs[tab as TabKey], edit);
    if (!outcome.ok) tell(context, outcome.problem.code === 'bezet' ? busy : outcome.problem.message);
  }
}

/** Looks at an edit. Whatever goes wrong, the person can go on; she is told that it was not looked at. */
export function lookAtEdit(event: unknown): void {
  if (!isEdit(event)) return;
  let context: Context | null = null;
  try {
    context = openContext();
    handleEdit(context, event);
    // What Google refuses it may tell only now.
    context.app.flush();
  } catch {
    if (context) tell(context, notHandled);
  }
}
