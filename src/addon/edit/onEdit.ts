/** Simple trigger: somebody typed, pasted or emptied something. Never stops her, never takes away what she typed. */
import { tabs } from '../../register/tabs';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { withDocumentLock } from '../../workbook/lock';
import { fillableNamed } from '../../workbook/marks/markedTabs';
import type { Google, Range, Sheet } from '../../workbook/google';
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

/** Where somebody edited. */
type Place = Pick<Edit, 'first' | 'last'> & { readonly columns: number; readonly sheet: Sheet };

function describe(context: Context, { range, oldValue, value }: EditEvent, { first, last, columns }: Place): Edit {
  const firstColumn = range.getColumn();
  const isCell = first === last && columns === 1;
  return {
    first,
    firstColumn,
    last,
    lastColumn: firstColumn + columns - 1,
    before: isCell ? (oldValue ?? null) : undefined,
    typed: isCell ? (value ?? null) : undefined,
    who: personEditing(context),
  };
}

const notHandled =
  'Wat je typte staat er. Het nakijken lukte nu niet. ' + 'Kies PLP-register > Controle om te zien of alles klopt.';
const busy =
  'Wat je typte staat er. Iemand anders slaat net iets op, dus nieuwe rijen hebben nog geen nummer. ' +
  'Ze krijgen het bij de volgende wijziging in dit tabblad, en anders vannacht.';

function lookAtTab(context: Context, event: EditEvent, place: Place, holdsLock: boolean): Outcome<null> {
  const { marks } = context;
  const { sheet } = place;
  // A newer workbook is left alone: what must stand in its cells this code does not know.
  const newer = newerProblem(marks.version);
  const tab = marks.fillableTabOf(sheet);
  if (tab === null) hearHeartbeat(marks, sheet);
  else if (newer) tell(context, newer.message);
  else if (tab === 'instellingen') editSettings(sheet);
  else return editRecords(context, marks, tabs[tab], describe(context, event, place), holdsLock);
  return success(null);
}

/** What is pasted gets numbers: under the name of such a tab the lock comes first, and what is remembered is read once. */
function handleEdit(context: Context, event: EditEvent): void {
  const { range } = event;
  const last = range.getLastRow();
  if (last < 2) return;
  const place = {
    last,
    first: range.getRow(),
    columns: range.getNumColumns(),
    sheet: range.getSheet(),
  };
  const isMany = place.columns > 1 || place.first < last;
  const named = isMany ? fillableNamed(place.sheet.getName()) : null;
  const mayNumber = named !== null && named !== 'instellingen';
  const outcome = mayNumber
    ? withDocumentLock(context, () => {
        context.marks.holdsLock = true;
        return lookAtTab(context, event, place, true);
      })
    : lookAtTab(context, event, place, false);
  // What Google refuses it may tell only now.
  if (!mayNumber) context.app.flush();
  if (!outcome.ok) tell(context, outcome.problem.code === 'bezet' ? busy : outcome.problem.message);
}

/** Looks at an edit. Whatever goes wrong, the person can go on; she is told that it was not looked at. */
export function lookAtEdit(google: Google, event: unknown): void {
  if (!isEdit(event)) return;
  let context: Context | null = null;
  try {
    context = openContext(google, 'onEdit');
    handleEdit(context, event);
    context.marks.keep();
  } catch {
    if (context) tell(context, notHandled);
  }
}
