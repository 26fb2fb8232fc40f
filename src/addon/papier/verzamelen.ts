/** Gathers all that the register holds of one deelnemer: her rows, people's own columns in them, the mails and the Logboek. */
import { recordOfKey } from '../../herinneringen/journaal';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import { isAbout } from '../../register/row';
import { plainAddress } from '../../register/schema';
import type { TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import { zonderToestemming } from '../../register/weg/toestemming';
import type { EigenRij, Gegevens, LogRegel, MailOver } from '../../paginas/deelnemer/gegevens';
import type { Marks } from '../../workbook/marks/marks';
import { readLogbook } from '../../workbook/ownTabs/logbook';
import { Ledger } from '../../workbook/ownTabs/mailLedger';
import type { Table } from '../../workbook/tables';
import { stillWaiting } from '../../workbook/keten/bekeken';
import { bekeken, titleOf } from '../logboek/seal';
import type { Context } from '../context';
import { loadRows } from '../load';

/** What stands in these rows in columns that are not the register's, wherever they are: one question to Google. */
function eigenIn({ columns, naast, place }: Table, rows: readonly number[]): Map<number, EigenRij['eigen']> {
  if (rows.length === 0) return new Map();
  const ours = new Set([...columns.values(), ...naast.values()]);
  const [koppen = [], ...shown] = place.sheet.getDataRange().getDisplayValues() as string[][];
  return new Map(
    rows.map((row) => [
      row,
      (shown[row - 2] ?? []).flatMap((tekst, index) =>
        ours.has(index + 1) || tekst === '' ? [] : [{ kop: koppen[index] || 'Zonder kop', tekst }],
      ),
    ]),
  );
}

function rijenIn(key: TabKey, table: Table, deelnemerId: string): EigenRij[] {
  const hers = table.rows.filter(({ cells }) => isAbout(deelnemerId, key, cells));
  const eigen = eigenIn(
    table,
    hers.map(({ row }) => row),
  );
  return hers.map(({ row, cells }) => ({ cells, eigen: eigen.get(row) ?? [] }));
}

function mailsOver(marks: Marks, ids: ReadonlySet<unknown>, medewerkers: Gegevens['medewerkers']): MailOver[] {
  const sheet = marks.sheetOf('mailjournaal');
  if (!sheet) return [];
  return [...new Ledger(sheet).lines].flatMap(([key, { soort, recipient, verzondenOp }]) =>
    verzondenOp === null || !ids.has(recordOfKey(key))
      ? []
      : [{ op: verzondenOp, soort, aan: medewerkers.get(plainAddress(recipient)) ?? 'iemand buiten het team' }],
  );
}

/** What is not in the Logboek yet comes first: who looked today. */
function logboekOver(marks: Marks, deelnemerId: string, ids: ReadonlySet<unknown>): LogRegel[] {
  const sheet = marks.sheetOf('logboek');
  return [
    ...stillWaiting(marks.known(), deelnemerId).map(({ wie, op, waar }) => ({
      wanneer: op,
      wie,
      wat: bekeken,
      tabblad: tabs.deelnemers.name,
      kolom: titleOf(waar),
    })),
    ...(sheet ? readLogbook(sheet).filter(({ recordId }) => ids.has(recordId)) : []),
  ];
}

/** At most two questions to Google a tab, and five more. */
export function verzamel(context: Context, deelnemerId: string): Outcome<Gegevens> {
  const loaded = loadRows(context);
  if (!loaded.ok) return loaded;
  const { rows, tables, settings, marks } = loaded.value;
  const rijen = Object.fromEntries(
    [...tables].map(([key, table]) => [key, rijenIn(key, table, deelnemerId)]),
  ) as Gegevens['rijen'];
  if ((rijen.deelnemers ?? []).length === 0)
    return failure('bestaat-niet', `${deelnemerId} staat niet (meer) in Deelnemers.`);
  const ids = new Set([deelnemerId, ...Object.values(rijen).flatMap((own) => own.map(({ cells }) => cells.id))]);
  const medewerkers = new Map(
    rows.medewerkers.map(({ cells }) => [plainAddress(String(cells.email ?? '')), String(cells.naam ?? '')]),
  );
  return success({
    deelnemerId,
    magNaarAnderen: !zonderToestemming(rows.deelnemers.map(({ cells }) => cells)).has(deelnemerId),
    rijen,
    medewerkers,
    werkgevers: new Map(rows.werkgevers.map(({ cells }) => [String(cells.id ?? ''), cells])),
    mails: mailsOver(marks, ids, medewerkers),
    logboek: logboekOver(marks, deelnemerId, ids),
    bewaarMaanden: settings.bewaarMaanden,
  });
}
