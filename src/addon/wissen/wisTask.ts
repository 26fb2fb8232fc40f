/** Menu: erases a deelnemer. Shows what goes, asks for her number once more, does it, and proves that figures stayed as they were. */
import { overBewaartermijn } from '../../privacy/bewaartermijn';
import type { BlijvendeTab } from '../../privacy/wissen/rest';
import { blijvendeTabs } from '../../privacy/wissen/rest';
import { naamGewist } from '../../register/identity/gewist';
import { idNumber } from '../../register/identity/ids';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import { toRegister } from '../../register/register';
import { withoutVoorbeelden } from '../../register/voorbeelden';
import type { TabKey } from '../../register/tabs';
import { allTabs, tabs } from '../../register/tabs';
import { finalFasen, stepOn } from '../../register/weg/faseOn';
import { deelnemerPapier } from '../../paginas/deelnemer/papier';
import { wisbewijs } from '../../paginas/deelnemer/wisbewijs';
import { withDocumentLock, withMailLock } from '../../workbook/lock';
import type { Memory } from '../../workbook/state/memory';
import { freshMemory } from '../../workbook/state/memory';
import { remember } from '../../workbook/state/properties';
import { idsOf, voorbeeldenFrom } from '../../workbook/state/voorbeelden';
import { halfChange, halfGewist } from '../../workbook/state/wissen';
import type { Context } from '../context';
import { inSession } from '../endpoints/user';
import type { LoadedRows } from '../load';
import { loadRegister, loadRows } from '../load';
import { copyFirst } from '../shadow/firstCopy';
import { ask } from '../window/ask';
import { showPaper } from '../window/paper';
import { inBladen } from './bladen';
import { cijfersOp, verschillen } from './cijfers';
import type { Elders } from './elders';
import { bijHetRegister } from './elders';
import type { WisPlan } from './plan';
import { maakWisPlan } from './plan';
import { ruimHalfOp, schrijfRest } from './schrijven';
import { wieIs } from './wie';
import { buitenBereik, voorbeeld, vraagWie, watBlijft, wisTitel } from './woorden';

/** All that is known before anything is written. */
interface Klaar {
  readonly loaded: LoadedRows;
  readonly plan: WisPlan;
  readonly elders: readonly Elders[];
  readonly zelf: readonly string[];
  readonly memory: Memory;
}

/** The rows, once what was broken off before is put right. Another erasure that is half done comes first. */
function gelezen(context: Context, deelnemerId: string): Outcome<LoadedRows> {
  const loaded = loadRows(context);
  const half = halfGewist(context.marks.knownNow());
  if (!loaded.ok || half === null) return loaded;
  if (half.van !== deelnemerId)
    return failure('bezet', `Het wissen van ${half.van} is nog niet af. Wis eerst ${half.van}. Er is niets gewist.`);
  const isThere = loaded.value.rows.deelnemers.some(({ cells }) => cells.id === deelnemerId);
  if (!isThere) return loaded;
  const opgeruimd = ruimHalfOp(context, loaded.value, half.naar);
  return opgeruimd.ok ? loadRows(context) : opgeruimd;
}

/** Examples count in no figure. */
const voorbeeldenIn = ({ marks }: Context): ReadonlySet<string> => idsOf(voorbeeldenFrom(marks.knownNow()));

function bereid(context: Context, deelnemerId: string, door: string): Outcome<Klaar> {
  const loaded = gelezen(context, deelnemerId);
  if (!loaded.ok) return loaded;
  const { rows, tables } = loaded.value;
  const missing = Object.values(tabs).find(({ key }) => !tables.has(key));
  if (missing)
    return failure(
      'tab-ontbreekt',
      `Het tabblad ${missing.name} ontbreekt. Kies eerst PLP-register > Inrichten. Er is niets gewist.`,
    );
  const voorbeelden = voorbeeldenIn(context);
  if (voorbeelden.has(deelnemerId))
    return failure(
      'ongeldig',
      `${deelnemerId} is een voorbeeld en telt nergens mee. Haal voorbeelden weg met PLP-register > Eerste keer. Er is niets gewist.`,
    );
  const memory = freshMemory(context);
  memory.see(tables.values());
  const plan = maakWisPlan(withoutVoorbeelden(rows, voorbeelden), {
    deelnemerId,
    door,
    vandaag: context.today,
    eerste: (tab) => memory.firstFree(tables.get(tab)!),
  });
  if (!plan.ok) {
    // All of it was done, and only the answer got lost.
    if (plan.problem.code === 'bestaat-niet') remember(context.properties, halfChange(null));
    return plan;
  }
  const wie = wieIs(plan.value.weg, plan.value.functies);
  const bladen = inBladen(context, wie, deelnemerId, tables);
  const elders = [...bijHetRegister(context, wie, door), ...bladen.elders];
  return success({ loaded: loaded.value, plan: plan.value, elders, zelf: bladen.zelf, memory });
}

/** Numbers are remembered as given before they are written. */
function geefNummers({ memory, plan, loaded }: Klaar): void {
  for (const key of blijvendeTabs) {
    const table = loaded.tables.get(key as TabKey)!;
    const given = (plan.rest.rijen.get(key as BlijvendeTab) ?? []).map(({ id }) => idNumber(table.tab.prefix, id) ?? 0);
    if (given.length > 0) memory.giveUpTo(table, Math.max(...given));
  }
  memory.saveNumbers();
}

/** Her own rows go last: what was broken off before is found again by her number. */
function wis(context: Context, klaar: Klaar, deelnemerId: string): Outcome<string | null> {
  geefNummers(klaar);
  const naar = klaar.plan.rest.nieuw.get(deelnemerId);
  if (naar !== undefined) remember(context.properties, halfChange({ van: deelnemerId, naar }));
  // The copy keeps which numbers were given, also where no night made it yet: of her nothing else tells that any more.
  copyFirst(context, klaar.loaded);
  for (const { wis: neemWeg } of klaar.elders) neemWeg();
  context.app.flush();
  const written = schrijfRest(context, klaar.loaded, deelnemerId, klaar.plan.rest);
  if (written.ok) remember(context.properties, halfChange(null));
  return written;
}

/** The figures as they are now beside those of before. */
function bewijsVan(context: Context, { plan, elders, zelf }: Klaar): Outcome<Parameters<typeof wisbewijs>[0]> {
  const loaded = loadRows(context);
  if (!loaded.ok) return loaded;
  const rows = withoutVoorbeelden(loaded.value.rows, voorbeeldenIn(context));
  const nu = cijfersOp(toRegister(rows), plan.dagen, plan.functies);
  return success({
    gewist: [
      ...[...plan.weg].flatMap(([key, rows]) => (rows.length > 0 ? [`${tabs[key].name}: ${rows.length}`] : [])),
      ...elders.flatMap(({ wat, aantal }) => (aantal > 0 ? [`${wat}: ${aantal}`] : [])),
    ],
    blijft: watBlijft(plan),
    cijfers: plan.was.size,
    dagen: plan.dagen.length,
    anders: verschillen(plan.was, nu),
    zelf,
    buitenBereik,
  });
}

/** What goes on for somebody who is not done yet: later figures would go on counting it. */
function watLoopt({ rows }: LoadedRows, deelnemerId: string, vandaag: string): string | null {
  const steps = toRegister(rows).fasen.filter((one) => one.deelnemerId === deelnemerId);
  const last = stepOn(steps, vandaag);
  return last === null || finalFasen.includes(last.fase)
    ? null
    : `de fase is nog ${last.fase}. Zo blijft die meetellen. Zet eerst met Fase wijzigen wat klopt, of ga door.`;
}

/** A number, as typed; null for who thinks better of it. */
const vraag = (context: Context, text: string): string | null => ask(context, wisTitel, text)?.toUpperCase() ?? null;

const niets = success('Er is niets gewist.');

/** Both locks: the daily job writes the same things. What was shown may be old, so it is looked at again. */
const doeHet = (context: Context, deelnemerId: string, door: string): Outcome<string> =>
  withMailLock(context, () =>
    withDocumentLock(context, () => {
      for (const { key } of allTabs) context.marks.writes.add(key);
      const klaar = bereid(context, deelnemerId, door);
      if (!klaar.ok) return klaar;
      const done = wis(context, klaar.value, deelnemerId);
      if (!done.ok) return done;
      const bewijs = bewijsVan(context, klaar.value);
      if (!bewijs.ok) return bewijs;
      const page = deelnemerPapier(wisbewijs(bewijs.value), `Wat blijft, heet ${naamGewist}.`, context.now);
      showPaper(context, 'Bewijs van wissen', `Bewijs van wissen ${context.today}`, page);
      return success(['De deelnemer is gewist.', done.value ?? ''].join(' ').trim());
    }),
  );

/** Asks who, shows what goes, and does it when her number was typed once more. */
export const wisTask = inSession((context, { user: { email } }): Outcome<string> => {
  const loaded = loadRegister(context);
  if (!loaded.ok) return loaded;
  const { register, settings } = loaded.value;
  const over = overBewaartermijn(register, settings.bewaarMaanden, context.today);
  const deelnemerId = vraag(context, vraagWie(over));
  if (deelnemerId === null || deelnemerId === '') return niets;
  const klaar = withDocumentLock(context, () => bereid(context, deelnemerId, email));
  if (!klaar.ok) return klaar;
  const { plan, elders, zelf } = klaar.value;
  const open = watLoopt(klaar.value.loaded, deelnemerId, context.today);
  const typed = vraag(context, voorbeeld(deelnemerId, plan, elders, zelf, open));
  return typed === deelnemerId ? doeHet(context, deelnemerId, email) : niets;
});
