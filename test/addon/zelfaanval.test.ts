/** The self-attack: nothing comes through, what it tried is gone, Start tells it; and what does come through is told. */
import { copyWorkbook } from '@plp/workbench';
import { demoRegister, hostOver } from '../support/register';
import { recordsOf, textOf } from '../support/sheets';

test('over a hundred attacks, of which none comes through; no row changes and no tab is left', () => {
  const workbook = demoRegister();
  hostOver(workbook).run('registerInrichten');
  const before = copyWorkbook(workbook);
  const host = hostOver(workbook);
  const said = host.run('zelfaanvalDoen') as string;
  expect(said).toMatch(/^Zelfaanval op \d\d-\d\d-\d{4}: \d{3} aanvallen, niets kwam erdoor\.$/);
  expect(textOf(workbook, 'Start')).toContain('niets kwam erdoor');
  expect(workbook.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  expect(host.mails).toEqual([]);
  for (const tab of ['Deelnemers', 'Stages', 'Medewerkers', 'Instellingen', 'Logboek'])
    expect(recordsOf(workbook, tab)).toEqual(recordsOf(before, tab));
});

test('what comes through is named, on Start too', () => {
  // Nobody closed Medewerkers and Instellingen, and text becomes a formula.
  const workbook = demoRegister();
  const code = hostOver(workbook).run('zelfaanvalDoen') as string;
  expect(code).toMatch(/dit kwam erdoor: open tabbladen\. Kies PLP-register > Inrichten/);
  expect(textOf(workbook, 'Start').replace(/\s*\|[\s|]*/g, ' ')).toContain('open tabbladen');
});

test('only a projectleider may', () => {
  const coach = recordsOf(demoRegister(), 'Medewerkers').find((one) => one.Rol === 'Jobcoach')!['E-mail'];
  expect(() => hostOver(demoRegister(), { user: String(coach) }).run('zelfaanvalDoen')).toThrow(/projectleider/);
});
