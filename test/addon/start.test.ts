/** The tab Start through the built bundle: what it tells, what it keeps to itself, and when it is written. */
import { copyWorkbook, createSheet, createWorkbook, takeId, type Workbook } from '@plp/workbench';
import { differences } from '../support/compare';
import { demoNow, demoRegister, emptyRegister, hostOver } from '../support/register';
import { recordsOf, sheetNamed, textOf } from '../support/sheets';
import { setCell } from '../support/smallRegister';

/** Updates the figures, and with them Start. */
function updated(workbook: Workbook): string {
  hostOver(workbook).run('uitkomstenBijwerken');
  return textOf(workbook, 'Start');
}

/** The links of Start: the text of the cell, and the tab that it leads to. */
const linksOf = (workbook: Workbook): (readonly [unknown, string | undefined])[] =>
  sheetNamed(workbook, 'Start').rows.flatMap((row) =>
    (row ?? []).flatMap((cell) =>
      cell?.link === undefined
        ? []
        : [[cell.value, workbook.sheets.find(({ id }) => cell.link === `#gid=${id}`)?.name] as const],
    ),
  );

describe('after Inrichten', () => {
  const workbook = emptyRegister();

  test('an empty register gets its first steps, each with a link to its tab', () => {
    expect(textOf(workbook, 'Start')).toContain('Zo begin je');
    expect(textOf(workbook, 'Start')).toContain('Kies Eerste keer: dan doe je dit stap voor stap.');
    expect(linksOf(workbook)).toEqual([
      ['1. Medewerkers', 'Medewerkers'],
      ['2. Projectjaren', 'Projectjaren'],
      ['3. Doelen', 'Doelen'],
      ['4. Instellingen', 'Instellingen'],
    ]);
  });

  test('it names the menu path of each form', () => {
    const menu = hostOver(workbook);
    menu.fireOpen();
    const [root] = menu.menu();
    const items = root?.kind === 'menu' ? root.items.flatMap((item) => (item.kind === 'item' ? [item] : [])) : [];
    const forms = items.filter(({ functionName }) => functionName.endsWith('Tonen'));
    expect(forms).toHaveLength(15);
    for (const { caption } of forms) expect(textOf(workbook, 'Start')).toContain(`Menu PLP-register > ${caption}`);
  });

  test('twice equals once', () => {
    const before = copyWorkbook(workbook);
    hostOver(workbook).run('registerInrichten');
    expect(differences(before, workbook)).toEqual([]);
  });
});

describe('with the demo', () => {
  const workbook = demoRegister();
  const text = updated(workbook);

  test('it tells how things stand', () => {
    expect(text).toContain(
      '6 | 13 | 3 | 11 | 17 | 10\nIn de rij | Bezig | Pauze | Nazorg | Verklaring behaald | Naar waardevol werk',
    );
    expect(text).not.toContain('Zo begin je');
  });

  test('it counts what is due by kind and by person', () => {
    expect(text).toContain('Toetsen |  |  | 2 | 1 | 3');
    expect(text).toContain('Nazorg |  |  | 1 | 2 | 3');
    expect(text).toMatch(/Hanneke Zuurbier \| {2}\| {2}\| 4 \| 6 \| 10/);
  });

  test('what is late stands there by number and initials, with a link to its tab', () => {
    expect(text).toContain('T-0078 | D.v.W. | Toets B1-K1-W3 |  | maandag 7 juli | 55 dagen te laat');
    expect(linksOf(workbook)).toEqual([
      ['T-0078', 'Toetsen'],
      ['T-0105', 'Toetsen'],
      ['I-0047', 'Intakes'],
      ['I-0048', 'Intakes'],
      ['N-0049', 'Nazorg'],
      ['L-0678', 'Stagelog'],
    ]);
  });

  test('it holds no name of a deelnemer or a leermeester, and no note', () => {
    const names = recordsOf(workbook, 'Deelnemers').map((row) => `${row['Voornaam']} ${row['Achternaam']}`);
    const others = recordsOf(workbook, 'Stages').flatMap((row) => row['Leermeester'] ?? []);
    const notes = recordsOf(workbook, 'Stagelog')
      .flatMap((row) => [row['Notitie'], row['Vervolgactie']])
      .filter((note) => note);
    for (const word of [...names, ...others, ...notes]) expect(text).not.toContain(String(word));
  });

  test('it shows the main figures that have a doel, as Uitkomsten has them', () => {
    expect(text).toContain(
      '1.1  Deelnemers met een praktijkverklaring |  |  | 36% (9 van 25) | 15, uiterlijk 31-08-2025 | niet behaald',
    );
    expect(text).not.toMatch(/^1\.5 /m);
  });

  test('it tells who receives no reminders', () => {
    const without = recordsOf(workbook, 'Medewerkers')
      .filter((row) => row['Actief'] === 'Ja' && row['Ontvangt herinneringen'] === 'Nee')
      .map((row) => row['Naam']);
    expect(without.length).toBeGreaterThan(0);
    expect(text).toContain(`Deze medewerkers krijgen geen herinneringen: ${without.join(', ')}.`);
  });

  test('it is replaced whole the next time', () => {
    const host = hostOver(workbook, { now: () => demoNow + 3 * 24 * 3600 * 1000 });
    host.run('uitkomstenBijwerken');
    const later = textOf(workbook, 'Start');
    expect(later).toContain('Bijgewerkt op 03-09-2025');
    expect(later).toContain('58 dagen te laat');
    expect(later.match(/Hoe staat het ervoor\?/g)).toHaveLength(1);
  });
});

describe('words for the quarter report', () => {
  test('are not asked while they are there', () => {
    expect(updated(demoRegister())).not.toContain('Nog geen toelichting');
  });

  test('are asked by code, with where to write them and a link to their tab', () => {
    const workbook = demoRegister();
    const words = recordsOf(workbook, 'Toelichtingen').filter((row) => row['Projectjaar-ID'] === 'J-0002');
    const idOf = (code: string): string => String(words.find((row) => row['Indicator'] === code)!['Toelichting-ID']);
    for (const code of ['1.1', '4.1']) setCell(workbook, 'Toelichtingen', idOf(code), 'Peildatum', '2025-03-31');
    const text = updated(workbook);
    expect(text).toContain(
      'Nog geen toelichting bij: 1.1, 4.1. Die is nodig voor de kwartaalrapportage van het tweede kwartaal van 2025.',
    );
    expect(text).toContain('Menu PLP-register > Rapporten > Toelichting');
    expect(linksOf(workbook)).toContainEqual(['Toelichtingen', 'Toelichtingen']);
  });
});

test('no more than the ten that are late for longest are named', () => {
  const workbook = demoRegister();
  const host = hostOver(workbook, { now: () => demoNow + 120 * 24 * 3600 * 1000 });
  host.run('uitkomstenBijwerken');
  expect(textOf(workbook, 'Start')).toContain('De 10 die het langst te laat zijn');
  expect(linksOf(workbook)).toHaveLength(10);
});

test('a tab Start of somebody else is left alone', () => {
  const workbook = createWorkbook();
  const own = createSheet(takeId(workbook), 'Start');
  own.rows[0] = [{ value: 'Mijn eigen blad' }];
  workbook.sheets = [own];
  hostOver(workbook).run('registerInrichten');
  expect(textOf(workbook, 'Start')).toContain('Mijn eigen blad');
  expect(textOf(workbook, 'Start (PLP)')).toContain('Zo begin je');
});
