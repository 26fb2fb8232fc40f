/** What people mean by what they type in a column: the one reading of forms, saves, Controle and import. */
import fc from 'fast-check';
import { amount, choice, choices, date, email, freeText, text, whole } from '../../../src/register/column';
import { isNothing, readTyped, saysNothing } from '../../../src/register/text/reading';
import { isAllowed, cellToValue } from '../../../src/register/schema';
import { allTabs, tabs } from '../../../src/register/tabs';
import { columnsOf } from '../../../src/register/tab';

const help = { help: 'Hulp.' };
const dag = date('Datum', help);
const moetDag = date('Datum', { ...help, required: true });
const keuze = choice('Soort', ['Werkplekbezoek', 'Onbekend'], help);
const meer = choices('Steun', ['Werk', 'Priv\u00e9'], help);
const telefoon = text('Telefoon', help);
const adres = email('E-mail', help);

test.each([
  [dag, 'ma\u00a012\u20113\u20112024', '2024-03-12'],
  [dag, '12 mrt \u201924', '2024-03-12'],
  [dag, '12e maart 2024', '2024-03-12'],
  [dag, '2024/03/12', '2024-03-12'],
  [dag, '2024-03-12T10:30:00', '2024-03-12'],
  [keuze, 'Werk\u00adplek\u200bbezoek', 'Werkplekbezoek'],
  [keuze, 'onbekend', 'Onbekend'],
  [meer, 'werk,\u00a0prive', 'Werk, Priv\u00e9'],
  [adres, '<mailto:a@example.org>\u200b', 'a@example.org'],
  [adres, 'mailto:\u200ea@example.org', 'a@example.org'],
  [whole('Jaar', 1900, 2100, help), '\u200e2001\u00a0', 2001],
  [amount('Uren', 0, 40, help), '12,5\u200b', 12.5],
  [tabs.stages.columns.deelnemerId, 'd\u20110001', 'D-0001'],
  [tabs.toetsen.columns.werkproces, 'b1\u2011k1\u2011w1', 'B1-K1-W1'],
  [tabs.verklaringen.columns.opleidingscode, '\u200b25\u2060698', '25698'],
  [telefoon, '\u00a006 1234\u00a05678 ', '06 1234\u00a05678'],
  [adres, 'Anna <a@example.org>', 'a@example.org'],
  [adres, '\u201cAnna\u201d <mailto:a@example.org>;', 'a@example.org'],
  [adres, 'E-mail: a@example.org', 'a@example.org'],
  [adres, 'mailto:a@example.org?subject=x', 'a@example.org'],
  [adres, 'a@example.org (werk)', 'a@example.org'],
  [adres, 'a@example.org; b@example.org', 'a@example.org; b@example.org'],
  [dag, '12\u20443\u20442024', '2024-03-12'],
])('%# is read as what one sees', (column, typed, cell) => {
  expect(readTyped(column, typed)).toBe(cell);
});

const words = [
  '-',
  '\u2014',
  '--',
  '?',
  '...',
  '/',
  'n.v.t.',
  'NVT',
  'n/a',
  'N.B.',
  '#N/B',
  'x',
  'X',
  'geen',
  'Onbekend',
  'niet bekend',
  ' nog\u00a0onbekend',
  'niet van toepassing',
  'geen mail',
];

test.each(words)('%s says nothing: a column that may be empty is empty', (word) => {
  for (const column of [dag, telefoon, adres, amount('Uren', 0, 40, help), choice('Soort', ['Ja', 'Nee'], help)])
    expect(readTyped(column, word)).toBeNull();
});

test('where it must be filled, or is a choice, or is told in words, it stays', () => {
  expect(readTyped(moetDag, 'n.v.t.')).toBe('n.v.t.');
  expect(readTyped(keuze, 'Onbekend')).toBe('Onbekend');
  expect(readTyped(choice('Opleiding', ['Geen', 'Vmbo'], help), 'geen')).toBe('Geen');
  expect(readTyped(freeText('Notitie', help), 'geen')).toBe('geen');
});

test.each([
  'Xander',
  'Geen interesse',
  '0',
  'J. Onbekend',
  '06-1',
  '+',
  '\u2713',
  'Nee',
  'Ja',
  '12',
  'geheim',
  'Nico',
  'Volgt cursus',
  'nul',
])('%s says something', (word) => {
  expect(isNothing(word)).toBe(false);
});

const everyColumn = allTabs.flatMap((tab) => columnsOf(tab).map(([, column]) => column));
const marks = fc.constantFrom('\u00a0', '\u200b', '\u200e', '\u00ad', '\ufeff', '\u2060');

test('reading twice is reading once, in every column', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...everyColumn),
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...words, ' ', '3-9-2024', 'Ja', 'd-0001')),
      (column, typed) => {
        const once = readTyped(column, typed);
        expect(readTyped(column, once)).toBe(once);
      },
    ),
  );
});

test('what a column allows stays as it is, and with an unseen mark before it is read the same', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        ...everyColumn.filter(({ type }) => ['choice', 'date', 'reference', 'email'].includes(type.kind)),
      ),
      fc.constantFrom('Ja', 'Nee', '3-9-2024', '2024-09-03', 'D-0001', 'a@example.org', 'Anders', 'Geen'),
      marks,
      (column, typed, mark) => {
        const read = readTyped(column, typed);
        if (typeof read === 'string' && isAllowed(column, cellToValue(column, read)))
          expect(readTyped(column, `${mark}${typed}${mark}`)).toBe(read);
      },
    ),
  );
});

test('what a column allows as it stands says something', () => {
  fc.assert(
    fc.property(fc.constantFrom(...everyColumn), fc.constantFrom(...words), (column, word) => {
      if (column.type.kind !== 'text' && isAllowed(column, cellToValue(column, word)))
        expect(saysNothing(column, word)).toBe(false);
    }),
  );
});
