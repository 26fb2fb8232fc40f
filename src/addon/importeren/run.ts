/**
 * Endpoint: imports all good rows, and puts the others in a tab of their own. Once per request. What there is no time for
 * comes when the same request is asked again: the journal knows which rows are done, their IDs which records are there.
 */
import { counted, wordFor } from '../../register/grouping';
import { idNumber } from '../../register/identity/ids';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import { importTabs } from '../../importeren/koppeling/doelen';
import type { PlanRij } from '../../importeren/plan';
import { restTabName } from '../../register/made/madeTabs';
import { tabs } from '../../register/tabs';
import type { ImportGedaan, RequestOf } from '../../sidebar/contract';
import { withDocumentLock } from '../../workbook/lock';
import { asWritten } from '../../workbook/shadow/asWritten';
import type { Context } from '../context';
import { lateIn } from '../context';
import { tell } from '../window/tell';
import type { JournalLine } from './importJournal';
import { countRecords } from './journal';
import { linesFor } from './lines';
import { copyLarge } from './copy';
import { fillsIn, pieceWriter, stampsFor } from './pieces';
import type { PreparedImport } from './prepare';
import { openAll, prepareImport } from './prepare';

type Request = RequestOf<'importUitvoeren'>;

/** So many source rows are written as one piece. */
const rowsAtOnce = 250;

/** After so long no other piece is begun: nobody else can save meanwhile. */
const longestImport = 90_000;

const good = ({ plan }: PreparedImport): PlanRij[] =>
  plan.rijen.filter(({ stand }) => stand === 'nieuw' || stand === 'deels');

/**
 * Remembers all IDs that the import gives, before any is written: so another try gives the same, and nobody else does. And what
 * the tabs will hold, of all pieces: what became of a row that is not there then the Logboek tells.
 */
function reserve(prepared: PreparedImport, verzoek: string): void {
  const { marks, memory, tables, plan, present } = prepared;
  const records = plan.rijen.flatMap((rij) => rij.records);
  const ids = importTabs.flatMap((tab) => {
    const own = records.flatMap((one) => (one.tab === tab ? [one.id] : []));
    const last = idNumber(tabs[tab].prefix, own[own.length - 1]);
    if (last !== null) memory.giveUpTo(tables.get(tab)!, last);
    return own;
  });
  const coming = good(prepared);
  const planned = [...tables].flatMap(([key, table]) => {
    const added = coming.flatMap((rij) =>
      rij.records.flatMap(({ tab, id, cells }) => (tab === key && !present.has(id) ? [cells] : [])),
    );
    const changes = fillsIn(table, coming);
    return added.length + changes.size > 0 ? [asWritten(table, { changes, added })] : [];
  });
  if (memory.idsOf(verzoek)?.join() !== ids.join()) memory.save(verzoek, ids, { others: marks.changes(), planned });
}

const inRest = ({ source, plan }: PreparedImport): number =>
  plan.rijen.filter(({ stand }) =>
    source.rest ? stand !== 'nieuw' : stand === 'fout' || stand === 'rest' || stand === 'deels',
  ).length;

/** Writes what is not done yet, as far as there is time: one piece at least. */
function writePieces(
  context: Context,
  prepared: PreparedImport,
  { verzoek, koppeling }: Request,
): Outcome<ImportGedaan> {
  const { done } = prepared;
  const known = new Set(done.map(({ vingerafdruk }) => vingerafdruk));
  const todo = good(prepared).filter(({ vingerafdruk }) => !known.has(vingerafdruk));
  const isLate = lateIn(context, longestImport);
  const writer = pieceWriter(context, prepared, { importId: verzoek, koppeling }, todo);
  reserve(prepared, verzoek);
  const later = writer.restLater ? Math.max(1, inRest(prepared)) : 0;
  let at = 0;
  do {
    const rows = todo.slice(at, at + rowsAtOnce);
    const written = writer.write(rows, todo.length - at - rows.length + later);
    if (!written.ok) return failure('geweigerd', `${written.problem.message} ${sofar(done.length + at)}`);
    const { warning, moved } = written.value;
    if (warning !== null) tell(context, warning);
    at += rows.length;
    // The form asks for the rest: that is read anew then.
    if (moved) break;
  } while (at < todo.length && !isLate());
  copyLarge(context, prepared, todo.slice(0, at), stampsFor(context, prepared));
  const lines = [...done, ...linesFor(context, prepared, verzoek, todo.slice(0, at))];
  return success({
    importId: verzoek,
    rijen: lines.length,
    records: countRecords(lines),
    rest: inRest(prepared),
    restNaam: writer.restNaam,
    nog: todo.length - at + later,
  });
}

/** An earlier try of this request did it, and only its answer was lost. */
const doneBefore = ({ rest }: PreparedImport, importId: string, lines: readonly JournalLine[]): ImportGedaan => ({
  importId,
  rijen: lines.length,
  records: countRecords(lines),
  rest: Math.max(0, (rest?.raw.length ?? 1) - 1),
  restNaam: rest?.sheet.getName() ?? restTabName,
  nog: 0,
});

/** How far an import came. */
function sofar(rows: number): string {
  return rows === 0
    ? 'Er is nog niets overgenomen.'
    : `Er ${wordFor(rows, 'is', 'zijn')} ${counted(rows, 'rij', 'rijen')} overgenomen, en die ${wordFor(rows, 'staat', 'staan')} goed in het register.`;
}

function changed({ done }: PreparedImport): Outcome<ImportGedaan> {
  return failure(
    'gewijzigd',
    `Er is iets veranderd sinds het overzicht: in je tabblad of in het register. ${sofar(done.length)} Bekijk het overzicht opnieuw.`,
  );
}

function runLocked(context: Context, request: Request): Outcome<ImportGedaan> {
  const opened = openAll(context, 'schrijven', request.koppeling);
  if (!opened.ok) return opened;
  const { journal, memory } = opened.value;
  const { verzoek } = request;
  const earlier = { importId: verzoek, ids: memory.idsOf(verzoek) ?? [] };
  const prepared = prepareImport(context, opened.value, request, earlier);
  if (!prepared.ok) return prepared;
  const { done, plan } = prepared.value;
  if (done.length > 0 && journal.lopend?.importId !== verzoek) {
    copyLarge(context, prepared.value, [], {});
    return success(doneBefore(prepared.value, verzoek, done));
  }
  if (plan.kenmerk !== request.kenmerk) return changed(prepared.value);
  return writePieces(context, prepared.value, request);
}

/** Imports under the document lock. */
export const runImport = (context: Context, request: Request): Outcome<ImportGedaan> =>
  withDocumentLock(context, () => runLocked(context, request), true);
