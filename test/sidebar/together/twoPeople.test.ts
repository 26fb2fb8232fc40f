/** Two people at work in one workbook, with the same form open at the same time. */
import type { Page } from 'playwright-core';
import type { Workbook } from '@plp/workbench';
import { lastOf, recordOf } from '../../support/browser/formCases';
import type { TestHost } from '../../support/register';
import { demoRegister, hostOver } from '../../support/register';
import { recordsOf } from '../../support/sheets';
import { accessibilityProblems } from '../../support/browser/axe';
import { openForm } from '../../support/browser/sidebar';

const colleagues = ['praktijkopleider@example.org', 'assistent@example.org'] as const;

const of = 'D-0020';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const radio = (page: Page, name: string, value: number) =>
  page
    .locator('.field:visible')
    .getByRole('radiogroup', { name })
    .getByRole('radio', { name: String(value), exact: true });

const choose = (page: Page, name: string, value: number) => radio(page, name, value).press('Space');

const scores = [
  'Zelfvertrouwen',
  'Kans op werk',
  'Communicatie',
  'Samenwerking',
  'Zelfstandigheid',
  'Vakgerichte taken',
];

async function measure(page: Page, value: number): Promise<void> {
  for (const name of scores) await choose(page, name, value);
}

const metingenOf = (workbook: Workbook) =>
  recordsOf(workbook, 'Metingen').filter((record) => record['Deelnemer-ID'] === of);

const openMeting = (host: TestHost) => openForm(host, 'meting', { deelnemerId: of, recordId: null });

/** The form Meting of both, over one workbook. */
async function openBoth(workbook: Workbook) {
  const first = await openMeting(hostOver(workbook, { user: colleagues[0] }));
  const second = await openMeting(hostOver(workbook, { user: colleagues[1] }));
  const close = async (): Promise<void> => {
    await first.close();
    await second.close();
  };
  return { first: first.page, second: second.page, close };
}

test('two new records, filled in side by side, are both stored under their own ID', async () => {
  const workbook = demoRegister();
  const before = metingenOf(workbook).length;
  const { first, second, close } = await openBoth(workbook);
  await measure(first, 3);
  await measure(second, 4);
  await Promise.all([first, second].map((page) => press(page, 'Meting opslaan')));
  await Promise.all([first, second].map((page) => page.getByText('De meting is opgeslagen').waitFor()));
  const added = metingenOf(workbook).slice(before);
  expect(new Set(added.map((record) => record['Meting-ID'])).size).toBe(2);
  expect(Object.fromEntries(added.map((record) => [record['Ingevoerd door'], record['Zelfvertrouwen']]))).toEqual({
    [colleagues[0]]: 3,
    [colleagues[1]]: 4,
  });
  await close();
});

test.each([
  ['Bewaar die van mij', 'mine'],
  ['Neem die van mijn collega', 'theirs'],
] as const)(
  'of two who change one record the second sees both; %s keeps %s, and what else changed',
  async (choice, whose) => {
    const workbook = demoRegister();
    const { first, second, close } = await openBoth(workbook);
    const last = metingenOf(workbook).at(-1)!;
    const id = String(last['Meting-ID']);
    const [mine, theirs] = [1, 2, 3, 4, 5].filter((score) => score !== last['Samenwerking']) as [number, number];
    for (const [page, score] of [
      [first, theirs],
      [second, mine],
    ] as const) {
      await page.getByText('Vorige meting:').click();
      await press(page, 'Vorige meting wijzigen');
      await choose(page, 'Samenwerking', score);
    }
    await first.locator('.field:visible').getByLabel('Moment').selectOption('Eind');
    await press(first, 'Opslaan');
    await first.getByText(`Opgeslagen bij meting ${id}`).waitFor();
    await press(second, 'Opslaan');
    await second.getByRole('row', { name: `Samenwerking ${mine} ${theirs}` }).waitFor();
    const stored = () => recordOf(workbook, 'Metingen', id);
    expect(stored()).toMatchObject({ Samenwerking: theirs, Moment: 'Eind' });
    await press(second, choice);
    if (whose === 'mine') await second.getByText(`Opgeslagen bij meting ${id}: Samenwerking: ${mine}.`).waitFor();
    else expect(await radio(second, 'Samenwerking', theirs).isChecked()).toBe(true);
    expect(stored()).toMatchObject({ Samenwerking: whose === 'mine' ? mine : theirs, Moment: 'Eind' });
    await close();
  },
);

/** The next save from this host comes while a colleague, who saves too, holds the lock. */
function collideOnce(host: TestHost, workbook: Workbook): void {
  const run = host.run.bind(host);
  host.run = (name, ...args) => {
    if (name !== 'opslaan') return run(name, ...args);
    host.run = run;
    let mine: unknown;
    const colleague = hostOver(workbook, {
      user: colleagues[1],
      afterCall: ({ method }) => {
        if (method === 'tryLock') mine ??= run(name, ...args);
      },
    });
    const schrijf = [{ tab: 'stagelog', id: 'L-0001', basis: {}, values: { voortgang: 5 } }];
    expect(colleague.run('opslaan', { verzoek: 'collega-0001', schrijf })).toMatchObject({ ok: true });
    return mine;
  };
}

test('who saves while a colleague does is told to wait, keeps what was typed, and Opnieuw stores it once', async () => {
  const workbook = demoRegister();
  const before = metingenOf(workbook).length;
  const host = hostOver(workbook, { user: colleagues[0] });
  const { page, close } = await openMeting(host);
  await measure(page, 4);
  collideOnce(host, workbook);
  await press(page, 'Meting opslaan');
  const told = /^Iemand anders slaat net iets op\. Wacht een halve minuut en probeer het opnieuw\./;
  await page.getByRole('alert').getByText(told).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  for (const name of scores) expect(await radio(page, name, 4).isChecked()).toBe(true);
  expect(metingenOf(workbook)).toHaveLength(before);
  await press(page, 'Opnieuw');
  await page.getByText('De meting is opgeslagen').waitFor();
  expect(metingenOf(workbook)).toHaveLength(before + 1);
  expect(lastOf(workbook, 'Metingen')).toMatchObject({ 'Deelnemer-ID': of, Zelfvertrouwen: 4 });
  await close();
});
