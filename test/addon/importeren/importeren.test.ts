/** Importing through the built bundle: the whole road, twice, mended, taken back, and with whatever call failing. */
import { once } from '../../../src/register/once';
import type { Answer } from '../../../src/sidebar/contract';
import { copyWorkbook, type Workbook } from '@plp/workbench';
import { failingAt } from '../../support/calls/atCall';
import { Outcomes } from '../../support/calls/outcomes';
import {
  geenDag,
  addSource,
  agree,
  asked,
  begin,
  importAll,
  mend,
  preview,
  read,
  remembered,
  run,
  staff,
  takeBack,
  wideHeaders,
  wideRow,
  wideSheet,
} from '../../support/importing';
import { hostOver } from '../../support/register';
import { recordsOf, sheetNamed, textOf } from '../../support/sheets';
import { setCell, smallRegister } from '../../support/smallRegister';

const rest = 'Import: nog te herstellen';
const filled = ['Deelnemers', 'Werkgevers', 'Fasen', 'Stages'] as const;
const contentOf = (workbook: Workbook) => Object.fromEntries(filled.map((tab) => [tab, recordsOf(workbook, tab)]));
const idsOf = (workbook: Workbook) =>
  filled.map((tab) => recordsOf(workbook, tab).map((record) => Object.values(record)[0]));

const seenIn = (workbook: Workbook, blad: number) => ({
  workbook,
  blad,
  host: hostOver(workbook),
  source: () => structuredClone(workbook.sheets.find(({ id }) => id === blad)),
});

function withSource(cells = wideSheet) {
  const workbook = smallRegister(staff());
  return seenIn(workbook, addSource(workbook, 'Studentenlijst', cells));
}

const importedOnce = once(() => {
  const made = withSource();
  return { ...made, before: made.source(), gedaan: importAll(made.host, made.blad) };
});

/** A copy of the register in which the source was imported, as many tests begin. */
function withImported() {
  const { workbook, blad, before, gedaan } = importedOnce();
  return { ...seenIn(copyWorkbook(workbook), blad), before, gedaan };
}

describe('the road', () => {
  test('shows the tabs of the team, and only those', () => {
    const { host } = withSource();
    expect(begin(host).tabbladen).toEqual([
      { blad: expect.any(Number), naam: 'Studentenlijst', rijen: 6, rest: false },
    ]);
  });

  test('finds the headers, tells what is sure, and previews each row', () => {
    const { host, blad } = withSource();
    const bron = read(host, blad);
    expect(bron).toMatchObject({ koprij: 3, rijen: 3, onthouden: false, twijfel: ['Kleur map'] });
    const shown = preview(host, {
      blad,
      koprij: 3,
      koppeling: agree(bron, { kolommen: { ...bron.koppeling.kolommen, 'Kleur map': '' } }),
    });
    expect(shown.rijen).toMatchObject({ nieuw: 2, fout: 1 });
    expect(shown.records).toEqual({ deelnemers: 2, werkgevers: 1, fasen: 1, stages: 1 });
    expect(shown.lijst.map(({ rij, naam, stand }) => [rij, naam, stand])).toEqual([
      [6, 'Cem Yildiz', 'fout'],
      [4, 'Anna de Vries', 'nieuw'],
      [5, 'Bram Jansen', 'nieuw'],
    ]);
    expect(shown.lijst[0]!.problemen).toEqual([
      'Kolom "Aangemeld op": Aanmelddatum: dit is geen datum die bestaat. Schrijf hem als dag-maand-jaar (31-08-2025).',
    ]);
  });

  test('adds the good rows with IDs, stamps and links, and leaves the source as it was', () => {
    const { workbook, source, before, gedaan } = withImported();
    expect(gedaan).toEqual({
      importId: 'verzoek-import-1',
      rijen: 2,
      rest: 1,
      restNaam: rest,
      nog: 0,
      records: { deelnemers: 2, werkgevers: 1, fasen: 1, stages: 1 },
    });
    expect(source()).toEqual(before);
    expect(recordsOf(workbook, 'Stages')[0]).toMatchObject({
      'Stage-ID': 'S-0001',
      'Deelnemer-ID': 'D-0001',
      'Werkgever-ID': 'W-0001',
      Sector: 'Horeca',
      'Uren per week': 16,
      'Ingevoerd door': 'projectleider@example.org',
    });
    expect(hostOver(workbook).run('registerControleren')).toContain('0 fouten');
  });

  test('puts the others in a tab to mend, with what is wrong and the headers of the source', () => {
    const { workbook } = withImported();
    const [row] = recordsOf(workbook, rest);
    expect(Object.keys(row!)).toEqual(['Wat is er mis', ...wideHeaders, 'Kenmerk (niet veranderen)']);
    expect(row).toMatchObject({
      'Wat is er mis': expect.stringContaining('Aanmelddatum: dit is geen datum'),
      'Naam student': 'Cem Yildiz',
      'Start voortraject': '20-2-2024',
      'Uren pw': '12,5',
    });
  });

  test('logs each record without what stands in it, and keeps nothing personal in the journal', () => {
    const { workbook } = withImported();
    expect(textOf(workbook, 'Logboek')).toMatch(/Overgenomen \| Deelnemers \| D-0001 \| {2}\| {2}\| $/m);
    const kept = `${textOf(workbook, 'Logboek')}${textOf(workbook, 'Importjournaal')}`;
    for (const secret of ['Vries', 'Bram', 'Yildiz', 'geheim']) expect(kept).not.toContain(secret);
    expect(sheetNamed(workbook, 'Importjournaal').hidden).toBe(true);
  });

  test('text that would run as a formula is stored as text', () => {
    const { host, blad, workbook } = withSource();
    const bron = read(host, blad);
    const request = {
      blad,
      koprij: 3,
      koppeling: agree(bron, { kolommen: { ...bron.koppeling.kolommen, 'Kleur map': 'deelnemers.opmerkingen' } }),
    };
    run(host, request, preview(host, request).kenmerk);
    expect(recordsOf(workbook, 'Deelnemers')[1]!['Opmerkingen']).toBe('=geheim');
    expect(JSON.stringify(sheetNamed(workbook, 'Deelnemers').rows)).not.toContain('"formula"');
  });

  test.each(['nl_NL', 'en_US'])('is the same in a workbook of %s', (locale) => {
    const { workbook, blad } = withSource();
    workbook.locale = locale;
    importAll(hostOver(workbook), blad);
    expect(recordsOf(workbook, 'Stages')[0]).toMatchObject({ Start: 45352, 'Uren per week': 16 });
  });

  test('is for the projectleider alone', () => {
    const { workbook, blad } = withSource();
    const host = hostOver(workbook, { user: 'praktijkopleider@example.org' });
    for (const [name, request] of [
      ['importOpenen', {}],
      ['importLezen', { blad, koprij: null }],
      ['importTerugdraaien', { importId: 'verzoek-1' }],
    ] as const) {
      expect(host.run(name, request)).toMatchObject({ ok: false, error: { code: 'geen-recht' } });
    }
  });

  test('a tab of the register is no source', () => {
    const { host, workbook } = withSource();
    expect(host.run('importLezen', { blad: sheetNamed(workbook, 'Deelnemers').id, koprij: null })).toMatchObject({
      ok: false,
      error: { code: 'bestaat-niet' },
    });
  });
});

describe('rows that people do not see', () => {
  /** Row 4 is filtered out, row 5 is hidden below the filter. */
  const withHidden = () => {
    const made = withSource();
    const sheet = sheetNamed(made.workbook, 'Studentenlijst');
    sheet.filter = { row: 3, column: 1, rows: 2, columns: 10 };
    sheet.hiddenRows = new Set([3, 4]);
    return made;
  };

  test('are not brought in, and that is told', () => {
    const { host, blad, workbook } = withHidden();
    const request = asked(host, blad);
    const overzicht = preview(host, request);
    expect(overzicht.rijen).toMatchObject({ nieuw: 0, fout: 1, geen: 2 });
    expect(overzicht.vragen).toContainEqual(expect.objectContaining({ soort: 'verborgen', aantal: 2, keus: 'laat' }));
    const { kenmerk, verborgen } = overzicht;
    expect(run(host, { ...request, verborgen }, kenmerk)).toMatchObject({ ok: true, value: { rijen: 0 } });
    expect(recordsOf(workbook, 'Deelnemers')).toEqual([]);
  });

  test('are brought in where somebody says so', () => {
    const { host, blad, workbook } = withHidden();
    const { vragen } = preview(host, asked(host, blad));
    const { sleutel } = vragen.find(({ soort }) => soort === 'verborgen')!;
    const request = asked(host, blad, { antwoorden: { [sleutel]: 'mee' } });
    const { rijen, kenmerk, verborgen } = preview(host, request);
    expect(rijen).toMatchObject({ nieuw: 2, fout: 1 });
    expect(run(host, { ...request, verborgen }, kenmerk)).toMatchObject({ ok: true, value: { rijen: 2 } });
    expect(recordsOf(workbook, 'Deelnemers')).toHaveLength(2);
  });
});

describe('again', () => {
  test('adds nothing twice, also after the source was sorted, and remembers the matching', () => {
    const { blad, workbook } = withImported();
    const before = contentOf(workbook);
    const sheet = workbook.sheets.find(({ id }) => id === blad)!;
    sheet.rows = [...sheet.rows.slice(0, 3), ...sheet.rows.slice(3).reverse()];
    const bron = read(hostOver(workbook), blad);
    expect(bron).toMatchObject({ onthouden: true, twijfel: [] });
    const request = { blad, koprij: 3, koppeling: bron.koppeling };
    const shown = preview(hostOver(workbook), request);
    expect(shown.rijen).toEqual({ nieuw: 0, fout: 0, rest: 1, bestaat: 0, dubbel: 0, eerder: 2 });
    run(hostOver(workbook), request, shown.kenmerk, 'verzoek-import-2');
    expect(contentOf(workbook)).toEqual(before);
    expect(recordsOf(workbook, rest)).toHaveLength(1);
  });

  test('a mended row goes into the register and out of the tab to mend; its original is not imported any more', () => {
    const { blad, workbook } = withImported();
    mend(workbook, rest, 2, 'Aangemeld op', '2024-02-05');
    const tab = begin(hostOver(workbook)).tabbladen.find((one) => one.rest)!;
    expect(importAll(hostOver(workbook), tab.blad, 'verzoek-import-2')).toMatchObject({
      rijen: 1,
      rest: 0,
      records: { deelnemers: 1, fasen: 1, stages: 1 },
    });
    expect(recordsOf(workbook, rest)).toEqual([]);
    expect(recordsOf(workbook, 'Stages')[1]).toMatchObject({
      'Deelnemer-ID': 'D-0003',
      'Werkgever-ID': 'W-0001',
      Sector: 'Groen',
    });
    const { koppeling } = read(hostOver(workbook), blad);
    expect(preview(hostOver(workbook), { blad, koprij: 3, koppeling }).rijen).toMatchObject({ eerder: 3, nieuw: 0 });
  });

  test('a row that is still wrong stays in the tab to mend, with what is wrong now', () => {
    const { workbook } = withImported();
    mend(workbook, rest, 2, 'Aangemeld op', '30-2-2024');
    const tab = begin(hostOver(workbook)).tabbladen.find((one) => one.rest)!;
    expect(importAll(hostOver(workbook), tab.blad, 'verzoek-import-2')).toMatchObject({ rijen: 0, rest: 1 });
    expect(recordsOf(workbook, rest)[0]!['Wat is er mis']).toContain('geen datum die bestaat');
  });

  test('a source or register that changed since the preview is not imported', () => {
    const { host, blad, workbook } = withSource();
    const request = asked(host, blad);
    const { kenmerk } = preview(host, request);
    workbook.sheets.find(({ id }) => id === blad)!.rows[3]![0] = { value: 'Anna de Wit' };
    expect(run(host, request, kenmerk)).toMatchObject({ ok: false, error: { code: 'gewijzigd' } });
    expect(contentOf(workbook)).toEqual(contentOf(withSource().workbook));
  });

  test('the same request twice imports once and gives the same answer', () => {
    const { host, blad, workbook } = withSource();
    const request = asked(host, blad);
    const { kenmerk } = preview(host, request);
    const first = run(host, request, kenmerk);
    const before = contentOf(workbook);
    expect(run(hostOver(workbook), request, kenmerk)).toEqual(first);
    expect(contentOf(workbook)).toEqual(before);
  });
});

describe('taking back', () => {
  test('removes exactly what was added, and the rows can be imported again', () => {
    const { host, blad, workbook } = withSource();
    const before = contentOf(workbook);
    importAll(host, blad);
    const { laatste } = begin(hostOver(workbook));
    expect(laatste).toMatchObject({ bron: 'Studentenlijst', rijen: 2, op: '2025-08-31T12:00:00' });
    expect(takeBack(hostOver(workbook), laatste!.importId)).toEqual({
      records: { deelnemers: 2, werkgevers: 1, fasen: 1, stages: 1 },
      blijft: [],
      blijftAantal: 0,
    });
    expect(contentOf(workbook)).toEqual(before);
    expect(begin(hostOver(workbook)).laatste).toBeNull();
    expect(takeBack(hostOver(workbook), laatste!.importId).records).toEqual({});
    expect(importAll(hostOver(workbook), blad, 'verzoek-import-2')).toMatchObject({ rijen: 2 });
    expect(idsOf(workbook)[0]).toEqual(['D-0003', 'D-0004']);
  });

  test('keeps what somebody changed, with what came along with it', () => {
    const { blad, workbook } = withImported();
    setCell(workbook, 'Stages', 'S-0001', 'Uren per week', 20);
    const done = takeBack(hostOver(workbook), 'verzoek-import-1');
    expect(done.blijft.map(({ id }) => id).sort()).toEqual(['D-0001', 'F-0001', 'S-0001', 'W-0001']);
    expect(done.records).toEqual({ deelnemers: 1 });
    expect(idsOf(workbook)).toEqual([['D-0001'], ['W-0001'], ['F-0001'], ['S-0001']]);
    const { koppeling } = read(hostOver(workbook), blad);
    expect(preview(hostOver(workbook), { blad, koprij: 3, koppeling }).rijen).toMatchObject({ eerder: 1, nieuw: 1 });
  });

  test('keeps a deelnemer about whom somebody wrote since', () => {
    const { workbook } = withImported();
    const saved = hostOver(workbook).run('opslaan', {
      verzoek: 'verzoek-fase-1',
      schrijf: [
        {
          tab: 'fasen',
          id: null,
          basis: null,
          values: { deelnemerId: 'D-0002', datum: '2024-03-01', fase: 'Voortraject' },
        },
      ],
    }) as Answer<unknown>;
    expect(saved.ok).toBe(true);
    expect(takeBack(hostOver(workbook), 'verzoek-import-1').blijft).toEqual([{ tab: 'deelnemers', id: 'D-0002' }]);
  });

  test('gives a mended row back to the tab to mend, as it was mended', () => {
    const { workbook } = withImported();
    mend(workbook, rest, 2, 'Aangemeld op', '2024-02-05');
    const mended = recordsOf(workbook, rest);
    const tab = begin(hostOver(workbook)).tabbladen.find((one) => one.rest)!;
    importAll(hostOver(workbook), tab.blad, 'verzoek-import-2');
    takeBack(hostOver(workbook), 'verzoek-import-2');
    expect(recordsOf(workbook, rest)).toEqual(mended);
    expect(importAll(hostOver(workbook), tab.blad, 'verzoek-import-3')).toMatchObject({ rijen: 1 });
  });

  test.each(['call', 'flush'] as const)(
    'where Google refuses the journal at the %s, all stays as it was',
    (refusesAt) => {
      const { workbook } = withImported();
      mend(workbook, rest, 2, 'Aangemeld op', '2024-02-05');
      const tab = begin(hostOver(workbook)).tabbladen.find((one) => one.rest)!;
      importAll(hostOver(workbook), tab.blad, 'verzoek-import-2');
      const all = () =>
        [...filled, 'Logboek', 'Importjournaal', rest].map((name) => [name, recordsOf(workbook, name)] as const);
      const before = structuredClone(all());
      const refused = hostOver(workbook, { refusesAt, typedColumns: { Importjournaal: { 1: 'values' } } });
      expect(refused.run('importTerugdraaien', { importId: 'verzoek-import-2' })).toMatchObject({
        ok: false,
        error: { code: 'geweigerd', message: expect.stringContaining('Er is niets teruggedraaid.') as string },
      });
      expect(all()).toEqual(before);
      expect(takeBack(hostOver(workbook), 'verzoek-import-2').records).toMatchObject({ deelnemers: 1 });
    },
  );

  test('only the last import is offered, and one that came before cannot be asked for', () => {
    const { workbook } = withImported();
    const other = addSource(workbook, 'Nog een lijst', [
      wideHeaders,
      ['Dirk Smit', 1990, '2024-01-10', null, null, null, null, null, null, null],
    ]);
    importAll(hostOver(workbook), other, 'verzoek-import-2');
    expect(begin(hostOver(workbook)).laatste?.importId).toBe('verzoek-import-2');
    expect(hostOver(workbook).run('importTerugdraaien', { importId: 'verzoek-import-1' })).toMatchObject({
      ok: false,
      error: { code: 'ongeldig' },
    });
  });
});

describe('round trips', () => {
  const many = (count: number) => [
    wideHeaders,
    ...Array.from({ length: count }, (_, index) => wideRow(index, index % 10 === 0 ? geenDag : undefined)),
  ];

  function trips(count: number) {
    const { workbook, blad } = withSource(many(count));
    const tripsOf = (work: (host: ReturnType<typeof hostOver>) => void): number => {
      const host = hostOver(workbook);
      work(host);
      return host.roundTrips.length;
    };
    const request = asked(hostOver(workbook), blad);
    const { kenmerk } = preview(hostOver(workbook), request);
    return {
      read: tripsOf((host) => read(host, blad)),
      preview: tripsOf((host) => preview(host, request)),
      run: tripsOf((host) => run(host, request, kenmerk)),
      undo: tripsOf((host) => takeBack(host, 'verzoek-import-1')),
    };
  }

  test('are few, and as many for 5 rows as for 120', () => {
    const few = trips(5);
    expect(trips(120)).toEqual(few);
    expect(few.read).toBeLessThanOrEqual(6);
    expect(few.preview).toBeLessThanOrEqual(20);
    expect(few.run).toBeLessThanOrEqual(28);
    expect(few.undo).toBeLessThanOrEqual(22);
  });
});

describe('every call in turn', () => {
  const ways = ['throws before', 'throws after', 'dies after'] as const;

  /** What people find: every tab, and what is remembered. */
  const state = (workbook: Workbook) =>
    JSON.stringify([
      workbook.sheets
        .filter(({ rows }) => rows.length > 0)
        .map(({ name, rows, hidden }) => [
          name,
          hidden,
          rows
            .map((row) => (row ?? []).map((cell) => cell?.value ?? null))
            .filter((row) => row.some((cell) => cell !== null && cell !== '')),
        ]),
      remembered(workbook),
    ]);

  function tryAll(before: Workbook, act: (host: ReturnType<typeof hostOver>) => unknown): string[] {
    const clean = copyWorkbook(before);
    const host = hostOver(clean);
    let calls = 0;
    act(
      hostOver(copyWorkbook(before), {
        beforeCall: () => {
          calls += 1;
        },
      }),
    );
    act(host);
    const expected = state(clean);
    const wrong: string[] = [];
    const afterwards = new Outcomes<string>();
    for (let k = 0; k < calls; k++) {
      const way = ways[k % ways.length]!;
      const workbook = copyWorkbook(before);
      try {
        act(hostOver(workbook, failingAt(k, way)));
      } catch {
        // The form says so, and the next try counts.
      }
      const now = afterwards.of(workbook, () => {
        act(hostOver(workbook));
        return state(workbook);
      });
      if (now !== expected) wrong.push(`${k} ${way}`);
    }
    expect(calls).toBeGreaterThan(15);
    return wrong;
  }

  test('of an import: trying again equals one clean run', () => {
    const { workbook, blad, host } = withSource();
    const request = asked(host, blad);
    const { kenmerk } = preview(host, request);
    expect(tryAll(workbook, (one) => run(one, request, kenmerk))).toEqual([]);
  });

  test('of taking it back: trying again equals one clean run', () => {
    const { workbook, blad, host } = withSource();
    host.run('herinneringenAanzetten');
    importAll(host, blad);
    host.run('dagelijkseTaken');
    expect(textOf(workbook, 'PLP-schaduw')).toContain('D-0001');
    expect(tryAll(workbook, (one) => one.run('importTerugdraaien', { importId: 'verzoek-import-1' }))).toEqual([]);
  });
});

describe('a row of which a part cannot come in', () => {
  const headers = [
    'Naam',
    'Woonplaats',
    'Aanmelddatum',
    'Start voortraject',
    'Leerbedrijf',
    'Sector',
    'Start stage',
    'Uren pw',
  ];
  // Without a year of birth: only what is remembered tells that she is the same.
  const anna = ['Anna de Vries', 'Haarlem', '2024-01-10', '2024-02-15', 'De Linde', 'Groen', '2024-03-01', 45];
  const brought = () => {
    const made = withSource([headers, anna]);
    return { ...made, gedaan: importAll(made.host, made.blad) };
  };
  const restOf = (workbook: Workbook): number => begin(hostOver(workbook)).tabbladen.find((one) => one.rest)!.blad;

  test('comes in for the rest, and waits in the tab to mend with what is missing', () => {
    const { workbook, gedaan, blad } = brought();
    expect(gedaan).toMatchObject({ rijen: 1, rest: 1, records: { deelnemers: 1, werkgevers: 1, fasen: 1 } });
    expect(recordsOf(workbook, rest)).toMatchObject([
      {
        'Wat is er mis': expect.stringMatching(
          /^Overgenomen: Werkgevers, Deelnemers, Fasen. Nog niet:\n.*Uren per week: vul een getal in van 1 tot en met 40/s,
        ) as string,
      },
    ]);
    // Once more does nothing, and puts no second row there.
    const { koppeling } = read(hostOver(workbook), blad);
    const shown = preview(hostOver(workbook), { blad, koprij: 1, koppeling });
    expect(shown.rijen).toMatchObject({ nieuw: 0, fout: 0, rest: 1 });
    run(hostOver(workbook), { blad, koprij: 1, koppeling }, shown.kenmerk, 'verzoek-import-2');
    expect(recordsOf(workbook, rest)).toHaveLength(1);
    expect(recordsOf(workbook, 'Deelnemers')).toHaveLength(1);
  });

  test('not mended it stays there and says the same; mended, what was missing goes to the same person', () => {
    const { workbook, blad } = brought();
    expect(importAll(hostOver(workbook), restOf(workbook), 'verzoek-import-2')).toMatchObject({ rijen: 0, rest: 1 });
    expect(recordsOf(workbook, rest)[0]!['Wat is er mis']).toContain(
      'Uren per week: vul een getal in van 1 tot en met 40',
    );
    mend(workbook, rest, 2, 'Uren pw', '16');
    expect(importAll(hostOver(workbook), restOf(workbook), 'verzoek-import-3')).toMatchObject({
      rijen: 1,
      rest: 0,
      records: { stages: 1 },
    });
    expect(recordsOf(workbook, 'Deelnemers')).toHaveLength(1);
    expect(recordsOf(workbook, 'Stages')).toMatchObject([{ 'Deelnemer-ID': 'D-0001', 'Werkgever-ID': 'W-0001' }]);
    expect(recordsOf(workbook, rest)).toEqual([]);
    const { koppeling } = read(hostOver(workbook), blad);
    expect(preview(hostOver(workbook), { blad, koprij: 1, koppeling }).rijen).toMatchObject({ eerder: 1, nieuw: 0 });
  });

  test('taken back, all of it can come in again from the tab to mend', () => {
    const { workbook } = brought();
    takeBack(hostOver(workbook), 'verzoek-import-1');
    expect(recordsOf(workbook, 'Deelnemers')).toEqual([]);
    mend(workbook, rest, 2, 'Uren pw', '16');
    expect(importAll(hostOver(workbook), restOf(workbook), 'verzoek-import-2').records).toEqual({
      deelnemers: 1,
      werkgevers: 1,
      fasen: 1,
      stages: 1,
    });
  });
});
