/** Data validation as the grid knows it: dropdowns, date pickers, checkboxes, and marks on what does not fit. */
import type { Sheet, Validation, ValidationArg, Workbook } from '../../model/workbook';
import { gatherCells } from './ranges';
import type { UniverRange } from './univer';

export interface UniverValidation {
  uid: string;
  type: string;
  ranges: UniverRange[];
  operator?: string;
  formula1?: string;
  formula2?: string;
  allowBlank: boolean;
  showErrorMessage: boolean;
  error: string;
  errorStyle: number;
  renderMode?: number;
}

type Rule = Pick<UniverValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'renderMode'>;

/** Marks a wrong value but lets it in: whether it may stand is the server's word. */
const WARNING = 2;
const ARROW = 1;
const FIRST_DATE = '1';

const comparisons: Record<string, string> = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  LESS_THAN: 'lessThan',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  AFTER: 'greaterThan',
  ON_OR_AFTER: 'greaterThanOrEqual',
  BEFORE: 'lessThan',
  ON_OR_BEFORE: 'lessThanOrEqual',
};

/** One rule for all cells of the sheet with the same validation. Criteria the grid cannot draw are left out. */
export function toUniverValidations(sheet: Sheet, workbook: Workbook): UniverValidation[] {
  const keys = new Map<Validation, string>();
  const groups = new Map<string, { validation: Validation; cells: [number, number][] }>();
  sheet.rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      const validation = cell?.validation;
      if (!validation) return;
      const key = keys.get(validation) ?? JSON.stringify(validation);
      keys.set(validation, key);
      const group = groups.get(key) ?? { validation, cells: [] };
      group.cells.push([r, c]);
      groups.set(key, group);
    }),
  );
  return [...groups.values()].flatMap(({ validation, cells }, index) => {
    const rule = toRule(validation, workbook);
    return rule === null
      ? []
      : [
          {
            uid: `v${sheet.id}-${index}`,
            ...rule,
            ranges: gatherCells(cells),
            allowBlank: true,
            showErrorMessage: true,
            error: validation.helpText ?? 'Deze waarde hoort hier niet.',
            errorStyle: WARNING,
          },
        ];
  });
}

function toRule({ criteria, args }: Validation, workbook: Workbook): Rule | null {
  const shows = args[1] !== false;
  if (criteria === 'VALUE_IN_LIST' && Array.isArray(args[0])) {
    return { type: 'list', formula1: JSON.stringify(args[0]), renderMode: shows ? ARROW : 0 };
  }
  if (criteria === 'VALUE_IN_RANGE') {
    const formula1 = rangeFormula(args[0], workbook);
    return formula1 === null ? null : { type: 'list', formula1, renderMode: shows ? ARROW : 0 };
  }
  if (criteria === 'CHECKBOX') return args.length === 0 ? { type: 'checkbox' } : null;
  if (criteria === 'DATE_IS_VALID_DATE') {
    return { type: 'date', operator: 'greaterThanOrEqual', formula1: FIRST_DATE };
  }
  const [kind, comparison] = /^(NUMBER|DATE)_(.+)$/.exec(criteria)?.slice(1) ?? [];
  const operator = comparison && comparisons[comparison];
  if (!kind || !operator) return null;
  const [formula1, formula2] = args.map(plainArgument);
  return {
    type: kind === 'DATE' ? 'date' : 'decimal',
    operator,
    ...(formula1 !== undefined && { formula1 }),
    ...(formula2 !== undefined && { formula2 }),
  };
}

const plainArgument = (arg: ValidationArg): string =>
  typeof arg === 'object' && 'serial' in arg ? String(arg.serial) : String(arg);

function rangeFormula(arg: ValidationArg | undefined, workbook: Workbook): string | null {
  if (typeof arg !== 'object' || !('sheetId' in arg)) return null;
  const sheet = workbook.sheets.find(({ id }) => id === arg.sheetId);
  if (!sheet) return null;
  const cells = arg.a1.replace(/^.*!/, '').replace(/\$/g, '');
  return `='${sheet.name.replace(/'/g, "''")}'!${cells.replace(/([A-Z]+)(\d*)/g, absolute)}`;
}

const absolute = (_match: string, letters: string, row: string): string => `$${letters}${row ? `$${row}` : ''}`;
