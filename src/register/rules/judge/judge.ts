/** Judges rows by the rules of their tabs: records as they are about to be, with what every judgement takes. */
import { idNumber } from '../../identity/ids';
import { once } from '../../once';
import { mayHaveGaps } from '../../record';
import { readTyped } from '../../text/reading';
import type { Change, Row } from '../../row';
import { columnIn, withMore } from '../../row';
import type { ColumnKey, TabKey } from '../../tabs';
import { cellJudge } from '../everyTab/cellen';
import type { Finding, RemarkAt, Rule, RuleBook, Severity, Subject, TabRules } from './rule';
import type { Around, ReadRows, View } from './view';
import { keep, lookAt } from './view';

const none: readonly never[] = [];

/** What a rule says, before it is told whose it is. */
export interface Verdict extends RemarkAt {
  readonly rule: string;
  readonly severity: Severity;
  readonly column: ColumnKey;
  /** Of a cell by itself: see `CellRule`. */
  readonly keepsOut: boolean;
  readonly inConcept: boolean;
}

function judgeRule(rule: Rule, subject: Subject): readonly Verdict[] {
  const said = rule.judge(subject);
  if (said === null) return none;
  return (Array.isArray(said) ? (said as readonly RemarkAt[]) : [said as RemarkAt]).map((remark) => ({
    ...remark,
    column: remark.column ?? rule.about[0]!,
    rule: rule.name,
    severity: rule.severity,
    keepsOut: false,
    inConcept: false,
  }));
}

export type RowJudge = (row: Row) => readonly Verdict[];

/** All that is said about rows of one tab. Most are in order: for these nothing is built. */
export function rowJudge({ tab, rules }: TabRules, view: View): RowJudge {
  const cellsOf = cellJudge(tab, view);
  const known = rules.filter(
    (rule) =>
      (!view.onlyFouten || rule.severity === 'fout') &&
      rule.needs.every((other) => view.has(other)) &&
      (rule.concerns?.(view, tab) ?? true),
  );
  return (row) => {
    const subject: Subject = { tab, row, cells: row.cells, view };
    let all: readonly Verdict[] = cellsOf(subject);
    for (const rule of known) {
      const said = judgeRule(rule, subject);
      if (said.length > 0) all = [...all, ...said];
    }
    return all;
  };
}

/** The ID of a row, or null where none of the tab's form stands there. */
const idIn = ({ tab }: TabRules, { cells: { id } }: Row): string | null =>
  idNumber(tab.prefix, id) === null ? null : (id as string);

export function toFinding(of: TabRules, row: Row, { keepsOut: _, inConcept: __, ...verdict }: Verdict): Finding {
  const header = of.tab.columns[verdict.column]!.header;
  return { ...verdict, tab: of.tab.key, row: row.row, recordId: idIn(of, row), header };
}

/** The rules of a book, tab by tab. */
export const tabsIn = (book: RuleBook): TabRules[] => Object.values(book) as unknown as TabRules[];

/** A record that is about to be written: the row as it is, if it is there, and as it will be. */
interface Pending {
  readonly change: Change;
  readonly before: Row | null;
  readonly after: Row;
}

/** By this other changes of the same act refer to a record that has no ID yet. */
const newId = (index: number): string => `@${index}`;

/** The rows as they will be, with the records that change. An act may change a record more than once. */
function carryOut(book: RuleBook, changes: readonly Change[], rows: ReadRows): { after: ReadRows; pending: Pending[] } {
  const touched: { [K in TabKey]?: Row[] } = {};
  const added: { [K in TabKey]?: Row[] } = {};
  const pending = changes.map((change, index): Pending => {
    const read: readonly Row[] = rows[change.tab] ?? none;
    const place = change.id === null ? -1 : columnIn(read, 'id').indexOf(change.id);
    const before = (touched[change.tab] ?? read)[place] ?? null;
    const columns = (book[change.tab] as unknown as TabRules | undefined)?.tab.columns;
    const values = Object.fromEntries(
      Object.entries(change.values).map(([key, cell]) => [key, readTyped(columns?.[key as ColumnKey], cell)]),
    );
    const after: Row = { row: before?.row ?? 0, cells: { ...before?.cells, ...values, id: change.id ?? newId(index) } };
    if (before) (touched[change.tab] ??= [...read])[place] = after;
    else (added[change.tab] ??= []).push(after);
    return { change, before, after };
  });
  const changed = Object.fromEntries(
    [...new Set(changes.map(({ tab }) => tab))].map((tab) => [
      tab,
      withMore(touched[tab] ?? rows[tab] ?? [], added[tab] ?? []),
    ]),
  );
  return { after: { ...rows, ...changed }, pending };
}

/** A verdict goes by its rule and its cell: what was said before is known. */
const nameOf = ({ rule, column }: Verdict): string => `${rule} ${column}`;

/**
 * What is told of a change. What keeps the record from being complete is told whoever left it so; of the rest only what
 * this act brings about, or leaves in a cell that it sets. A Concept may always be saved (register.md, "Bad input"),
 * with what may stand in its cells.
 */
function isTold(of: TabRules, { change, before, after }: Pending, known: ReadonlySet<string>) {
  const isSet = ({ column }: Verdict): boolean =>
    column in change.values && (before?.cells[column] ?? null) !== (after.cells[column] ?? null);
  return mayHaveGaps(of.tab, after.cells)
    ? (verdict: Verdict): boolean => isSet(verdict) && (verdict.keepsOut || verdict.inConcept)
    : (verdict: Verdict): boolean => verdict.keepsOut || isSet(verdict) || !known.has(nameOf(verdict));
}

/**
 * What changes bring about in the records that they write, beside these rows as they will be; each finding tells by which
 * change. Takes time in proportion to the changes, and once to the rows.
 * @param book the rules of the tabs that are judged; a change in another tab is reckoned with, and nothing is said of it
 */
export function judgeChanges(book: RuleBook, changes: readonly Change[], rows: ReadRows, around: Around): Finding[] {
  const { after, pending } = carryOut(book, changes, rows);
  const viewOf = (of: ReadRows, which: 'before' | 'after'): View =>
    lookAt({
      tabs: tabsIn(book).map(({ tab }) => tab),
      rows: of,
      around,
      written: new Set(pending.flatMap((one) => one[which] ?? [])),
      read: rows,
    });
  // Of what is new there is no before.
  const views = { before: once(() => viewOf(rows, 'before')), after: once(() => viewOf(after, 'after')) };
  const judges = { before: new Map<TabKey, RowJudge>(), after: new Map<TabKey, RowJudge>() };
  return pending.flatMap((one, index): Finding[] => {
    const of = book[one.change.tab] as unknown as TabRules | undefined;
    if (!of) return [];
    const judgeOf = (which: 'before' | 'after'): RowJudge =>
      judges[which].get(of.tab.key) ?? keep(judges[which], of.tab.key, rowJudge(of, views[which]()));
    const known = new Set(one.before ? judgeOf('before')(one.before).map(nameOf) : []);
    return judgeOf('after')(one.after)
      .filter(isTold(of, one, known))
      .map((verdict) => ({ ...toFinding(of, one.after, verdict), change: index }));
  });
}
