/** Menu → Controle → Verdwenen rijen: puts back what went at once, or lets it be right and forgets it. */
import { counted } from '../../register/grouping';
import type { TabKey } from '../../register/tabs';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import { tabs } from '../../register/tabs';
import { mayDo, mayWrite } from '../../privacy/rights';
import { readDaily, storeRuns } from '../../workbook/state/dailyState';
import { doAct } from '../../workbook/writing/act';
import type { Act } from '../../workbook/writing/care';
import type { Sheet } from '../../workbook/google';
import { withDocumentLock, withMailLock } from '../../workbook/lock';
import { log } from '../../workbook/ownTabs/logbook';
import { standingSheet } from '../../workbook/ownTabs/madeTab';
import { goneIn, vanishedNow, withoutGone } from '../../workbook/shadow/follow';
import { gone } from '../../workbook/shadow/putBack';
import type { Vanished } from '../../workbook/shadow/shadow';
import type { ReadShadow } from '../../workbook/shadow/shadowSheet';
import { findShadow, seenTabs, writeShadow } from '../../workbook/shadow/shadowSheet';
import type { Table } from '../../workbook/tables';
import { insertRecords } from '../../workbook/tables';
import type { Context } from '../context';
import { inSession } from '../endpoints/user';
import type { Loaded } from '../load';
import { loadRegister } from '../load';
import { writeStart } from '../menu/startTask';
import { toRemember, vanishedLine, vanishedTitle } from './vanishedWords';

/** The register beside its shadow. */
interface Compared {
  readonly loaded: Loaded;
  readonly known: ReadShadow;
  readonly vanished: ReadonlyMap<TabKey, Vanished>;
  /** How many rows that are gone are kept. */
  readonly kept: number;
}

function compare(context: Context): Outcome<Compared> {
  const loaded = loadRegister(context);
  if (!loaded.ok) return loaded;
  const known = findShadow(loaded.value.marks);
  if (!known)
    return failure(
      'tab-ontbreekt',
      'Er is geen kopie van de rijen. Kies PLP-register > Inrichten: dan komt die er elke nacht.',
    );
  const seen = seenTabs(loaded.value.tables.values());
  return success({
    loaded: loaded.value,
    known,
    vanished: vanishedNow(known.shadow, seen),
    kept: goneIn(known.shadow, seen),
  });
}

/** Who is at it, when she may decide about this. */
const projectleiderAt = inSession((_context, { user: { rol, email } }, { loaded }: Compared): Outcome<string> => {
  const may = mayDo(rol, 'inrichten') && [...loaded.tables.keys()].every((tab) => mayWrite(rol, tab));
  return may
    ? success(email)
    : failure('geen-recht', 'Alleen een projectleider kan dit. Vraag het aan de projectleider.');
});

/** Start and the message on opening no longer warn. The caller holds both locks. */
function tellNoMore(context: Context): Outcome<null> {
  const { properties } = context;
  const state = { ...readDaily(properties), verdwenen: [] };
  storeRuns(properties, state);
  const loaded = loadRegister(context);
  if (!loaded.ok) return loaded;
  writeStart(context, loaded.value, undefined, state);
  return success(null);
}

/** Puts back the rows of the tabs that are warned of; those of a tab that is not there come back with Inrichten. */
function putBackAll(context: Context, compared: Compared, who: string): Outcome<string> {
  const { loaded } = compared;
  const sheet = standingSheet(context, loaded.marks, 'logboek');
  const done = doAct(context, loaded.marks, loaded.tables, (tables, act) =>
    rowsBack(context, compared, { sheet, who, tables, act }),
  );
  return done.ok ? success([done.value.value, done.value.warning ?? ''].join(' ').trim()) : done;
}

/** What the rows are put back with. */
interface Back {
  readonly sheet: Sheet;
  readonly who: string;
  readonly tables: ReadonlyMap<TabKey, Table>;
  readonly act: Act;
}

function rowsBack({ now }: Context, { known, vanished }: Compared, { sheet, who, tables, act }: Back): string {
  const said = [...vanished].map(([key, { op }]) => {
    const table = tables.get(key);
    if (!table)
      return `${tabs[key].name} ontbreekt. Kies PLP-register > Inrichten: dan komt het tabblad terug, met de rijen.`;
    const records = gone(known.shadow, table, op);
    insertRecords(table, records);
    if (act.care?.lostContent) return '';
    log(
      sheet,
      'Hersteld',
      who,
      records.map((after) => ({ tab: table.tab, id: String(after.id), before: null, after })),
      now,
      act.care,
    );
    return `${table.tab.name}: ${counted(records.length, 'rij', 'rijen')} teruggezet.`;
  });
  return said.join(' ');
}

function forget({ loaded, known }: Compared): Outcome<string> {
  writeShadow(known, withoutGone(known.shadow, seenTabs(loaded.tables.values())));
  return success('De kopie van de verwijderde rijen is gewist. Ze kunnen niet meer terug.');
}

/** Both locks: the daily job writes the same things. What was found before asking may be old, so it is looked at again. */
const changing = (context: Context, change: (compared: Compared) => Outcome<string>): Outcome<string> =>
  withMailLock(context, () =>
    withDocumentLock(context, () => {
      const compared = compare(context);
      if (!compared.ok) return compared;
      const said = change(compared.value);
      if (!said.ok) return said;
      const told = tellNoMore(context);
      return told.ok ? said : told;
    }),
  );

/** Asks what to do with rows that are gone, and does it. */
export function vanishedTask(context: Context): Outcome<string> {
  const compared = compare(context);
  if (!compared.ok) return compared;
  const who = projectleiderAt(context, compared.value);
  if (!who.ok) return who;
  const ui = context.app.getUi();
  const { vanished, kept } = compared.value;
  if (vanished.size > 0) {
    const question =
      `${toRemember(vanished).map(vanishedLine).join('\n')}\n\nJa: zet deze rijen terug, zoals ze die nacht waren.\n` +
      'Nee: het klopt dat ze weg zijn. De kopie wordt gewist.\nAnnuleren: doe nu niets.';
    const answer = ui.alert(vanishedTitle, question, ui.ButtonSet.YES_NO_CANCEL);
    if (answer === ui.Button.YES) return changing(context, (now) => putBackAll(context, now, who.value));
    return answer === ui.Button.NO ? changing(context, forget) : success('Er is niets veranderd.');
  }
  if (kept === 0) return success('Er zijn geen verdwenen rijen.');
  const question =
    `Er zijn niet veel rijen tegelijk verdwenen. Het register bewaart nog een kopie van ${counted(kept, 'rij', 'rijen')} ` +
    'die iemand weghaalde, 30 dagen lang. Wil je die kopie nu wissen?';
  return ui.alert(vanishedTitle, question, ui.ButtonSet.YES_NO) === ui.Button.YES
    ? changing(context, forget)
    : success('Er is niets veranderd.');
}
