/** Judges rows as they stand: all that is wrong in them, with what a machine can mend. */
import type { Row } from '../../row';
import { alleenNummerRegel } from '../everyTab/alleenNummer';
import type { Verdict } from './judge';
import { rowJudge, tabsIn, toFinding } from './judge';
import type { Finding, RuleBook } from './rule';
import type { View } from './view';

/** Of a row in which nobody wrote anything it is told once, and not at each cell that is empty. */
const asOne = (verdicts: readonly Verdict[]): readonly Verdict[] => {
  const empty = verdicts.find(({ rule }) => rule === alleenNummerRegel);
  return empty ? [empty] : verdicts;
};

/** A row needs its own ID before a machine changes its other cells: undoing finds rows by ID. */
function withSafeRepairs(verdicts: readonly Verdict[]): readonly Verdict[] {
  if (!verdicts.some(({ column }) => column === 'id')) return verdicts;
  return verdicts.map(({ repair, ...verdict }) =>
    repair && verdict.column === 'id' ? { ...verdict, repair } : verdict,
  );
}

/** Everything that is wrong in rows as they stand. Takes time in proportion to the rows. */
export function judgeStanding(book: RuleBook, view: View): Finding[] {
  return tabsIn(book).flatMap((of) => {
    const judgeRow = rowJudge(of, view);
    const own: readonly Row[] = view.rows(of.tab.key);
    const found: Finding[] = [];
    for (const row of own) {
      if (view.only && !view.only(of.tab.key, row.row)) continue;
      const verdicts = judgeRow(row);
      if (verdicts.length > 0)
        found.push(...withSafeRepairs(asOne(verdicts)).map((verdict) => toFinding(of, row, verdict)));
    }
    return found;
  });
}
