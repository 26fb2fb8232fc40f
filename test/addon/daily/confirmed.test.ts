/** Each month a projectleider says who works with the register: the rest is warned about, and then loses Actief. */
import { copyWorkbook, type GatedCall, type Workbook } from '@plp/workbench';
import { addDays } from '../../../src/register/dates';
import { hostOver } from '../../support/register';
import { columnOf } from '../../support/edits';
import { recordsOf, sheetNamed, textOf } from '../../support/sheets';
import { smallRegister } from '../../support/smallRegister';
import { failingAt } from '../../support/calls/atCall';
import { assistent, ledgerOf, morning, opleider, projectleider, runOn, team } from './support';

const activeIn = (workbook: Workbook): unknown[] =>
  recordsOf(workbook, 'Medewerkers').flatMap((one) => (one['Actief'] === 'Ja' ? [one['E-mail']] : []));

const second = 'tweede@example.org';

function setRole(workbook: Workbook, id: string, role: string): void {
  const sheet = sheetNamed(workbook, 'Medewerkers');
  const row = sheet.rows.find((cells) => cells?.[0]?.value === id)!;
  row[columnOf(sheet, 'Rol') - 1]!.value = role;
}

const confirm = (workbook: Workbook, day: string, typed: string, user = projectleider): string => {
  const shown: string[] = [];
  const host = hostOver(workbook, {
    user,
    now: () => morning(day, 60),
    ui: { prompt: (_title, text) => (shown.push(text), { button: 'OK', text: typed }) },
  });
  return `${String(host.run('wieWerktMee'))} ${shown.join()}`;
};

test('nobody answers: a warning by number and role, then Actief goes but for the projectleider; who is confirmed stays', () => {
  const workbook = smallRegister(team().maker);
  runOn(workbook, '2025-03-03');
  const warned = (day: string): string[] =>
    runOn(workbook, day).host.mails.flatMap(({ to, subject, body }) =>
      subject === 'Wie werkt er nog met het register?' ? [`${to} ${body}`] : [],
    );
  expect(warned('2025-04-02')).toEqual([]);
  const [mail, ...more] = warned('2025-04-03');
  expect(more).toEqual([]);
  expect(mail).toContain(projectleider);
  expect(mail).toMatch(/A-0002 \(Praktijkopleider\)[\s\S]*A-0003[\s\S]*3 mei 2025/);
  expect(mail).not.toContain(opleider);
  expect(textOf(workbook, 'Start')).toContain('te lang niet bevestigd');
  expect(warned('2025-04-04')).toEqual([]);
  const said = confirm(workbook, '2025-04-10', '');
  expect(said).toMatch(/^Bevestigd: 3 collega’s werken mee\..*A-0002 {2}Opleider, Praktijkopleider/s);
  runOn(workbook, '2025-05-06');
  expect(activeIn(workbook)).toHaveLength(3);
  expect(textOf(workbook, 'Start')).not.toContain('te lang niet bevestigd');
  expect(warned('2025-05-12')).toHaveLength(1);
  runOn(workbook, '2025-06-12');
  expect(activeIn(workbook)).toEqual([projectleider]);
  expect(textOf(workbook, 'Logboek')).toContain('Actief');
});

test('a number that is typed loses Actief at once; an unknown one, or one’s own, does nothing', () => {
  const workbook = smallRegister(team().maker);
  expect(() => confirm(workbook, '2025-03-03', 'A-0009')).toThrow(/staat niet in de lijst/);
  expect(() => confirm(workbook, '2025-03-03', 'a-0001')).toThrow(/Jezelf/);
  expect(() => confirm(workbook, '2025-03-03', '', assistent)).toThrow(/projectleider/);
  expect(activeIn(workbook)).toHaveLength(3);
  expect(confirm(workbook, '2025-03-03', 'a-0003')).toMatch(/Bevestigd: 2 collega’s.*Actief nu op Nee/s);
  expect(activeIn(workbook)).toEqual([projectleider, opleider]);
});

test('who is confirmed while the register is at work on it stays confirmed', () => {
  const workbook = smallRegister(team().maker);
  runOn(workbook, '2025-03-03');
  let isAsked = false;
  const { host } = runOn(workbook, '2025-04-03', {
    beforeCall: ({ method }) => {
      if (isAsked || method !== 'sendEmail') return;
      isAsked = true;
      confirm(workbook, '2025-04-03', '');
    },
  });
  expect(host.mails.map(({ subject }) => subject)).toContain('Wie werkt er nog met het register?');
  expect(isAsked).toBe(true);
  // Unconfirmed she would lose Actief on this day.
  runOn(workbook, '2025-05-04');
  expect(activeIn(workbook)).toHaveLength(3);
});

/** So many calls are tried, from before the first of these mails on; `FALEN=Infinity` tries them all. */
const tries = Number(process.env['FALEN'] ?? 4);

test.each([
  ['the warning', 'Wie werkt er nog met het register?', '2025-04-03', () => undefined],
  [
    'the word of a change of roles',
    'Er is veranderd wie wat mag in het register',
    '2025-03-04',
    (workbook: Workbook) => setRole(workbook, 'A-0003', 'Praktijkopleider'),
  ],
])('%s that Google breaks off leaves once to each, or is told as uncertain', (_what, title, day, change) => {
  const { maker } = team();
  maker.medewerker({ naam: 'Tweede', email: second, rol: 'Projectleider' });
  const before = smallRegister(maker);
  hostOver(before).run('herinneringenAanzetten');
  runOn(before, '2025-03-03');
  change(before);
  const calls: string[] = [];
  const counted = runOn(copyWorkbook(before), day, {
    beforeCall: ({ method }: GatedCall) => void calls.push(method),
  });
  expect(counted.host.mails.filter(({ subject }) => subject === title)).toHaveLength(2);
  const first = calls.indexOf('sendEmail') - 3;
  const all = calls
    .slice(first)
    .flatMap((_, at) => [[first + at, 'dies before'] as const, [first + at, 'dies after'] as const]);
  const tried = Array.from({ length: Math.min(tries, all.length) }, (_, at) => all[(at * 7919) % all.length]!);
  const wrong = tried.flatMap(([k, way]) => {
    const workbook = copyWorkbook(before);
    const broken = hostOver(workbook, { now: () => morning(day, 4), ...failingAt(k, way) });
    try {
      broken.run('dagelijkseTaken');
    } catch {
      // Broken off.
    }
    const hosts = [broken, runOn(workbook, day, {}, 20).host, runOn(workbook, addDays(day, 1)).host];
    const to = hosts.flatMap(({ mails }) => mails.flatMap((mail) => (mail.subject === title ? [mail.to] : []))).sort();
    const uncertain = ledgerOf(workbook).filter(({ status }) => status === 'Onzeker').length;
    const told = hosts.some(({ mails }) => mails.some(({ body }) => body.includes('niet zeker of die weg is')));
    const isRight = new Set(to).size === to.length && to.length + uncertain >= 2 && (uncertain === 0 || told);
    return isRight ? [] : [{ k, way, to, uncertain, told }];
  });
  if (process.env['FALEN']) console.log(title, tried.length, 'geprobeerd', wrong.length, 'fout');
  expect(wrong).toEqual([]);
});
