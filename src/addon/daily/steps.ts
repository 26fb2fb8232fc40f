/** The steps of the daily job, in order. A new one is a line in the list. */
import { naamTabs } from '../../register/made/naast';
import { success } from '../../register/outcome';
import { isWerkdag } from '../../register/settings/vrijeDagen';
import { overBewaartermijn } from '../../privacy/bewaartermijn';
import { withDocumentLock } from '../../workbook/lock';
import { standingSheet } from '../../workbook/ownTabs/madeTab';
import { keepPlaces } from '../../workbook/ownTabs/placesTab';
import type { Loss } from '../../workbook/shadow/follow';
import { follow } from '../../workbook/shadow/follow';
import type { Shadow } from '../../workbook/shadow/shadow';
import { hideShadow, readShadow, seenTabs, writeShadow } from '../../workbook/shadow/shadowSheet';
import { copiedRows } from '../../workbook/state/rowsSeen';
import type { Table } from '../../workbook/tables';
import { fillNamesOf, planNames } from '../../workbook/writing/fillNames';
import type { TabKey } from '../../register/tabs';
import { ketenFrom } from '../../workbook/keten/stand';
import { withBreak, writeControle } from '../controle/checkTask';
import { checkLoaded } from '../controle/checkWorkbook';
import { hasEmptied } from '../edit/emptied';
import { numberLeftOver } from '../edit/leftOver';
import { leegPart } from '../leeg/part';
import { lossesBeside } from '../shadow/losses';
import { withCopy } from '../shadow/firstCopy';
import { cijfersPart } from '../cijfers/part';
import type { Job, DailyStep } from './job';
import { catchUp, monthsDue } from '../maand/months';
import { mayMail, remind } from './remind';
import { access } from './access';
import { confirmed } from './confirmed';
import { tidy } from './tidy';

/** Rows of which Google lost word: without a number they would count in nothing that follows. And numbers of rows that are empty. */
const numbers: DailyStep = {
  name: 'Nummers',
  run: (job) => {
    const loaded = job.register();
    // What cannot be read the next steps tell.
    if (!loaded.ok) return success(true);
    const given = numberLeftOver(job.context, loaded.value.marks, loaded.value.tables.values());
    if (!given.ok) return given;
    const { marks, tables } = loaded.value;
    const cleared = hasEmptied(tables.values()) ? leegPart.clearEmptied(job.context, marks, tables) : success(false);
    if (!cleared.ok) return cleared;
    // What was forgotten with them this night may not tell as gone.
    if (cleared.value) marks.knownNow();
    if (given.value.given > 0 || cleared.value) job.forget();
    if (given.value.warning !== null) job.notices.push(given.value.warning);
    return success(true);
  },
};

/** What nobody wrote beside a number since it was pasted, or under a name that changed: for people's eyes alone. */
const names: DailyStep = {
  name: 'Namen',
  run: (job) => {
    const { context } = job;
    const loaded = job.lastRead();
    if (!loaded.ok || !planNames(loaded.value.tables.values())) return success(true);
    return withDocumentLock(context, () => {
      job.notices.push(...fillNamesOf(context, loaded.value.marks, new Set(naamTabs)));
      return success(true);
    });
  },
};

/** The month that is over, and those missed, on the first working day on which all of their mails are settled. */
const month: DailyStep = {
  name: 'Maandoverzicht',
  run: (job) => {
    const { context, state } = job;
    job.didNothing = true;
    if (monthsDue(state.maand, context.today).length === 0) return success(true);
    const loaded = job.lastRead();
    if (!loaded.ok) return loaded;
    if (!isWerkdag(context.today, loaded.value.settings.vrijeDagen)) return success(true);
    job.didNothing = false;
    const sender = mayMail(context, loaded.value);
    if (!sender.ok) return sender;
    const before = state.maand;
    const done = catchUp(job, loaded.value);
    job.isFull = state.maand !== before;
    return done;
  },
};

/** How many dossiers could be cleared away: a line on Start. */
const keeping: DailyStep = {
  name: 'Bewaartermijn',
  run: (job) => {
    const loaded = job.lastRead();
    if (!loaded.ok) return loaded;
    const { register, settings } = loaded.value;
    job.state.bewaard = overBewaartermijn(register, settings.bewaarMaanden, job.context.today).length;
    return success(true);
  },
};

/** Uitkomsten and Indicatorhistorie, and Start with how this run went. */
const figures: DailyStep = {
  name: 'Uitkomsten',
  run: (job) => {
    const loaded = job.lastRead();
    if (!loaded.ok) return loaded;
    return withDocumentLock(job.context, () => {
      const written = cijfersPart.writeOutcomes(job.context, loaded.value, job.state);
      if (written.ok) return success(true);
      if (written.problem.code !== 'geen-projectjaar') return written;
      cijfersPart.writeStart(job.context, loaded.value, null, job.state);
      return success(true);
    });
  },
};

/** What the copy of last night tells of the rows that are gone, for the next nights and for Start. */
function rememberRows(
  { state, context, also }: Job,
  tables: ReadonlyMap<TabKey, Table>,
  losses: readonly Loss[],
  before: Shadow,
): void {
  const all = [...tables.values()];
  Object.assign(state, withCopy(state, all, losses, context.today));
  also.push(...copiedRows(context.marks.known(), all, before));
}

/**
 * The tab Controle: what is wrong, as it is this morning; the shadow, with what is gone since the last time; and for other
 * programs where tabs and columns are. Where that takes long the shadow comes first and is stored: it keeps what people lose,
 * also on a day without time for Controle.
 */
const check: DailyStep = {
  name: 'Controle',
  run: (job) => {
    const { context, state } = job;
    const isLong = job.isLong('Controle');
    const loaded = job.lastRead();
    if (!loaded.ok) return loaded;
    return withDocumentLock(context, () => {
      // The shadow is read before anything is written.
      const { marks, tables } = loaded.value;
      const seen = seenTabs(tables.values(), marks.known());
      const sheet = standingSheet(context, marks, 'schaduw');
      hideShadow(sheet);
      const known = readShadow(sheet);
      const losses = lossesBeside(loaded.value, known.shadow);
      const isCopied = isLong && state.gekopieerd === context.today;
      const next = isCopied ? known.shadow : follow(known.shadow, seen, context.now);
      if (isLong && !isCopied) {
        writeShadow(known, next);
        context.app.flush();
        rememberRows(job, tables, losses, known.shadow);
        job.save();
        if (job.isLate()) return success(false);
      }
      const broken = job.logbookBreak ?? ketenFrom(marks.known())?.breuk ?? '';
      writeControle(context, withBreak(checkLoaded(context, loaded.value, [], known.shadow), broken));
      if (!isLong) {
        writeShadow(known, next);
        rememberRows(job, tables, losses, known.shadow);
      }
      state.plaatsen = keepPlaces(context, marks, tables.values(), state.plaatsen);
      return success(true);
    });
  },
};

/**
 * Numbers first, since what has none counts in nothing; reminders right after reading, so that they are about what is true
 * now; Start last, so that it tells of this run.
 */
export const dailySteps: readonly DailyStep[] = [
  numbers,
  remind,
  month,
  access,
  keeping,
  confirmed,
  tidy,
  check,
  names,
  figures,
];
