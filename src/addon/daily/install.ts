/** Whose the daily job is: switching it on and off, and taking it over. Google runs it as whoever installed the trigger. */
import { counted } from '../../register/grouping';
import type { Medewerker } from '../../register/tabs/medewerkers';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import { sameAddress } from '../../privacy/rights';
import { timeZone } from '../../workbook/cells/cellDates';
import type { DailyOwner } from '../../workbook/state/dailyState';
import { clearOwner, readDaily, storeOwner } from '../../workbook/state/dailyState';
import { copyAdvice } from '../../workbook/state/copied';
import { versionFrom } from '../../workbook/state/version';
import { withMailLock } from '../../workbook/lock';
import type { Context } from '../context';
import { withSession } from '../endpoints/user';
import { runsAs } from '../person';

const dailyFunction = 'dagelijkseTaken';
/** What goes on, once, with what there was no time for. */
const continueFunction = 'dagelijkseTakenVervolgen';
const hour = 7;

/** Those of the current user; Google shows nobody those of another. */
const ownTriggers = ({ script }: Context, ...handlers: readonly string[]): GoogleAppsScript.Script.Trigger[] =>
  script.getProjectTriggers().filter((trigger) => handlers.includes(trigger.getHandlerFunction()));

const remove = ({ script }: Context, triggers: readonly GoogleAppsScript.Script.Trigger[]): void =>
  triggers.forEach((trigger) => script.deleteTrigger(trigger));

/** Removes the triggers of the current user. */
export const removeOwnTriggers = (context: Context): void =>
  remove(context, ownTriggers(context, dailyFunction, continueFunction));

/** Removes those that went off: Google keeps them, and has room for twenty. */
export const removeContinuations = (context: Context): void => remove(context, ownTriggers(context, continueFunction));

/**
 * Lets the job go on once after so many milliseconds, as the current user. False where Google refuses: then it goes on the
 * next morning.
 */
export function planContinuation(context: Context, after: number): boolean {
  try {
    removeContinuations(context);
    context.script.newTrigger(continueFunction).timeBased().after(after).create();
    return true;
  } catch {
    return false;
  }
}

/** The job need not go on. Where Google refuses, it finds nothing to do. */
export function dropContinuation(context: Context): void {
  try {
    removeContinuations(context);
  } catch {
    // It takes itself away when it goes off.
  }
}

/** Sees to it that the current user has exactly one trigger. */
function keepOneTrigger(context: Context): void {
  const [first, ...more] = ownTriggers(context, dailyFunction);
  remove(context, more);
  if (!first)
    context.script.newTrigger(dailyFunction).timeBased().everyDays(1).atHour(hour).inTimezone(timeZone).create();
}

const isMine = (owner: DailyOwner | null, email: string): boolean => owner !== null && sameAddress(owner.email, email);

/** Who gets them: with nobody, switching on does nothing. */
function whoGets(team: readonly Medewerker[]): string {
  const count = team.filter(({ ontvangtHerinneringen }) => ontvangtHerinneringen === 'Ja').length;
  return count === 0
    ? 'Maar niemand krijgt herinneringen: zet in het tabblad Medewerkers bij wie ze moet krijgen Ontvangt herinneringen en Actief op Ja.'
    : `Elke ochtend na ${hour} uur gaan de herinneringen weg, naar ${counted(count, 'medewerker', 'medewerkers')}.`;
}

function install(context: Context, email: string, owner: DailyOwner | null): Outcome<string> {
  // The owner first: a trigger whose owner is not recorded would take itself away.
  if (!isMine(owner, email)) storeOwner(context.properties, { email, sinds: context.clock() });
  keepOneTrigger(context);
  return withSession(context, ({ medewerkers }) =>
    success(`De dagelijkse taken staan aan, op jouw naam (${email}). ${whoGets(medewerkers)}`),
  );
}

/** Changes whose the job is, one at a time. */
const changing = (
  context: Context,
  change: (email: string, owner: DailyOwner | null) => Outcome<string>,
): Outcome<string> => withMailLock(context, () => change(runsAs(context), readDaily(context.properties).owner));

/** Menu: switches the job on, unless it is somebody else's. Switched on already: mends the trigger. */
export const switchOn = (context: Context): Outcome<string> =>
  changing(context, (email, owner) => {
    const copied = copyAdvice(context.spreadsheet, versionFrom(context.marks.known()));
    if (copied) return failure('versie', copied);
    return owner && !isMine(owner, email)
      ? failure(
          'geen-recht',
          `De dagelijkse taken staan al aan, op naam van ${owner.email}. Moet dat op jouw naam? Kies dan Herinneringen > Overnemen.`,
        )
      : install(context, email, owner);
  });

/** Menu: takes the job over. The trigger of the one before takes itself away when it next fires. */
export const takeOver = (context: Context): Outcome<string> =>
  changing(context, (email, owner) => install(context, email, owner));

/** Menu: switches the job off. Only its owner can: Google lets nobody remove the trigger of another. */
export function switchOff(context: Context): Outcome<string> {
  const email = runsAs(context);
  return withMailLock(context, () => {
    const { properties } = context;
    const { owner } = readDaily(properties);
    if (!isMine(owner, email)) {
      const session = withSession(context, success);
      if (!session.ok) return session;
      if (owner)
        return failure(
          'geen-recht',
          `De dagelijkse taken staan op naam van ${owner.email}. Alleen die kan ze uitzetten. Of kies eerst Overnemen en dan Uitzetten.`,
        );
    }
    removeOwnTriggers(context);
    clearOwner(properties);
    return success('De dagelijkse taken staan uit. Er gaan geen herinneringen meer weg.');
  });
}
