/** Who is calling, and whether the register knows her: the first step of every endpoint. */
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { judgeRow } from '../../register/record';
import type { Medewerker } from '../../register/tabs/medewerkers';
import { medewerkers } from '../../register/tabs/medewerkers';
import type { User } from '../../privacy/rights';
import { findUser, refusal } from '../../privacy/rights';
import { recordedOwner } from '../../workbook/state/version';
import type { Marks } from '../../workbook/marks/marks';
import type { Table } from '../../workbook/tables';
import { readTable } from '../../workbook/tables';
import { personAtScreen } from '../person';

export interface Session {
  readonly user: User;
  /** Active medewerkers whose row is complete. */
  readonly medewerkers: readonly Medewerker[];
  /** The tab that tells, as it was read. */
  readonly table: Table;
}

/** Reads Medewerkers (one question to Google) and finds the caller there; refuses whom it does not know. */
export function openSession(marks: Marks, owner?: string | null): Outcome<Session> {
  const table = readTable(marks, medewerkers);
  if (!table.ok) return table;
  const all = table.value.rows.flatMap((row) => {
    const judged = judgeRow(medewerkers, row);
    return judged.ok ? [judged.record as unknown as Medewerker] : [];
  });
  const active = all.filter(({ actief }) => actief === 'Ja');
  const email = personAtScreen();
  const knownOwner = (): string | null =>
    owner === undefined ? recordedOwner(PropertiesService.getDocumentProperties()) : owner;
  const user = findUser(active, email, active.length === 0 ? knownOwner() : null);
  return user ? success({ user, medewerkers: active, table: table.value }) : { ok: false, problem: refusal(email) };
}
