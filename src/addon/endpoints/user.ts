/** Who is calling, and whether the register knows her: the first step of every endpoint. */
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { judgeRow } from '../../register/record';
import type { Medewerker } from '../../register/tabs/medewerkers';
import { medewerkers } from '../../register/tabs/medewerkers';
import type { User } from '../../privacy/rights';
import { findUser, refusal } from '../../privacy/rights';
import { recordedOwner } from '../../workbook/state/version';
import type { Table } from '../../workbook/tables';
import { readTable } from '../../workbook/tables';
import type { Context } from '../context';
import { personAtScreen } from '../person';

export interface Session {
  readonly user: User;
  /** Active medewerkers whose row is complete. */
  readonly medewerkers: readonly Medewerker[];
  /** The tab that tells, as it was read. */
  readonly table: Table;
}

/** Reads Medewerkers (one question to Google) and finds the caller there; refuses whom it does not know. */
function openSession(context: Context): Outcome<Session> {
  const table = readTable(context.marks, medewerkers);
  if (!table.ok) return table;
  const all = table.value.rows.flatMap((row) => {
    const judged = judgeRow(medewerkers, row);
    return judged.ok ? [judged.record as unknown as Medewerker] : [];
  });
  const active = all.filter(({ actief }) => actief === 'Ja');
  const email = personAtScreen(context);
  const knownOwner = (): string | null =>
    context.owner === undefined ? recordedOwner(context.properties) : context.owner;
  const user = findUser(active, email, active.length === 0 ? knownOwner() : null);
  return user ? success({ user, medewerkers: active, table: table.value }) : { ok: false, problem: refusal(email, table.value.rows) };
}

type Refused = Extract<Outcome<never>, { readonly ok: false }>;

/** Does what is for those whom the register knows. */
export function withSession<T>(context: Context, work: (session: Session) => T): T | Refused {
  const session = openSession(context);
  return session.ok ? work(session.value) : session;
}

/** A task or endpoint that begins with that. */
export const inSession =
  <A extends readonly unknown[], T>(work: (context: Context, session: Session, ...rest: A) => T) =>
  (context: Context, ...rest: A): T | Refused =>
    withSession(context, (session) => work(context, session, ...rest));

/** For what reads many tabs: all that the workbook remembers of them comes first, in one question to Google. */
export const knowing =
  <A extends readonly unknown[], T>(work: (context: Context, ...rest: A) => T) =>
  (context: Context, ...rest: A): T => {
    context.marks.known();
    return work(context, ...rest);
  };
