/** The papers that a school and a leerbedrijf ask for, through the built bundle: what stands on them, and what is missing. */
import type { Workbook } from '@plp/workbench';
import { weken } from '../../../src/paginas/deelnemer/leerbedrijf';
import { demoRegister, hostOver } from '../../support/register';
import { recordsOf, sheetNamed } from '../../support/sheets';
import { setCell } from '../../support/smallRegister';

type Asked = { readonly papier: 'school' | 'leerbedrijf'; readonly deelnemerId: string; readonly recordId: string };

function shown(
  workbook: Workbook,
  asked: Asked & { readonly metTekst?: boolean },
  user = 'praktijkopleider@example.org',
) {
  const pages: string[] = [];
  const host = hostOver(workbook, {
    user,
    ui: { dialog: () => undefined },
    printPdf: (html) => (pages.push(html), Uint8Array.from([37, 80, 68, 70])),
  });
  const answer = host.run('papierTonen', asked);
  const page = pages[0] ?? '';
  const words = page
    .replace(/<style>.*?<\/style>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  return { answer, page, words };
}

const text = (value: unknown): string => String(value ?? '');
const workbook = demoRegister();
const of = (tab: string, column: string, value: unknown) =>
  recordsOf(workbook, tab).filter((one) => one[column] === value);

describe('for the school', () => {
  const verklaring = recordsOf(workbook, 'Verklaringen').find(
    (one) => one['Behaald op'] && one['RMC akkoord op'] && one['Ingeschreven op'],
  )!;
  const asked: Asked = {
    papier: 'school',
    deelnemerId: text(verklaring['Deelnemer-ID']),
    recordId: text(verklaring['Verklaring-ID']),
  };
  const toetsen = of('Toetsen', 'Verklaring-ID', verklaring['Verklaring-ID']);
  const remark = 'Zei: <b>ik kan dit</b>';
  setCell(workbook, 'Toetsen', text(toetsen[0]!['Toets-ID']), 'Toelichting', remark);

  test('a verklaring that is behaald is complete: code, titel, each werkproces with its toets, and who judged it', () => {
    const { words } = shown(workbook, asked);
    expect(words).toContain('Dit papier is compleet.');
    for (const part of [verklaring['Opleidingscode'], verklaring['Titel']]) expect(words).toContain(text(part));
    expect(toetsen.length).toBeGreaterThan(2);
    for (const toets of toetsen)
      for (const column of ['Werkproces', 'Omschrijving', 'Toetsvorm']) expect(words).toContain(text(toets[column]));
    expect(words).toContain('Hanneke Zuurbier');
    expect(words).toContain('Handtekening');
  });

  test('holds no free text, unless that is ticked; and then as text', () => {
    expect(shown(workbook, asked).words).not.toContain('ik kan dit');
    const { page } = shown(workbook, { ...asked, metTekst: true });
    expect(page).toContain('Zei: &lt;b&gt;ik kan dit&lt;/b&gt;');
  });

  test('without her consent there is none', () => {
    const other = demoRegister();
    setCell(other, 'Deelnemers', asked.deelnemerId, 'Toestemming op', null);
    expect(shown(other, asked)).toMatchObject({ answer: { ok: false, error: { code: 'geweigerd' } }, page: '' });
    hostOver(other).run('registerControleren');
    expect(JSON.stringify(sheetNamed(other, 'Controle').rows)).toContain('geen toestemming (meer)');
  });

  test('tells what is missing, each with what to do', () => {
    const other = demoRegister();
    for (const column of ['RMC akkoord op', 'Ingeschreven op', 'Behaald op'])
      setCell(other, 'Verklaringen', asked.recordId, column, null);
    const [first] = toetsen;
    for (const toets of of('Toetsen', 'Werkproces', first!['Werkproces']))
      setCell(other, 'Toetsen', text(toets['Toets-ID']), 'Status', 'Gepland');
    const { words } = shown(other, asked);
    for (const part of [
      'Dit papier is nog niet compleet.',
      'Vul RMC akkoord op in.',
      'Vul Ingeschreven op in.',
      'Vul Behaald op in.',
      `Een behaalde toets van ${text(first!['Werkproces'])}.`,
    ])
      expect(words).toContain(part);
  });

  test('is not made of a verklaring of somebody else, nor by who may not read all of it', () => {
    const others = recordsOf(workbook, 'Verklaringen').find((one) => one['Deelnemer-ID'] !== asked.deelnemerId)!;
    expect(shown(workbook, { ...asked, recordId: text(others['Verklaring-ID']) }).answer).toMatchObject({ ok: false });
    expect(shown(workbook, asked, 'jobcoach1@example.org').answer).toMatchObject({ ok: false });
  });
});

describe('for the leerbedrijf', () => {
  const stage = recordsOf(workbook, 'Stages').find(
    (one) => one['Einde'] && of('Stagelog', 'Stage-ID', one['Stage-ID']).length > 3,
  )!;
  const asked: Asked = {
    papier: 'leerbedrijf',
    deelnemerId: text(stage['Deelnemer-ID']),
    recordId: text(stage['Stage-ID']),
  };
  const log = of('Stagelog', 'Stage-ID', stage['Stage-ID']);
  const noted = log.find((one) => text(one['Notitie']).length > 10)!;

  test('has all hours of the Stagelog by week, the leermeester, the moments of guidance and places to sign', () => {
    const { words } = shown(workbook, asked);
    const hours = log.reduce((sum, one) => sum + Number(one['Gewerkte uren'] ?? 0), 0);
    expect(hours).toBeGreaterThan(0);
    expect(words).toContain(`Samen: ${hours.toLocaleString('nl-NL')} uur`);
    expect(words).toContain(text(stage['Leermeester']));
    expect(words.match(/Werkplekbezoek/g)?.length ?? 0).toBe(
      log.filter((one) => one['Soort'] === 'Werkplekbezoek').length,
    );
    for (const who of ['Leermeester', 'Deelnemer', 'Praktijkopleider']) expect(words).toContain(who);
    for (const word of ['Tegenslag', 'Aanpassing']) expect(words).not.toContain(word);
    expect(words).not.toContain(text(noted['Notitie']).slice(0, 20));
    expect(shown(workbook, { ...asked, metTekst: true }).words).toContain(text(noted['Notitie']).slice(0, 20));
  });

  test('tells which weeks have no hours, and that a stage goes on', () => {
    const other = demoRegister();
    for (const line of log) setCell(other, 'Stagelog', text(line['Log-ID']), 'Gewerkte uren', null);
    setCell(other, 'Stages', asked.recordId, 'Leermeester', null);
    const { words } = shown(other, asked);
    for (const part of ['Vul ze in het Stagelog in.', 'De naam van de leermeester.', 'en later'])
      expect(words).toContain(part);
  });

  test('tells whether the company is acknowledged and when somebody looked, and leaves room for the agreement', () => {
    const other = demoRegister();
    const werkgever = text(stage['Werkgever-ID']);
    const told = (erkend: string | null, op: string | null): string => {
      setCell(other, 'Werkgevers', werkgever, 'Erkend leerbedrijf', erkend);
      setCell(other, 'Werkgevers', werkgever, 'Erkenning gecontroleerd op', op);
      return shown(other, asked).words;
    };
    expect(told('Ja', '2024-11-04')).toContain('Erkend leerbedrijf Ja, nagekeken op');
    expect(told('Ja', '2024-11-04')).not.toContain('erkenning is nagekeken');
    expect(told('Ja', null)).toContain('Wanneer de erkenning is nagekeken.');
    expect(told('Nee', '2024-11-04')).toContain('dit is geen erkend leerbedrijf.');
    for (const unknown of ['Onbekend', null])
      expect(told(unknown, null)).toContain('Of dit een erkend leerbedrijf is. Zoek het op bij SBB');
    expect(told('Ja', '2024-11-04')).toContain(
      'Praktijkovereenkomst, getekend door leerbedrijf, school en deelnemer ☐',
    );
  });
});

test('each day of a stage lies in one week, from Monday to Sunday, and hours of the same week count together', () => {
  const line = (datum: string, uren: number | null, afwezig = false) => ({ datum, uren, afwezig });
  expect(
    weken('2025-09-03', '2025-09-22', [
      line('2025-09-03', 8),
      line('2025-09-07', 4),
      line('2025-09-08', null, true),
      line('2025-09-22', 0),
    ]),
  ).toEqual([
    { maandag: '2025-09-01', uren: 12, afwezig: false },
    { maandag: '2025-09-08', uren: null, afwezig: true },
    { maandag: '2025-09-15', uren: null, afwezig: false },
    { maandag: '2025-09-22', uren: 0, afwezig: false },
  ]);
});
