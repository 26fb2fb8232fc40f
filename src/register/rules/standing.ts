/** Judges rows as they stand: all that is wrong in them, with what a machine can mend. */
import type { Row } from '../row';
import type { Verdict } from './judge';
import { rowJudge, tabsIn, toFinding } from './judge';
import type { Finding, RuleBook } from './rule';
import type { Around, ReadRows } from './view';
import { lookAt } from './view';

/** A row needs its own ID before a machine changes its other cells: undoing finds rows by ID. */
function withSafeRepairs(verdicts: readonly Verdict[]): readonly Verdict[] {
  if (!verdicts.some(({ column }) => column === 'id')) return verdicts;
  return verdicts.map(({ repair, ...verdict }) =>
    repair && verdict.column === 'id' ? { ...verdict, repair } : verdict,
  );
}

/** Everything that is wrong in rows as they stand. Takes time in proportion to the rows. */
export function judgeStanding(book: RuleBook, rows: ReadRows, around: Around): Finding[] {
  const view = lookAt({ tabs: tabsIn(book).map(({ tab }) => tab), rows, around });
  return tabsIn(book).flatMap((of) => {
    const judgeRow = rowJudge(of);
    const own: readonly Row[] = view.rows(of.tab.key);
    return own
      .filter(({ row }) => around.only?.(of.tab.key, row) ?? true)
      .flatMap((row) => withSafeRepairs(judgeRow(row, view)).map((verdict) => toFinding(of, row, verdict)));
  });
}
