/** Endpoint: imports all good rows in one go, and puts the others in a tab of their own. Once per request. */
import type { Cell } from '../../register/cell';
import type { TabKey } from '../../register/tabs';
import { idNumber } from '../../register/ids';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import { kolomnamen } from '../../importeren/bron';
import { importTabs } from '../../importeren/doelen';
import type { PlanRij } from '../../importeren/plan';
import { recordAfdruk } from '../../importeren/vingerafdruk';
import { restTabName } from '../../register/madeTabs';
import type { Cells } from '../../register/row';
import { columnsOf } from '../../register/tab';
import type { Tab } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import type { ImportGedaan, RequestOf } from '../../sidebar/contract';
import type { SheetValue } from '../../workbook/cells';
import { isDateValue, toDateString } from '../../workbook/cellDates';
import type { JournalLine } from './importJournal';
import { journalSheet, wiped, writeJournal } from './importJournal';
import { withDocumentLock } from '../../workbook/lock';
import { log } from '../../workbook/logbook';
import { standingSheet } from '../../workbook/madeTab';
import type { RestPlace, RestRow } from './restTab';
import { addRestRows, restPlace, settleRestRows } from './restTab';
import { appendRecords, withRoom } from '../../workbook/tables';
import type { Context } from '../context';
import { countRecords, linesOf } from './journal';
import type { PreparedImport } from './prepare';
import { openAll, prepareImport } from './prepare';

type Request = RequestOf<'importUitvoeren'>;

const good = ({ plan }: PreparedImport): PlanRij[] => plan.rijen.filter(({ stand }) => stand === 'nieuw');

/** What stood in a row, by column name. */
function valuesOf({ source, bron }: PreparedImport, rij: number): ReadonlyMap<string, SheetValue> {
  const names = kolomnamen(source.cells, bron.koprij);
  return new Map(
    (source.raw[rij - 1] ?? []).flatMap((value, place) => {
      const name = names[place];
      return typeof name === 'string' && value !== '' ? [[name, value as SheetValue] as const] : [];
    }),
  );
}

/** A row as JSON, dates as such: undoing gives it back to the tab to mend. */
const asJson = (values: ReadonlyMap<string, SheetValue>): string =>
  JSON.stringify(
    [...values].map(([name, value]) => [name, isDateValue(value) ? { datum: toDateString(value) } : value]),
  );

function linesFor(prepared: PreparedImport, { verzoek }: Request, context: Context): JournalLine[] {
  const { source, rest, session } = prepared;
  return good(prepared).map(({ rij, vingerafdruk, records }): JournalLine => {
    const origin = source.rest ? (rest?.origins.get(rij) ?? '') : '';
    return {
      importId: verzoek,
      op: context.now,
      wie: session.user.email,
      bron: source.key,
      bronNaam: source.name,
      vingerafdruk,
      herkomst: origin === vingerafdruk ? '' : origin,
      records: records.map(({ tab, id, cells }) => [
        id,
        recordAfdruk(
          Object.fromEntries(columnsOf<Tab>(tabs[tab]).map(([key]) => [key, (cells as Cells)[key] ?? null])),
        ),
      ]),
      rij: source.rest ? asJson(valuesOf(prepared, rij)) : '',
    };
  });
}

/** Only the last import can be taken back: what earlier ones kept for that is wiped. */
const withoutKept = (lines: readonly JournalLine[]): JournalLine[] =>
  lines.map((line) => (line.rij === '' ? line : { ...line, rij: wiped }));

/** Remembers the first ID of each tab, so that another try gives the same ones, and counts all as given. */
function reserve({ memory, tables, plan }: PreparedImport, verzoek: string): void {
  const first: string[] = [];
  for (const tab of importTabs) {
    const numbers = plan.rijen.flatMap(({ records }) => records.filter((one) => one.tab === tab));
    if (numbers.length === 0) continue;
    first.push(numbers[0]!.id);
    memory.giveUpTo(tables.get(tab)!, idNumber(tabs[tab].prefix, numbers[numbers.length - 1]!.id)!);
  }
  if (memory.idsOf(verzoek)?.join() !== first.join()) memory.save(verzoek, first);
}

function recordsByTab(
  prepared: PreparedImport,
  stamps: Readonly<Record<string, Cell>>,
): Map<TabKey, Record<string, Cell>[]> {
  const found = new Map<TabKey, Record<string, Cell>[]>();
  for (const { tab, cells } of good(prepared).flatMap(({ records }) => records)) {
    const list = found.get(tab) ?? [];
    list.push({ ...cells, ...stamps });
    found.set(tab, list);
  }
  return found;
}

const wrongWith = ({ problemen, stand, bestaand }: PlanRij): string => {
  if (problemen.length > 0) return problemen.join('\n');
  if (stand === 'bestaat') return `Bestaat al: ${bestaand.join(', ')}. Je kunt deze rij weghalen.`;
  return stand === 'dubbel'
    ? 'Deze rij staat hier dubbel. Je kunt deze rij weghalen.'
    : 'Deze rij is al overgenomen. Je kunt deze rij weghalen.';
};

/** The rows of the source that the tab to mend does not have yet. */
const restRows = (prepared: PreparedImport): RestRow[] =>
  prepared.plan.rijen.flatMap((rij): RestRow[] =>
    rij.stand === 'fout'
      ? [{ wrong: wrongWith(rij), values: valuesOf(prepared, rij.rij), origin: rij.vingerafdruk }]
      : [],
  );

function writeRest(prepared: PreparedImport, place: RestPlace): void {
  const { source, plan, bron } = prepared;
  if (!source.rest) return addRestRows(place, bron.kolommen, restRows(prepared));
  const stays = plan.rijen.filter(({ stand }) => stand !== 'nieuw');
  settleRestRows(
    place,
    new Map(stays.map((rij) => [rij.rij, wrongWith(rij)])),
    good(prepared).map(({ rij }) => rij),
  );
}

const answerFor = (importId: string, lines: readonly JournalLine[], rest: number, restNaam: string): ImportGedaan => ({
  importId,
  rijen: lines.length,
  records: countRecords(lines),
  rest,
  restNaam,
});

/** All questions come before the first write, and all writes go in one batch: half an import does not exist. */
function writeAll(context: Context, prepared: PreparedImport, request: Request): ImportGedaan {
  const { marks, tables, journal, source, session, plan, rest } = prepared;
  const lines = linesFor(prepared, request, context);
  const wantsRest = source.rest || plan.rijen.some(({ stand }) => stand === 'fout');
  reserve(prepared, request.verzoek);
  const logbook = standingSheet(context, marks, 'logboek');
  const book = journalSheet(context, marks);
  const place = wantsRest ? restPlace(context, marks, source.key, rest) : null;
  const restNaam = (place?.sheet ?? rest?.sheet)?.getName() ?? restTabName;
  const byTab = recordsByTab(prepared, { ingevoerdOp: context.now, ingevoerdDoor: session.user.email || 'onbekend' });
  const roomy = withRoom(tables, new Map([...byTab].map(([key, records]) => [key, records.length])));
  for (const key of importTabs) if (byTab.has(key)) appendRecords(roomy.get(key)!, byTab.get(key)!);
  const kept = lines.length > 0 ? withoutKept(journal.lines) : journal.lines;
  writeJournal(
    book,
    journal.usedRows,
    [...kept, ...lines],
    new Map([...journal.matchings, [source.key, request.koppeling]]),
  );
  if (place) writeRest(prepared, place);
  log(
    logbook,
    'Overgenomen',
    session.user.email,
    good(prepared).flatMap(({ records }) =>
      records.map(({ tab, id, cells }) => ({ tab: tabs[tab], id, before: null, after: cells })),
    ),
    context.now,
  );
  const inRest = plan.rijen.filter(({ stand }) =>
    source.rest ? stand !== 'nieuw' : stand === 'fout' || stand === 'rest',
  ).length;
  return answerFor(request.verzoek, lines, inRest, restNaam);
}

function runLocked(context: Context, request: Request): Outcome<ImportGedaan> {
  const opened = openAll(context, 'schrijven');
  if (!opened.ok) return opened;
  const { journal, memory } = opened.value;
  const before = linesOf(journal, request.verzoek);
  const prepared = prepareImport(context, opened.value, request, memory.idsOf(request.verzoek) ?? []);
  if (!prepared.ok) return prepared;
  const { plan, rest } = prepared.value;
  if (before.length > 0) {
    // An earlier try of this request did it, and only its answer was lost.
    return success(
      answerFor(
        request.verzoek,
        before,
        Math.max(0, (rest?.raw.length ?? 1) - 1),
        rest?.sheet.getName() ?? restTabName,
      ),
    );
  }
  if (plan.kenmerk !== request.kenmerk) {
    return failure(
      'gewijzigd',
      'Er is iets veranderd sinds het overzicht: in je tabblad of in het register. Er is nog niets overgenomen. Bekijk het overzicht opnieuw.',
    );
  }
  return success(writeAll(context, prepared.value, request));
}

/** Imports under the document lock. */
export const runImport = (context: Context, request: Request): Outcome<ImportGedaan> =>
  withDocumentLock(LockService, context.app, () => runLocked(context, request));
