/** Simple trigger: somebody typed, pasted or emptied something. Never stops her, never takes away what she typed. */
import { tabs } from '../../register/tabs';
import type { Google, Range } from '../../workbook/google';
import { newerProblem } from '../../workbook/state/version';
import type { Context } from '../context';
import { openContext } from '../context';
import { personEditing } from '../person';
import { tell } from '../window/tell';
import { hearHeartbeat } from '../zelftest/tab';
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

function describe(context: Context, { range, oldValue, value }: EditEvent, last: number): Edit {
  const [first, firstColumn] = [range.getRow(), range.getColumn()];
  const [rows, columns] = [last - first + 1, range.getNumColumns()];
  return {
    first,
    firstColumn,
    last,
    lastColumn: firstColumn + columns - 1,
    before: rows * columns === 1 ? (oldValue ?? null) : undefined,
    typed: rows * columns === 1 ? (value ?? null) : undefined,
    who: personEditing(context),
  };
}

const notHandled =
  'Wat je typte staat er. Het nakijken lukte nu niet. ' + 'Kies PLP-register > Controle om te zien of alles klopt.';
const busy =
  'Wat je typte staat er. Iemand anders slaat net iets op, dus nieuwe rijen hebben nog geen nummer. ' +
  'Ze krijgen het bij de volgende wijziging in dit tabblad, en anders vannacht.';

function handleEdit(context: Context, event: EditEvent): void {
  const last = event.range.getLastRow();
  if (last < 2) return;
  const { marks } = context;
  // A newer workbook is left alone: what must stand in its cells this code does not know.
  const newer = newerProblem(marks.version);
  const sheet = event.range.getSheet();
  const tab = marks.fillableTabOf(sheet);
  if (tab === null) return hearHeartbeat(marks, sheet);
  if (newer) tell(context, newer.message);
  else if (tab === 'instellingen') editSettings(sheet);
  else {
    const outcome = editRecords(context, marks, tabs[tab], describe(context, event, last));
    if (!outcome.ok) tell(context, outcome.problem.code === 'bezet' ? busy : outcome.problem.message);
  }
}

/** Looks at an edit. Whatever goes wrong, the person can go on; she is told that it was not looked at. */
export function lookAtEdit(google: Google, event: unknown): void {
  if (!isEdit(event)) return;
  let context: Context | null = null;
  try {
    context = openContext(google, 'onEdit');
    handleEdit(context, event);
    // What Google refuses it may tell only now.
    context.app.flush();
    context.marks.keep();
  } catch {
    if (context) tell(context, notHandled);
  }
}
