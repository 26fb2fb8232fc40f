/** What the trigger calls every morning, and what a person may call: today's work, when it is hers to do. */
import { sameAddress } from '../../privacy/rights';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import type { DailyOwner } from '../../workbook/state/dailyState';
import { readDaily, storeGoOn } from '../../workbook/state/dailyState';
import { withMailLock } from '../../workbook/lock';
import type { Context } from '../context';
import { withSession } from '../endpoints/user';
import { runsAs } from '../person';
import { readyToWrite } from '../version';
import { dropContinuation, planContinuation, removeContinuations, removeOwnTriggers } from './install';
import type { Continuation } from './job';
import { runDaily } from './job';
import { dailySteps } from './steps';

/** True when Google called, and not a person. */
const isTriggered = (event: unknown): boolean => typeof event === 'object' && event !== null && 'triggerUid' in event;

const isMine = (context: Context, owner: DailyOwner | null): boolean =>
  owner !== null && sameAddress(owner.email, runsAs(context));

/** Only the owner's trigger may do the job: of anybody else it would take itself away. */
const continuationOf = (context: Context, owner: DailyOwner | null, event: unknown = null): Continuation => ({
  unseen: isTriggered(event),
  plan: (after) => isMine(context, owner) && planContinuation(context, after),
  drop: () => dropContinuation(context),
});

/** Refuses, or tells that there is nothing to do, who is not the owner; null when she may go on. While nobody is, who may send may. */
function objection(context: Context, owner: DailyOwner | null, event: unknown): Outcome<string> | null {
  const mine = isMine(context, owner);
  if (isTriggered(event) && !mine) {
    removeOwnTriggers(context);
    return success('De dagelijkse taken staan niet op deze naam. De oude taak is opgeruimd.');
  }
  if (mine) return null;
  const session = withSession(context, success);
  if (!session.ok) return session;
  return owner
    ? failure(
        'geen-recht',
        `De dagelijkse taken staan op naam van ${owner.email}. Kies Herinneringen > Overnemen als jij ze wilt doen.`,
      )
    : null;
}

/**
 * Does today's work. A trigger of who is not (any more) the owner takes itself away and does nothing. By hand it is for
 * the owner, and while nobody is for who may send.
 * @param onlyRest goes on with what there was no time for today, and begins nothing anew
 */
export function dailyTask(context: Context, event: unknown, onlyRest = false): Outcome<string> {
  const outcome = withMailLock(context, () => {
    const { properties, marks } = context;
    const state = readDaily(properties, marks.knownNow());
    const refused = objection(context, state.owner, event);
    if (refused) return refused;
    if (onlyRest && (state.rest.length === 0 || state.dag !== context.today))
      return success('Er is vandaag niets meer te doen.');
    // A newer workbook: nothing is mailed either, since what was mailed may be kept in a way that this code does not know.
    const ready = readyToWrite(context, state.versie);
    return ready.ok
      ? runDaily(
          { ...context, makesPictures: state.plaatjes },
          properties,
          state,
          dailySteps,
          continuationOf(context, state.owner, event),
        )
      : ready;
  });
  // Another run is at it: that is no failure.
  return !outcome.ok && outcome.problem.code === 'bezet' ? success(outcome.problem.message) : outcome;
}

/** What the trigger calls that goes off once, after a run for which there was not time enough. */
export function continueTask(context: Context, event: unknown): Outcome<string> {
  removeContinuations(context);
  return dailyTask(context, event, true);
}

/** Menu: lets today's mails go although there are more than the brake allows. */
export function goOn(context: Context): Outcome<string> {
  return withMailLock(context, () => {
    const { properties, marks } = context;
    const state = readDaily(properties, marks.knownNow());
    if (state.rem === 0) return success('Er staan geen mails te wachten op jouw akkoord.');
    storeGoOn(properties, context.today);
    return runDaily(
      { ...context, makesPictures: state.plaatjes },
      properties,
      { ...state, doorgaan: context.today },
      dailySteps,
      continuationOf(context, state.owner),
    );
  });
}
