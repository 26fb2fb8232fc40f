/** What a script gets as a picture or a PDF, and how it leaves in a mail. */
import { simpleParser } from 'mailparser';
import { composeEml } from '../../mail/compose';
import { run, scripted, trips } from './script';

const CHART = `
  at('A1:B3').setValues([['Maand', 'Aantal'], ['juli', 2], ['augustus', 3]]);
  sheet.insertChart(sheet.newChart().asColumnChart().setOption('title', 'Toetsen').addRange(at('A1:B3')).setPosition(5, 2, 0, 0).build());
`;

test('a chart gives its PNG, under a name, as blob and in the type that was asked', () => {
  expect(
    run(`${CHART}
    const chart = sheet.getCharts()[0];
    return [chart.getBlob(), chart.getAs('image/png')].map((blob) => [blob.getContentType(), blob.getName(), blob.getBytes().slice(0, 4)]);
  `),
  ).toEqual(Array(2).fill(['image/png', 'chart.png', [-119, 80, 78, 71]]));
});

test('the picture shows what the cells hold when it is asked for', () => {
  expect(
    run(`${CHART}
    const chart = sheet.getCharts()[0];
    const before = chart.getBlob().getBytes().length;
    at('B2').setValue(9);
    return chart.getBlob().getBytes().length !== before;
  `),
  ).toBe(true);
});

test('a picture is one round trip, after what was written', () => {
  expect(trips(`${CHART} sheet.getCharts()[0].getBlob();`).slice(-2)).toEqual([
    'Sheet.getCharts',
    'EmbeddedChart.getAs',
  ]);
});

test('a page becomes a PDF of that name', () => {
  const printed: string[] = [];
  const printPdf = (html: string) => {
    printed.push(html);
    return Buffer.from('%PDF-proef');
  };
  expect(
    run(
      `
    const blob = Utilities.newBlob('<p>één</p>', 'text/html', 'maand.html').getAs('application/pdf');
    return [blob.getContentType(), blob.getName(), String.fromCharCode(...blob.getBytes())];
  `,
      { printPdf },
    ),
  ).toEqual(['application/pdf', 'maand.pdf', '%PDF-proef']);
  expect(printed).toEqual(['<p>één</p>']);
});

test('the script can catch that there is no PDF, and go on', () => {
  const printPdf = () => {
    throw new Error('De pdf is niet gemaakt.');
  };
  expect(
    run(
      `
    try { Utilities.newBlob('<p>', 'text/html').getAs('application/pdf'); return 'wel'; }
    catch (error) { return [error instanceof Error, error.message]; }
  `,
      { printPdf },
    ),
  ).toEqual([true, 'De pdf is niet gemaakt.']);
});

test.each([
  "Utilities.newBlob('a', 'text/csv').getAs('application/pdf')",
  "sheet.newChart().build().getAs('image/gif')",
])('%s says that it is not rebuilt', (body) => {
  expect(() => run(`${body};`)).toThrow(/^niet nagebouwd: /);
});

test('a mail carries the picture in its text and the PDF beside it', async () => {
  const made = scripted(
    `${CHART}
    MailApp.sendEmail({
      to: 'a@example.org', subject: 'Maand', body: 'tekst', htmlBody: '<img src="cid:toetsen" alt="Toetsen">',
      inlineImages: { toetsen: sheet.getCharts()[0].getBlob().setName('toetsen.png') },
      attachments: [Utilities.newBlob('<p>', 'text/html', 'maand').getAs('application/pdf')],
    });`,
    { printPdf: () => Buffer.from('%PDF-proef') },
  );
  made.host.run('main');
  const eml = await composeEml({ mail: made.mails[0]!, number: 1 });
  const read = await simpleParser(eml);
  expect(
    read.attachments.map(({ filename, contentType, related }) => [filename, contentType, related === true]).sort(),
  ).toEqual([
    ['maand.pdf', 'application/pdf', false],
    ['toetsen.png', 'image/png', true],
  ]);
  expect(read.html).toContain('src="data:image/png;base64,iVBORw0KGgo');
});
