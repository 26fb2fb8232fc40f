/** Who is calling, and whether the register knows her: the first step of every endpoint. */
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import { judgeRow } from '../../register/record';
import type { Medewerker } from '../../register/tabs/medewerkers';
import { medewerkers } from '../../register/tabs/medewerkers';
import { findUser, mayDo, noAct, ownerAs, refusal } from '../../privacy/rights';
import { recordedOwner } from '../../workbook/state/version';
import { readTable } from '../../workbook/tables';
import type { Context } from '../context';
import type { Session } from '../gate';
import type { Need } from '../needs';
import { askThemselves, needs } from '../needs';
import { personAtScreen } from '../person';

/**
 * Reads Medewerkers (one question to Google) and finds the caller there. Where that tab cannot be read, who set the register
 * up may still mend it; what nobody set up yet belongs to nobody, so whoever may edit it may begin.
 */
function findSession(context: Context, need: Need): Outcome<Session> {
  const mends = need === 'inrichten';
  const table = readTable(context.marks, medewerkers);
  if (!table.ok && !mends) return table;
  const active = (table.ok ? table.value.rows : []).flatMap((row) => {
    const judged = judgeRow(medewerkers, row);
    const record = judged.ok ? (judged.record as unknown as Medewerker) : null;
    return record?.actief === 'Ja' ? [record] : [];
  });
  const email = personAtScreen(context);
  const owner =
    active.length > 0 ? null : context.owner === undefined ? recordedOwner(context.properties) : context.owner;
  const isNobodys = mends && active.length === 0 && owner === null;
  const user = isNobodys ? ownerAs(email) : findUser(active, email, owner);
  return user
    ? success({ user, medewerkers: active, known: table.ok ? [table.value] : [] })
    : { ok: false, problem: refusal(email, table.ok ? table.value.rows : []) };
}

/** Who calls, when the register knows her and her role may do what this function does; found out once. */
function openSession(context: Context): Outcome<Session> {
  const { gate } = context;
  if (gate.session) return success(gate.session);
  const need: Need = needs[gate.name];
  const found = findSession(context, need);
  if (!found.ok) return found;
  const { rol } = found.value.user;
  const act = need === 'taakeigenaar' || need === 'iedereen' ? 'versturen' : need;
  if (!mayDo(rol, act)) return failure('geen-recht', noAct(rol, act));
  gate.session = found.value;
  return found;
}

type Refused = Extract<Outcome<never>, { readonly ok: false }>;

/** Does what is for those whom the register knows. */
export function withSession<T>(context: Context, work: (session: Session) => T): T | Refused {
  const session = openSession(context);
  return session.ok ? work(session.value) : session;
}

/**
 * Does what a public function does, when who calls may. The only way in (answer, task).
 * @throws Error where a function that asks for itself forgot to: that is a mistake in this code
 */
export function admitted<T extends { readonly ok: boolean }>(context: Context, work: () => T): T | Refused {
  const { gate } = context;
  const need: Need = needs[gate.name];
  if (need === 'iedereen' || need === 'taakeigenaar') return work();
  const asksItself = askThemselves.has(gate.name);
  const session = asksItself ? null : openSession(context);
  if (session?.ok === false) return session;
  const done = work();
  if (done.ok && !gate.session) throw new Error(`${gate.name} did not ask who calls`);
  return done;
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
