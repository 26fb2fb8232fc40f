/** What stands around the cells of a worksheet part: its view, columns, merges, links, rules. */
import type { Rect } from '../../model/workbook';
import { a1ToRect, cellA1 } from '../a1';
import type { Relationship } from '../package/relationships';
import type { ValidationRule } from '../validations';
import { childOf, descendants, isTrue, type XmlElement } from '../xml';

/** How the sheet is looked at. */
export interface SheetView {
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hideGridlines: boolean;
  readonly rightToLeft: boolean;
}

/** Neighbouring columns that are alike; 1-based. `width` in characters of the default font. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
}

/** A rule for looks as the file states it. */
export interface ConditionalRule {
  readonly type: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
  readonly priority: number;
  readonly ranges: readonly Rect[];
  /** The number of its looks in styles.xml. */
  readonly style: number;
}

/** @param grid no more is frozen than there is */
export function readView(
  around: XmlElement,
  grid: { readonly maxRows: number; readonly maxColumns: number },
): SheetView {
  const view = childOf(childOf(around, 'sheetViews'), 'sheetView');
  const pane = childOf(view, 'pane')?.attributes ?? {};
  const frozen = pane['state'] === 'frozen' || pane['state'] === 'frozenSplit';
  return {
    frozenRows: frozen ? wholeUpTo(grid.maxRows, pane['ySplit']) : 0,
    frozenColumns: frozen ? wholeUpTo(grid.maxColumns, pane['xSplit']) : 0,
    hideGridlines: !isTrue(view?.attributes['showGridLines'], true),
    rightToLeft: isTrue(view?.attributes['rightToLeft']),
  };
}

/** 0 for what is no number. */
function wholeUpTo(most: number, text = '0'): number {
  return Math.min(most, Math.max(0, Math.trunc(Number(text)) || 0));
}

export function readColumnSpans(around: XmlElement): ColumnSpan[] {
  return (childOf(around, 'cols')?.children ?? []).map(({ attributes: { min, max, width, hidden, style } }) => ({
    first: Number(min ?? 1),
    last: Number(max ?? min ?? 1),
    width: width === undefined ? null : Number(width),
    hidden: isTrue(hidden),
    style: style === undefined ? null : Number(style),
  }));
}

export function readMerges(around: XmlElement): Rect[] {
  return (childOf(around, 'mergeCells')?.children ?? []).flatMap(({ attributes }) => {
    return a1ToRect(attributes['ref'] ?? '') ?? [];
  });
}

/** By address: an address on the web, or `#'Blad'!A1` within the workbook. */
export function readLinks(around: XmlElement, relations: readonly Relationship[]): Map<string, string> {
  const external = new Map(relations.flatMap(({ id, target, external: is }) => (is ? [[id, target] as const] : [])));
  const links = new Map<string, string>();
  for (const { attributes } of childOf(around, 'hyperlinks')?.children ?? []) {
    const target = external.get(attributes['id'] ?? '') ?? '';
    const location = attributes['location'];
    const link = target + (location ? `#${location.replace(/^#/, '')}` : '');
    const rect = a1ToRect(attributes['ref'] ?? '');
    if (link && rect) links.set(cellA1(rect.row, rect.column), link);
  }
  return links;
}

/** Also those that Excel keeps in an extension, since they look at other sheets. */
export function readValidations(around: XmlElement): { readonly ranges: string[]; readonly rule: ValidationRule }[] {
  return descendants(around, 'dataValidation').map((rule) => {
    const { attributes } = rule;
    const sqref = attributes['sqref'] ?? descendants(rule, 'sqref')[0]?.text ?? '';
    const type = attributes['type'] ?? 'none';
    const compares = !['none', 'list', 'custom'].includes(type);
    const operator = (compares && attributes['operator']) || 'between';
    // LibreOffice writes a second formula `0` where there is none.
    const count = compares && ['between', 'notBetween'].includes(operator) ? 2 : 1;
    const formulas = [formulaOf(rule, 'formula1'), formulaOf(rule, 'formula2')].slice(0, count);
    return {
      ranges: sqref.split(/\s+/).filter(Boolean),
      rule: {
        type,
        operator,
        formulas: formulas.filter((text): text is string => Boolean(text)),
        errorStyle: attributes['errorStyle'] ?? 'stop',
        showError: isTrue(attributes['showErrorMessage']),
        error: attributes['error'] ?? '',
      },
    };
  });
}

/** In an extension the formula stands one level deeper. */
function formulaOf(rule: XmlElement, name: string): string | undefined {
  const found = descendants(rule, name)[0];
  return found && (found.text.trim() || descendants(found, 'f')[0]?.text);
}

export function readConditionalRules(around: XmlElement): ConditionalRule[] {
  const blocks = around.children.filter(({ name }) => name === 'conditionalFormatting');
  return blocks.flatMap((block) => {
    const ranges = (block.attributes['sqref'] ?? '').split(/\s+/).flatMap((a1) => a1ToRect(a1) ?? []);
    const rules = block.children.filter(({ name }) => name === 'cfRule');
    return rules.map(({ attributes: { type = '', operator, priority, dxfId }, children }) => ({
      type,
      ...(operator !== undefined && { operator }),
      formulas: children.flatMap(({ name, text }) => (name === 'formula' ? [text] : [])),
      priority: Number(priority ?? 0),
      ranges,
      style: Number(dxfId ?? -1),
    }));
  });
}

/** Where the filter stands, or null. */
export function readFilter(around: XmlElement): Rect | null {
  return a1ToRect(childOf(around, 'autoFilter')?.attributes['ref'] ?? '');
}

/** Whether the sheet is closed for change. */
export function isProtected(around: XmlElement): boolean {
  return isTrue(childOf(around, 'sheetProtection')?.attributes['sheet']);
}
