/** Keeping what a person does in the grid: check it, do it, let the script hear of it; or say why not. */
import { BadInput } from '../../badInput';
import { mostCells } from '../../model/create';
import type { Workbook } from '../../model/workbook';
import { applyChange } from '../grid/changes/apply';
import { kindOf, type ChangeKind } from '../grid/changes/kinds';
import { ChangeRefused, undoes, type Target } from '../grid/changes/target';
import { cellsMutation, fullCell } from '../grid/diff';
import type { CellMatrix, Mutation } from '../grid/univer';
import type { EditAnswer, EditRequest } from '../protocol';
import { editEvents, objectionTo, touchedCells, type Touched } from './edit';
import type { Publisher } from './publisher';
import type { Steps } from './steps';

/** Cells of one edit that are told back even when nothing changed, so that the page shows what is stored. */
const MOST_ECHO = 500;
/** With rows or tabs that come and go, these are what the other pages must do as well. */
const FOLLOWED: readonly (ChangeKind | undefined)[] = ['lines', 'tabs', 'along', 'sheet'];

/**
 * What the grid adds afterwards for itself, and the workbook has by then: the notes of lines that went or came back, and all that was on
 * a tab that went, or is on one that came, under a name for it that only the page knows.
 */
function withoutAfterwards(mutations: readonly Mutation[]): readonly Mutation[] {
  const lines = mutations.some((one) => kindOf(one.id) === 'lines' && (undoes(one) || /\.remove-/.test(one.id)));
  const isTab = ({ id }: Mutation): boolean => /\.(?:remove|insert)-sheet$/.test(id);
  const tabOf = ({ params }: Mutation): unknown =>
    params['subUnitId'] ?? params['sheetId'] ?? (params['sheet'] as { id?: unknown } | undefined)?.id;
  const tabs = new Set(mutations.filter(isTab).map(tabOf));
  return mutations.filter(
    (one) => isTab(one) || !(tabs.has(tabOf(one)) || (lines && /\.(?:remove|update)-note$/.test(one.id))),
  );
}

export async function keepEdit(
  { mutations, ...asked }: EditRequest,
  workbook: Workbook,
  year: number,
  publisher: Publisher,
  steps: Steps,
): Promise<EditAnswer> {
  const request: EditRequest = { ...asked, mutations: withoutAfterwards(mutations) };
  if (steps.isBehind(request.page, request.rev)) {
    return refused('Iemand anders veranderde net de rijen of kolommen. Je wijziging is niet bewaard. Doe het opnieuw.');
  }
  const came = new Map<string, string>();
  const target: Target = { workbook, year, came };
  let touched: Touched[];
  try {
    touched = touchedCells(workbook, request.mutations);
    const objection = objectionTo(target, request.mutations, touched, steps.userOf(request));
    if (objection && !(objection.kind === 'confirm' && request.sure)) {
      return { ...objection, repair: repair(request.mutations, touched) };
    }
    for (const mutation of request.mutations) applyChange(target, mutation);
    checkSizes(workbook);
  } catch (error) {
    publisher.takeBack();
    if (!(error instanceof ChangeRefused)) throw new BadInput('Deze wijziging is niet te lezen.', { cause: error });
    return refused(error.message);
  }
  await letKnow(request, touched, Object.fromEntries(came), publisher, steps);
  return { kind: 'done' };
}

/** @throws ChangeRefused when the tabs are together larger than Google lets them be */
function checkSizes({ sheets }: Workbook): void {
  const cells = sheets.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, 0);
  const whole = sheets.every(({ maxRows, maxColumns, frozenRows, frozenColumns }) =>
    [maxRows - 1, maxColumns - 1, frozenRows, frozenColumns].every((size) => Number.isInteger(size) && size >= 0),
  );
  if (!whole || !(cells <= mostCells)) throw new ChangeRefused('Zo groot kan een tabblad niet zijn.');
}

const refused = (message: string): EditAnswer => ({ kind: 'refused', message, repair: 'reload' });

async function letKnow(
  request: EditRequest,
  touched: readonly Touched[],
  tabs: Readonly<Record<string, string>>,
  publisher: Publisher,
  steps: Steps,
): Promise<void> {
  const kinds = request.mutations.map(({ id }) => kindOf(id));
  const moves = kinds.includes('lines') || kinds.includes('tabs');
  const lines = moves ? request.mutations.filter(({ id }) => FOLLOWED.includes(kindOf(id))) : [];
  publisher.alsoShown(lines);
  const seat = steps.seatOf(request);
  await steps.step(
    request,
    null,
    () => {
      for (const event of editEvents(touched)) steps.fire('ON_EDIT', seat, () => seat.host.fireEdit(event), event);
      steps.fire('ON_CHANGE', seat, () => undefined);
    },
    { lines, echo: () => (moves ? [] : echoOf(touched)), tabs },
  );
}

/** What sets a page right that shows an edit that was not kept. */
function repair(mutations: readonly Mutation[], touched: readonly Touched[]): readonly Mutation[] | 'reload' {
  const onlyCells = mutations.every(({ id }) => id === 'sheet.mutation.set-range-values' || kindOf(id) === 'local');
  return onlyCells && touched.length <= MOST_ECHO ? cellsAsStored(touched) : 'reload';
}

/** Typed text is stored as what it means; pages that show the text must hear that also when the cell held it already. */
function echoOf(touched: readonly Touched[]): readonly Mutation[] {
  const typed = touched.filter(
    ({ sheet, row, column, sent }) =>
      typeof sent?.v === 'string' && sheet.rows[row - 1]?.[column - 1]?.value !== sent.v,
  );
  return typed.length > MOST_ECHO ? [] : cellsAsStored(typed);
}

function cellsAsStored(touched: readonly Touched[]): Mutation[] {
  const bySheet = new Map<number, CellMatrix>();
  for (const { sheet, row, column } of touched) {
    const matrix = bySheet.get(sheet.id) ?? {};
    bySheet.set(sheet.id, matrix);
    (matrix[row - 1] ??= {})[column - 1] = fullCell(sheet.rows[row - 1]?.[column - 1]);
  }
  return [...bySheet].map(([id, matrix]) => cellsMutation(id, matrix));
}
