/** Menu → Inrichten: makes or mends the register, under the lock, records version and owner, and writes Start. */
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { withDocumentLock } from '../../workbook/lock';
import { numbersBefore, rememberNumbers } from '../../workbook/state/memory';
import { startAnew } from '../../workbook/state/copied';
import { recordSetUp } from '../../workbook/state/version';
import { fillNames } from '../../workbook/writing/fillNames';
import type { Context } from '../context';
import { showForm } from '../forms';
import { settings } from '../instellingen';
import { roleTabsPart } from './roleTabs';
import { loadRegister } from '../load';
import { copyFirst } from '../shadow/firstCopy';
import { runsAs } from '../person';
import { cijfersPart } from '../cijfers/part';
import { setUp, settleChecks } from '../../workbook/setup/setUp';
import { upgradeBook } from '../version';

const summary = (changes: readonly string[]): string => {
  if (changes.length === 0) return 'Alles staat er al goed voor. Er is niets veranderd.';
  if (changes.length <= 3) return changes.join(' ');
  return `Het register is ingericht: ${changes.length} dingen gemaakt of hersteld. Ga verder met Eerste keer.`;
};

/**
 * Brings the workbook of this context up to date and sets it up; one of a newer version is left alone. While nobody stands in
 * Medewerkers it goes on with Eerste keer.
 */
export const setUpTask = (context: Context): Outcome<string> => {
  let isNew = false;
  const done = withDocumentLock(context, () => {
    const { properties } = context;
    const upgraded = upgradeBook(context);
    if (!upgraded.ok) return upgraded;
    // Before anything is written: asking afterwards would send the writes first.
    const known = numbersBefore(context);
    const copied = startAnew(context);
    // Of another team's people not even the numbers stay.
    const standing = copied?.hasPeople === false ? numbersBefore(context) : known;
    const made = setUp(context, settings);
    const changes = [...upgraded.value, ...made.changes];
    recordSetUp(properties, runsAs(context));
    const loaded = loadRegister(context);
    if (!loaded.ok) return loaded;
    const { tables } = loaded.value;
    const checks = settleChecks(context, made.prepared, tables);
    const moved = [...(checks === null ? [] : [checks]), ...fillNames(context, context.marks, tables.values())];
    rememberNumbers(properties, tables.values(), () => standing);
    copyFirst(context, loaded.value);
    cijfersPart.writeStart(context, loaded.value);
    isNew = loaded.value.rows.medewerkers.length === 0;
    const closed = roleTabsPart.closeRoleTabs(context, loaded.value);
    const open = closed.ok ? [] : [closed.problem.message];
    return success([...(copied ? [copied.told] : []), summary(changes), ...moved, ...open].join(' '));
  });
  // Outside the lock: showing takes its time, and nothing is written any more.
  if (done.ok && isNew) showForm(context, 'eersteKeer');
  return done;
};
