/** The reports through the built bundle: the tab, the PDF that is offered, who may make them, and which one is meant. */
import { copyWorkbook, printPdf, type UiEvents, type Workbook } from '@plp/workbench';
import { differences } from '../../support/compare';
import { readPdf } from '../../support/pdf';
import { demoNow, demoRegister, hostOver } from '../../support/register';
import { recordsOf, sheetNamed, textOf } from '../../support/sheets';
import { setCell } from '../../support/smallRegister';

const day = 24 * 3600 * 1000;

/** The text of a tab, without the empty cells at the end of its lines. */
const linesOf = (workbook: Workbook, tab: string): string => textOf(workbook, tab).replace(/[ |]+$/gm, '');

/** Makes a report as somebody who types this; keeps the window that was shown and the page that was printed. */
function make(
  workbook: Workbook,
  which: 'kwartaalrapportageMaken' | 'eindrapportageMaken',
  typed = '',
  options: Parameters<typeof hostOver>[1] = {},
) {
  const dialogs: string[] = [];
  const questions: string[] = [];
  const pages: string[] = [];
  const ui: Partial<UiEvents> = {
    prompt: (_title, text) => {
      questions.push(text);
      return { button: 'OK', text: typed };
    },
    dialog: (_kind, _title, html) => {
      dialogs.push(html);
    },
  };
  const host = hostOver(workbook, {
    ui,
    printPdf: (html) => {
      pages.push(html);
      return Uint8Array.from([37, 80, 68, 70]);
    },
    ...options,
  });
  return { said: host.run(which) as string, dialogs, questions, pages, host };
}

const annual = 'Eindrapportage J-0002';

describe('the report of a projectjaar over the demo', () => {
  const workbook = demoRegister();
  const { said, dialogs, pages, questions } = make(workbook, 'eindrapportageMaken');
  const text = linesOf(workbook, annual);

  test('says which projectjaren there are, and takes the last when nothing is typed', () => {
    expect(questions[0]).toContain('J-0001: Projectjaar 1 (01-04-2022 tot en met 31-01-2024)');
    expect(questions[0]).toContain('Laat je het leeg, dan is het J-0002');
    expect(said).toBe(`Het tabblad ${annual} is gemaakt.`);
  });

  test('has a title with organisation, projectjaar and peildatum', () => {
    expect(text).toContain(
      'Eindrapportage Projectjaar 2\nPraktijkleren Plus\nProjectjaar 2: 01-02-2024 tot en met 31-08-2025 (in het eerste plan tot 31-01-2025)\nPeildatum: 31 augustus 2025',
    );
  });

  test.each([
    'in Projectjaar 2 startten 25 deelnemers (doel 25: behaald).',
    'Alle projectjaren samen: ongeveer 40 deelnemers gestart, ongeveer 15 met een praktijkverklaring en ongeveer 10 naar waardevol werk.',
  ])('its summary says: %s', (sentence) => {
    expect(text.replace(/\n/g, ' ')).toContain(sentence);
  });

  test.each([
    ['1.4', '15, uiterlijk 31-08-2025 | Deelnemers met een praktijkverklaring: 9 van de 25 (36%) | niet behaald'],
    [
      '1.1',
      '1.1 | Afronden van activiteiten uit het eerste projectjaar: praktijkverklaringen voor tenminste 7 van de 15 studenten. | 7',
    ],
    ['1.2', 'Functies: activiteitenbegeleider, assistent dienstverlening, assistent-praktijkopleider'],
    ['1.3', '25, uiterlijk 31-08-2025 | Gestarte deelnemers: 25 | behaald'],
    ['1.3 in 2024', 'Gestart in 2024: ongeveer 15'],
    ['1.3 in 2025', 'Gestart in 2025: ongeveer 10'],
    ['1.3 via voortraject', 'Gestart met een voortraject: ongeveer 10 van ongeveer 25'],
    [
      '1.3/2024-Q3',
      '5, uiterlijk 30-09-2024 | Gestart in kwartaal 3 van 2024: 1 | niet behaald | Aandacht. In dit kwartaal startte 1 deelnemer.',
    ],
    ['1.4 bezig', 'Nog bezig: ongeveer 10 van ongeveer 25'],
    ['1.6', 'Uitgevallen deelnemers: ongeveer 5 van ongeveer 25'],
    ['1.6 vorig', 'Uitgevallen uit het vorige projectjaar: ongeveer 5 van ongeveer 15'],
    [
      '1.1 of the projectjaar before',
      '7, uiterlijk 31-08-2025 | Projectjaar 1: deelnemers met een praktijkverklaring: 8 van de 15 (53%) | behaald',
    ],
    ['3.1', '5, uiterlijk 31-08-2025 | Doorgestroomd uit het eerste projectjaar: 5 van de 15 (33%) | behaald'],
    ['3.2', 'Doorgestroomd, alle projectjaren tot en met dit projectjaar: 10 van de 40 (25%)'],
    ['4.1', 'kunnen hun taken voortzetten. |  |  |  | Zorg. Ziekte en een reorganisatie'],
  ])('%s stands there as in the report', (_code, line) => {
    expect(text).toContain(line);
    expect(pages[0]).toBeDefined();
  });

  test('says nothing twice', () => {
    const cells = text.split(/\n| \| /).filter((cell) => cell.length > 25 && !/^\d+, uiterlijk/.test(cell));
    expect(cells.length).toBeGreaterThan(80);
    expect(cells.filter((cell, index) => cells.indexOf(cell) !== index)).toEqual([]);
  });

  test('has the words of every goal, so nothing is missing', () => {
    expect(text).not.toContain('Nog geen toelichting');
    expect(dialogs[0]).not.toContain('Nog geen');
  });

  test('offers the PDF of the same content to download', () => {
    expect(dialogs[0]).toContain(`download="${annual}.pdf"`);
    expect(dialogs[0]).toContain(`href="data:application/pdf;base64,${Buffer.from('%PDF').toString('base64')}"`);
    for (const part of [
      'Tabel 1 – Output korte termijn',
      'Tabel 4 – Randvoorwaarden',
      '9 van de 25 (36%)',
      'Ziekte en een reorganisatie gaven vertraging.',
    ]) {
      expect(pages[0]).toContain(part);
    }
  });

  test('printed for real it has the four tables on A4, with the figures and the words', () => {
    const { text: printed, pages: count, width, filled } = readPdf(printPdf(pages[0]!));
    // No third of a page is empty, but for the last one.
    expect(filled.slice(0, -1).filter((part) => part < 2 / 3)).toEqual([]);
    for (let page = 1; page <= count; page++) expect(printed).toContain(`Bladzijde ${page} van ${count}`);
    for (const part of [
      'Tabel 1',
      'Tabel 2',
      'Tabel 3',
      'Tabel 4',
      '9 van de 25 (36%)',
      'Ziekte en een reorganisatie',
      'Niet alle rijen tellen mee.',
    ])
      expect(printed).toContain(part);
    expect([count <= 6, Math.round(width)]).toEqual([true, 596]);
  });

  test('holds no name of a deelnemer, a leermeester or a medewerker', () => {
    const names = [
      ...recordsOf(workbook, 'Deelnemers').map((row) => `${row['Voornaam']} ${row['Achternaam']}`),
      ...recordsOf(workbook, 'Medewerkers').map((row) => row['Naam']),
      ...recordsOf(workbook, 'Stages').flatMap((row) => row['Leermeester'] ?? []),
    ];
    for (const name of names) expect(`${text}${pages[0]}`).not.toContain(String(name));
  });

  test('is no wider than A4 on its side', () => {
    const sheet = sheetNamed(workbook, annual);
    const widths = Array.from({ length: sheet.maxColumns }, (_, column) => sheet.columnWidths.get(column) ?? 100);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(988);
  });

  test('twice equals once, also after the tab got another name', () => {
    const before = copyWorkbook(workbook);
    make(workbook, 'eindrapportageMaken', '2');
    expect(differences(before, workbook)).toEqual([]);
    sheetNamed(workbook, annual).name = 'Voor de financier';
    expect(make(workbook, 'eindrapportageMaken', 'projectjaar 2').said).toContain(
      'Het tabblad Voor de financier is gemaakt.',
    );
    sheetNamed(workbook, 'Voor de financier').name = annual;
    expect(differences(before, workbook)).toEqual([]);
  });
});

describe('the report of a quarter over the demo', () => {
  const workbook = demoRegister();

  test('is that of the last full quarter when nothing is typed; words of later do not stand in it', () => {
    const { said, dialogs, pages } = make(workbook, 'kwartaalrapportageMaken');
    const text = textOf(workbook, 'Kwartaalrapportage 2025-K2');
    expect(text).toContain('Peildatum: 30 juni 2025. Dit rapport gaat over 01-04-2025 tot en met 30-06-2025.');
    expect(text).toContain('Wat er in dit kwartaal gebeurde');
    expect(text).toContain('Nog geen toelichting.');
    expect(said).toContain('Nog geen (nieuwe) toelichting bij: 1.1, 1.2');
    expect(dialogs[0]).toContain('(nieuwe) toelichting bij: 1.1, 1.2');
    expect(pages[0]).toContain('Nog geen toelichting.');
  });

  test('takes the quarter that was typed, each in its own tab', () => {
    make(workbook, 'kwartaalrapportageMaken', '1e kwartaal 2025');
    make(workbook, 'kwartaalrapportageMaken', '2025-K3');
    expect(textOf(workbook, 'Kwartaalrapportage 2025-K1')).toContain('Kwartaalrapportage eerste kwartaal van 2025');
    expect(textOf(workbook, 'Kwartaalrapportage 2025-K3')).toContain('9 van de 25 (36%)');
    expect(workbook.sheets.filter(({ name }) => name.startsWith('Kwartaalrapportage'))).toHaveLength(3);
  });
});

describe('nothing is made', () => {
  const workbook = demoRegister();
  const before = copyWorkbook(workbook);
  afterEach(() => expect(differences(before, workbook)).toEqual([]));

  test.each([
    ['kwartaalrapportageMaken', 'vorig jaar', /geen kwartaal.*zoals 2025-K2/],
    ['kwartaalrapportageMaken', '2026-K1', /nog niet begonnen/],
    ['kwartaalrapportageMaken', '2021-K1', /nog geen projectjaar begonnen/],
    ['eindrapportageMaken', 'J-0007', /typ een van: J-0001, J-0002/],
  ] as const)('by %s when "%s" is typed, and it says what to type', (which, typed, words) => {
    expect(() => make(workbook, which, typed)).toThrow(words);
  });

  test.each(['praktijkopleider@example.org', 'meelezer@example.org', 'iemand@example.org'])(
    'for %s, before anything is asked',
    (user) => {
      const prompt = jest.fn();
      expect(() => make(workbook, 'kwartaalrapportageMaken', '', { user, ui: { prompt } })).toThrow(
        /Alleen een projectleider|niet als actieve medewerker/,
      );
      expect(prompt).not.toHaveBeenCalled();
    },
  );

  test('for who thinks better of it', () => {
    const { said } = make(workbook, 'kwartaalrapportageMaken', '', {
      ui: { prompt: () => ({ button: 'CANCEL', text: '' }) },
    });
    expect(said).toBe('Er is geen rapport gemaakt.');
  });
});

test('when Google cannot make the PDF the tab is there all the same, and it says so', () => {
  const workbook = demoRegister();
  const { said, dialogs } = make(workbook, 'eindrapportageMaken', '', {
    printPdf: () => {
      throw new Error('Conversion failed');
    },
  });
  expect(textOf(workbook, annual)).toContain('9 van de 25 (36%)');
  expect(said).toContain('De PDF maken is niet gelukt.');
  expect(dialogs[0]).not.toContain('data:application/pdf');
});

test('a name in the words is told by number before the report is sent on, and markup in them stays text', () => {
  const workbook = demoRegister();
  const [first] = recordsOf(workbook, 'Deelnemers');
  const words = recordsOf(workbook, 'Toelichtingen').find(
    (row) => row['Projectjaar-ID'] === 'J-0002' && row['Indicator'] === '1.1',
  )!;
  setCell(
    workbook,
    'Toelichtingen',
    String(words['Toelichting-ID']),
    'Tekst',
    `Het gaat goed met ${first!['Voornaam']}. <img src=x>`,
  );
  const { said, dialogs, pages } = make(workbook, 'eindrapportageMaken');
  expect(said).toContain(`Kijk of er een naam staat in ${words['Toelichting-ID']}.`);
  expect(dialogs[0]).toContain(`in ${words['Toelichting-ID']} lijkt de naam van een deelnemer te staan`);
  expect(dialogs[0]).not.toContain(String(first!['Voornaam']));
  expect(pages[0]).toContain('&lt;img src=x&gt;');
});

test('a quarter made again later gives the same figures', () => {
  const workbook = demoRegister();
  const lines = () =>
    textOf(workbook, 'Kwartaalrapportage 2025-K2')
      .split('\n')
      .filter((line) => !line.startsWith('Gemaakt op'));
  make(workbook, 'kwartaalrapportageMaken', '2025-K2');
  const once = lines();
  make(workbook, 'kwartaalrapportageMaken', '2025-K2', { now: () => demoNow + 30 * day });
  expect(lines()).toEqual(once);
});
