/** Endpoint: what is due, for the caller and for all, or for one deelnemer. */
import type { Row } from '../../register/cell';
import type { TabKey } from '../../register/column';
import type { DateString } from '../../register/dates';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { Register, Rows } from '../../register/register';
import { toRegister } from '../../register/register';
import { allTabs, tabs } from '../../register/tabs';
import type { DueItem } from '../../herinneringen/item';
import { itemInWords, watSpeelt } from '../../herinneringen/watSpeelt';
import { sameAddress, writableTabs } from '../../privacy/rights';
import type { Due, DueView, RequestOf } from '../../sidebar/contract';
import type { Marks } from '../../workbook/marks';
import { readMarks } from '../../workbook/marks';
import { loadSettings } from '../../workbook/settingsTab';
import { readTable } from '../../workbook/tables';
import type { Context } from '../context';
import type { Session } from './user';
import { openSession } from './user';

/** The tabs that decide what is due; Werkgevers because a stage without one does not count. */
const deciding: readonly TabKey[] = [
  'deelnemers',
  'intakes',
  'fasen',
  'werkgevers',
  'stages',
  'stagelog',
  'verklaringen',
  'toetsen',
  'metingen',
  'nazorg',
];

/**
 * Rows that can never make anything due, by what stands in one cell: toetsen with a result, metingen that are not of the
 * start, stages that are over with their log. Judging a row is what takes time, so a large register leaves them out.
 */
function settles(
  today: DateString,
  open: ReadonlySet<unknown>,
): Partial<Record<TabKey, (cells: Row['cells']) => boolean>> {
  return {
    toetsen: ({ status }) => status !== 'Gepland' && status !== 'Uitgesteld',
    metingen: ({ moment }) => moment !== 'Start',
    stages: ({ einde }) => typeof einde === 'string' && einde < today,
    stagelog: ({ stageId }) => !open.has(stageId),
  };
}

const isAbout =
  (tab: TabKey, deelnemerId: string | null) =>
  ({ cells }: Row): boolean =>
    deelnemerId === null || tab === 'werkgevers' || cells[tab === 'deelnemers' ? 'id' : 'deelnemerId'] === deelnemerId;

/** Reads what decides, one question to Google a tab. Medewerkers were read when the session was opened. */
function readDeciding(
  marks: Marks,
  { medewerkers }: Session,
  deelnemerId: string | null,
  today: DateString,
): Outcome<Register> {
  const open = new Set<unknown>();
  const settled = settles(today, open);
  const rows = Object.fromEntries(allTabs.map(({ key }) => [key, []])) as unknown as { [K in TabKey]: readonly Row[] };
  for (const key of deciding) {
    const table = readTable(marks, tabs[key]);
    if (!table.ok) return table;
    rows[key] = table.value.rows.filter(isAbout(key, deelnemerId)).filter(({ cells }) => !settled[key]?.(cells));
    if (key === 'stages') rows.stages.forEach(({ cells }) => open.add(cells['id']));
  }
  return success({ ...toRegister(rows satisfies Rows), medewerkers });
}

/** Where what is due gets done: the form, and the record that it opens, if any. */
function formFor(register: Register, { soort, recordId }: DueItem): Pick<DueView, 'form' | 'formRecordId'> {
  switch (soort) {
    case 'toets':
    case 'verklaring':
    case 'rmc':
      return { form: 'toetsen', formRecordId: recordId };
    case 'startmeting':
      return { form: 'meting', formRecordId: null };
    case 'stilleStage':
      return { form: 'stagelog', formRecordId: recordId };
    case 'vervolgStage':
      return { form: 'stagelog', formRecordId: register.stagelog.find(({ id }) => id === recordId)?.stageId ?? null };
    case 'vervolgIntake':
      return { form: 'intake', formRecordId: null };
    case 'nazorg':
      return { form: 'nazorg', formRecordId: null };
  }
}

/** What is due on the day of the call; without a deelnemer of all. Ten tabs are read: see `deciding`. */
export function fetchDue(context: Context, { deelnemerId = null }: RequestOf<'vandaagOphalen'>): Outcome<Due> {
  const marks = readMarks(context.spreadsheet);
  const session = openSession(marks);
  if (!session.ok) return session;
  const register = readDeciding(marks, session.value, deelnemerId, context.today);
  if (!register.ok) return register;
  const { user, medewerkers } = session.value;
  const { deelnemers } = register.value;
  const names = new Map(deelnemers.map(({ id, voornaam, achternaam }) => [id, `${voornaam} ${achternaam}`]));
  const nameOf = (email: string | null): string | null => medewerkers.find((one) => one.email === email)?.naam ?? null;
  const { settings } = loadSettings(marks);
  return success({
    ik: { ...user, schrijft: writableTabs(user.rol) },
    vandaag: context.today,
    items: watSpeelt(register.value, settings, context.today).map((item) => ({
      soort: item.soort,
      tab: item.tab,
      recordId: item.recordId,
      deelnemerId: item.deelnemerId,
      op: item.op,
      dagen: item.dagen,
      naam: names.get(item.deelnemerId) ?? '',
      regel: itemInWords(item, context.today),
      voor: nameOf(item.voor),
      voorMij: item.voor !== null && sameAddress(item.voor, user.email),
      ...formFor(register.value, item),
    })),
  });
}
