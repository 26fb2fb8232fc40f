/** The section with the validations of a sheet: equal ones of neighbouring cells together. */
import type { Sheet, Validation } from '../model/workbook';
import { cellA1, rectToA1 } from './a1';
import { RectCollector } from './rects';
import { fromRule, ruleKey, saysAll, toRule, type ValidationContext } from './validations';
import { element, escapeXml } from './xml';

/** `kept`: what the rule alone does not say, by its key. */
export function writeValidations(
  sheet: Sheet,
  context: ValidationContext,
): { validations: string; kept: Map<string, Validation> } {
  const kept = new Map<string, Validation>();
  const rules: string[] = [];
  for (const { validation, cells } of groupsOf(sheet)) {
    for (const rect of cells.rects()) {
      const anchor = cellA1(rect.row, rect.column);
      const rule = toRule(validation, anchor, context);
      const { type, operator, errorStyle, error, formulas } = rule;
      if (!saysAll(validation, fromRule(rule, anchor, sheet.id, context))) kept.set(ruleKey(rule), validation);
      const attributes = {
        type,
        ...(operator !== 'between' && { operator }),
        errorStyle,
        allowBlank: 1,
        showErrorMessage: 1,
        ...(error && { error }),
        sqref: rectToA1(rect),
      };
      const inside = formulas.map((formula, i) => element(`formula${i + 1}`, {}, escapeXml(formula)));
      rules.push(element('dataValidation', attributes, inside.join('')));
    }
  }
  const validations = rules.length > 0 ? element('dataValidations', { count: rules.length }, rules.join('')) : '';
  return { validations, kept };
}

function groupsOf(sheet: Sheet): Iterable<{ validation: Validation; cells: RectCollector }> {
  const groups = new Map<string, { validation: Validation; cells: RectCollector }>();
  const byValidation = new Map<Validation, RectCollector>();
  sheet.rows.forEach((cells, r) =>
    cells?.forEach((cell, c) => {
      const validation = cell?.validation;
      if (!validation) return;
      let collector = byValidation.get(validation);
      if (!collector) {
        const key = JSON.stringify(validation);
        const group = groups.get(key) ?? { validation, cells: new RectCollector() };
        groups.set(key, group);
        collector = group.cells;
        byValidation.set(validation, collector);
      }
      collector.add(r + 1, c + 1);
    }),
  );
  return groups.values();
}
