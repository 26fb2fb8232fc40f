/** Endpoint: what is wrong in the register, for the form Controle. */
import type { Cell } from '../../register/cell';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { TabKey } from '../../register/tabs';
import type { Finding, Repair } from '../../register/rules/judge/rule';
import { columnsOf } from '../../register/tab';
import { tabs } from '../../register/tabs';
import type { User } from '../../privacy/rights';
import { mayDo, mayRead, mayWrite, writableTabs } from '../../privacy/rights';
import type { Checked, FindingView, RepairView } from '../../sidebar/contract';
import { asManyAsFit, mostSigns } from '../endpoints/rows';
import { inSession, knowing } from '../endpoints/user';
import type { CheckedWorkbook } from './checkWorkbook';
import { checkWorkbook } from './checkWorkbook';

/** How many findings of a kind travel to the form: more than anybody mends in one sitting. */
const mostShown = 300;

/** What stands in the cell: of a formula the formula. */
export function cellAt(
  { tables, formulas }: CheckedWorkbook,
  { tab, row, column }: Pick<Finding, 'tab' | 'row' | 'column'>,
): Cell {
  const formula = formulas.find((one) => one.tab === tab && one.row === row && one.column === column);
  return formula?.formula ?? tables.get(tab)?.rows.find((one) => one.row === row)?.cells[column] ?? null;
}

/** The tab that a repair writes: that of the cell, or the one that a row comes back to. */
function writtenBy({ kind }: Repair, tab: TabKey, column: string): TabKey {
  const type = columnsOf(tabs[tab]).find(([key]) => key === column)?.[1].type;
  return kind === 'terug' && type?.kind === 'reference' ? type.tab : tab;
}

function repairOf(checked: CheckedWorkbook, finding: Finding, { rol }: User): RepairView | null {
  const { repair, tab, column } = finding;
  if (!repair || !mayDo(rol, 'herstellen') || !mayWrite(rol, writtenBy(repair, tab, column))) return null;
  return { soort: repair.kind, was: cellAt(checked, finding), wordt: repair.newCell };
}

const viewOf = (checked: CheckedWorkbook, finding: Finding, user: User): FindingView => ({
  regel: finding.rule,
  ernst: finding.severity,
  tab: finding.tab,
  rij: finding.row,
  id: finding.recordId,
  kolom: finding.column,
  kop: finding.header,
  // A message may tell what stands in the cell.
  bericht: mayRead(user.rol, finding.tab, finding.column)
    ? finding.message
    : `Bij ${finding.header} klopt iets niet. Met jouw rol kun je niet zien wat er staat.`,
  advies: finding.mend,
  herstel: repairOf(checked, finding, user),
});

/** Reads the whole register: see `checkWorkbook`. Writes nothing. */
export const fetchChecked = knowing(
  inSession((context, { user, known }): Outcome<Checked> => {
    const checked = checkWorkbook(context, known);
    if (!checked.ok) return checked;
    const { findings, warnings } = checked.value;
    const ofKind = (kind: Finding['severity']): readonly Finding[] =>
      findings.filter(({ severity }) => severity === kind);
    const [wrong, doubtful] = [ofKind('fout'), ofKind('waarschuwing')];
    return success({
      ik: { ...user, schrijft: writableTabs(user.rol) },
      op: context.now,
      magHerstellen: mayDo(user.rol, 'herstellen'),
      aantallen: { fout: wrong.length, waarschuwing: doubtful.length },
      bevindingen: [wrong, doubtful].flatMap((some) =>
        asManyAsFit(
          some.slice(0, mostShown).map((finding) => viewOf(checked.value, finding, user)),
          mostSigns / 2,
        ),
      ),
      waarschuwingen: warnings,
    });
  }),
);
