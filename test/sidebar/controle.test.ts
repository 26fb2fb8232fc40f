/** The form Controle in Chromium, over the built bundle. */
import type { HostOptions } from '@plp/workbench';
import { demoRegister, hostOver } from '../support/register';
import { headersOf, sheetNamed } from '../support/sheets';
import { accessibilityProblems } from '../support/browser/axe';
import { openForm } from '../support/browser/sidebar';

/** Four faults that a machine can mend, one of them a warning, and one that only people can. */
function broken() {
  const workbook = demoRegister();
  const cell = (tab: string, id: string, header: string) => {
    const sheet = sheetNamed(workbook, tab);
    return sheet.rows.find((row) => row?.[0]?.value === id)![headersOf(sheet).indexOf(header)]!;
  };
  Object.assign(cell('Metingen', 'M-0001', 'Datum'), { value: '4-5-2022' });
  Object.assign(cell('Metingen', 'M-0002', 'Moment'), { value: 'TUSSEN' });
  Object.assign(cell('Metingen', 'M-0004', 'Meting-ID'), { value: null });
  Object.assign(cell('Werkgevers', 'W-0001', 'Branche'), { value: 'Sociaal werk ' });
  Object.assign(cell('Fasen', 'F-0032', 'Reden'), { value: null });
  return { workbook, valueOf: (tab: string, id: string, header: string) => cell(tab, id, header).value };
}

async function opened(options: Partial<HostOptions> = {}) {
  const { workbook, valueOf } = broken();
  const host = hostOver(workbook, options);
  const form = await openForm(host, 'controle');
  const { page } = form;
  return {
    ...form,
    host,
    workbook,
    valueOf,
    tab: (name: string) => page.getByRole('tab', { name }),
    button: (name: string | RegExp) => page.getByRole('button', { name }),
    item: (id: string) => page.getByRole('listitem').filter({ hasText: id }),
  };
}

test('it tells what is wrong, fouten first, and leads to the cell', async () => {
  const { page, tab, item, host, close } = await opened();
  await tab('Fouten (4)').waitFor();
  await page.getByText('Gecontroleerd op 31 augustus 2025 om 12:00.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await item('F-0032').getByRole('button', { name: 'Naar de cel' }).click();
  await item('F-0032').getByRole('button', { name: 'Naar de cel', disabled: false }).waitFor();
  const { sheet, rect } = host.selection;
  expect([sheet.name, sheet.rows[rect.row - 1]?.[0]?.value, headersOf(sheet)[rect.column - 1]]).toEqual([
    'Fasen',
    'F-0032',
    'Reden',
  ]);
  await tab('Waarschuwingen (1)').click();
  await item('W-0001').getByText('Er staan spaties').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await close();
});

test('one repair is shown beforehand, done, and can be taken back', async () => {
  const { page, tab, item, button, valueOf, close } = await opened();
  await item('M-0001').getByRole('button', { name: 'Herstel' }).click();
  await page.getByRole('heading', { name: 'Dit verandert er' }).waitFor();
  expect(await page.getByRole('listitem').textContent()).toMatch(/4-5-2022.*04-05-2022/);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(valueOf('Metingen', 'M-0001', 'Datum')).toBe('4-5-2022');
  await button('Herstel 1 cel').click();
  await page.getByText('Hersteld: 1 cel.').waitFor();
  await tab('Fouten (3)').waitFor();
  expect(await page.locator('footer button').allTextContents()).toEqual([
    'Bekijk nog 3 herstellingen',
    'Controleer opnieuw',
  ]);
  expect(typeof valueOf('Metingen', 'M-0001', 'Datum')).toBe('number');
  await button('Ongedaan maken').click();
  await tab('Fouten (4)').waitFor();
  expect(valueOf('Metingen', 'M-0001', 'Datum')).toBe('4-5-2022');
  expect(await accessibilityProblems(page)).toEqual([]);
  await close();
});

test('going back from the preview changes nothing', async () => {
  const { tab, button, calls, close } = await opened();
  await button('Herstel alles wat kan (4)').click();
  await button('Terug').click();
  await tab('Fouten (4)').waitFor();
  expect(calls).toEqual(['controleOphalen']);
  await close();
});

test('all repairs in one go, with the keyboard alone; what only people can mend stays', async () => {
  const { page, tab, button, item, close } = await opened();
  await button('Herstel alles wat kan (4)').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Dit verandert er' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Hersteld: 4 cellen.').waitFor();
  await tab('Fouten (1)').waitFor();
  await item('F-0032').waitFor();
  expect(await page.getByRole('button', { name: /^Herstel alles/ }).count()).toBe(0);
  await close();
});

test('a lost answer: Opnieuw repairs once, and it can still be undone', async () => {
  const { page, tab, button, failNext, workbook, close } = await opened();
  await button('Herstel alles wat kan (4)').click();
  failNext('herstellen', 'after');
  await button('Herstel 4 cellen').click();
  await page.getByRole('alert').getByText('Er is geen verbinding').waitFor();
  await button('Opnieuw').click();
  await page.getByText('Hersteld: 4 cellen.').waitFor();
  const ids = sheetNamed(workbook, 'Metingen')
    .rows.map((row) => row?.[0]?.value)
    .filter(Boolean);
  expect(new Set(ids).size).toBe(ids.length);
  await button('Ongedaan maken').click();
  await tab('Fouten (4)').waitFor();
  await close();
});

test('a cell that changed since the preview is left, and that is told', async () => {
  const { page, button, workbook, valueOf, close } = await opened();
  await button('Herstel alles wat kan (4)').click();
  const sheet = sheetNamed(workbook, 'Metingen');
  sheet.rows.find((row) => row?.[0]?.value === 'M-0002')![headersOf(sheet).indexOf('Moment')]!.value = 'Eind';
  await button('Herstel 4 cellen').click();
  await page.getByText('Hersteld: 3 cellen. 1 cel overgeslagen').waitFor();
  expect(valueOf('Metingen', 'M-0002', 'Moment')).toBe('Eind');
  await close();
});

test('formats and dropdowns are put back from the form', async () => {
  const { page, button, workbook, close } = await opened();
  const fasen = sheetNamed(workbook, 'Fasen');
  const column = headersOf(fasen).indexOf('Fase');
  for (const row of fasen.rows.slice(1)) Object.assign(row?.[column] ?? {}, { validation: null });
  await page.getByText('Opmaak en keuzelijsten', { exact: true }).click();
  await button('Herstel opmaak en keuzelijsten').click();
  await page.getByText('De opmaak en de keuzelijsten staan weer goed.').waitFor();
  expect(fasen.rows[1]![column]!.validation).toMatchObject({ criteria: 'VALUE_IN_LIST' });
  expect(await button('Ongedaan maken').count()).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await close();
});

test('who may not repair sees what is wrong, without buttons to repair; a stranger sees nothing', async () => {
  const reader = await opened({ user: 'meelezer@example.org' });
  await reader.tab('Fouten (4)').waitFor();
  expect(await reader.page.getByRole('button', { name: /^Herstel/ }).count()).toBe(0);
  expect(await reader.page.getByText('Opmaak en keuzelijsten', { exact: true }).count()).toBe(0);
  expect(await accessibilityProblems(reader.page)).toEqual([]);
  await reader.close();
  const stranger = await opened({ user: 'onbekend@example.org' });
  await stranger.page.getByRole('alert').getByText('Je staat niet als actieve medewerker in dit register.').waitFor();
  await stranger.close();
});

test('a register in which all is well', async () => {
  const form = await openForm(hostOver(demoRegister()), 'controle');
  await form.page.getByText('Er is niets gevonden. Mooi!').waitFor();
  expect(await accessibilityProblems(form.page)).toEqual([]);
  await form.close();
});
