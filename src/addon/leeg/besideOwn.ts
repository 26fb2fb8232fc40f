/** What Controle offers for a row that is empty but for what people wrote beside it, in columns of their own. */
import { groupBy } from '../../register/grouping';
import { alleenNummerRegel } from '../../register/rules/everyTab/alleenNummer';
import type { Finding } from '../../register/rules/judge/rule';
import { rowsWithOwn } from '../../workbook/cells/ownCells';
import type { Google } from '../../workbook/google';
import type { TabKey } from '../../register/tabs';
import type { Table } from '../../workbook/tables';

/** What was found, in the tables that were read. */
interface Checked {
  readonly findings: readonly Finding[];
  readonly tables: ReadonlyMap<TabKey, Table>;
}

/**
 * A row with what people wrote beside it, in columns of their own, does not go by a repair: one question to Google a tab with a row
 * that would go since it is empty, two where something stands there.
 */
export function keptBesideOwn(_google: Pick<Google, 'html'>, { findings, tables }: Checked): readonly Finding[] {
  const empty = groupBy(
    findings.filter(({ rule, repair }) => rule === alleenNummerRegel && repair),
    ({ tab }) => tab,
  );
  const kept = new Set(
    [...empty].flatMap(([tab, ofTab]) => {
      const own = rowsWithOwn(
        tables.get(tab)!,
        ofTab.map(({ row }) => row),
      );
      return ofTab.filter(({ row }) => own.has(row));
    }),
  );
  const mend = 'In een eigen kolom staat nog wel iets. Vul de rij in, of verwijder hem.';
  const withoutRepair = ({ repair: _repair, ...finding }: Finding): Finding => ({ ...finding, mend });
  return findings.map((finding) => (kept.has(finding) ? withoutRepair(finding) : finding));
}
