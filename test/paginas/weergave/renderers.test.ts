/** A document says the same as a tab, as a mail and on paper; nothing that people typed becomes markup. */
import fc from 'fast-check';
import { alsBlad } from '../../../src/paginas/weergave/blad';
import type { Document, List, Numbers, Part, Section, Sentences, Table } from '../../../src/paginas/weergave/document';
import { line, sentences, table, text } from '../../../src/paginas/weergave/document';
import { mailHtml, mailText } from '../../../src/paginas/weergave/mail';
import { alsPapier, inVenster } from '../../../src/paginas/weergave/papier';

const style = { widths: [100, 100, 100], title: 18, heading: 12, lineLength: () => Infinity };
const frame = { kind: 'overview' as const, under: 'x', closing: ['x'], link: null, why: 'x', cidOf: () => null };

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a reader of this HTML sees. */
const seen = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!);

const asTab = (document: Document) => alsBlad(document, style, { under: [] });
const textOfTab = (document: Document): string =>
  asTab(document)
    .page.rows.map(({ cells }) => cells.map(({ value }) => String(value ?? '')).join(' '))
    .join('\n');
const asPaper = (document: Document, runsOn: boolean): string =>
  alsPapier(document, { css: '', runsOn }, { under: [] }).html;

/** A document in all ways in which it is read. */
const readings = (document: Document): Readonly<Record<string, string>> => ({
  tab: textOfTab(document),
  mail: seen(mailHtml(document, frame)),
  text: mailText(document, frame),
  paper: seen(asPaper(document, false)),
  dense: seen(asPaper(document, true)),
  window: seen(inVenster(document).html),
});

// Words that are told apart, with all that HTML gives a meaning.
const word = fc.nat(999_999).map((number) => `w${number}<b>&"'`);
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });

const anyTable = fc.tuple(words, words).map(([headers, values]): Table => {
  const keys = headers.map((_, index) => String(index));
  const places = headers.map((header, index) => ({ header, from: [String(index)] }));
  const cells = Object.fromEntries(keys.map((key, index) => [key, text(values[index % values.length]!, 'quiet')]));
  return table({ blad: places.slice(0, 3), mail: places.slice(0, 3), papier: places.slice(0, 3) }, [
    { over: line(values[0]!, 'bold') },
    { cells, also: [{ cells }] },
  ]);
});
const anySentences = words.map((lines): Sentences => sentences(lines));
const anyList = fc.tuple(words, words).map(([labels, values]): List => ({
  kind: 'list',
  items: labels.map((label, index) => ({ label, value: values[index % values.length]!, note: values[0] })),
  parts: values.map((value) => ({ label: labels[0]!, value })),
}));
const anyNumbers = word.map((label): Numbers => ({ kind: 'numbers', numbers: [{ label, value: 7 }] }));
const anyPart: fc.Arbitrary<Part> = fc.oneof(anyTable, anySentences, anyList, anyNumbers);
const anySection = fc.record({ title: word, parts: fc.array(anyPart, { maxLength: 3 }), isShort: fc.boolean() });
const anyDocument: fc.Arbitrary<Document> = fc.record({
  title: word,
  opening: fc.record({
    kop: word,
    look: fc.constant('good' as const),
    sentences: anySentences.map((one) => [one]),
  }),
  sections: fc.array(anySection, { maxLength: 4 }),
});

/** All that a part says. The notes of a list stand in a tab in the place of its parts. */
function said(part: Part): string[] {
  if (part.kind === 'sentences') return [...part.lines];
  if (part.kind === 'numbers') return part.numbers.map(({ label }) => label);
  if (part.kind === 'list') return part.items.flatMap(({ label, value }) => [label, value]);
  if (part.kind === 'chart') return [];
  return part.rows.flatMap((row) =>
    'over' in row
      ? [String(row.over.spans[0]!.text)]
      : Object.values(row.cells)
          .slice(0, 3)
          .map((cell) => String(cell![0]!.spans[0]!.text)),
  );
}

test('each text of a document is read in a tab, in a mail and on paper', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const all = [
        document.title,
        document.opening!.kop,
        ...document.opening!.sentences.flatMap(said),
        ...document.sections.flatMap(({ parts }) => parts.flatMap(said)),
      ];
      for (const [where, reading] of Object.entries(readings(document))) {
        const missing = all.filter((one) => !reading.includes(one));
        expect({ where, missing }).toEqual({ where, missing: [] });
      }
    }),
    { numRuns: 60 },
  );
});

test('titles are read too: in plain text in capitals', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const { text: plain, ...others } = readings(document);
      for (const { title } of document.sections) {
        expect(plain).toContain(title.toUpperCase());
        for (const reading of Object.values(others)) expect(reading).toContain(title);
      }
    }),
    { numRuns: 30 },
  );
});

test('what people typed stays text in HTML', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      for (const html of [mailHtml(document, frame), asPaper(document, true), asPaper(document, false)]) {
        expect(html).not.toMatch(/w\d+<b>/);
      }
    }),
    { numRuns: 30 },
  );
});

const one = (section: Partial<Section>): Document => ({
  title: 'T',
  sections: [{ title: 'Kop', parts: [sentences(['Zin'])], ...section }],
});

test('a section or its title is left out where it says so', () => {
  const without = readings(one({ notOn: ['papier'] }));
  expect([without['paper'], without['tab'], without['mail']].map((reading) => reading!.includes('Zin'))).toEqual([
    false,
    true,
    true,
  ]);
  const untitled = readings(one({ untitledOn: ['blad'] }));
  expect(
    [untitled['tab'], untitled['paper']].map((reading) => [reading!.includes('Kop'), reading!.includes('Zin')]),
  ).toEqual([
    [false, true],
    [true, true],
  ]);
});

test('more than a medium has room for is counted, and told where to find', () => {
  const lines = ['een', 'twee', 'drie'];
  const { paper, mail } = readings(
    one({ parts: [sentences(lines, { most: { papier: 1, rest: 'Kijk in het tabblad.' } })] }),
  );
  expect(paper).toMatch(/een\s+En nog 2\. Kijk in het tabblad\./);
  expect(mail).toMatch(/een\s+twee\s+drie/);
});

const stacked = table<'wat' | 'doel' | 'oordeel'>(
  {
    blad: [
      { header: 'Wat', from: ['wat'] },
      { header: 'Doel', from: ['doel'] },
      { header: 'Oordeel', from: ['oordeel'] },
    ],
    mail: [
      { header: 'Wat', from: ['wat'], width: 50 },
      { header: 'Doel', from: ['doel', 'oordeel'], empty: '–', width: 50 },
    ],
    papier: [
      { header: 'Wat', from: ['wat'], width: 50 },
      { header: 'Doel', from: ['doel', 'oordeel'], empty: '–', width: 50 },
    ],
  },
  [
    { cells: { wat: text('A'), doel: text(15), oordeel: text('achter', 'achter') } },
    { cells: { wat: text('B'), oordeel: text('behaald', 'behaald') } },
  ],
);

test('where there is little room, columns stand below each other in one', () => {
  const document: Document = { title: 'T', sections: [{ title: '', parts: [stacked] }] };
  expect(textOfTab(document)).toContain('A 15 achter\nB  behaald');
  expect(mailText(document, frame)).toContain('Wat | Doel\nA: 15; achter\nB: –; behaald');
  expect(asPaper(document, true)).toMatch(/<td colspan="1">15; <b style="color:#\w+">achter<\/b><\/td>/);
});

test('rows that belong to another stand below it in a tab, with one line under the last, and within it on paper', () => {
  const rows = [
    { cells: { a: text('hoofd') }, also: [{ cells: { a: text('deel') } }, { cells: { a: text('rest') } }] },
  ];
  const places = [{ header: 'A', from: ['a'] as const }];
  const document: Document = {
    title: 'T',
    sections: [{ title: '', parts: [table<'a'>({ blad: places, papier: places }, rows)] }],
  };
  expect(asTab(document).page.rows.map(({ cells, line: below }) => [cells[0]?.value, below ?? false])).toEqual([
    ['T', false],
    [undefined, false],
    ['A', true],
    ['hoofd', false],
    ['deel', false],
    ['rest', true],
  ]);
  expect(asPaper(document, false)).toContain('<td colspan="1"><p>hoofd</p><p>deel</p><p>rest</p></td>');
});

test('a row that is wider than its page is a mistake of ours', () => {
  const places = ['a', 'b', 'c', 'd'].map((key) => ({ header: key, from: [key] }));
  const document: Document = { title: 'T', sections: [{ title: '', parts: [table({ blad: places }, [])] }] };
  expect(() => asTab(document)).toThrow('wider than the page');
});
