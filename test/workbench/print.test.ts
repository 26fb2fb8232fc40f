/** Chromium prints a page for real: A4, its words in it, nothing fetched, and a clear sentence when it cannot. */
import { printPdf } from '@plp/workbench';
import { readPdf } from '../support/pdf';

test('a page becomes A4 sheets with its words on them; asked again, it is not printed again', () => {
  const html =
    '<!doctype html><html lang="nl"><body><h1>Indicatoren augustus – één</h1><script>document.body.textContent = "gehackt"</script></body></html>';
  const pdf = printPdf(html);
  const { pages, text, width, height } = readPdf(pdf);
  expect([pages, Math.round(width), Math.round(height)]).toEqual([1, 596, 843]);
  expect(text).toContain('Indicatoren augustus – één');
  expect(text).not.toContain('gehackt');
  process.env['PLP_CHROMIUM'] = '/bestaat/niet';
  try {
    expect(printPdf(html)).toEqual(pdf);
    expect(() => printPdf('<p>iets anders</p>')).toThrow(/^De pdf is niet gemaakt: Chromium start niet/);
  } finally {
    delete process.env['PLP_CHROMIUM'];
  }
});
