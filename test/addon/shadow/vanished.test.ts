/** Many rows gone at once, through the built bundle: everybody is warned, until they are back or a projectleider says it is right. */
import type { Workbook } from '@plp/workbench';
import { hostOver } from '../../support/register';
import { recordsOf, sheetNamed, textOf } from '../../support/sheets';
import { addSource, importAll, staff, takeBack, wideHeaders } from '../../support/importing';
import { smallRegister } from '../../support/smallRegister';
import { morning } from '../daily/support';
import { afterANight, bannerOf, deleteRows, nightOf, projectleider } from './support';

const sentence = 'Uit Metingen zijn 4 van de 5 rijen verdwenen sinds 01-09-2025 om 07:04.';
const gone = ['M-0001', 'M-0002', 'M-0003', 'M-0004'];

function withoutMetingen(): Workbook {
  const workbook = afterANight();
  deleteRows(workbook, 'Metingen', gone);
  return workbook;
}

const choose = (workbook: Workbook, choice: 'YES' | 'NO' | 'CANCEL', options = {}) => {
  const asked: string[] = [];
  const host = hostOver(workbook, {
    now: () => morning('2025-09-02', 120),
    ...options,
    ui: {
      alert: (...said: unknown[]) => {
        asked.push(said.join(' '));
        return choice;
      },
    } as never,
  });
  return { asked, said: host.run('verdwenenRijen') as string };
};

const shadowText = (workbook: Workbook): string => textOf(workbook, 'PLP-schaduw');

test('Start, Controle, the message on opening and a mail to the owner tell which tab, how many and since when; no names', () => {
  const workbook = withoutMetingen();
  const host = nightOf(workbook, '2025-09-02');
  const start = textOf(workbook, 'Start')
    .replace(/( \| )+\n|\n/g, ' ')
    .replace(/ +/g, ' ');
  for (const text of [start, textOf(workbook, 'Controle'), bannerOf(workbook)]) expect(text).toContain(sentence);
  const [mail, ...others] = host.mails.filter(({ subject }) => subject === 'De dagelijkse taken van het register');
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ to: projectleider });
  expect(mail!.body).toContain(sentence);
  expect(mail!.body).not.toMatch(/ging vandaag iets mis|Geheimnaam|Noor/);
});

test('it is mailed once, and stays on Start the nights after', () => {
  const workbook = withoutMetingen();
  nightOf(workbook, '2025-09-02');
  const host = nightOf(workbook, '2025-09-03');
  expect(host.mails.filter(({ subject }) => subject.startsWith('De dagelijkse'))).toEqual([]);
  expect(bannerOf(workbook)).toContain(sentence);
});

test('Ja puts them back as they were, logs it, and nobody is warned any more', () => {
  const workbook = withoutMetingen();
  const byId = (rows: readonly Record<string, unknown>[]): unknown =>
    [...rows].sort((a, b) => String(a['Meting-ID']).localeCompare(String(b['Meting-ID'])));
  const before = byId(recordsOf(afterANight(), 'Metingen'));
  nightOf(workbook, '2025-09-02');
  const { asked, said } = choose(workbook, 'YES');
  expect(asked.join()).toContain(sentence);
  expect(said).toBe(
    'Metingen: 4 rijen teruggezet. Ze zijn zoals die nacht. Kijk zelf na wat er daarna in veranderd is.',
  );
  expect(byId(recordsOf(workbook, 'Metingen'))).toEqual(before);
  expect(
    recordsOf(workbook, 'Logboek')
      .filter(({ Wat }) => Wat === 'Hersteld')
      .map((line) => line['Record-ID'])
      .sort(),
  ).toEqual(gone);
  expect([bannerOf(workbook), textOf(workbook, 'Start')].join()).not.toContain('verdwenen sinds');
  nightOf(workbook, '2025-09-03');
  expect(bannerOf(workbook)).toBe('');
});

test('Nee lets it be right: the warning ends and the copy is wiped', () => {
  const workbook = withoutMetingen();
  nightOf(workbook, '2025-09-02');
  expect(shadowText(workbook)).toContain('M-0002');
  choose(workbook, 'NO');
  expect(shadowText(workbook)).not.toContain('M-0002');
  expect(bannerOf(workbook)).toBe('');
  nightOf(workbook, '2025-09-03');
  expect(bannerOf(workbook)).toBe('');
});

test('Annuleren changes nothing', () => {
  const workbook = withoutMetingen();
  nightOf(workbook, '2025-09-02');
  const before = JSON.stringify(workbook);
  choose(workbook, 'CANCEL');
  expect(JSON.stringify(workbook)).toBe(before);
});

test('one row taken away is told in Controle and on Start, not to everybody; its copy is wiped at once, or goes after 30 days', () => {
  const workbook = afterANight();
  deleteRows(workbook, 'Metingen', ['M-0002']);
  const host = nightOf(workbook, '2025-09-02');
  expect(host.mails.filter(({ subject }) => subject.startsWith('De dagelijkse'))).toEqual([]);
  expect(bannerOf(workbook)).toBe('');
  for (const tab of ['Controle', 'Start'])
    expect(textOf(workbook, tab)).toContain(
      'Uit Metingen is 1 van de 5 rijen verdwenen sinds 01-09-2025 om 07:04. Het gaat om M-0002.',
    );
  expect(shadowText(workbook)).toContain('M-0002');
  expect(choose(workbook, 'NO').asked.join()).toContain('1 van de 5 rijen');
  expect(shadowText(workbook)).not.toContain('M-0002');
  expect(textOf(workbook, 'Start')).not.toContain('M-0002');

  const left = afterANight();
  deleteRows(left, 'Metingen', ['M-0002']);
  nightOf(left, '2025-10-02');
  expect(shadowText(left)).not.toContain('M-0002');
});

test('only a projectleider decides', () => {
  const workbook = withoutMetingen();
  nightOf(workbook, '2025-09-02');
  expect(() => choose(workbook, 'YES', { user: 'praktijkopleider@example.org' })).toThrow(/projectleider/);
  expect(recordsOf(workbook, 'Metingen')).toHaveLength(1);
});

test('the shadow stays out of sight, also when somebody showed it or threw it away', () => {
  const workbook = afterANight();
  sheetNamed(workbook, 'PLP-schaduw').hidden = false;
  nightOf(workbook, '2025-09-02');
  expect(sheetNamed(workbook, 'PLP-schaduw').hidden).toBe(true);
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'PLP-schaduw');
  workbook.metadata = workbook.metadata.filter(({ value }) => value !== 'schaduw');
  nightOf(workbook, '2025-09-03');
  expect(sheetNamed(workbook, 'PLP-schaduw').hidden).toBe(true);
  expect(shadowText(workbook)).toContain('M-0002');
});

describe('an import that is taken back', () => {
  /** Six deelnemers imported yesterday, a night, and then the import taken back. */
  function takenBack(): Workbook {
    const workbook = smallRegister(staff());
    hostOver(workbook, { now: () => morning('2025-09-01', -120) }).run('herinneringenAanzetten');
    const people = Array.from({ length: 6 }, (_, index) => [
      `Voor${index} Achter${index}`,
      1990,
      '2024-01-10',
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    const blad = addSource(workbook, 'Studentenlijst', [wideHeaders, ...people]);
    const { importId } = importAll(hostOver(workbook, { now: () => morning('2025-09-01', -60) }), blad);
    nightOf(workbook, '2025-09-01');
    expect(shadowText(workbook)).toContain('Achter5');
    takeBack(hostOver(workbook, { now: () => morning('2025-09-01', 120) }), importId);
    return workbook;
  }

  test('is no rows that vanished: nobody is warned, and nothing of them is kept', () => {
    const workbook = takenBack();
    const kept = shadowText(workbook);
    nightOf(workbook, '2025-09-02');
    expect(bannerOf(workbook)).toBe('');
    expect(kept).not.toContain('Achter');
    expect(textOf(workbook, 'Start')).not.toContain('verdwenen');
    expect(choose(workbook, 'YES').said).toBe('Er zijn geen verdwenen rijen.');
  });
});
