/** Medewerkers and Instellingen are closed for all but the projectleiders: at Google also for what a script does as them. */
import type { Workbook } from '@plp/workbench';
import { copyWorkbook } from '@plp/workbench';
import { isOpenTo } from '../../../src/privacy/rights';
import { rollen } from '../../../src/register/tabs/medewerkers';
import { allTabs } from '../../../src/register/tabs';
import { differences } from '../../support/compare';
import { demoRegister, hostOver } from '../../support/register';
import { headersOf, recordsOf, sheetNamed } from '../../support/sheets';

const closed = ['Medewerkers', 'Instellingen'];
const team = recordsOf(demoRegister(), 'Medewerkers').map((one) => String(one['E-mail']));
const editors = [...team, 'buiten@example.org'];
const leader = 'projectleider@example.org';
const withRole = (rol: string): string =>
  String(recordsOf(demoRegister(), 'Medewerkers').find((one) => one.Rol === rol && one.Actief === 'Ja')!['E-mail']);

/** Who may edit a tab; null where everybody may. */
function editorsOf(workbook: Workbook, tab: string): readonly string[] | null {
  const own = sheetNamed(workbook, tab).protections.find(({ rect }) => rect === null);
  return !own || own.open || own.warningOnly ? null : [...own.editors].sort();
}

function setInMedewerkers(workbook: Workbook, email: string, header: string, value: string): void {
  const sheet = sheetNamed(workbook, 'Medewerkers');
  const at = (name: string): number => headersOf(sheet).indexOf(name);
  sheet.rows.find((cells) => cells?.[at('E-mail')]?.value === email)![at(header)]!.value = value;
}

function night(workbook: Workbook): string[] {
  const host = hostOver(workbook, { editors });
  host.run('herinneringenAanzetten');
  const task = workbook.triggers.find(({ handler }) => handler === 'dagelijkseTaken')!;
  host.fireInstalled(task.id);
  return host.mails.map(({ body }) => body);
}

const types = (user: string, tab: string) => (): unknown =>
  hostOver(copied, {
    user,
    editors,
    code: `function schrijf() { SpreadsheetApp.getActiveSpreadsheet().getSheetByName('${tab}').getRange('B2').setValue('x'); SpreadsheetApp.flush(); }`,
  }).run('schrijf');
let copied: Workbook;

test('Inrichten and the night close both tabs, for whoever is projectleider then; no other tab is closed', () => {
  for (const close of [(one: Workbook) => hostOver(one, { editors }).run('registerInrichten'), night]) {
    copied = demoRegister();
    close(copied);
    for (const tab of closed) {
      expect(editorsOf(copied, tab)).toEqual([leader]);
      expect(types(withRole('Jobcoach'), tab)).toThrow(/protected/);
      expect(types(leader, tab)).not.toThrow(/protected/);
    }
    expect(
      copied.sheets
        .filter(({ name }) => editorsOf(copied, name) !== null)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...closed].sort());
    expect(types(withRole('Jobcoach'), 'Contacten')).not.toThrow(/protected/);
  }
});

test('the night closes again what somebody opened, and follows the roles; a second night changes nothing of it', () => {
  const workbook = demoRegister();
  night(workbook);
  const [own] = sheetNamed(workbook, 'Medewerkers').protections.filter(({ rect }) => rect === null);
  own!.editors.push('buiten@example.org');
  sheetNamed(workbook, 'Instellingen').protections = [];
  setInMedewerkers(workbook, withRole('Praktijkopleider'), 'Rol', 'Projectleider');
  night(workbook);
  for (const tab of closed) expect(editorsOf(workbook, tab)).toEqual([withRole('Praktijkopleider'), leader].sort());
  const before = copyWorkbook(workbook);
  night(workbook);
  expect(sheetNamed(workbook, 'Medewerkers').protections).toEqual(sheetNamed(before, 'Medewerkers').protections);
  setInMedewerkers(workbook, withRole('Praktijkopleider'), 'Rol', 'Jobcoach');
  night(workbook);
  for (const tab of closed) expect(editorsOf(workbook, tab)).toEqual([leader]);
});

test('a tab of which closing was broken off is closed yet, also where only a projectleider may edit the file so far', () => {
  const workbook = demoRegister();
  sheetNamed(workbook, 'Instellingen').protections = [
    { id: 1, rect: null, description: '', warningOnly: false, open: true, editors: [] },
  ];
  hostOver(workbook).run('registerInrichten');
  for (const tab of closed) expect(editorsOf(workbook, tab)).toEqual([leader]);
});

test('a projectleider for whom it is still closed is told so, and Inrichten does the rest', () => {
  const workbook = demoRegister();
  hostOver(workbook, { editors }).run('registerInrichten');
  const newcomer = withRole('Praktijkopleider');
  setInMedewerkers(workbook, newcomer, 'Rol', 'Projectleider');
  expect(hostOver(workbook, { user: newcomer, editors }).run('registerInrichten')).toMatch(
    /beveiligd door een andere projectleider/,
  );
});

test('Controle and Herstel work for who may not write there, and leave Medewerkers as it is', () => {
  const workbook = demoRegister();
  hostOver(workbook, { editors }).run('registerInrichten');
  // Something wrong in it, and a format that is gone.
  setInMedewerkers(workbook, withRole('Jobcoach'), 'Actief', 'Misschien');
  const before = copyWorkbook(workbook);
  expect(
    hostOver(workbook, { user: withRole('Assistent-praktijkopleider'), editors }).run('registerControleren'),
  ).toMatch(/Gevonden/);
  const repaired = hostOver(workbook, { user: withRole('Praktijkopleider'), editors }).run('herstellen', {
    verzoek: 'verzoek-0001',
    opmaak: true,
    cellen: [],
  });
  expect(repaired).toMatchObject({ ok: true });
  expect(differences(sheetNamed(before, 'Medewerkers'), sheetNamed(workbook, 'Medewerkers'))).toEqual([]);
  // The dropdown that takes its values from it stands.
  const place = headersOf(sheetNamed(workbook, 'Deelnemers')).indexOf('Praktijkopleider');
  const rule = (one: Workbook): unknown => sheetNamed(one, 'Deelnemers').rows[1]![place]!.validation;
  expect(rule(workbook)).toEqual(rule(before));
  expect(rule(workbook)).toBeDefined();
});

test('what is closed is what only a projectleider writes', () => {
  const shut = rollen.flatMap((rol) => allTabs.filter(({ key }) => !isOpenTo(rol, key)).map(({ name }) => [rol, name]));
  expect(shut).toEqual(rollen.filter((rol) => rol !== 'Projectleider').map((rol) => [rol, 'Medewerkers']));
});
