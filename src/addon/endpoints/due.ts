/** Endpoint: what is due, for the caller and for all, or for one deelnemer; whole, or the kinds that are looked for together. */
import { groupBy } from '../../register/grouping';
import { nummerBij } from '../../register/weg/bellen';
import type { Row, Rows } from '../../register/row';
import type { Tab, TabKey } from '../../register/tabs';
import type { DateString } from '../../register/dates';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { Register } from '../../register/register';
import { toRegister } from '../../register/register';
import { columnsOf } from '../../register/tab';
import { allTabs, tabs } from '../../register/tabs';
import type { Soort } from '../../herinneringen/soort';
import type { DueItem } from '../../herinneringen/watSpeelt';
import type { SoortNaam } from '../../herinneringen/soorten';
import { soorten, soortNamen } from '../../herinneringen/soorten';
import { beslissendeTabs, kanIetsBetekenen } from '../../herinneringen/tabs';
import { itemInWords, watSpeelt } from '../../herinneringen/watSpeelt';
import { compareIds } from '../../register/identity/ids';
import type { Deelnemer } from '../../register/tabs/deelnemers';
import type { Logregel } from '../../register/tabs/stagelog';
import type { Rol } from '../../register/tabs/medewerkers';
import type { User } from '../../privacy/rights';
import { mayRead, namesUser, sameAddress, writableTabs } from '../../privacy/rights';
import type { Due, DueView, FormName, RequestOf } from '../../sidebar/contract';
import type { Marks } from '../../workbook/marks/marks';
import { loadSettings } from '../instellingen';
import type { Only } from '../../workbook/cells/parseRows';
import { readTab } from '../../workbook/tables';
import type { Session } from '../gate';
import { asManyAsFit, mostSigns } from './rows';
import { inSession } from './user';

/** Rows of which a column holds one of these. */
type Among = Extract<Only, { readonly among: unknown }>;

/**
 * What a row must refer to, the fewest first: a row with a broken reference does not count, so it need not be made. Tabs
 * come in the order of the workbook, in which what is referred to comes first.
 */
function referring(
  tab: Tab,
  deciding: readonly TabKey[],
  kept: { readonly [K in TabKey]: readonly Row[] },
  deelnemerId: string | null,
): readonly Among[] {
  const own: Among[] =
    tab.key === 'deelnemers' && deelnemerId !== null ? [{ column: 'id', among: new Set([deelnemerId]) }] : [];
  const references = columnsOf(tab).flatMap(([column, { type }]): Among[] =>
    type.kind === 'reference' && deciding.includes(type.tab)
      ? [{ column, among: new Set(kept[type.tab].map(({ cells }) => cells.id)) }]
      : [],
  );
  return [...own, ...references].sort((a, b) => a.among.size - b.among.size);
}

/** Reads what decides, one question to Google a tab, none for a tab in which nothing can be due. Medewerkers were read when the session was opened. */
function readDeciding(
  marks: Marks,
  { medewerkers }: Session,
  deelnemerId: string | null,
  today: DateString,
  namen: readonly SoortNaam[],
): Outcome<Register> {
  const rows = Object.fromEntries(allTabs.map(({ key }) => [key, []])) as unknown as { [K in TabKey]: readonly Row[] };
  const deciding = beslissendeTabs(namen);
  for (const key of deciding) {
    const [first, ...others] = referring(tabs[key] as Tab, deciding, rows, deelnemerId);
    // Nothing was kept that its rows must refer to: none of them can count.
    if (first?.among.size === 0) continue;
    const table = readTab(marks, tabs[key] as Tab);
    if (!table.ok) return table;
    rows[key] = table.value
      .rows(first)
      .filter(
        ({ cells }) =>
          kanIetsBetekenen(key, cells, today) && others.every(({ column, among }) => among.has(cells[column] ?? null)),
      );
  }
  return success({ ...toRegister(rows as Rows), medewerkers });
}

/** Oldest first: the last of these is what is told. */
const inOrder = (log: readonly Logregel[]): readonly Logregel[] =>
  [...log].sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : compareIds(a.id, b.id)));

/** How many of each list are shown at most: more than anybody does in a day. */
const mostShown = 200;

/** Where what is due gets done: the form, and the record that it opens, if any. */
export function formFor(register: Register, item: DueItem): Pick<DueView, 'form' | 'formRecordId' | 'handeling'> {
  const { formulier, opent, handeling }: Pick<Soort, 'opent' | 'handeling'> & { readonly formulier: FormName } =
    soorten[item.soort];
  return { form: formulier, formRecordId: opent(item, register), handeling: handeling ?? null };
}

/** What somebody wants to know before she does it: what it is about, what was agreed and noted last. */
function moreOf(
  { toetsen, stagelog, nazorg, verklaringen, intakes }: Register,
  items: readonly DueItem[],
  rol: Rol,
): (item: DueItem) => Pick<DueView, 'meer' | 'status'> {
  const ids = new Set(items.map(({ recordId }) => recordId));
  const shown = <T extends { readonly id: string }>(records: readonly T[]): readonly T[] =>
    records.filter(({ id }) => ids.has(id));
  const more = new Map<string, Pick<DueView, 'meer' | 'status'>>();
  const told = (tab: TabKey, lines: Readonly<Record<string, string | null>>, before = ''): readonly string[] =>
    Object.entries(lines).flatMap(([key, line]) => (line !== null && mayRead(rol, tab, key) ? [before + line] : []));
  for (const { id, omschrijving, status } of shown(toetsen))
    more.set(id, {
      meer: told('toetsen', { omschrijving }),
      status: mayRead(rol, 'toetsen', 'status') ? status : null,
    });
  const line = (id: string, meer: readonly string[]): unknown => more.set(id, { meer, status: null });
  for (const { id, stageId, vervolgactie, notitie } of inOrder(stagelog)) {
    const meer = [...told('stagelog', { vervolgactie }, 'Afgesproken: '), ...told('stagelog', { notitie })];
    if (ids.has(id)) line(id, meer);
    // Of a stage itself the last line.
    if (ids.has(stageId)) line(stageId, meer);
  }
  for (const { id, titel } of shown(verklaringen)) line(id, told('verklaringen', { titel }));
  for (const { id, toelichtingBesluit } of shown(intakes)) line(id, told('intakes', { toelichtingBesluit }));
  for (const { id, notitie } of shown(nazorg)) line(id, told('nazorg', { notitie }));
  return ({ recordId }) => more.get(recordId) ?? { meer: [], status: null };
}

const isHers = ({ praktijkopleider, jobcoach }: Deelnemer, user: User): boolean =>
  namesUser(praktijkopleider, user) || namesUser(jobcoach, user);

/**
 * Whom to call at the stages of each deelnemer, her own people first: no more than travel. Nobody where this role may not
 * read who they are.
 */
function numbersOf({ stages, werkgevers, deelnemers }: Register, user: User): Due['bellen'] {
  if (!mayRead(user.rol, 'werkgevers', 'telefoon') || !mayRead(user.rol, 'stages', 'leermeester')) return {};
  const employers = new Map(werkgevers.map((one) => [one.id, one]));
  const mine = new Set(deelnemers.filter((one) => isHers(one, user)).map(({ id }) => id));
  const people = [...groupBy(stages, ({ deelnemerId }) => deelnemerId)].flatMap(([id, hers]) => {
    const numbers = hers.flatMap((stage) => {
      const werkgever = employers.get(stage.werkgeverId);
      return (werkgever && nummerBij(stage, werkgever)) ?? [];
    });
    return numbers.length > 0 ? [[id, numbers] as const] : [];
  });
  const inOrder = [...people.filter(([id]) => mine.has(id)), ...people.filter(([id]) => !mine.has(id))];
  return Object.fromEntries(asManyAsFit(inOrder, mostSigns / 4));
}

/** Whether something can be due for her: she is of somebody the praktijkopleider, jobcoach or beoordelaar, or leads. */
const takesPart = ({ deelnemers, toetsen }: Register, user: User): boolean =>
  user.rol === 'Projectleider' ||
  deelnemers.some((one) => isHers(one, user)) ||
  toetsen.some(({ beoordelaar }) => namesUser(beoordelaar, user));

/** What is due on the day of the call; without a deelnemer of all, without a deel of every kind. Reads `beslissendeTabs`. */
export const fetchDue = inSession(
  (context, session, { deelnemerId = null, deel = null }: RequestOf<'vandaagOphalen'>): Outcome<Due> => {
    const { marks } = context;
    const namen = soortNamen.filter((naam) => deel === null || soorten[naam].deel === deel);
    const register = readDeciding(marks, session, deelnemerId, context.today, namen);
    if (!register.ok) return register;
    const { user, medewerkers } = session;
    const { deelnemers } = register.value;
    const people = new Map(deelnemers.map((one) => [one.id, one]));
    const nameIn = (id: string): string => {
      const one = people.get(id);
      return one ? `${one.voornaam} ${one.achternaam}` : '';
    };
    const nameOf = (email: string | null): string | null =>
      medewerkers.find((one) => one.email === email)?.naam ?? null;
    const { settings } = loadSettings(marks);
    const items = watSpeelt(register.value, settings, context.today, namen);
    const isMine = ({ voor }: DueItem): boolean => voor !== null && sameAddress(voor, user.email);
    const mine = items.filter(isMine);
    const inView = [...mine.slice(0, mostShown), ...items.slice(0, mostShown)];
    const readsPhones = mayRead(user.rol, 'deelnemers', 'telefoon');
    const more = moreOf(register.value, inView, user.rol);
    const toView = (item: DueItem): DueView => ({
      soort: item.soort,
      tab: item.tab,
      recordId: item.recordId,
      deelnemerId: item.deelnemerId,
      op: item.op,
      dagen: item.dagen,
      naam: nameIn(item.deelnemerId),
      telefoon: readsPhones ? (people.get(item.deelnemerId)?.telefoon ?? null) : null,
      ...more(item),
      regel: itemInWords(item, context.today),
      voor: nameOf(item.voor),
      voorMij: isMine(item),
      ...formFor(register.value, item),
    });
    return success({
      ik: { ...user, schrijft: writableTabs(user.rol) },
      vandaag: context.today,
      aantallen: { mij: mine.length, allen: items.length },
      doetMee: takesPart(register.value, user),
      bellen: numbersOf(register.value, user),
      voorMij: asManyAsFit(mine.slice(0, mostShown).map(toView), (mostSigns * 3) / 8),
      items: asManyAsFit(items.slice(0, mostShown).map(toView), (mostSigns * 3) / 8),
    });
  },
);
