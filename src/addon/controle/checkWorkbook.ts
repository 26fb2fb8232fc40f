/** Reads the whole register and holds the rules against it. */
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import { judge } from '../../register/rules';
import { alleenNummerRegel } from '../../register/rules/everyTab/alleenNummer';
import type { Finding } from '../../register/rules/judge/rule';
import type { FormulaCell } from '../../register/rules/judge/view';
import { isBekendeIndicator } from '../../uitkomsten/indicatoren/tabellen';
import { onlyRead } from '../../register/rules/judge/view';
import { readFormulas } from '../../workbook/cells/formulas';
import type { Shadow } from '../../workbook/shadow/shadow';
import { findShadow } from '../../workbook/shadow/shadowSheet';
import { toLookAt } from '../../workbook/back/toLookAt';
import { isOtherIn } from '../../workbook/shadow/astray';
import { isCopiedAnew, isTyped } from '../../workbook/state/rowsSeen';
import type { Table } from '../../workbook/tables';
import type { Context } from '../context';
import { mayTellMore } from '../kopie/fromCopy';
import { kopiePart } from '../kopie/part';
import type { LoadedRows } from '../load';
import { loadRows } from '../load';
import { leegPart } from '../leeg/part';
import { emptiedAdvice, emptiedOf } from '../shadow/emptied';
import { copyWarnings, lossesBeside } from '../shadow/losses';
import { lookWhatStood, toRemember, vanishedAdvice, vanishedTitle } from '../shadow/vanishedWords';

export interface CheckedWorkbook extends LoadedRows {
  /** The most urgent first. */
  readonly findings: readonly Finding[];
  readonly formulas: readonly FormulaCell[];
  /** The rows as they were last night. */
  readonly shadow: Shadow;
}

/**
 * Holds the rules against what was read. A tab that is not there is told as a warning, not as broken references. The
 * formulas are those that stand in the sheet; the daily job does without, since each tab's would be a question more.
 */
export function checkLoaded(
  context: Context,
  loaded: LoadedRows,
  formulas: readonly FormulaCell[],
  shadow: Shadow,
): CheckedWorkbook {
  const { today } = context;
  const { rows, tables, settings, marks } = loaded;
  const losses = lossesBeside(loaded, shadow);
  const vanished = toRemember(losses);
  const found = judge([], onlyRead(rows, tables.keys()), {
    today,
    formulas,
    lastSeen: (tab, id) => shadow.get(tab)?.records.get(id)?.seen.slice(0, 10) ?? null,
    lists: { testen: settings.testen },
    isIndicator: isBekendeIndicator,
  });
  // A row that was overwritten is the same as another, but nobody pasted it: it has to come back, and neither has to go.
  const astray = new Set(losses.flatMap(({ tab, displaced }) => (displaced ? [tab] : [])));
  // Where rows are gone of which no copy tells, one that stands there twice may be what is left of these.
  const isGoneFrom = new Set(
    losses.flatMap(({ tab, ids, displaced, isUncopied }) => (isUncopied && !displaced && ids.length > 0 ? [tab] : [])),
  );
  const isToLookAt = new Set(toLookAt(marks.known()).flatMap(({ ids }) => ids));
  // Of a row whose copy was thrown away nobody knows what it was: the one before it may have been pasted over with it.
  const isUnknown = (tab: TabKey, id: string): boolean =>
    isCopiedAnew(marks.known(), tabs[tab], shadow.get(tab)?.records)(id);
  // One that somebody typed and that is the same as another now was no copy: only she knows what stood there.
  const mayBeNoCopy = ({ tab, rule, recordId }: Omit<Finding, 'repair'>): boolean =>
    recordId !== null &&
    (rule === alleenNummerRegel
      ? isToLookAt.has(recordId)
      : isGoneFrom.has(tab) || isTyped(marks.known(), tabs[tab], recordId) || isUnknown(tab, recordId));
  // What went astray has to come back first: mended, it would be told no more. So has what was copied along from such a row.
  const isAstray = ({ tab, column, recordId, row }: Omit<Finding, 'repair'>): boolean =>
    losses.some(({ tab: other, displaced }) => {
      if (other !== tab || !displaced?.columns.includes(column)) return false;
      const there = tables.get(tab)?.rows ?? [];
      const cell = there.find((one) => one.row === row)?.cells[column];
      const isIn = (id: unknown): boolean => column in (displaced.back.get(String(id)) ?? {});
      return isIn(recordId) || there.some(({ cells }) => cells[column] === cell && isIn(cells.id));
    });
  const safe = found.map(({ repair, ...finding }): Finding => {
    if (repair === undefined) return finding;
    if (isAstray(finding) || (repair.kind === 'weg' && astray.has(finding.tab)))
      return { ...finding, mend: `Zet eerst terug wat hier hoort: kies ${vanishedTitle}.` };
    return repair.kind === 'weg' && mayBeNoCopy(finding) ? { ...finding, mend: lookWhatStood } : { ...finding, repair };
  });
  const findings =
    shadow.size > 0 && safe.some(mayTellMore) ? kopiePart.mendFromCopy(context, safe, tables, shadow) : safe;
  const mayTellBeside = isToLookAt.size > 0 || isOtherIn(marks.known(), tables.values());
  const beside = mayTellBeside
    ? kopiePart.besideFindings(context, loaded, losses, findings)
    : { findings, warnings: [] };
  return {
    ...loaded,
    formulas,
    shadow,
    findings: beside.findings,
    warnings: [
      ...copyWarnings(marks.known(), shadow, tables.values()),
      ...vanished.map(vanishedAdvice),
      ...emptiedOf(loaded).map(emptiedAdvice),
      ...beside.warnings,
      ...loaded.warnings,
    ],
  };
}

/** The rows as they were last night: one question to Google; none where there is no shadow. */
const shadowOf = ({ marks }: LoadedRows): Shadow => findShadow(marks)?.shadow ?? new Map();

/**
 * Two questions to Google a tab: what stands there, and which of it are formulas; and one for the rows of last night.
 * @param asksFormulas false for a tab of which nobody needs to know the formulas
 */
export function checkWorkbook(
  context: Context,
  known: readonly Table[] = [],
  asksFormulas: (tab: TabKey) => boolean = () => true,
): Outcome<CheckedWorkbook> {
  const loaded = loadRows(context, known, 'whole');
  if (!loaded.ok) return loaded;
  const asked = [...loaded.value.tables.values()].filter(({ tab }) => asksFormulas(tab.key));
  const checked = checkLoaded(context, loaded.value, asked.flatMap(readFormulas), shadowOf(loaded.value));
  const isEmpty = checked.findings.some(({ rule }) => rule === alleenNummerRegel);
  return success(isEmpty ? { ...checked, findings: leegPart.keptBesideOwn(context, checked) } : checked);
}
