/** The endpoint behind Cijfer bekijken: the figure of the selected cell or a chosen one, and its records; for whom. */
import type { Answer, Traced } from '../../../src/sidebar/contract';
import type { HostOptions, Workbook } from '@plp/workbench';
import type { TestHost } from '../../support/register';
import { demoRegister, hostOver } from '../../support/register';
import { sheetNamed } from '../../support/sheets';

const workbook = demoRegister();
const september = Date.parse('2025-09-01T08:00:00+02:00');
hostOver(workbook).run('uitkomstenBijwerken');
hostOver(workbook, { now: () => september, ui: { prompt: () => ({ button: 'OK', text: 'augustus 2025' }) } }).run(
  'maandoverzichtMaken',
);

const answerTo = (host: TestHost, keuze: unknown) => host.run('herkomstOphalen', { keuze }) as Answer<Traced>;

function ask(keuze: unknown, options: Partial<HostOptions> = {}, over: Workbook = workbook): Traced {
  const answer = answerTo(hostOver(over, options), keuze);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

/** Selects the cell in the first row that holds this text, and asks for its figure. */
function askAt(tab: string, text: string, column: number, over = workbook, options: Partial<HostOptions> = {}) {
  const host = hostOver(over, options);
  const sheet = sheetNamed(over, tab);
  const row = sheet.rows.findIndex((cells) => cells?.some((cell) => cell?.value === text)) + 1;
  if (row === 0) throw new Error(`No ${text} in ${tab}`);
  host.selection.select(sheet.id, { row, column, rows: 1, columns: 1 });
  return { host, answer: answerTo(host, null) };
}

const cijfer = (code: string, onderdeel = '') => ({ projectjaar: null, peildatum: null, cijfer: { code, onderdeel } });

test('a share comes with its group, each told apart: 9 of 25 have a verklaring', () => {
  const { figuur, peildatum, projectjaar } = ask(cijfer('1.1'));
  expect([peildatum, projectjaar]).toEqual(['2025-08-31', 'J-0002']);
  expect(figuur).toMatchObject({
    label: 'Deelnemers met een praktijkverklaring',
    waarde: '36% (9 van 25)',
    doel: expect.stringContaining('15'),
    oordeel: 'niet behaald',
    aantallen: { telt: 9, teltNiet: 16 },
    inTabblad: null,
  });
  expect(figuur!.records).toHaveLength(25);
  const [one] = figuur!.records.filter(({ telt }) => telt);
  expect(one).toMatchObject({
    tab: 'deelnemers',
    regel: expect.stringMatching(/^Gestart op \d\d-\d\d-\d{4}\. Verklaring op /),
  });
  expect(one!.naam).toMatch(/^[^\d]+ [^\d]+$/);
  expect(one!.deelnemerId).toBe(one!.id);
});

test('figures of all tables of the demo come with as many records as they say', () => {
  const host = hostOver(workbook);
  const { figuren } = ask({ projectjaar: null, peildatum: null, cijfer: null });
  expect(figuren.length).toBeGreaterThan(60);
  // The whole register is read for each: the pure tests hold all figures.
  for (const { code, onderdeel, waarde, label } of figuren.filter((_, index) => index % 12 === 0)) {
    const { figuur } = (answerTo(host, cijfer(code, onderdeel)) as { value: Traced }).value;
    const { telt, teltNiet } = figuur!.aantallen;
    expect([label, figuur!.waarde]).toEqual([label, waarde]);
    const share = /\((\d+) van (\d+)\)$/.exec(waarde);
    if (share) expect([label, telt, telt + teltNiet]).toEqual([label, Number(share[1]), Number(share[2])]);
    else if (/^\d+$/.test(waarde) && !['Uren', 'Plaatsen'].includes(onderdeel) && !onderdeel.endsWith('aanwezigen')) {
      expect([label, telt, teltNiet]).toEqual([label, Number(waarde), 0]);
    }
  }
});

test.each([
  ['Uitkomsten', 'Deelnemers met een praktijkverklaring', 4, '1.1', ''],
  ['Uitkomsten', 'Gestart met een voortraject', 4, '1.3', 'Via voortraject'],
  ['Uitkomsten', 'Gewerkte uren', 2, '2.1', 'Uren'],
  ['Indicatoren 2025-08', '1.1  Deelnemers met een praktijkverklaring', 2, '1.1', ''],
])('in %s the cell of %s leads to its figure', (tab, text, column, code, onderdeel) => {
  const { answer } = askAt(tab, text, column);
  expect(answer).toMatchObject({
    ok: true,
    value: { peildatum: '2025-08-31', projectjaar: 'J-0002', figuur: { code, onderdeel, inTabblad: null } },
  });
});

test('the column of the projectjaar before leads to its figure', () => {
  expect(askAt('Uitkomsten', 'Deelnemers met een praktijkverklaring', 6).answer).toMatchObject({
    ok: true,
    value: { projectjaar: 'J-0001', figuur: { waarde: '53% (8 van 15)', inTabblad: null } },
  });
});

test('the day is that of the tab, not of today', () => {
  const later = { now: () => Date.parse('2025-11-20T09:00:00+01:00') };
  expect(askAt('Uitkomsten', 'Gestarte deelnemers', 4, workbook, later).answer).toMatchObject({
    value: { peildatum: '2025-08-31' },
  });
  expect(askAt('Indicatoren 2025-08', '1.3  Gestarte deelnemers', 5, workbook, later).answer).toMatchObject({
    value: { peildatum: '2025-07-31' },
  });
  expect(askAt('Deelnemers', 'Voornaam', 2, workbook, later).answer).toMatchObject({
    value: { peildatum: '2025-11-20', figuur: null },
  });
});

test('what changed since the tab was made is told', () => {
  const changed = demoRegister();
  hostOver(changed).run('uitkomstenBijwerken');
  const sheet = sheetNamed(changed, 'Verklaringen');
  sheet.rows.splice(1, sheet.rows.length - 1);
  const { answer } = askAt('Uitkomsten', 'Deelnemers met een praktijkverklaring', 4, changed);
  expect(answer).toMatchObject({ value: { figuur: { waarde: '0% (0 van 25)', inTabblad: '36% (9 van 25)' } } });
});

test('in a cell without a figure, and in another tab, there is none: there are figures to choose', () => {
  for (const [tab, text] of [
    ['Uitkomsten', 'Wat telt niet mee'],
    ['Deelnemers', 'Voornaam'],
  ] as const) {
    const { answer } = askAt(tab, text, 1);
    expect(answer).toMatchObject({ ok: true, value: { figuur: null, projectjaar: 'J-0002' } });
  }
});

test('a meelezer sees the figures, not the people; a stranger nothing; the others may', () => {
  const asked = (user: string) => answerTo(hostOver(workbook, { user }), cijfer('1.1'));
  expect(asked('meelezer@example.org')).toMatchObject({
    ok: false,
    error: { code: 'geen-recht', message: expect.stringMatching(/^Je bent meelezer\./) },
  });
  expect(asked('onbekend@example.org')).toMatchObject({ ok: false, error: { code: 'geen-recht' } });
  for (const user of ['praktijkopleider@example.org', 'jobcoach1@example.org']) expect(asked(user).ok).toBe(true);
});

test.each([
  ['a figure that does not occur', cijfer('1.2', 'Functie: Astronaut'), /^Dit cijfer is er niet/],
  ['a code that is none', cijfer('9.9'), /^Dit cijfer is er niet/],
  [
    'a projectjaar that is not there',
    { ...cijfer('1.1'), projectjaar: 'J-0099' },
    /^Het projectjaar J-0099 is er niet/,
  ],
  [
    'a projectjaar that had not begun',
    { projectjaar: 'J-0002', peildatum: '2023-01-01', cijfer: null },
    /nog niet begonnen/,
  ],
  [
    'a day before any projectjaar',
    { projectjaar: null, peildatum: '2001-01-01', cijfer: null },
    /nog geen projectjaar begonnen/,
  ],
  ['a day that is none', { projectjaar: null, peildatum: '2025-02-30', cijfer: null }, /klopt niet/],
])('%s gets a sentence', (_, keuze, sentence) => {
  const answer = answerTo(hostOver(workbook), keuze);
  expect(answer.ok ? '' : answer.error.message).toMatch(sentence);
});

test('it stays within its round trips, and writes nothing', () => {
  const { host } = askAt('Uitkomsten', 'Gestarte deelnemers', 4);
  const before = JSON.stringify(workbook.sheets.map(({ rows }) => rows));
  host.resetTrace();
  answerTo(host, null);
  expect(host.roundTrips.length).toBeLessThanOrEqual(30);
  expect(JSON.stringify(workbook.sheets.map(({ rows }) => rows))).toBe(before);
});
