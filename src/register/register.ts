/** The register as the figures see it: the records that count, and which rows were left out and why. */
import type { Row, Rows } from './row';
import type { Tab, TabKey } from './tabs';
import type { DateString } from './dates';
import { isDateString } from './dates';
import { judgeRow } from './record';
import { columnsOf } from './tab';
import type { RecordOf } from './tab';
import { allTabs, tabs } from './tabs';
import type { Doel } from './tabs/doelen';
import { bedoeldDoel } from './tabs/doelen';

/** The records that count, by tab. */
export type Records = { readonly [K in TabKey]: readonly RecordOf<(typeof tabs)[K]>[] };

/** Why a row does not count (indicatoren.md, before "Terms"). */
export type LeftOutReason = 'concept' | 'leeg' | 'ongeldig' | 'verwijzing';

/** A row that does not count: where it stands and what keeps it out. Never what was typed in it. */
export interface LeftOut {
  readonly tab: TabKey;
  readonly row: number;
  /** The record's ID where it has one. */
  readonly id: string | null;
  readonly reason: LeftOutReason;
  /** The header of the (first) cell to mend. */
  readonly header: string;
}

/** An intake row as 1.6 "Intakes compleet" counts it: rows that do not count are in its noemer. */
export interface IntakeRow {
  /** Null while the row has no ID. */
  readonly id: string | null;
  readonly deelnemerId: string;
  readonly datum: DateString;
  readonly counts: boolean;
}

/** An intake that somebody began and did not finish: it counts nowhere, and is to be done. Its other cells may be anything. */
export interface ConceptIntake {
  readonly id: string;
  readonly deelnemerId: string;
  /** Null while no day was filled in. */
  readonly datum: DateString | null;
  readonly afgenomenDoor: string | null;
}

/** What the figures are computed from. */
export interface Register extends Records {
  readonly leftOut: readonly LeftOut[];
  /** The intakes that are to be finished, of existing deelnemers. */
  readonly concepten: readonly ConceptIntake[];
  /** All intake rows of an existing deelnemer with a datum. */
  readonly intakeRows: readonly IntakeRow[];
}

interface Candidate {
  readonly row: number;
  readonly id: string;
  readonly record: Readonly<Record<string, unknown>>;
}

const idOf = (row: Row): string | null => (typeof row.cells.id === 'string' ? row.cells.id : null);

/** A doel with the number that is meant; null where it cannot be meant. */
function asMeant(record: Candidate['record']): Candidate['record'] | null {
  const doel = bedoeldDoel(record as unknown as Doel);
  return doel === null ? null : { ...record, doel };
}

function judgeTab(tab: Tab, rows: readonly Row[], leftOut: LeftOut[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const row of rows) {
    const judged = judgeRow(tab, row);
    if (tab.key === 'intakes' && row.cells.status === 'Concept') {
      leftOut.push({
        tab: tab.key,
        row: row.row,
        id: idOf(row),
        reason: 'concept',
        header: tabs.intakes.columns.status.header,
      });
    } else if (!judged.ok) {
      const first = judged.problems[0]!;
      leftOut.push({ tab: tab.key, row: row.row, id: idOf(row), reason: first.reason, header: first.header });
    } else {
      const record = tab.key === 'doelen' ? asMeant(judged.record) : judged.record;
      if (record) candidates.push({ row: row.row, id: judged.record['id'] as string, record });
      else {
        const { header } = tabs.doelen.columns.doel;
        leftOut.push({ tab: tab.key, row: row.row, id: idOf(row), reason: 'ongeldig', header });
      }
    }
  }
  return candidates;
}

const referencesOf = (tab: Tab): readonly { key: string; header: string; to: TabKey }[] =>
  columnsOf(tab).flatMap(([key, column]) =>
    column.type.kind === 'reference' ? [{ key, header: column.header, to: column.type.tab }] : [],
  );

/** Takes out rows with a reference to nothing or to a row that does not count, until none is left. */
function dropBrokenReferences(candidates: Map<TabKey, Candidate[]>, leftOut: LeftOut[]): void {
  // Of the tabs that others refer to: to gather the IDs of all takes longer than all the rest.
  const referredTo = new Set(allTabs.flatMap((tab) => referencesOf(tab).map(({ to }) => to)));
  for (let changed = true; changed;) {
    changed = false;
    const ids = new Map(
      [...referredTo].map((key) => [key, new Set(candidates.get(key)!.map((candidate) => candidate.id))]),
    );
    for (const tab of allTabs) {
      const references = referencesOf(tab);
      if (references.length === 0) continue;
      const kept = candidates.get(tab.key)!.filter((candidate) => {
        const broken = references.find(({ key, to }) => {
          const target = candidate.record[key];
          return target !== null && !ids.get(to)!.has(target as string);
        });
        if (broken)
          leftOut.push({
            tab: tab.key,
            row: candidate.row,
            id: candidate.id,
            reason: 'verwijzing',
            header: broken.header,
          });
        return !broken;
      });
      if (kept.length < candidates.get(tab.key)!.length) {
        candidates.set(tab.key, kept);
        changed = true;
      }
    }
  }
}

function intakeRowsOf(rows: Rows, counting: readonly Candidate[]): IntakeRow[] {
  const deelnemerIds = new Set(rows.deelnemers.map(idOf));
  const countingRows = new Set(counting.map((candidate) => candidate.row));
  return rows.intakes.flatMap((row) => {
    const datum = row.cells.datum;
    const deelnemerId = row.cells.deelnemerId;
    if (!isDateString(datum)) return [];
    if (typeof deelnemerId !== 'string' || !deelnemerIds.has(deelnemerId)) return [];
    return [{ id: idOf(row), deelnemerId, datum, counts: countingRows.has(row.row) }];
  });
}

function conceptenIn(rows: Rows, deelnemers: readonly Candidate[]): ConceptIntake[] {
  const people = new Set(deelnemers.map(({ id }) => id));
  return rows.intakes.flatMap(({ cells: { id, deelnemerId, datum, afgenomenDoor, status } }) =>
    status === 'Concept' && typeof id === 'string' && typeof deelnemerId === 'string' && people.has(deelnemerId)
      ? [
          {
            id,
            deelnemerId,
            datum: isDateString(datum) ? datum : null,
            afgenomenDoor: typeof afgenomenDoor === 'string' ? afgenomenDoor : null,
          },
        ]
      : [],
  );
}

/** Rows to register: decides which rows count, and keeps account of the ones that do not. */
export function toRegister(rows: Rows): Register {
  const leftOut: LeftOut[] = [];
  const candidates = new Map<TabKey, Candidate[]>();
  for (const tab of allTabs) candidates.set(tab.key, judgeTab(tab, rows[tab.key], leftOut));
  dropBrokenReferences(candidates, leftOut);
  const records = Object.fromEntries(
    [...candidates].map(([key, list]) => [key, list.map((candidate) => candidate.record)]),
  ) as unknown as Records;
  return {
    ...records,
    leftOut,
    concepten: conceptenIn(rows, candidates.get('deelnemers')!),
    intakeRows: intakeRowsOf(rows, candidates.get('intakes')!),
  };
}
