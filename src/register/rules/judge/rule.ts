/** What a rule is and what it finds: which cell, what is wrong with it, how to mend it, and whether a machine can. */
import type { Cells, Row } from '../../row';
import type { ColumnKey, Tab, TabKey } from '../../tabs';
import type { Remark, Severity } from './remark';
import type { View } from './view';

export type { Place, Remark, Repair, Severity } from './remark';

/** A remark at another column than the first that its rule is about. */
export interface RemarkAt<C extends string = ColumnKey> extends Remark {
  readonly column?: C;
}

/** What was found, where. */
export interface Finding extends Remark {
  readonly rule: string;
  readonly severity: Severity;
  readonly tab: TabKey;
  readonly row: number;
  /** Null for a row without ID. */
  readonly recordId: string | null;
  /** The column's key and header. */
  readonly column: ColumnKey;
  readonly header: string;
  /** The place of the change that brings it about, where changes are judged. */
  readonly change?: number;
}

/** A row that is judged. */
export interface Subject<K extends TabKey = TabKey> {
  readonly tab: Tab<K>;
  readonly row: Row<K>;
  readonly cells: Cells<K>;
  readonly view: View;
}

/** A rule about a row, by itself or beside others. */
export interface Rule<K extends TabKey = TabKey> {
  /** Kebab case, Dutch. */
  readonly name: string;
  readonly severity: Severity;
  /** The columns of its own tab that it looks at, or at which it tells: the first, unless a remark says another. */
  readonly about: readonly ColumnKey<K>[];
  /**
   * The tabs of which it must know the rows, the most telling first; its own where it looks at other rows of it. Where one
   * was not read, the rule says nothing.
   */
  readonly needs: readonly TabKey[];
  /** False where it has nothing to say of any row of the tab, so that it need not be asked of each. */
  concerns?(view: View, tab: Tab): boolean;
  /** True where it tells of a row that stands there twice: of two that are the same one can go (tweeling.ts). */
  readonly tellsDouble?: true;
  /** Nothing, or what is wrong; several remarks only about several cells. */
  judge(subject: Subject<K>): RemarkAt<ColumnKey<K>> | readonly RemarkAt<ColumnKey<K>>[] | null;
}

/** The rules about the rows of a tab. */
export interface TabRules<K extends TabKey = TabKey> {
  readonly tab: Tab<K>;
  readonly rules: readonly Rule<K>[];
}

/** The rules of some tabs, in the order of the register: of all, or of those that a form writes. */
export type RuleBook = { readonly [K in TabKey]?: TabRules<K> };

/** An ID or an abbreviation keeps its capitals. */
const lowerFirst = (sentence: string): string =>
  /^[A-Z][a-z]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;

/** A finding as a form says it at the field. */
export const atField = ({ header, message, mend, atField: sentence }: Remark & Pick<Finding, 'header'>): string =>
  `${header}: ${lowerFirst(sentence ?? `${message} ${mend}`)}`;
