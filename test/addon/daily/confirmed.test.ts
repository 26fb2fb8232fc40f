/** Each month a projectleider says who works with the register: the rest is warned about, and then loses Actief. */
import type { Workbook } from '@plp/workbench';
import { hostOver } from '../../support/register';
import { recordsOf, textOf } from '../../support/sheets';
import { smallRegister } from '../../support/smallRegister';
import { assistent, morning, opleider, projectleider, runOn, team } from './support';

const activeIn = (workbook: Workbook): unknown[] =>
  recordsOf(workbook, 'Medewerkers').flatMap((one) => (one['Actief'] === 'Ja' ? [one['E-mail']] : []));

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
