/** Controle and herstel through the built bundle: the tab, what the form gets, repairs, undo, rights and failing services. */
import type { Answer, Checked, FindingView, Repaired } from '../../src/sidebar/contract';
import { copyWorkbook, type HostOptions, type Workbook } from '@plp/workbench';
import { Outcomes } from '../support/calls/outcomes';
import { differences } from '../support/compare';
import { RegisterMaker } from '../support/builders';
import { demoRegister, emptyRegister, hostOver } from '../support/register';
import { headersOf, recordsOf, sheetNamed, textOf } from '../support/sheets';
import { smallRegister } from '../support/smallRegister';

type StoredCell = NonNullable<ReturnType<typeof sheetNamed>['rows'][number]>[number];

/** The cell of a record under a header. */
function cellOf(workbook: Workbook, tab: string, id: string, header: string): NonNullable<StoredCell> {
  const sheet = sheetNamed(workbook, tab);
  return sheet.rows.find((row) => row?.[0]?.value === id)![headersOf(sheet).indexOf(header)]!;
}

/** As somebody typed or pasted it, also where the cell has no text format. */
function type(workbook: Workbook, tab: string, id: string, header: string, value: string | number | null): void {
  const cell = cellOf(workbook, tab, id, header) as { value: unknown };
  cell.value = value;
}

/** One fault of each kind that a machine can mend, and three that only people can. */
function brokenRegister(): Workbook {
  const workbook = demoRegister();
  type(workbook, 'Metingen', 'M-0001', 'Datum', '4-5-2022');
  type(workbook, 'Metingen', 'M-0002', 'Moment', 'TUSSEN');
  type(workbook, 'Stages', 'S-0001', 'Uren per week', '12,5');
  type(workbook, 'Werkgevers', 'W-0001', 'Branche', 'Sociaal werk ');
  type(workbook, 'Metingen', 'M-0005', 'Ingevoerd op', null);
  type(workbook, 'Metingen', 'M-0004', 'Meting-ID', null);
  type(workbook, 'Stagelog', 'L-0003', 'Notitie', 'Bel 111222333, heeft ADHD');
  type(workbook, 'Fasen', 'F-0032', 'Reden', null);
  type(workbook, 'Nazorg', 'N-0001', 'Deelnemer-ID', 'D-9999');
  return workbook;
}

const fetched = (workbook: Workbook, options: Partial<HostOptions> = {}): Checked => {
  const answer = hostOver(workbook, options).run('controleOphalen', {}) as Answer<Checked>;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

const asked = (findings: readonly FindingView[]) =>
  findings.flatMap(({ tab, rij, id, kolom, herstel }) =>
    herstel ? [{ tab, rij, id, kolom, was: herstel.was, wordt: herstel.wordt }] : [],
  );

const repair = (workbook: Workbook, cellen: ReturnType<typeof asked>, options: Partial<HostOptions> = {}, over = {}) =>
  hostOver(workbook, options).run('herstellen', {
    verzoek: 'verzoek-0001',
    opmaak: false,
    cellen,
    ...over,
  }) as Answer<Repaired>;

const filledTabs = ['Deelnemers', 'Intakes', 'Fasen', 'Werkgevers', 'Stages', 'Stagelog', 'Metingen', 'Nazorg'];
const contentOf = (workbook: Workbook) => filledTabs.map((tab) => recordsOf(workbook, tab));

test('herstel of the looks changes no value: a date among texts stays a date, a number among dates a number', () => {
  const maker = new RegisterMaker();
  maker.medewerker({ email: 'projectleider@example.org', rol: 'Projectleider' });
  maker.contact('2025-02-03');
  const workbook = smallRegister(maker);
  Object.assign(cellOf(workbook, 'Contacten', 'C-0001', 'Soort'), {
    value: 45_700,
    style: { numberFormat: 'dd-mm-yyyy' },
  });
  Object.assign(cellOf(workbook, 'Contacten', 'C-0001', 'Datum'), { value: 7, style: { numberFormat: '0' } });
  Object.assign(cellOf(workbook, 'Contacten', 'C-0001', 'Organisatie'), { value: 'Buurthuis', style: { bold: true } });
  expect(repair(workbook, [], {}, { opmaak: true }).ok).toBe(true);
  const formatOf = (header: string) => cellOf(workbook, 'Contacten', 'C-0001', header).style?.numberFormat;
  expect(['Soort', 'Datum', 'Organisatie'].map(formatOf)).toEqual(['dd-mm-yyyy', '0', '@']);
});

describe('the tab Controle', () => {
  test('tells when all is well, and when that was checked', () => {
    const workbook = demoRegister();
    expect(hostOver(workbook).run('registerControleren')).toBe('Alles klopt. Er is niets gevonden.');
    const text = textOf(workbook, 'Controle');
    expect(text).toContain('Gecontroleerd op 31 augustus 2025 om 12:00');
    expect(text).toContain('Alles klopt.');
  });

  test('groups what is wrong, the most urgent first, with a link to each cell', () => {
    const workbook = brokenRegister();
    expect(hostOver(workbook).run('registerControleren')).toBe(
      'Gevonden: 7 fouten en 2 waarschuwingen. Kijk in het tabblad Controle.',
    );
    const text = textOf(workbook, 'Controle');
    expect(text.indexOf('Fouten (7)')).toBeLessThan(text.indexOf('Waarschuwingen (2)'));
    expect(text).toMatch(/F-0032 \| Fasen \| Reden \| Dit is nog leeg/);
    const sheet = sheetNamed(workbook, 'Controle');
    const row = sheet.rows.find((cells) => cells?.[0]?.value === 'F-0032')!;
    const fasen = sheetNamed(workbook, 'Fasen');
    const link = JSON.stringify(row[0]);
    const number = fasen.rows.findIndex((cells) => cells?.[0]?.value === 'F-0032') + 1;
    expect(link).toContain(`#gid=${fasen.id}&range=F${number}`);
  });

  test('holds no names and nothing that was typed', () => {
    const workbook = brokenRegister();
    hostOver(workbook).run('registerControleren');
    const text = textOf(workbook, 'Controle');
    for (const typed of ['111222333', 'ADHD', 'TUSSEN', '4-5-2022', 'D-9999']) expect(text).not.toContain(typed);
    for (const { Voornaam, Achternaam } of recordsOf(workbook, 'Deelnemers'))
      expect(text).not.toContain(`${Voornaam} ${Achternaam}`);
  });

  test('twice equals once, and leaves all other tabs alone', () => {
    const workbook = brokenRegister();
    const before = contentOf(workbook);
    hostOver(workbook).run('registerControleren');
    const once = copyWorkbook(workbook);
    hostOver(workbook).run('registerControleren');
    expect(differences(once, workbook)).toEqual([]);
    expect(contentOf(workbook)).toEqual(before);
  });

  test('an empty register is well', () => {
    expect(hostOver(emptyRegister()).run('registerControleren')).toBe('Alles klopt. Er is niets gevonden.');
  });

  test('a formula among the records is found', () => {
    const workbook = demoRegister();
    const cell = cellOf(workbook, 'Metingen', 'M-0001', 'Zelfvertrouwen') as { formula?: string };
    cell.formula = '=2+3';
    expect(fetched(workbook).bevindingen).toMatchObject([{ regel: 'formule', id: 'M-0001', kolom: 'zelfvertrouwen' }]);
  });

  test('of a formula that shows a text the repair leaves what it shows', () => {
    const workbook = demoRegister();
    const cell = cellOf(workbook, 'Werkgevers', 'W-0001', 'Naam') as { formula?: string };
    const { value } = cellOf(workbook, 'Werkgevers', 'W-0001', 'Naam');
    cell.formula = '=A2';
    repair(workbook, asked(fetched(workbook).bevindingen));
    expect(cellOf(workbook, 'Werkgevers', 'W-0001', 'Naam')).toMatchObject({ value });
    expect(cellOf(workbook, 'Werkgevers', 'W-0001', 'Naam').formula).toBeUndefined();
    expect(fetched(workbook).bevindingen).toEqual([]);
  });

  test.each([
    ['#N/A', null],
    ['#DEEL/0!', null],
    [0, null],
    ['#NAME?', { soort: 'tekst', wordt: '=VERT.ZOEKEN(A2;X:Y;2)' }],
  ])('of a formula that shows %s the repair is %p: what failed to compute was no text', (value, herstel) => {
    const workbook = demoRegister();
    Object.assign(cellOf(workbook, 'Werkgevers', 'W-0001', 'Contactpersoon'), {
      formula: '=VERT.ZOEKEN(A2;X:Y;2)',
      value,
    });
    const found = fetched(workbook).bevindingen.find(({ regel }) => regel === 'formule');
    expect(found?.herstel ?? null).toEqual(herstel && { ...herstel, was: '=VERT.ZOEKEN(A2;X:Y;2)' });
  });

  test('a tab that is not there is told, not taken for broken references', () => {
    const workbook = demoRegister();
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'Werkgevers');
    const { bevindingen, waarschuwingen } = fetched(workbook);
    expect(bevindingen).toEqual([]);
    expect(waarschuwingen.join()).toContain('Werkgevers');
  });
});

describe('herstel', () => {
  test('mends what a machine can mend, as the preview showed, and leaves the rest', () => {
    const workbook = brokenRegister();
    const { bevindingen } = fetched(workbook);
    expect(repair(workbook, asked(bevindingen))).toMatchObject({ ok: true, value: { overgeslagen: 0 } });
    const clean = demoRegister();
    expect(cellOf(workbook, 'Metingen', 'M-0001', 'Datum').value).toEqual(
      cellOf(clean, 'Metingen', 'M-0001', 'Datum').value,
    );
    expect(cellOf(workbook, 'Metingen', 'M-0002', 'Moment').value).toBe('Tussen');
    expect(cellOf(workbook, 'Stages', 'S-0001', 'Uren per week').value).toBe(12.5);
    expect(cellOf(workbook, 'Werkgevers', 'W-0001', 'Branche').value).toBe('Sociaal werk');
    expect(recordsOf(workbook, 'Metingen')[3]!['Meting-ID']).toBe('M-0127');
    const left = fetched(workbook)
      .bevindingen.map(({ regel }) => regel)
      .sort();
    expect(left).toEqual(['bsn', 'leeg-bij-een-andere-keuze', 'verwijzing-bestaat-niet']);
  });

  test('is logged, without personal values', () => {
    const workbook = brokenRegister();
    type(workbook, 'Deelnemers', 'D-0002', 'Achternaam', 'Geheim ');
    repair(workbook, asked(fetched(workbook).bevindingen));
    const lines = recordsOf(workbook, 'Logboek').filter(({ Wat }) => Wat === 'Hersteld');
    expect(lines.find(({ Kolom }) => Kolom === 'Uren per week')).toMatchObject({
      'Record-ID': 'S-0001',
      Was: '12,5',
      Werd: '12.5',
    });
    expect(lines.find(({ Kolom }) => Kolom === 'Achternaam')).toMatchObject({ Was: null, Werd: null });
  });

  test('can be undone, also twice', () => {
    const workbook = brokenRegister();
    const before = contentOf(workbook);
    const done = repair(workbook, asked(fetched(workbook).bevindingen));
    const stappen = done.ok ? done.value.steps : [];
    const undo = () =>
      hostOver(workbook).run('ongedaanMaken', {
        verzoek: 'verzoek-0002',
        stappen,
        bewijs: done.ok ? done.value.bewijs : '',
      }) as Answer<unknown>;
    expect(undo().ok).toBe(true);
    expect(contentOf(workbook)).toEqual(before);
    expect(undo().ok).toBe(true);
    expect(contentOf(workbook)).toEqual(before);
  });

  test('an address gets rid of what a mail program put around it, a word for nothing goes; undone, both are back', () => {
    const workbook = demoRegister();
    type(workbook, 'Werkgevers', 'W-0001', 'E-mail', '<mailto:info@example.org>');
    type(workbook, 'Werkgevers', 'W-0001', 'Telefoon', '\u2014');
    type(workbook, 'Werkgevers', 'W-0001', 'Actief tot', 'n.v.t.');
    const before = contentOf(workbook);
    const cells = asked(fetched(workbook).bevindingen);
    expect(cells.map(({ kolom, wordt }) => [kolom, wordt])).toEqual(
      expect.arrayContaining([
        ['email', 'info@example.org'],
        ['telefoon', null],
        ['actiefTot', null],
      ]),
    );
    const done = repair(workbook, cells);
    // A second try of the request finds it done.
    expect(repair(workbook, cells)).toEqual(done);
    expect(asked(fetched(workbook).bevindingen)).toEqual([]);
    if (!done.ok) throw new Error(done.error.message);
    hostOver(workbook).run('ongedaanMaken', {
      verzoek: 'verzoek-0002',
      stappen: done.value.steps,
      bewijs: done.value.bewijs,
    });
    expect(contentOf(workbook)).toEqual(before);
  });

  test('a cell that changed since the preview is left as it is', () => {
    const workbook = brokenRegister();
    const cellen = asked(fetched(workbook).bevindingen);
    type(workbook, 'Metingen', 'M-0002', 'Moment', 'Eind');
    expect(repair(workbook, cellen)).toMatchObject({ ok: true, value: { overgeslagen: 1 } });
    expect(cellOf(workbook, 'Metingen', 'M-0002', 'Moment').value).toBe('Eind');
  });

  test('a cell that nothing is wrong with cannot be changed this way', () => {
    const workbook = demoRegister();
    const before = contentOf(workbook);
    const cellen = [{ tab: 'stages' as const, rij: 2, id: 'S-0001', kolom: 'urenPerWeek', was: 12, wordt: 40 }];
    expect(repair(workbook, cellen)).toMatchObject({ ok: true, value: { steps: [], overgeslagen: 1 } });
    expect(contentOf(workbook)).toEqual(before);
  });

  /** Rows of the demo below the last one, as they were pasted: with the numbers that they had, or with others. */
  function pasted(rows: readonly (readonly [tab: string, id: string, newId: string, motivated?: number])[]): Workbook {
    const workbook = demoRegister();
    for (const [tab, id, newId, value] of rows) {
      const { rows: lines } = sheetNamed(workbook, tab);
      const line = structuredClone(lines.find((row) => row?.[0]?.value === id)!);
      line[0]!.value = newId;
      if (value !== undefined) line[headersOf(sheetNamed(workbook, tab)).indexOf('Zelfvertrouwen')]!.value = value;
      // Below the last record.
      lines[lines.reduce((last, row, at) => (row?.[0]?.value ? at : last), 0) + 1] = line;
    }
    return workbook;
  }

  test('rows that were pasted twice go again, also with a number of their own, and nothing else changes', () => {
    const clean = contentOf(demoRegister());
    const workbook = pasted([
      ['Metingen', 'M-0010', 'M-0010'],
      ['Deelnemers', 'D-0002', 'D-0002'],
      ['Stagelog', 'L-0007', 'L-9001'],
      ['Werkgevers', 'W-0001', 'W-9001'],
    ]);
    const moment = String(cellOf(workbook, 'Metingen', 'M-0002', 'Moment').value);
    type(workbook, 'Metingen', 'M-0002', 'Moment', moment.toUpperCase());
    const cellen = asked(fetched(workbook).bevindingen);
    expect(cellen).toHaveLength(5);
    const answer = repair(workbook, cellen, {}, { opmaak: true });
    expect(answer).toMatchObject({ ok: true, value: { overgeslagen: 0 } });
    expect(contentOf(workbook)).toEqual(clean);
    expect(recordsOf(workbook, 'Logboek').filter(({ Wat }) => Wat === 'Hersteld')).toHaveLength(5);
    // What says the same stays, so nothing has to come back.
    const { steps: stappen, bewijs } = (answer as { value: Repaired }).value;
    const undone = hostOver(workbook).run('ongedaanMaken', { verzoek: 'verzoek-0002', stappen, bewijs });
    expect(undone).toMatchObject({ ok: true });
    type(workbook, 'Metingen', 'M-0002', 'Moment', moment);
    expect(contentOf(workbook)).toEqual(clean);
  });

  test('a row with the number of another record is not made a second record: that is asked', () => {
    const workbook = pasted([['Metingen', 'M-0010', 'M-0010', 9]]);
    const before = recordsOf(workbook, 'Metingen');
    const found = fetched(workbook).bevindingen.filter(({ regel }) => regel === 'dubbel-nummer');
    expect(found.map(({ herstel, advies }) => [herstel, advies])).toEqual([
      [null, expect.stringMatching(/Maak dan de cel met het nummer leeg/)],
    ]);
    expect(repair(workbook, [{ ...found[0]!, was: 'M-0010', wordt: null }])).toMatchObject({
      value: { steps: [], overgeslagen: 1 },
    });
    expect(recordsOf(workbook, 'Metingen')).toEqual(before);
  });

  test('a twin to which other rows point is left to people', () => {
    const workbook = pasted([['Werkgevers', 'W-0001', 'W-9001']]);
    type(workbook, 'Stages', 'S-0001', 'Werkgever-ID', 'W-9001');
    const twin = fetched(workbook).bevindingen.filter(({ regel }) => regel === 'zelfde-werkgever');
    expect(twin).toMatchObject([{ id: 'W-9001', herstel: null }]);
  });

  test('formats and dropdowns that a paste wiped come back, and what stands there stays', () => {
    const workbook = demoRegister();
    for (const name of ['Fasen', 'Metingen']) {
      for (const row of sheetNamed(workbook, name).rows.slice(1)) {
        for (const cell of row ?? [])
          if (cell) Object.assign(cell, { validation: null, style: { ...cell.style, numberFormat: 'General' } });
      }
    }
    const clean = demoRegister();
    expect(repair(workbook, [], {}, { opmaak: true })).toMatchObject({ ok: true, value: { steps: [] } });
    expect(contentOf(workbook)).toEqual(contentOf(clean));
    for (const header of ['Datum', 'Fase', 'Toelichting']) {
      const [mended, wanted] = [workbook, clean].map(
        (one) =>
          cellOf(one, 'Fasen', 'F-0001', header) as {
            validation?: { criteria?: string } | null;
            style?: { numberFormat?: string };
          },
      );
      expect([header, mended!.style?.numberFormat, mended!.validation?.criteria]).toEqual([
        header,
        wanted!.style?.numberFormat,
        wanted!.validation?.criteria,
      ]);
    }
  });

  test.each([['assistent@example.org'], ['jobcoach1@example.org'], ['meelezer@example.org']])(
    '%s may look and not repair',
    (user) => {
      const workbook = brokenRegister();
      const cellen = asked(fetched(workbook).bevindingen);
      const seen = fetched(workbook, { user });
      expect(seen.magHerstellen).toBe(false);
      expect(seen.bevindingen.every(({ herstel }) => herstel === null)).toBe(true);
      expect(repair(workbook, cellen, { user })).toMatchObject({ ok: false, error: { code: 'geen-recht' } });
    },
  );

  test('a praktijkopleider repairs the tabs of deelnemers, not those of the projectleider', () => {
    const user = 'praktijkopleider@example.org';
    const workbook = brokenRegister();
    type(workbook, 'Medewerkers', 'A-0002', 'Actief', 'ja');
    const { bevindingen } = fetched(workbook, { user });
    expect(bevindingen.find(({ tab }) => tab === 'medewerkers')).toMatchObject({ herstel: null });
    expect(repair(workbook, asked(bevindingen), { user }).ok).toBe(true);
    const all = asked(fetched(workbook).bevindingen);
    expect(repair(workbook, all, { user }, { verzoek: 'verzoek-0003' })).toMatchObject({
      ok: false,
      error: { code: 'geen-recht' },
    });
  });
});

test('the way to a cell follows a row that was sorted elsewhere', () => {
  const workbook = brokenRegister();
  const host = hostOver(workbook);
  const finding = fetched(workbook).bevindingen.find(({ id }) => id === 'F-0032')!;
  const sheet = sheetNamed(workbook, 'Fasen');
  const [first, ...others] = sheet.rows.slice(1, 60);
  sheet.rows.splice(1, 59, ...others, first!);
  expect(
    host.run('naarCel', { tab: finding.tab, rij: finding.rij, id: finding.id, kolom: finding.kolom }),
  ).toMatchObject({ ok: true });
  const { rect } = host.selection;
  expect(sheet.rows[rect.row - 1]![0]!.value).toBe('F-0032');
  expect(headersOf(sheet)[rect.column - 1]).toBe('Reden');
});

/** A few records, with a fault of each kind that a machine can mend; quick to run over many times. */
function smallBrokenRegister(): Workbook {
  const maker = new RegisterMaker();
  const stamps = { ingevoerdOp: '2025-01-01T10:00:00', ingevoerdDoor: 'onbekend' };
  maker.medewerker({ email: 'projectleider@example.org', rol: 'Projectleider', ...stamps });
  const deelnemer = maker.deelnemer({ aanmelddatum: '2025-01-06', ...stamps });
  for (const datum of ['2025-02-03', '2025-03-03', '2025-04-07', '2025-05-05']) maker.meting(deelnemer, datum, stamps);
  maker.werkgever('2025-01-01', { ...stamps, branche: 'Catering ' });
  const workbook = smallRegister(maker);
  type(workbook, 'Metingen', 'M-0001', 'Datum', '3-2-2025');
  type(workbook, 'Metingen', 'M-0002', 'Moment', 'TUSSEN');
  type(workbook, 'Metingen', 'M-0003', 'Communicatie', '3');
  type(workbook, 'Metingen', 'M-0003', 'Ingevoerd door', null);
  type(workbook, 'Metingen', 'M-0004', 'Meting-ID', null);
  return workbook;
}

describe('a service that fails during a repair, wherever it does', () => {
  const start = smallBrokenRegister();
  const cellen = asked(fetched(start).bevindingen);
  const clean = copyWorkbook(start);
  let count = 0;
  repair(
    clean,
    cellen,
    {
      beforeCall: () => {
        count += 1;
      },
    },
    { opmaak: true },
  );

  /** Opnieuw, and what is left to repair once that was undone. */
  function againAndUndone(workbook: Workbook) {
    const again = repair(workbook, cellen, {}, { opmaak: true });
    const content = contentOf(workbook);
    hostOver(workbook).run('ongedaanMaken', {
      verzoek: 'verzoek-0002',
      stappen: again.ok ? again.value.steps : [],
      bewijs: again.ok ? again.value.bewijs : '',
    });
    return { again, content, left: asked(fetched(workbook).bevindingen) };
  }
  const afterwards = new Outcomes<ReturnType<typeof againAndUndone>>();

  test.each(
    Array.from({ length: count }, (_, k) => k).flatMap(
      (k) =>
        [
          [k, 'before it works'],
          [k, 'after it worked'],
        ] as const,
    ),
  )('call %d failing %s: after Opnieuw all is as after one clean repair, and it can be undone', (k, when) => {
    const workbook = copyWorkbook(start);
    try {
      repair(
        workbook,
        cellen,
        {
          beforeCall: ({ index }) => {
            if (index !== k) return undefined;
            if (when === 'after it worked') return 'after';
            throw new Error('Service error: Spreadsheets');
          },
        },
        { opmaak: true },
      );
    } catch {
      // The form shows what happened and offers Opnieuw.
    }
    const { again, content, left } = afterwards.of(workbook, () => againAndUndone(workbook));
    expect(again).toMatchObject({ ok: true, value: { overgeslagen: 0 } });
    expect(content).toEqual(contentOf(clean));
    expect(left).toEqual(cellen);
  });

  test('there are calls to fail, and cells to repair', () => {
    expect(cellen.map(({ kolom }) => kolom).sort()).toEqual([
      'branche',
      'communicatie',
      'datum',
      'id',
      'ingevoerdDoor',
      'moment',
    ]);
    expect(count).toBeGreaterThan(20);
  });
});
