/** Reads the whole register and holds the rules against it. */
import type { TabKey } from '../../register/column';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { checkRegister } from '../../register/rules';
import type { Finding } from '../../register/rules/finding';
import type { FormulaCell } from '../../register/rules/view';
import { lookAt } from '../../register/rules/view';
import { isBekendeIndicator } from '../../uitkomsten/bekendeIndicator';
import { readFormulas } from '../../workbook/formulas';
import type { Context } from '../context';
import type { LoadedRows } from '../load';
import { loadRows } from '../load';

export interface CheckedWorkbook extends LoadedRows {
  /** The most urgent first. */
  readonly findings: readonly Finding[];
  readonly formulas: readonly FormulaCell[];
}

/**
 * Holds the rules against what was read. A tab that is not there is told as a warning, not as broken references. The
 * formulas are those that stand in the sheet; the daily job does without, since each tab's would be a question more.
 */
export function checkLoaded({ today }: Context, loaded: LoadedRows, formulas: readonly FormulaCell[]): CheckedWorkbook {
  const { rows, tables, settings } = loaded;
  const view = lookAt(rows, {
    today, formulas, read: new Set<TabKey>(tables.keys()), lists: { testen: settings.testen }, isIndicator: isBekendeIndicator,
  });
  return { ...loaded, formulas, findings: checkRegister(view) };
}

/** Two questions to Google a tab: what stands there, and which of it are formulas. */
export function checkWorkbook(context: Context): Outcome<CheckedWorkbook> {
  const loaded = loadRows(context);
  return loaded.ok ? success(checkLoaded(context, loaded.value, [...loaded.value.tables.values()].flatMap(readFormulas))) : loaded;
}
