/** All rules of the register (register.md, "Bad input"): one set for forms, edits and the nightly run. */
import type { TabKey } from '../column';
import { allTabs, tabs } from '../tabs';
import { cellRuleNames, findInCells, formule } from './cellen';
import { datumRules } from './datums';
import type { Finding, Rule, Severity, Spot } from './finding';
import { lerenRules } from './leren';
import { nummerRules } from './nummers';
import { persoonRules } from './personen';
import { projectRules } from './project';
import { verwijzingRules } from './verwijzingen';
import type { RegisterView } from './view';
import { idOf } from './view';
import { wegRules } from './weg';

/** The rules about records beside each other. */
export const rules: readonly Rule[] = [
  formule,
  ...nummerRules,
  ...verwijzingRules,
  ...datumRules,
  ...wegRules,
  ...lerenRules,
  ...persoonRules,
  ...projectRules,
];

/** The name of every rule. */
export const ruleNames: readonly string[] = [...cellRuleNames, ...rules.map(({ name }) => name)];

/** The tabs that a rule looks at beside the row's own and those that it refers to. */
export const needsOf = (rule: string): readonly TabKey[] => rules.find(({ name }) => name === rule)?.needs ?? [];

function toFinding(
  rule: string,
  severity: Severity,
  { row, tab, column, message, mend, repair, also, places }: Spot,
): Finding {
  return {
    rule,
    severity,
    tab,
    row: row.row,
    recordId: idOf(tab, row),
    column,
    header: allTabs.find(({ key }) => key === tab)!.columns[column]!.header,
    message,
    mend,
    ...(repair ? { repair } : {}),
    ...(also ? { also } : {}),
    ...(places ? { places } : {}),
  };
}

const order = new Map(Object.keys(tabs).map((key, index) => [key, index]));

/** Fouten first, then by tab and row. */
const byUrgency = (a: Finding, b: Finding): number =>
  Number(a.severity === 'waarschuwing') - Number(b.severity === 'waarschuwing') ||
  order.get(a.tab)! - order.get(b.tab)! ||
  a.row - b.row;

/** A row needs its own ID before a machine changes its other cells: undoing finds rows by ID. */
function withSafeRepairs(findings: readonly Finding[]): Finding[] {
  const unclear = new Set(findings.filter(({ column }) => column === 'id').map(({ tab, row }) => `${tab} ${row}`));
  return findings.map((finding) => {
    if (!finding.repair || finding.column === 'id' || !unclear.has(`${finding.tab} ${finding.row}`)) return finding;
    const { rule, severity, tab, row, recordId, column, header, message, mend, places } = finding;
    return { rule, severity, tab, row, recordId, column, header, message, mend, ...(places ? { places } : {}) };
  });
}

/** Everything that is wrong in these rows, the most urgent first. Takes time in proportion to the rows. */
export function checkRegister(view: RegisterView): Finding[] {
  const found = [
    ...findInCells(view).map((one) => toFinding(one.rule, one.severity, one)),
    ...rules
      .filter(({ needs }) => needs.every((tab) => view.has(tab)))
      .flatMap((rule) => rule.find(view).map((spot) => toFinding(rule.name, rule.severity, spot))),
  ];
  return withSafeRepairs(found).sort(byUrgency);
}
