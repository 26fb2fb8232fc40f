/** The papers about one deelnemer through the built bundle: what stands on them, and that they hold nothing of anybody else. */
import { copyWorkbook, type Workbook } from '@plp/workbench';
import { dateInWords } from '../../../src/register/dates';
import { allTabs } from '../../../src/register/tabs';
import { columnsOf } from '../../../src/register/tab';
import { demoRegister, hostOver } from '../../support/register';
import { recordsOf, sheetNamed } from '../../support/sheets';
import { setCell } from '../../support/smallRegister';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The words on a page. */
const wordsOf = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(#?\w+);/g, (_, name: string) => entities[name] ?? '?')
    .replace(/\s+/g, ' ');

function shown(workbook: Workbook, papier: 'inzage' | 'voortgang', deelnemerId: string, user?: string) {
  const dialogs: string[] = [];
  const pages: string[] = [];
  const host = hostOver(workbook, {
    ...(user ? { user } : {}),
    ui: { dialog: (_kind, _title, html) => void dialogs.push(html) },
    printPdf: (html) => {
      pages.push(html);
      return Uint8Array.from([37, 80, 68, 70]);
    },
  });
  const answer = host.run('papierTonen', { papier, deelnemerId }) as { ok: boolean; error?: { message: string } };
  return { answer, dialog: dialogs[0] ?? '', page: pages[0] ?? '', words: wordsOf(pages[0] ?? '') };
}

/** A cell as it is told: a date in words. Sheets count days from 30 December 1899. */
const inWords = (value: unknown, isDate: boolean): string =>
  isDate
    ? dateInWords(new Date(Date.UTC(1899, 11, 30) + Number(value) * 86_400_000).toISOString().slice(0, 10))
    : String(value).replace(/\s+/g, ' ').trim();

/** What stands in her rows, column by column. */
function cellsOf(workbook: Workbook, deelnemerId: string): { header: string; text: string }[] {
  return allTabs.flatMap((tab) =>
    recordsOf(workbook, tab.name)
      .filter((one) => one['Deelnemer-ID'] === deelnemerId)
      .flatMap((one) =>
        columnsOf(tab).flatMap(([key, { header, type }]) =>
          one[header] === undefined ||
          one[header] === null ||
          one[header] === '' ||
          type.kind === 'reference' ||
          type.kind === 'email' ||
          type.kind === 'timestamp' ||
          ['ingevoerdDoor', 'afgenomenDoor'].includes(key)
            ? []
            : [{ header, text: inWords(one[header], type.kind === 'date') }],
        ),
      ),
  );
}

describe('Inzage', () => {
  const workbook = demoRegister();
  setCell(
    workbook,
    'Stagelog',
    String(recordsOf(workbook, 'Stagelog')[0]!['Log-ID']),
    'Notitie',
    'Zij zei: "<b>ik kan dit</b>" & meer',
  );
  const owner = String(recordsOf(workbook, 'Stagelog')[0]!['Deelnemer-ID']);
  const own = sheetNamed(workbook, 'Deelnemers');
  const row = own.rows.findIndex((cells) => cells?.[0]?.value === owner);
  const width = own.rows[0]!.length;
  own.rows[0]![width] = { ...own.rows[0]![0]!, value: 'Sleutel van de kluis' };
  own.rows[row]![width] = { ...own.rows[row]![1]!, value: 'ligt bij Petra' };
  const { answer, dialog, page, words } = shown(workbook, 'inzage', owner);

  test('holds what stands in every filled cell of hers, and in people’s own columns', () => {
    expect(answer).toEqual({ ok: true, value: null });
    const cells = cellsOf(workbook, owner);
    expect(cells.length).toBeGreaterThan(40);
    const plain = words.replaceAll(',', '.');
    expect(cells.filter(({ text }) => !plain.includes(text.replaceAll(',', '.')))).toEqual([]);
    expect(words).toContain('Sleutel van de kluis ligt bij Petra');
  });

  test('names nobody else who takes part, and how to reach no leermeester', () => {
    const others = recordsOf(workbook, 'Deelnemers').filter((one) => one['Deelnemer-ID'] !== owner);
    const named = others.filter((one) => words.includes(`${String(one.Voornaam)} ${String(one.Achternaam)}`));
    expect(named).toEqual([]);
    const masters = recordsOf(workbook, 'Stages').map((one) => String(one['E-mail leermeester'] ?? ''));
    expect(masters.filter((email) => email !== '' && words.includes(email))).toEqual([]);
  });

  test('what people typed is no markup, on the page and in the PDF', () => {
    expect(dialog).toContain('&lt;b&gt;ik kan dit&lt;/b&gt;');
    expect(page).not.toContain('<b>ik kan dit');
    expect(dialog).toContain(`download="Inzage ${owner}.pdf"`);
  });

  test('tells who opened her dossier, today as well', () => {
    const looked = copyWorkbook(workbook);
    const opens = { deelnemerId: owner, tabs: ['fasen'], zonder: 'geen', formulier: 'dossier' };
    hostOver(looked, { user: 'praktijkopleider@example.org' }).run('formulierOpenen', opens);
    const told = shown(looked, 'inzage', owner).words;
    expect(told).toMatch(/Wie heeft er gekeken .*31 augustus 2025, 12:00 Hanneke Zuurbier bekeken Deelnemers: Dossier/);
  });

  test('tells who changed something, by name and without the values', () => {
    const changed = copyWorkbook(workbook);
    const meting = recordsOf(changed, 'Metingen').find((one) => one['Deelnemer-ID'] === owner)!;
    const saved = hostOver(changed, { user: 'praktijkopleider@example.org' }).run('opslaan', {
      verzoek: 'verzoek-0001',
      schrijf: [{ tab: 'metingen', id: meting['Meting-ID'], basis: null, values: { zelfvertrouwen: 9 } }],
    });
    expect(saved).toMatchObject({ ok: true });
    const naam = recordsOf(changed, 'Medewerkers').find(
      (one) => one['E-mail'] === 'praktijkopleider@example.org',
    )!.Naam;
    expect(shown(changed, 'inzage', owner).words).toContain(
      `31 augustus 2025, 12:00 ${String(naam)} gewijzigd Metingen: Zelfvertrouwen`,
    );
  });
});

describe('Mijn voortgang', () => {
  const workbook = demoRegister();
  const done = recordsOf(workbook, 'Verklaringen').find((one) => one['Deelnemer-ID'] === 'D-0011');
  const id = String(done!['Deelnemer-ID']);
  const { words } = shown(workbook, 'voortgang', id);

  test('tells what she can, what she did and how she grew, and no note, reason or score that fell', () => {
    expect(words).toContain(`Ik heb de praktijkverklaring ${String(done!.Titel)}`);
    expect(words).toMatch(/Wat ik kan .*Wat ik heb gedaan .*Stage bij .*Hoe ik ben gegroeid .*●/);
    const secrets = allTabs.flatMap((tab) =>
      recordsOf(workbook, tab.name)
        .filter((one) => one['Deelnemer-ID'] === id)
        .flatMap((one) =>
          ['Notitie', 'Toelichting', 'Reden', 'Reden einde', 'Opmerkingen'].flatMap((header) =>
            one[header] ? [String(one[header])] : [],
          ),
        ),
    );
    expect(secrets.length).toBeGreaterThan(0);
    expect(secrets.filter((text) => text.length > 8 && words.includes(text))).toEqual([]);
    // Of D-0001 every score fell or stayed.
    expect(shown(workbook, 'voortgang', 'D-0001').words).not.toContain('gegroeid');
  });

  test('what is dated after today did not happen yet: no toets, no hours and no growth of it', () => {
    const ahead = copyWorkbook(workbook);
    const hers = (tab: string) => recordsOf(ahead, tab).filter((one) => one['Deelnemer-ID'] === id);
    for (const log of hers('Stagelog')) setCell(ahead, 'Stagelog', String(log['Log-ID']), 'Datum', '2025-09-02');
    for (const meting of hers('Metingen').slice(1))
      setCell(ahead, 'Metingen', String(meting['Meting-ID']), 'Datum', '2025-09-02');
    const [toets] = hers('Toetsen').filter((one) => one.Status === 'Behaald');
    setCell(ahead, 'Toetsen', String(toets!['Toets-ID']), 'Resultaat op', '2025-09-02');
    const later = shown(ahead, 'voortgang', id).words;
    const told = `${String(toets!.Omschrijving)} (${String(toets!.Werkproces)})`;
    expect([words.includes(told), later.includes(told)]).toEqual([true, false]);
    expect([words, later].map((one) => /Samen heb ik op mijn stages \d+ uur/.test(one))).toEqual([true, false]);
    expect([words, later].map((one) => one.includes('Hier ben ik het meest in gegroeid'))).toEqual([true, false]);
  });

  test('of somebody who just came it tells what will come to stand there', () => {
    const begun = new Set(
      ['Stages', 'Metingen', 'Toetsen', 'Plaatsingen'].flatMap((tab) =>
        recordsOf(workbook, tab).map((one) => one['Deelnemer-ID']),
      ),
    );
    const fresh = recordsOf(workbook, 'Deelnemers').find((one) => !begun.has(one['Deelnemer-ID']))!;
    expect(shown(workbook, 'voortgang', String(fresh['Deelnemer-ID'])).words).toContain(
      'Hier komt te staan wat je kunt',
    );
  });
});

test('who may not read all of it gets no paper, and one of nobody is told', () => {
  const workbook = demoRegister();
  const byRole = (rol: string) => String(recordsOf(workbook, 'Medewerkers').find((one) => one.Rol === rol)!['E-mail']);
  for (const rol of ['Jobcoach', 'Meelezer'])
    expect(shown(workbook, 'inzage', 'D-0001', byRole(rol))).toMatchObject({
      answer: { ok: false, error: { code: 'geen-recht' } },
      dialog: '',
      page: '',
    });
  expect(shown(workbook, 'inzage', 'D-9999').answer).toMatchObject({
    ok: false,
    error: { message: 'D-9999 staat niet (meer) in Deelnemers.' },
  });
});
