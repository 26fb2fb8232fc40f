/** The handleiding as Help shows it: nothing is lost but pictures, and each form finds its section. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { handbookOf } from '../../build/bundling/handbook';
import { formDeclarations } from '../../src/sidebar/contract';
import { sectionOf, wordsOf } from '../../src/sidebar/help/handbook';

const handleiding = handbookOf(readFileSync(path.resolve(__dirname, '../../docs/handleiding.md'), 'utf8'));

test('headings, paragraphs, lists and tables become sections and blocks; a link is its words, a picture is left out', () => {
  const markdown = `# Boek\nVooraf.\n\n## Eén\nKies **PLP-register > Inrichten**, zie [beheer](beheer.md).\n\n![plaat](x.png)\n\n1. Eerst\n2. *Dan*\n\n### Twee\n| A | B |\n|---|---|\n| 1 | 2 |\n`;
  expect(handbookOf(markdown)).toEqual([
    {
      kop: 'Eén',
      niveau: 2,
      blokken: [
        {
          soort: 'alinea',
          tekst: [
            { tekst: 'Kies ' },
            { tekst: 'PLP-register > Inrichten', vet: true },
            { tekst: ', zie ' },
            { tekst: 'beheer' },
            { tekst: '.' },
          ],
        },
        { soort: 'lijst', genummerd: true, regels: [[{ tekst: 'Eerst' }], [{ tekst: 'Dan', vet: true }]] },
      ],
    },
    {
      kop: 'Twee',
      niveau: 3,
      blokken: [
        {
          soort: 'tabel',
          rijen: [
            [[{ tekst: 'A' }], [{ tekst: 'B' }]],
            [[{ tekst: '1' }], [{ tekst: '2' }]],
          ],
        },
      ],
    },
  ]);
});

test('what Help cannot show is refused when it is built', () => {
  expect(() => handbookOf('## A\n> aanhaling\n')).toThrow('blockquote');
});

test.each(Object.values(formDeclarations).filter(({ opent }) => opent !== null))(
  '$titel has a section',
  ({ titel }) => {
    const section = sectionOf(handleiding, titel);
    expect(section && wordsOf(section)).toContain(titel);
  },
);
