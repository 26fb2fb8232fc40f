/** Who may what and who gets mail stands in ordinary cells: a change is told to all projectleiders, and mail goes no further than was meant. */
import { magMailNaar, toegangVan, watVeranderde } from '../../src/privacy/toegang';
import type { Medewerker } from '../../src/register/tabs/medewerkers';
import { runOn } from '../addon/daily/support';
import { demoRegister, hostOver } from '../support/register';
import { setSetting } from '../support/smallRegister';
import { headersOf, recordsOf, sheetNamed } from '../support/sheets';

const mens = (id: string, email: string, rol: Medewerker['rol'], actief: 'Ja' | 'Nee' = 'Ja') =>
  ({ id, email, rol, actief }) as Medewerker;
const leider = mens('A-0001', 'Leider@Project.example', 'Projectleider');
const regels = { domeinen: [], maandOntvangers: [] };

test.each([
  ['collega@project.example', [], [], true],
  ['wie@elders.example', [], [], false],
  ['wie@niet-project.example', [], [], false],
  ['wie@project.example.kwaad.example', [], [], false],
  ['wie@elders.example', ['@Elders.example'], [], true],
  ['collega@project.example', ['elders.example'], [], false],
  ['wie@elders.example', [], ['WIE@elders.example'], true],
] as const)('mail to %s with the domains %j and confirmed %j: %s', (email, domeinen, bevestigd, may) => {
  expect(
    magMailNaar(email, [leider, mens('A-0002', 'oud@elders.example', 'Projectleider', 'Nee')], { domeinen }, bevestigd),
  ).toBe(may);
});

test('what changed is told by number and role, without a name or an address', () => {
  const was = toegangVan(
    [leider, mens('A-0002', 'a@project.example', 'Jobcoach'), mens('A-0003', 'b@project.example', 'Meelezer')],
    regels,
  );
  const nu = toegangVan(
    [leider, mens('A-0002', 'c@project.example', 'Projectleider'), mens('A-0004', 'd@project.example', 'Jobcoach')],
    { domeinen: ['x.example'], maandOntvangers: ['fonds@elders.example'] },
  );
  expect(watVeranderde(was, nu)).toEqual([
    'A-0002 was Jobcoach en is nu Projectleider.',
    'A-0002 heeft een ander e-mailadres.',
    'A-0003 kan er niet meer bij (was Meelezer).',
    'A-0004 kan erbij, als Jobcoach.',
    'Ontvangers van het maandoverzicht: 1 erbij, 0 eraf.',
    'Toegestane domeinen voor mail: 1 erbij, 0 eraf.',
  ]);
  expect(watVeranderde(nu, nu)).toEqual([]);
});

describe('over the demo', () => {
  const workbook = demoRegister();
  const told = (day: string, minutes?: number) =>
    runOn(workbook, day, {}, minutes).host.mails.filter(({ subject }) => subject.startsWith('Er is veranderd wie'));
  const medewerkers = sheetNamed(workbook, 'Medewerkers');
  const at = (header: string): number => headersOf(medewerkers).indexOf(header);
  const jobcoach = medewerkers.rows.find((row) => row?.[at('Rol')]?.value === 'Jobcoach')!;

  test('the first look tells nothing; a role that somebody gave herself is told to the projectleiders of then and now, once', () => {
    expect(told('2025-09-02')).toEqual([]);
    jobcoach[at('Rol')] = { ...jobcoach[at('Rol')], value: 'Projectleider' };
    setSetting(workbook, 'Maandoverzicht: ontvangers', 'fonds@elders.example');
    const mails = told('2025-09-03');
    expect(mails.map(({ to }) => to).sort()).toEqual(
      ['projectleider@example.org', String(jobcoach[at('E-mail')]!.value)].sort(),
    );
    expect(mails[0]!.body).toContain(`${String(jobcoach[0]!.value)} was Jobcoach en is nu Projectleider.`);
    expect(mails[0]!.body).toContain('1 ontvanger is van een ander domein');
    for (const { subject, body } of mails) expect(`${subject}${body}`).not.toMatch(/@|elders/);
    expect(told('2025-09-04')).toEqual([]);
  });

  test('to an address elsewhere nothing goes until a projectleider says yes, and then it does', () => {
    const send = (button: 'YES' | 'NO') => {
      const asked: string[] = [];
      const host = hostOver(workbook, {
        now: () => Date.parse('2025-10-02T09:00:00+02:00'),
        ui: {
          alert: (_title, prompt) => {
            asked.push(prompt);
            return button;
          },
        },
      });
      host.run('maandoverzichtVersturen');
      return { asked, to: host.mails.map(({ to }) => to) };
    };
    expect(send('NO')).toEqual({ asked: [expect.stringContaining('fonds@elders.example')], to: [] });
    expect(send('YES')).toEqual({ asked: [expect.any(String)], to: ['fonds@elders.example'] });
    expect(send('YES')).toEqual({ asked: [], to: [] });
  });

  test('a medewerker with an address elsewhere gets no reminders', () => {
    const other = demoRegister();
    const sheet = sheetNamed(other, 'Medewerkers');
    for (const row of sheet.rows.slice(1))
      if (row?.[at('Rol')]?.value === 'Praktijkopleider')
        row[at('E-mail')] = {
          ...row[at('E-mail')],
          value: `x${String(row[at('E-mail')]!.value).replace('@example.org', '@elders.example')}`,
        };
    const { host } = runOn(other, '2025-09-02');
    expect(host.mails.filter(({ to }) => to.includes('elders'))).toEqual([]);
    expect(recordsOf(other, 'Medewerkers').some((row) => String(row['E-mail']).includes('elders'))).toBe(true);
  });
});
