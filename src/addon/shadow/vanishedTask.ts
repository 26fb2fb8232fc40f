/** Menu → Controle → Verdwenen rijen: puts back what is gone or went astray, or lets it be right and forgets it. */
import { counted, groupBy } from '../../register/grouping';
import type { Cells } from '../../register/row';
import { keysOf } from '../../register/row';
import type { TabKey } from '../../register/tabs';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import { idNumber } from '../../register/identity/ids';
import { allTabs, tabs } from '../../register/tabs';
import { isWithoutCopy, readDaily, storeRuns } from '../../workbook/state/dailyState';
import { cameUnseen, filledInSince } from '../../workbook/back/filledInSince';
import type { ToLookAt, ToLookAtIn } from '../../workbook/back/toLookAt';
import { rememberToLookAt, sayToLookAt } from '../../workbook/back/toLookAt';
import { lookYourself } from '../../workbook/back/putBack';
import { forgetRows } from '../../workbook/state/rowsSeen';
import { doAct } from '../../workbook/writing/act';
import type { Act, Care, ColumnWrite } from '../../workbook/writing/care';
import { writeColumns } from '../../workbook/writing/care';
import { clearChecks } from '../../workbook/writing/settle';
import { looksOf } from '../../workbook/setup/restore';
import { placedOf } from '../../workbook/setup/setUp';
import type { Sheet } from '../../workbook/google';
import { withDocumentLock, withMailLock } from '../../workbook/lock';
import { log } from '../../workbook/ownTabs/logbook';
import { standingSheet } from '../../workbook/ownTabs/madeTab';
import type { Loss } from '../../workbook/shadow/follow';
import { highestIn, withCells, withoutLosses, withoutRecords } from '../../workbook/shadow/follow';
import type { Shadow } from '../../workbook/shadow/shadow';
import type { ReadShadow } from '../../workbook/shadow/shadowSheet';
import { asWritten } from '../../workbook/shadow/asWritten';
import type { SeenTable } from '../../workbook/shadow/seenCells';
import { straysOf } from '../../workbook/shadow/strays';
import { findShadow, seenTabs, writeShadow } from '../../workbook/shadow/shadowSheet';
import type { Table } from '../../workbook/tables';
import { findRow, insertRecords, updateRows } from '../../workbook/tables';
import type { Context } from '../context';
import { inSession } from '../endpoints/user';
import type { Loaded } from '../load';
import { loadRegister } from '../load';
import { cijfersPart } from '../cijfers/part';
import { numbersBack } from '../kopie/numbersBack';
import { kopiePart } from '../kopie/part';
import { leftBehind } from './leftBehind';
import { copyWarnings, lossesBeside } from './losses';
import { changedSince, noCopy, toRemember, vanishedLine, vanishedTitle } from './vanishedWords';

/** The register beside its shadow. */
interface Compared {
  readonly loaded: Loaded;
  readonly known: ReadShadow;
  readonly losses: readonly Loss[];
}

function compare(context: Context): Outcome<Compared> {
  const loaded = loadRegister(context);
  if (!loaded.ok) return loaded;
  const known = findShadow(loaded.value.marks);
  if (!known) {
    const [lost] = copyWarnings(loaded.value.marks.known(), new Map());
    if (lost !== undefined) return failure('tab-ontbreekt', lost);
    return failure(
      'tab-ontbreekt',
      'Er is geen kopie van de rijen. Kies PLP-register > Inrichten: dan komt die er elke nacht.',
    );
  }
  const losses = lossesBeside(loaded.value, known.shadow);
  return success({ loaded: loaded.value, known, losses });
}

/** Who is at it. */
const projectleiderAt = inSession((_context, { user: { email } }): Outcome<string> => success(email));

/** Start and the message on opening warn only of what is left. The caller holds both locks. */
function tellWhatIsLeft(context: Context): Outcome<null> {
  const now = compare(context);
  if (!now.ok) return now;
  const state = { ...readDaily(context.properties), verdwenen: toRemember(now.value.losses) };
  storeRuns(context.properties, state);
  cijfersPart.writeStart(context, now.value.loaded, undefined, state);
  return success(null);
}

/** What of a tab comes back: rows, and cells of rows that are there. */
interface Back {
  readonly records: readonly Cells[];
  readonly cells: ReadonlyMap<number, Cells>;
  /** As the Logboek tells it. */
  readonly lines: readonly { readonly id: string; readonly before: Cells | null; readonly after: Cells }[];
}

function rowsBack(context: Context, { known: { shadow } }: Compared, table: Table, ids: readonly string[]): Back {
  const numbers = numbersBack(context, table, shadow, ids);
  const here = new Set(numbers.map(({ id }) => id));
  const gone = ids.filter((id) => !here.has(id));
  const records = gone.flatMap((id) => shadow.get(table.tab.key)?.records.get(id)?.cells ?? []);
  return {
    records,
    cells: new Map(numbers.map(({ row, after }) => [row, after])),
    lines: [...records.map((after) => ({ id: String(after.id), before: null, after })), ...numbers],
  };
}

function backOf(context: Context, compared: Compared, table: Table, { ids, displaced }: Loss): Back {
  if (displaced === null) return rowsBack(context, compared, table, ids);
  const found = [...displaced.back].flatMap(([id, after]) => {
    const row = findRow(table, id);
    if (!row) return [];
    const before = Object.fromEntries(keysOf(after).map((key) => [key, row.cells[key] ?? null])) as Cells;
    return [{ id, row: row.row, before, after }];
  });
  return { records: [], cells: new Map(found.map(({ row, after }) => [row, after])), lines: found };
}

/** What is taken out where values that go back to their own rows were pushed to. */
function straysIn({ known }: Compared, table: Table, losses: readonly Loss[]): Back {
  const put = losses.flatMap(({ displaced }) => displaced ?? []);
  const cells = straysOf(table, known.shadow.get(table.tab.key)?.records ?? new Map(), put);
  const lines = table.rows.flatMap(({ row, cells: before }) => {
    const after = cells.get(row);
    return after && typeof before.id === 'string' ? [{ id: before.id, before, after }] : [];
  });
  return { records: [], cells, lines };
}

/** What was put back, in words. */
const saidOf = (table: Table, { displaced }: Loss, { lines }: Back): string =>
  displaced === null
    ? `${table.tab.name}: ${counted(lines.length, 'rij', 'rijen')} teruggezet.`
    : `${table.tab.name}: waarden van ${counted(lines.length, 'rij', 'rijen')} teruggezet.`;

/** What stays astray after that. Of rows that came back whole, where nothing more is remembered, it is said of all. */
function sayLeft({ tab }: Table, { records }: Back, since: ToLookAt | null): string {
  if (since) return ` ${sayToLookAt(tab, since)}`;
  return records.length > 0 ? ` Ze zijn zoals die nacht. ${lookYourself}` : '';
}

/** Where it is written. */
interface Into {
  readonly sheet: Sheet;
  readonly who: string;
  readonly tables: ReadonlyMap<TabKey, Table>;
  readonly act: Act;
}

/** The formats and checks of these cells, as their columns have them. */
const looksFor = (context: Context, table: Table, cells: ReadonlyMap<number, Cells>): ColumnWrite[] =>
  looksOf(
    context,
    context.marks,
    placedOf(table),
    [...cells].map(([row, own]) => ({
      first: row,
      last: row,
      keys: new Set(keysOf(own)),
      rowAt: () => ({ row, cells: own }),
      hasFormula: () => false,
    })),
  );

/**
 * Cells of two losses in one row go together: they are other columns. What was pasted there brought checks along that refuse what
 * belongs there. Gives the tab as it is after that.
 */
function writeBack(context: Context, table: Table, backs: readonly Back[], care: Care | null): SeenTable {
  const changes = new Map<number, Cells>();
  for (const back of backs) for (const [row, own] of back.cells) changes.set(row, { ...changes.get(row), ...own });
  const added = backs.flatMap(({ records }) => records);
  const after = asWritten(table, { changes, added });
  clearChecks(table, changes, care);
  updateRows(table, changes);
  writeColumns(looksFor(context, table, changes), care);
  insertRecords(table, added);
  return after;
}

/** The rows that no copy knows, of which the same columns went astray and nothing comes back. */
const uncopiedBeside = ({ losses, known }: Compared, { tab, displaced: own }: Loss): string[] =>
  losses.flatMap(({ tab: other, isUncopied, isFound, displaced }) =>
    other === tab && isUncopied && !isFound && displaced?.columns.some((key) => own?.columns.includes(key))
      ? [...displaced.back.keys()].filter((id) => !known.shadow.get(tab)?.records.has(id))
      : [],
  );

function allBack(
  context: Context,
  compared: Compared,
  losses: readonly Loss[],
  { sheet, who, tables, act }: Into,
): string {
  const [written, gone, since] = [[] as SeenTable[], new Set<string>(), [] as ToLookAtIn[]];
  const said = [...groupBy(losses, ({ tab }) => tab)].map(([key, own]) => {
    const table = tables.get(key);
    if (!table)
      return `${tabs[key].name} ontbreekt. Kies PLP-register > Inrichten: dan komt het tabblad terug, met de rijen.`;
    const strays = straysIn(compared, table, own);
    const backs = [...own.map((loss) => backOf(context, compared, table, loss)), strays];
    const after = writeBack(context, table, backs, act.care);
    if (act.care?.lostContent) return '';
    const lines = backs.flatMap((back) => back.lines);
    written.push(after);
    for (const { id } of strays.lines) gone.add(id);
    log(
      sheet,
      'Hersteld',
      who,
      lines.map((line) => ({ ...line, tab: table.tab })),
      context.now,
      act,
    );
    const copy = compared.known.shadow.get(key);
    const left = (loss: Loss, { records }: Back): ToLookAt | null =>
      loss.displaced && !loss.isUncopied
        ? leftBehind(
            context.marks.known(),
            table,
            copy?.records ?? new Map(),
            loss.displaced,
            uncopiedBeside(compared, loss),
            ({ row, cells: { id } }) =>
              strays.cells.has(row) ||
              own.some(({ isUncopied, displaced }) => isUncopied && displaced?.back.has(String(id))),
          )
        : filledInSince(
            context.marks.known(),
            table,
            records,
            loss.displaced || !copy ? [] : cameUnseen(context.marks.known(), table, copy),
          );
    return own
      .map((loss, index) => {
        const found = left(loss, backs[index]!);
        if (found) since.push({ ...found, tab: table.tab });
        return saidOf(table, loss, backs[index]!) + sayLeft(table, backs[index]!, found);
      })
      .join(' ');
  });
  // A copy that was made since has what went astray: that is as little right.
  if (losses.some(({ isFound }) => isFound) && written.length > 0)
    writeShadow(compared.known, withCells(compared.known.shadow, written));
  // What was remembered since the copy is as little right as what stood there.
  forgetRows(context.properties, context.marks.known(), gone, written);
  rememberToLookAt(context.properties, context.marks.known(), since);
  return said.join(' ');
}

/** Puts back what was answered so; of a tab that is not there the rows come back with Inrichten. */
function putBack(context: Context, compared: Compared, losses: readonly Loss[], who: string): Outcome<string> {
  const { loaded } = compared;
  const sheet = standingSheet(context, loaded.marks, 'logboek');
  const done = doAct(context, loaded.marks, loaded.tables, (tables, act) =>
    allBack(context, compared, losses, { sheet, who, tables, act }),
  );
  return done.ok ? success([done.value.value, done.value.warning ?? ''].join(' ').trim()) : done;
}

/** The copy that knows these numbers were given: one of before the last night does not. The same where it knows them all. */
function knowing(shadow: Shadow, losses: readonly Loss[]): Shadow {
  const above = losses.flatMap(({ tab, ids }) => {
    const highest = highestIn(shadow, tab);
    return highest === null ? [] : ids.filter((id) => (idNumber(tabs[tab].prefix, id) ?? 0) > highest);
  });
  return above.length > 0 ? withoutRecords(shadow, new Set(above)) : shadow;
}

/** Lets losses be right. Of rows without a copy only what the workbook remembers is left to forget. */
function forget({ properties, marks }: Context, { loaded, known }: Compared, losses: readonly Loss[]): string {
  const uncopied = losses.filter(({ isUncopied }) => isUncopied);
  const others = losses.filter(({ isUncopied }) => !isUncopied);
  if (uncopied.length > 0) {
    const state = readDaily(properties);
    const right = new Set(uncopied.map(({ tab }) => tab));
    forgetRows(properties, marks.knownNow(), new Set(uncopied.flatMap(({ ids }) => ids)));
    storeRuns(properties, {
      ...state,
      verdwenen: state.verdwenen.filter((one) => !isWithoutCopy(one) || !right.has(one.tab)),
    });
    marks.knownNow();
  }
  const shadow = knowing(known.shadow, uncopied);
  if (others.length > 0 || shadow !== known.shadow)
    writeShadow(known, withoutLosses(shadow, seenTabs(loaded.tables.values()), others));
  return losses.some(({ displaced }) => displaced === null)
    ? 'De kopie van de verwijderde rijen is gewist. Ze kunnen niet meer terug.'
    : 'De waarden blijven zoals ze zijn.';
}

/** A loss as it was asked about; what it holds may have changed since. */
const nameOf = ({ tab, displaced, isUncopied }: Loss): string => `${tab} ${displaced?.soort ?? ''} ${isUncopied ?? ''}`;

/** What was answered, by the name of the loss. */
type Answers = ReadonlyMap<string, 'terug' | 'klopt'>;

/** Both locks: the daily job writes the same things. What was found before asking may be old, so it is looked at again. */
const doAnswers = (context: Context, answers: Answers, who: string): Outcome<string> =>
  withMailLock(context, () =>
    withDocumentLock(context, () => {
      for (const { key } of allTabs) context.marks.writes.add(key);
      const compared = compare(context);
      if (!compared.ok) return compared;
      const answered = (answer: 'terug' | 'klopt'): Loss[] =>
        compared.value.losses.filter((loss) => answers.get(nameOf(loss)) === answer);
      const [back, right] = [answered('terug'), answered('klopt')];
      const done = back.length > 0 ? putBack(context, compared.value, back, who) : success('');
      if (!done.ok) return done;
      const forgotten = right.length > 0 ? forget(context, compared.value, right) : '';
      const there = new Set(compared.value.losses.map(nameOf));
      const others = [...answers.keys()].flatMap((name) => (there.has(name) ? [] : [name.split(' ')[0] as TabKey]));
      const told = tellWhatIsLeft(context);
      const said = [done.value, forgotten, changedSince([...new Set(others)])].filter(Boolean);
      return told.ok ? success(said.join(' ').trim()) : told;
    }),
  );

const choices = ({ displaced, isUncopied, isFound }: Loss): string => {
  if (isUncopied && !isFound) return noCopy;
  return displaced === null
    ? 'Ja: zet deze rijen terug, zoals ze die nacht waren.\nNee: het klopt dat ze weg zijn. De kopie wordt gewist.\nAnnuleren: doe nu niets.'
    : `Ja: zet deze waarden terug, zoals ze ${isFound ? '' : 'die nacht '}waren.\nNee: het klopt zoals het nu is.\nAnnuleren: doe nu niets.`;
};

/** Asks what to do with each loss, and does it. */
export function vanishedTask(context: Context): Outcome<string> {
  const compared = compare(context);
  if (!compared.ok) return compared;
  const who = projectleiderAt(context);
  if (!who.ok) return who;
  const ui = context.app.getUi();
  const { losses } = compared.value;
  const questions = kopiePart.besideLosses(context, compared.value.loaded, losses);
  if (losses.length + questions.length === 0) return success('Er zijn geen verdwenen rijen.');
  const right = questions.filter(
    ({ text }) => ui.alert(vanishedTitle, text, ui.ButtonSet.YES_NO_CANCEL) === ui.Button.NO,
  );
  for (const { letBe } of right) letBe(context.properties);
  const lines = toRemember(losses).map(vanishedLine);
  const answers = new Map(
    losses.flatMap((loss, index): [string, 'terug' | 'klopt'][] => {
      const answer = ui.alert(vanishedTitle, `${lines[index]!}\n\n${choices(loss)}`, ui.ButtonSet.YES_NO_CANCEL);
      if (answer === ui.Button.YES) return loss.isUncopied && !loss.isFound ? [] : [[nameOf(loss), 'terug']];
      return answer === ui.Button.NO ? [[nameOf(loss), 'klopt']] : [];
    }),
  );
  if (answers.size === 0) return success(right.map(({ said }) => said).join(' ') || 'Er is niets veranderd.');
  return doAnswers(context, answers, who.value);
}
