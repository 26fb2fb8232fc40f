/** Menu → Wie werkt mee…: a projectleider confirms who works with the register, and whoever does not any more loses Actief. */
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import { counted } from '../../register/grouping';
import { tabs } from '../../register/tabs';
import { sameAddress } from '../../privacy/rights';
import { bevestig } from '../../privacy/bevestiging';
import { doAct } from '../../workbook/writing/act';
import { withDocumentLock } from '../../workbook/lock';
import { log } from '../../workbook/ownTabs/logbook';
import { standingSheet } from '../../workbook/ownTabs/madeTab';
import { werktMeeChange, werktMeeFrom } from '../../workbook/state/toegang';
import { remember } from '../../workbook/state/properties';
import { findRow, readTable, updateRecords } from '../../workbook/tables';
import type { Context } from '../context';
import { inSession } from '../endpoints/user';
import { ask, numbersIn } from '../window/ask';

/**
 * Sets Actief to Nee for these, in one act with its lines in the Logboek. Takes the document lock. Gives what people have to
 * know of how it went; null where nothing.
 */
export function setInactive(context: Context, ids: readonly string[], who: string): Outcome<string | null> {
  if (ids.length === 0) return success(null);
  return withDocumentLock(context, (): Outcome<string | null> => {
    const { marks, now } = context;
    const table = readTable(marks, tabs.medewerkers);
    if (!table.ok) return table;
    const logbook = standingSheet(context, marks, 'logboek');
    const changes = ids.flatMap((id) => {
      const before = findRow(table.value, id)?.cells;
      return before ? [{ tab: tabs.medewerkers, id, before, after: { actief: 'Nee' } }] : [];
    });
    const done = doAct(context, marks, new Map([['medewerkers', table.value]]), (own, act) => {
      updateRecords(
        own.get('medewerkers')!,
        changes.map(({ id, after }) => [id, after] as const),
      );
      if (act.care?.lostContent) return;
      log(logbook, 'Gewijzigd', who, changes, now, act);
    });
    return done.ok ? success(done.value.warning) : done;
  });
}

/** Asks, and does. Only whom she sees is confirmed. */
export const confirmTask = inSession((context, { user, medewerkers }): Outcome<string> => {
  const { marks, properties, today } = context;
  const list = medewerkers.map(({ id, naam, rol }) => `${id}  ${naam}, ${rol}`).join('\n');
  const typed = ask(
    context,
    'Wie werkt mee…',
    `Deze collega’s kunnen nu bij het register:\n\n${list}\n\nWerkt iedereen nog mee? Laat het vak leeg en kies OK. Werkt iemand niet meer mee? Schrijf het nummer, zoals A-0003. Bij meer nummers zet je er een komma tussen.`,
  );
  if (typed === null) return success('Er is niets bevestigd.');
  const gone = numbersIn(typed);
  const unknown = gone.find((id) => !medewerkers.some((one) => one.id === id));
  if (unknown !== undefined)
    return failure(
      'ongeldig',
      'Zo’n nummer staat niet in de lijst. Kies opnieuw Wie werkt mee… en schrijf het nummer zoals het er staat.',
    );
  if (medewerkers.some(({ id, email }) => gone.includes(id) && sameAddress(email, user.email)))
    return failure('ongeldig', 'Jezelf kun je hier niet weghalen. Vraag het aan een andere projectleider.');
  const done = setInactive(context, gone, user.email);
  if (!done.ok) return done;
  const stay = medewerkers.flatMap(({ id }) => (gone.includes(id) ? [] : [id]));
  return withDocumentLock(context, () => {
    remember(properties, werktMeeChange(bevestig(werktMeeFrom(marks.knownNow()), stay, today)));
    const away =
      gone.length === 0
        ? ''
        : ` Bij ${counted(gone.length, 'collega', 'collega’s')} staat Actief nu op Nee. Stop ook het delen van het werkboek.`;
    const said = `Bevestigd: ${counted(stay.length, 'collega werkt', 'collega’s werken')} mee.${away}`;
    return success([said, done.value ?? ''].join(' ').trim());
  });
});
