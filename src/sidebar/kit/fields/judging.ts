/** What the judge of the register says of what is being typed, as far as the form knows the rows beside it. */
import { isBlank } from '../../../register/cell';
import { missing } from '../../../register/rules/everyTab/cellen';
import { judgeChanges } from '../../../register/rules/judge/judge';
import type { Finding, RuleBook, TabRules } from '../../../register/rules/judge/rule';
import { atField } from '../../../register/rules/judge/rule';
import type { ReadRows } from '../../../register/rules/judge/view';
import type { IdRow, Row } from '../../../register/row';
import type { DateString } from '../../../register/dates';
import type { ColumnKey, TabKey } from '../../../register/tabs';
import type { Opening, RowsByTab, Write } from '../../contract';
import type { Draft } from './draft';

/** Sentences by column. */
export type Problems<K extends TabKey = TabKey> = { readonly [C in ColumnKey<K>]?: string };

/** What is said of one write: what keeps it from being stored, and what is worth a look. */
export interface Judged<K extends TabKey = TabKey> {
  readonly problems: Problems<K>;
  readonly warnings: Problems<K>;
}

/** What a form knows of the register. Of a tab that is not among the rows no rule says anything here: the server does. */
export interface Known {
  readonly vandaag: DateString;
  readonly rijen: RowsByTab;
}

/** What the form was opened with, and the rows that came after. */
export const knownOf = (
  { vandaag, deelnemer, rijen, medewerkers }: Pick<Opening, 'vandaag' | 'deelnemer' | 'rijen' | 'medewerkers'>,
  later: RowsByTab | null = null,
): Known => ({
  vandaag,
  rijen: {
    ...(deelnemer ? { deelnemers: [deelnemer] } : {}),
    medewerkers: medewerkers.map(({ email }) => ({ id: email, cells: { email, actief: 'Ja' } })),
    ...rijen,
    ...later,
  },
});

const isDraft = (one: Draft | Write): one is Draft => 'rules' in one;

const asRow = ({ id, cells }: IdRow): Row => ({ row: 0, cells: { ...cells, id } });

/** The rows that are known, with the records that are being changed as they were read last. */
function rowsFor({ rijen }: Known, drafts: readonly Draft[]): ReadRows {
  const rows: { [K in TabKey]?: Row[] } = {};
  for (const [key, list] of Object.entries(rijen) as [TabKey, readonly IdRow[]][]) rows[key] = list.map(asRow);
  for (const { rules, record } of drafts) {
    const known = rows[rules.tab.key];
    if (record) rows[rules.tab.key] = [...(known ?? []).filter(({ cells }) => cells.id !== record.id), asRow(record)];
  }
  return rows as ReadRows;
}

const sentences = (findings: readonly Finding[]): Problems =>
  // The first that is said of a column weighs most.
  Object.fromEntries([...findings].reverse().map((finding) => [finding.column, atField(finding)]));

/** A date in words that only the server's reader may know: it says so where it does not either. */
const maySayDate = (one: Draft | Write, change: Write, key: ColumnKey): boolean =>
  isDraft(one) &&
  one.rules.tab.columns[key]?.type.kind === 'date' &&
  /^\d{8}$|\d.*[a-z]|[a-z].*\d/i.test(String((change.values as Partial<Record<ColumnKey, unknown>>)[key] ?? ''));

/**
 * Judges one act: the drafts, and the writes that go along, which are judged as well where the rules of their tab are
 * given. Gives for each, at its place, what is said of it.
 */
export function judgeAct(
  known: Known,
  act: readonly (Draft | Write)[],
  more: readonly TabRules[] = [],
): readonly Judged[] {
  const drafts = act.filter(isDraft);
  const book = Object.fromEntries(
    [...drafts.map(({ rules }) => rules), ...more].map((rules) => [rules.tab.key, rules]),
  ) as RuleBook;
  const changes = act.map((one) => (isDraft(one) ? one.write() : one));
  const findings = judgeChanges(book, changes, rowsFor(known, drafts), { today: known.vandaag });
  return act.map((_, index) => {
    const own = findings.filter(
      ({ change, column }) => change === index && !maySayDate(act[index]!, changes[index]! as Write, column),
    );
    return {
      problems: sentences(own.filter(({ severity }) => severity === 'fout')),
      warnings: sentences(own.filter(({ severity }) => severity === 'waarschuwing')),
    };
  });
}

/** The same for a single draft. */
export const judgeDraft = <K extends TabKey>(known: Known, draft: Draft<K>): Judged<K> =>
  judgeAct(known, [draft as unknown as Draft])[0] as Judged<K>;

/** Fields that an act asks for, though their column may be empty. */
export const asked = <K extends TabKey>({ rules, values }: Draft<K>, keys: readonly ColumnKey<K>[]): Problems<K> =>
  Object.fromEntries(
    keys.flatMap((key) => (isBlank(values[key] ?? null) ? [[key, missing(rules.tab.columns[key]!)]] : [])),
  ) as Problems<K>;
