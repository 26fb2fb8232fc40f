/** What the register makes of a sequence of acts: what it computes, what it tells, and what is left once its advice was followed. */
import { serialize } from 'node:v8';
import type { Workbook } from '@plp/workbench';
import fc from 'fast-check';
import type { FiguresAnswer } from '../../../src/addon/cijfers/outcomeTasks';
import type { IdRow } from '../../../src/register/row';
import { isOfRegister } from '../../../src/register/column';
import type { TabKey } from '../../../src/register/tabs';
import { allTabs } from '../../../src/register/tabs';
import type { Answer, Checked, FindingView, RowsByTab } from '../../../src/sidebar/contract';
import { differences } from '../../support/compare';
import { hostOver } from '../../support/register';
import { morning } from '../daily/support';
import type { Act } from './people';
import type { Behind } from './register';
import { roadRegister } from './register';

/** One act: which, in which tab, and where. */
export type Step = readonly [what: string, tab: number, a: number, b: number];

export const sequences = (acts: Readonly<Record<string, Act>>, count: number, seed: number): Step[][] =>
  fc.sample(
    fc.array(fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.nat(allTabs.length - 1), fc.nat(40), fc.nat(40)), {
      minLength: 1,
      maxLength: 4,
    }),
    { numRuns: count, seed },
  ) as Step[][];

const now = (): number => morning('2025-09-01', 120);

/** What the register tells of itself. */
interface Told {
  readonly figures: unknown;
  readonly findings: readonly FindingView[];
  /** All that it says by itself. */
  readonly said: readonly string[];
  /** The workbook that it was told of, as it stood then. */
  readonly of: Buffer;
}

/** What it shows, with the records. */
export interface Shown extends Told {
  readonly records: ReadonlyMap<TabKey, ReadonlyMap<string, unknown>> | null;
}

export function run<T>(workbook: Workbook, name: string, request: unknown, said: string[]): T | null {
  try {
    const answer = hostOver(workbook, { now, ui: { toast: (text) => said.push(text) } }).run(
      name,
      request,
    ) as Answer<T>;
    if (answer.ok) return answer.value;
    said.push(answer.error.message);
  } catch (error) {
    said.push(`THROWN ${(error as Error).message}`);
  }
  return null;
}

const bare = ({ cells }: IdRow): unknown =>
  Object.fromEntries(
    Object.entries(cells).filter(([key, cell]) => key !== 'id' && !isOfRegister(key as never) && cell !== null),
  );

function listen(workbook: Workbook): Told {
  const said: string[] = [];
  const of = serialize(workbook);
  const figures = run<FiguresAnswer>(workbook, 'cijfersOpvragen', { peildatum: '2025-08-31' }, said);
  said.push(...(figures?.waarschuwingen ?? []));
  const checked = run<Checked>(workbook, 'controleOphalen', {}, said);
  said.push(...(checked?.waarschuwingen ?? []));
  return {
    figures: figures && { ...figures, waarschuwingen: [], weggelaten: [] },
    findings: checked?.bevindingen ?? [],
    said,
    of,
  };
}

/** With the records beside what was told just before. */
function withRecords(workbook: Workbook, told: Told): Shown {
  const said = [...told.said];
  const tabs = allTabs.map(({ key }) => key);
  // The contract takes six tabs at a time.
  const read = [0, 6, 12].map((from) =>
    run<RowsByTab>(workbook, 'rijenOphalen', { deelnemerId: null, tabs: tabs.slice(from, from + 6) }, said),
  );
  const records = read.every((some) => some !== null) ? (Object.assign({}, ...read) as RowsByTab) : null;
  return {
    ...told,
    records:
      records &&
      new Map(
        allTabs.map(({ key }) => [key, new Map((records[key] as readonly IdRow[]).map((row) => [row.id, bare(row)]))]),
      ),
    said,
  };
}

export const look = (workbook: Workbook): Shown => withRecords(workbook, listen(workbook));

const usual = new Map<Behind, Shown>();

export function usually(behind: Behind): Shown {
  if (!usual.has(behind)) usual.set(behind, look(roadRegister(behind)));
  return usual.get(behind)!;
}

/** How many records are not what they were. A row that had no number yet and is told of, be it as the like of another, was no better without. */
export function harm(before: Shown, after: Shown): number {
  if (!after.records) return 0;
  const isTold = (id: string): boolean => after.findings.some((one) => one.id === id || one.bericht.includes(id));
  let count = 0;
  for (const [tab, own] of before.records!) {
    const is = after.records.get(tab)!;
    for (const id of new Set([...own.keys(), ...is.keys()]))
      if (JSON.stringify(own.get(id)) !== JSON.stringify(is.get(id)) && (own.has(id) || !isTold(id))) count += 1;
  }
  return count;
}

/** The tabs in which records are other than they were. */
function harmed(before: Shown, after: Shown): TabKey[] {
  return [...before.records!].flatMap(([tab, own]) =>
    differences(Object.fromEntries(own), Object.fromEntries(after.records!.get(tab)!)).length > 0 ? [tab] : [],
  );
}

/** What was found that was not before. */
function newIn(findings: readonly FindingView[], before: Shown): FindingView[] {
  const keyOf = ({ tab, id, kolom, bericht }: FindingView): string => `${tab} ${id} ${kolom} ${bericht}`;
  const known = new Set(before.findings.map(keyOf));
  return findings.filter((one) => !known.has(keyOf(one)));
}

/** What is other than it was and is told nowhere: the figures, and tabs by name. */
export function untold(
  before: Shown,
  after: Shown,
  heard: readonly string[],
  nameNow: (tab: TabKey) => string,
): string[] {
  const known = new Set(before.said);
  const said = [...after.said, ...heard].filter((text) => !known.has(text)).join('\n');
  const fresh = newIn(after.findings, before);
  const isTold = (tab: TabKey): boolean => {
    const { name, prefix } = allTabs.find(({ key }) => key === tab)!;
    return (
      said.includes(name) ||
      said.includes(nameNow(tab)) ||
      fresh.some((one) => one.tab === tab || one.bericht.includes(`${prefix}-`) || one.bericht.includes(name))
    );
  };
  const found: string[] = [];
  if (after.records) found.push(...harmed(before, after).filter((tab) => !isTold(tab)));
  if (
    after.figures !== null &&
    JSON.stringify(after.figures) !== JSON.stringify(before.figures) &&
    said === '' &&
    fresh.length === 0
  )
    found.push('cijfers');
  return found;
}

/** Words that no Dutch sentence of ours has. */
const english =
  /THROWN (?!.*(?:tabblad|projectleider))|\b(the|you|cannot|can't|violates|invalid|error|exception|undefined|null|range|rows?|data validation)\b/i;

export const notDutch = (said: readonly string[]): string[] => said.filter((text) => english.test(text));

/** What the register advises that was not advised before: a task of the menu, or what is to be repaired. */
interface Advice {
  readonly task: 'registerInrichten' | 'verdwenenRijen' | null;
  readonly cells: readonly object[];
}

/** Null where there is none. */
function adviceIn({ said, findings }: Told, usual: Shown): Advice | null {
  const text = said.join('\n');
  if (/Inrichten/.test(text)) return { task: 'registerInrichten', cells: [] };
  const cells = newIn(findings, usual).flatMap(({ tab, rij, id, kolom, herstel }) =>
    herstel ? [{ tab, rij, id, kolom, was: herstel.was, wordt: herstel.wordt }] : [],
  );
  if (/Verdwenen rijen/.test(text)) return { task: 'verdwenenRijen', cells };
  return cells.length > 0 ? { task: null, cells } : null;
}

/** Gives what was said meanwhile. */
function doAsAdvised(workbook: Workbook, { task, cells }: Advice, round: number): string[] {
  const heard: string[] = [];
  if (task) {
    const ui = {
      toast: (one: string) => heard.push(one),
      alert: (...one: unknown[]) => (heard.push(one.join(' ')), 'YES'),
    };
    try {
      heard.push(String(hostOver(workbook, { now, ui: ui as never }).run(task)));
    } catch (error) {
      heard.push(`THROWN ${(error as Error).message}`);
    }
  }
  if (cells.length > 0)
    run(workbook, 'herstellen', { verzoek: `verzoek-000${round}`, opmaak: false, cellen: cells }, heard);
  return heard;
}

/**
 * Does what the register advises about what happened, until it advises nothing more. Gives all that was said meanwhile, and what
 * it shows in the end.
 * @param usual what it showed before: what it advised then is no advice about that
 * @param damaged what it shows now
 */
export function followAdvice(
  workbook: Workbook,
  usual: Shown,
  damaged: Shown,
): { readonly said: readonly string[]; readonly repaired: Shown } {
  const cells = (): string =>
    JSON.stringify(workbook.sheets.map(({ rows }) => rows.map((row) => row?.map((cell) => cell?.value))));
  const said: string[] = [];
  let told: Told = damaged;
  let shown: Shown | null = damaged;
  for (let round = 0; round < 6; round++) {
    const before = cells();
    let advice = adviceIn(told, usual);
    // Only reading the records may tell more.
    if (!advice) advice = adviceIn((shown ??= withRecords(workbook, told)), usual);
    if (!advice) break;
    said.push(...doAsAdvised(workbook, advice, round));
    // What was told of this very workbook would only be told again.
    if (serialize(workbook).equals(told.of)) break;
    told = listen(workbook);
    shown = null;
    if (cells() === before) break;
  }
  return { said, repaired: shown ?? withRecords(workbook, told) };
}

export function doAll(acts: Readonly<Record<string, Act>>, steps: readonly Step[], workbook: Workbook): string[] {
  const heard: string[] = [];
  for (const [what, tab, a, b] of steps) {
    const sheetId = idOf(workbook, allTabs[tab]!.key);
    const sheet = workbook.sheets.find(({ id }) => id === sheetId);
    if (!sheet) continue;
    const event = acts[what]!({ workbook, sheet, a, b });
    if (event) hostOver(workbook, { now, ui: { toast: (text) => heard.push(text) } }).fireEdit(event);
  }
  return heard;
}

/** The sheet that is marked as a tab. */
export function idOf(workbook: Workbook, tab: TabKey): number | null {
  const mark = workbook.metadata.find(({ key, value }) => key === 'plp-tab' && value === tab);
  return mark?.location.type === 'SHEET' ? mark.location.sheetId : null;
}
