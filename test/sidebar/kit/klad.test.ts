/** What was typed and not stored stands there again, for whoever typed it, until it is stored or six hours have gone. */
import type { Page } from 'playwright-core';
import type { Answer, RowsByTab, StartData } from '../../../src/sidebar/contract';
import type { TestHost } from '../../support/register';
import { demoRegister, hostOver } from '../../support/register';
import type { OpenedForm } from '../../support/browser/sidebar';
import { openForm } from '../../support/browser/sidebar';

const workbook = demoRegister();
const opleider = 'praktijkopleider@example.org';
const morning = Date.parse('2025-08-28T08:00:00Z');
const hour = 3_600_000;

/** Somebody at the sheet, so many hours later, with what Google shows her. */
function at(user: string, hours: number): { readonly host: TestHost; readonly begin: (form: string) => StartData } {
  const shown: string[] = [];
  const host = hostOver(workbook, {
    user,
    now: () => morning + hours * hour,
    ui: { sidebar: (_title, html) => void shown.push(html) },
  });
  return {
    host,
    begin: (form) => {
      host.run(`${form}Tonen`);
      return JSON.parse(/window\.plpStart=(.*?);<\/script>/.exec(shown.pop()!)![1]!) as StartData;
    },
  };
}

const rows = at(opleider, 0).host.run('rijenOphalen', { deelnemerId: null, tabs: ['stages'] }) as Answer<RowsByTab>;
const open = rows.ok ? rows.value.stages!.filter(({ cells }) => cells.einde === null) : [];
const [stage] = open;
const hers = String(stage!.cells.deelnemerId);
const another = String(open.find(({ cells }) => cells.deelnemerId !== hers)!.cells.deelnemerId);

/** A form as the menu shows it, with this deelnemer or record selected. */
function shown(
  form: string,
  user: string,
  hours: number,
  deelnemerId: string,
  recordId: string | null,
): Promise<OpenedForm> {
  const { host, begin } = at(user, hours);
  return openForm(host, form, { ...begin(form), deelnemerId, recordId });
}

const stagelog = (user: string, hours: number, deelnemerId: string, recordId: string | null): Promise<OpenedForm> =>
  shown('stagelog', user, hours, deelnemerId, recordId);

/** She clicks beside the form, in the menu of the sheet. */
async function leave({ page, calls }: OpenedForm, times = 1): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  while (calls.filter((one) => one === 'kladBewaren').length < times) await page.evaluate(() => 0);
}

const note = (page: Page) => page.getByLabel('Notitie');
const told = (page: Page) => page.getByText('Dit typte je eerder.');

test('a half-written log outlives the form, and goes when it is stored', async () => {
  const first = await stagelog(opleider, 0, hers, stage!.id);
  await note(first.page).fill('Het gaat goed, en');
  await leave(first);
  await first.close();

  // Hours later she opens it for somebody else, and is led back.
  const later = await stagelog(opleider, 5, another, null);
  await later.page.getByText('Nog niet opgeslagen bij').getByRole('button', { name: hers }).click();
  await told(later.page).waitFor();
  expect(await note(later.page).inputValue()).toBe('Het gaat goed, en');
  await note(later.page).fill('Het gaat goed, en morgen ook.');
  await later.page.getByRole('radio', { name: 'Werkplekbezoek', exact: true }).check();
  await later.page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await later.page.getByText(/^Opgeslagen \(L-/).waitFor();
  await leave(later);
  await later.close();
  expect(at(opleider, 5).begin('stagelog').kladjes).toEqual({});
});

test('it is shown to nobody else, and to nobody after six hours; to begin anew empties it', async () => {
  const first = await stagelog(opleider, 0, hers, stage!.id);
  await note(first.page).fill('Alleen voor mij.');
  await leave(first);
  await first.close();
  expect(Object.keys(at(opleider, 5.9).begin('stagelog').kladjes ?? {})).toHaveLength(1);
  expect(at(opleider, 6.1).begin('stagelog').kladjes).toEqual({});
  expect(at('assistent@example.org', 0).begin('stagelog').kladjes).toEqual({});
  expect(at(opleider, 0).begin('intake').kladjes).toEqual({});

  const again = await stagelog(opleider, 1, hers, stage!.id);
  await told(again.page).waitFor();
  await again.page.getByRole('button', { name: 'Begin opnieuw' }).click();
  expect(await note(again.page).inputValue()).toBe('');
  expect(await told(again.page).count()).toBe(0);
  await leave(again);
  await again.close();
  expect(at(opleider, 1).begin('stagelog').kladjes).toEqual({});
});

test('what was typed in a concept stands in that concept again, and in no other intake', async () => {
  /** With a concept, I-0048. */
  const esther = 'D-0046';
  const words = (page: Page) => page.getByLabel(/Wordt enthousiast van/);
  const into = async ({ page }: OpenedForm): Promise<void> => {
    await page.getByRole('button', { name: /Verder met het concept/ }).click();
    await page.getByRole('button', { name: /Persoon/ }).click();
  };
  const first = await shown('intake', opleider, 0, esther, null);
  await into(first);
  await words(first.page).fill('Koken.');
  await leave(first);
  await first.close();
  expect(Object.keys(at(opleider, 0).begin('intake').kladjes ?? {})).toEqual([`${esther}|intakes|I-0048|`]);

  const later = await shown('intake', opleider, 1, esther, null);
  await later.page.getByRole('button', { name: /Verder met het concept/ }).waitFor();
  expect(await later.page.getByText('Je bent nog bezig.').count()).toBe(0);
  await into(later);
  expect(await words(later.page).inputValue()).toBe('Koken.');
  await told(later.page).waitFor();
  const concept = later.page.getByRole('button', { name: 'Opslaan als concept' });
  const saved = later.page.getByText('Het concept is opgeslagen');
  await concept.click();
  await saved.waitFor();
  expect(await told(later.page).count()).toBe(0);
  await leave(later);
  expect(at(opleider, 1).begin('intake').kladjes).toEqual({});
  // Taken back it is stored no more, and kept as before.
  await later.page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await later.page.getByText('Ongedaan gemaakt').waitFor();
  await leave(later, 2);
  expect(Object.values(at(opleider, 1).begin('intake').kladjes ?? {}).map(({ waarden }) => waarden)).toEqual([
    { wordtEnthousiastVan: 'Koken.' },
  ]);
  await concept.click();
  await saved.waitFor();
  await leave(later, 3);
  await later.close();
  expect(at(opleider, 1).begin('intake').kladjes).toEqual({});
});

test('a contact is kept by its organisation, whoever was last in view; what the form fills in is no typing', async () => {
  const form = await shown('werkgever', opleider, 0, hers, String(stage!.cells.werkgeverId));
  await form.page.getByRole('button', { name: 'Contact vastleggen' }).click();
  await form.page.locator('[data-column="Uitkomst"] textarea').fill('Ze belt terug.');
  await leave(form);
  await form.close();
  const kept = Object.entries(at(opleider, 0).begin('werkgever').kladjes ?? {});
  expect(kept.map(([part, { waarden }]) => [part.split('|')[0], waarden])).toEqual([
    ['', { uitkomst: 'Ze belt terug.' }],
  ]);
});

test('two sends never pass each other: what is stored meanwhile does not come back', async () => {
  const form = await stagelog(opleider, 0, hers, stage!.id);
  const arrive = form.holdNext('kladBewaren');
  await note(form.page).fill('Onderweg.');
  await leave(form);
  await form.page.getByRole('radio', { name: 'Werkplekbezoek', exact: true }).check();
  await form.page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await form.page.getByText(/^Opgeslagen \(L-/).waitFor();
  expect(form.calls.filter((one) => one === 'kladBewaren')).toHaveLength(1);
  arrive();
  await leave(form, 2);
  await form.close();
  expect(at(opleider, 0).begin('stagelog').kladjes).toEqual({});
});

test('a text that is refused keeps no other from being kept', async () => {
  const form = await shown('vandaag', opleider, 0, hers, null);
  await form.page.getByRole('button', { name: 'Werkplekbezoek', exact: true }).first().click();
  await form.page.getByLabel('Notitie').fill('a'.repeat(5001));
  await leave(form, 3);
  await form.close();
  const kept = Object.entries(at(opleider, 0).begin('vandaag').kladjes ?? {});
  expect(kept.map(([part, { waarden }]) => [part.endsWith(' soort'), waarden])).toEqual([
    [true, { tekst: 'Werkplekbezoek' }],
  ]);
});

test('what was typed of a new stage is told there, and can be begun anew', async () => {
  const people = at(opleider, 0).host.run('rijenOphalen', {
    deelnemerId: null,
    tabs: ['deelnemers'],
  }) as Answer<RowsByTab>;
  const none = people.ok
    ? people.value.deelnemers!.find(({ id }) => !open.some((one) => one.cells.deelnemerId === id))
    : null;
  const beginning = async (hours: number): Promise<OpenedForm> => {
    const form = await stagelog(opleider, hours, none!.id, null);
    await form.page.getByRole('button', { name: 'Stage beginnen' }).click();
    return form;
  };
  const weekly = (page: Page) => page.getByLabel('Uren per week');
  const first = await beginning(0);
  await weekly(first.page).fill('12');
  await leave(first);
  await first.close();
  const later = await beginning(1);
  await told(later.page).waitFor();
  expect(await weekly(later.page).inputValue()).toBe('12');
  await later.page.getByRole('button', { name: 'Begin opnieuw' }).click();
  expect(await weekly(later.page).inputValue()).toBe('');
  expect(await told(later.page).count()).toBe(0);
  await leave(later);
  await later.close();
  expect(at(opleider, 1).begin('stagelog').kladjes).toEqual({});
});

test('a setting is kept with what stood there, so that a colleague is not overwritten; numbers of doelen are kept', async () => {
  const leader = 'projectleider@example.org';
  const days = (page: Page) => page.getByLabel('Vrije dagen van het team');
  const number = (page: Page) => page.getByRole('group', { name: /^\d/ }).first().getByRole('textbox');
  const toDays = ({ page }: OpenedForm) => page.getByRole('button', { name: /De vrije dagen/ }).click();
  const toGoals = async ({ page }: OpenedForm): Promise<void> => {
    await page.getByRole('button', { name: /De doelen/ }).click();
    await page.getByRole('button', { name: 'Zet alle cijfers klaar' }).click();
  };
  const first = await shown('eersteKeer', leader, 0, '', null);
  await toGoals(first);
  await number(first.page).fill('7');
  await first.page.getByRole('button', { name: 'Terug' }).click();
  await first.page.getByRole('button', { name: 'Alle stappen' }).click();
  await toDays(first);
  const was = await days(first.page).inputValue();
  await days(first.page).fill('1-1');
  await leave(first);
  await first.close();

  const stored = at(leader, 0).host.run('instellingOpslaan', { instelling: 'vrijeDagen', was, waarde: '25-12' });
  expect(stored).toMatchObject({ ok: true });
  const later = await shown('eersteKeer', leader, 1, '', null);
  const { page } = later;
  await toGoals(later);
  await told(page).waitFor();
  expect(await number(page).inputValue()).toBe('7');
  await page.getByRole('button', { name: 'Begin opnieuw' }).click();
  expect(await number(page).inputValue()).toBe('');
  await page.getByRole('button', { name: 'Terug' }).click();
  await page.getByRole('button', { name: 'Alle stappen' }).click();
  await toDays(later);
  await told(page).waitFor();
  expect(await days(page).inputValue()).toBe('1-1');
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await page.getByText('Een collega heeft dit intussen veranderd. Er staat nu: 25-12.').waitFor();
  expect(await days(page).inputValue()).toBe('1-1');
  await page.getByRole('button', { name: 'Opnieuw', exact: true }).click();
  await page.getByText('Opgeslagen in Instellingen.').waitFor();
  await leave(later);
  await later.close();
  expect(at(leader, 1).begin('eersteKeer').kladjes).toEqual({});
});

test('where Google keeps nothing the form opens all the same, and it goes along the next time', async () => {
  const form = await stagelog(opleider, 0, hers, stage!.id);
  form.failNext('kladBewaren', 'before');
  await note(form.page).fill('Nog een keer.');
  await leave(form);
  expect(at(opleider, 0).begin('stagelog').kladjes).toEqual({});
  await leave(form, 2);
  await form.close();
  expect(Object.keys(at(opleider, 0).begin('stagelog').kladjes ?? {})).toHaveLength(1);
});

test('more than Google keeps in one place: the oldest goes', () => {
  const { host } = at('jobcoach@example.org', 0);
  for (let one = 1; one <= 8; one++)
    host.run('kladBewaren', {
      formulier: 'intake',
      kladjes: { [`D-000${one}|intakes|`]: { waarden: { toelichtingBesluit: 'é'.repeat(4900) }, was: {} } },
    });
  const left = Object.keys(at('jobcoach@example.org', 0).begin('intake').kladjes ?? {});
  expect(left.at(-1)).toBe('D-0008|intakes|');
  expect(left).not.toContain('D-0001|intakes|');
  expect(left.length).toBeGreaterThan(4);
});
