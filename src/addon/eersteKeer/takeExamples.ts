/** Takes the examples out again: exactly those, wherever they stand now. What somebody worked with stays until that is asked too. */
import { counted, wordFor } from '../../register/grouping';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { Rows } from '../../register/row';
import { allTabs, tabs } from '../../register/tabs';
import { voorbeeldenIn } from '../../register/voorbeelden';
import { terugdraaiplan } from '../../importeren/terugdraaien';
import type { EersteGedaan } from '../../sidebar/contract';
import { withDocumentLock } from '../../workbook/lock';
import { log } from '../../workbook/ownTabs/logbook';
import { standingSheet } from '../../workbook/ownTabs/madeTab';
import type { Voorbeelden } from '../../workbook/state/voorbeelden';
import { idsOf, rememberVoorbeelden, voorbeeldenFrom } from '../../workbook/state/voorbeelden';
import { readAll, removeRows } from '../../workbook/tables';
import { doAct } from '../../workbook/writing/act';
import type { Context } from '../context';
import { inSession } from '../endpoints/user';
import { planForgetting } from '../shadow/forgetting';
import { tell } from '../window/tell';
import { readyWithinLock } from '../version';

/**
 * Which rows go. Without `all`: the examples that are as they were put in, a deelnemer with all that belongs to her or not
 * at all. With it: the changed ones too, and what was added about them since. What a row of the team points at stays.
 */
const planOf = (examples: Voorbeelden, rows: Rows, all: boolean): ReturnType<typeof voorbeeldenIn> =>
  all
    ? voorbeeldenIn(rows, idsOf(examples))
    : terugdraaiplan(
        examples.groepen.map((records) => ({ records, gevuld: [] })),
        rows,
      );

function said(gone: number, left: readonly string[], all: boolean): string {
  const went = gone === 0 ? 'Er is niets weggehaald.' : `Weggehaald: ${counted(gone, 'rij', 'rijen')}.`;
  if (left.length === 0) return `${went} Er staan geen voorbeelden meer in het register.`;
  const rest = `${counted(left.length, 'rij', 'rijen')} ${wordFor(left.length, 'blijft', 'blijven')} staan`;
  return all
    ? `${went} ${rest}: jullie eigen rijen wijzen ernaar. Pas die eerst aan.`
    : `${went} ${rest}: die hebben jullie veranderd of aangevuld. Ze blijven voorbeelden.`;
}

const takeLocked = inSession((context: Context, { user }, all: boolean): Outcome<EersteGedaan> => {
  const { marks, properties } = context;
  marks.holdsLock = true;
  const ready = readyWithinLock(context, marks.version);
  if (!ready.ok) return ready;
  const examples = voorbeeldenFrom(marks.knownNow());
  const read = readAll(marks, [], 'later');
  if (!read.ok) return read;
  const { rows, tables } = read.value;
  const plan = planOf(examples, rows, all);
  const going = new Set(plan.weg.map(({ id }) => id));
  const left = plan.blijft.map(({ id }) => id);
  const forget = planForgetting(context, going, examples.op);
  const logbook = standingSheet(context, marks, 'logboek');
  const done = doAct(
    context,
    marks,
    tables,
    (own, act) => {
      // First: whoever tries again after this finds the rows still there, and does it once more.
      forget();
      for (const { key } of allTabs)
        removeRows(
          own.get(key)!,
          plan.weg.flatMap(({ tab, row }) => (tab === key ? [row.row] : [])),
        );
      if (act.care?.lostContent) return;
      log(
        logbook,
        'Ongedaan gemaakt',
        user.email,
        plan.weg.map(({ tab, id, row }) => ({ tab: tabs[tab], id, before: row.cells, after: null })),
        context.now,
        act,
      );
    },
    'Er is niets weggehaald.',
  );
  if (!done.ok) return done;
  // Only now: rows that are not remembered as examples count as the team's own.
  const staying = examples.groepen.map((group) => group.filter(([id]) => !going.has(id) && left.includes(id)));
  rememberVoorbeelden(properties, { ...examples, groepen: staying.filter((group) => group.length > 0) });
  if (done.value.warning !== null) tell(context, done.value.warning);
  return success({ gezegd: said(going.size, left, all), blijft: left });
});

/** Takes them out under the document lock. Twice is once. @param all also what was changed or added since */
export const takeExamples = (context: Context, all: boolean): Outcome<EersteGedaan> =>
  withDocumentLock(context, () => takeLocked(context, all));
