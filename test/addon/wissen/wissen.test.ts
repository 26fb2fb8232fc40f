/** Erasing a deelnemer through the built bundle: nothing of her is left in the file, and figures of the past are as they were. */
import { copyAsGoogle, copyWorkbook, moveLines, type HostOptions, type Workbook } from '@plp/workbench';
import { restTabName } from '../../../src/register/made/madeTabs';
import { allTabs } from '../../../src/register/tabs';
import { addSource, geenDag, importAll, wideHeaders, wideRow } from '../../support/importing';
import { hostOver } from '../../support/register';
import { headersOf, recordsOf, sheetNamed } from '../../support/sheets';
import { RegisterMaker } from '../../support/builders';
import { smallRegister } from '../../support/smallRegister';

const day = 24 * 3600 * 1000;
const her = 'D-0003';

interface Asked {
  readonly questions: string[];
  readonly dialogs: string[];
  readonly said: unknown;
}

/** Chooses the menu item and types these answers; null cancels. */
function erase(
  workbook: Workbook,
  answers: readonly (string | null)[],
  options: Parameters<typeof hostOver>[1] = {},
): Asked {
  const questions: string[] = [];
  const dialogs: string[] = [];
  const host = hostOver(workbook, {
    ui: {
      prompt: (_title, text) => {
        questions.push(text);
        const answer = answers[questions.length - 1] ?? null;
        return answer === null ? { button: 'CANCEL', text: '' } : { button: 'OK', text: answer };
      },
      dialog: (_kind, _title, html) => void dialogs.push(html),
    },
    printPdf: () => Uint8Array.from([37, 80, 68, 70]),
    ...options,
  });
  return { said: host.run('deelnemerWissen'), questions, dialogs };
}

interface Figures {
  readonly value: {
    readonly figures: readonly { readonly code: string; readonly onderdeel: string; readonly beschrijving: unknown }[];
  };
}

const months = ['2024-03-31', '2024-09-30', '2025-01-31', '2025-08-31'];

/** All figures of these month's ends. A functie is named apart: that of one is not told any more. */
const figuresOf = (workbook: Workbook): string[] =>
  months.flatMap((peildatum) =>
    (hostOver(workbook).run('cijfersOpvragen', { peildatum }) as Figures).value.figures.flatMap((one) =>
      one.onderdeel.startsWith('Functie: ') ? [] : [JSON.stringify({ ...one, beschrijving: undefined })],
    ),
  );

/** Four deelnemers, of whom the third is erased: all that can be told of somebody is told of her. */
function people(): RegisterMaker {
  const maker = new RegisterMaker();
  maker.medewerker({ naam: 'Leider', email: 'projectleider@example.org', rol: 'Projectleider' });
  maker.medewerker({ email: 'praktijkopleider@example.org' });
  maker.projectjaar('2024-02-01', '2025-08-31');
  maker.doel('J-0001', '1.1', 2);
  const werkgever = maker.werkgever('2022-01-01');
  for (const voornaam of ['Anna', 'Bo', 'Rick', 'Dana']) {
    const isHer = voornaam === 'Rick';
    const id = maker.gestart('2024-03-12', {
      voornaam,
      achternaam: isHer ? 'Schipperijn' : 'Anders',
      aanmelddatum: '2024-02-05',
      ...(isHer
        ? { email: 'rick.schipperijn@example.org', telefoon: '06-12345678', opmerkingen: 'Iets om te vergeten' }
        : {}),
    });
    maker.intake(id, '2024-03-05', isHer ? { toelichtingBesluit: 'Reden om te vergeten' } : {});
    const stage = maker.stage(id, werkgever, '2024-04-08', { einde: '2025-01-17', leermeester: 'Meester' });
    maker.log(stage, id, '2024-05-13', { gewerkteUren: 30, notitie: isHer ? 'Notitie om te vergeten' : null });
    maker.meting(id, '2024-04-10', { zelfvertrouwen: 4 });
    maker.meting(id, '2025-01-10', { zelfvertrouwen: 7 });
    const verklaring = maker.verklaring(id, '2025-01-21');
    maker.toets(id, verklaring, '2025-01-15', { status: 'Behaald', resultaatOp: '2025-01-16' });
    maker.plaatsing(id, '2025-02-03', { functie: isHer ? 'Dompteur om te vergeten' : 'Receptie' });
    maker.nazorg(id, '2025-05-06');
  }
  return maker;
}

/** A workbook in which she was saved, copied, mailed about and looked at. */
function lived(): Workbook {
  const workbook = smallRegister(people());
  const meting = recordsOf(workbook, 'Metingen').find((one) => one['Deelnemer-ID'] === her)!;
  hostOver(workbook).run('opslaan', {
    verzoek: 'verzoek-0001',
    schrijf: [
      { tab: 'metingen', id: meting['Meting-ID'], basis: null, values: { zelfvertrouwen: 9 } },
      {
        tab: 'fasen',
        id: null,
        basis: null,
        values: { deelnemerId: her, datum: '2025-08-31', fase: 'Afgerond', toelichting: 'Toelichting om te vergeten' },
      },
    ],
  });
  hostOver(workbook, { now: () => Date.parse('2025-09-01T06:30:00+02:00') }).run('herinneringenAanzetten');
  hostOver(workbook, { now: () => Date.parse('2025-09-01T06:30:00+02:00') }).run('dagelijkseTaken');
  for (const user of ['praktijkopleider@example.org', 'projectleider@example.org'])
    hostOver(workbook, { user }).run('formulierOpenen', {
      deelnemerId: her,
      tabs: ['fasen'],
      zonder: 'geen',
      formulier: 'dossier',
    });
  hostOver(workbook).run('registerControleren');
  const mails = sheetNamed(workbook, 'Mailjournaal');
  mails.rows.push(
    [`${her}|nazorg|2025-08-01|jobcoach1@example.org`, 'Nazorg', 'jobcoach1@example.org', 'Verzonden'].map((value) => ({
      value,
    })),
  );
  const controle = sheetNamed(workbook, 'Controle');
  controle.rows.push([{ value: `${her} Rick Schipperijn: kijk na` }]);
  return workbook;
}

/** Everywhere in the file where one of these stands: tabs, properties, notes. */
const found = (workbook: Workbook, words: readonly string[]): string[] => {
  const places: [string, unknown][] = [
    ...workbook.sheets.map((sheet): [string, unknown] => [sheet.name, sheet]),
    ['eigenschappen', workbook.properties],
  ];
  return places.flatMap(([name, what]) => {
    const text = JSON.stringify(what, (_key, value: unknown) => (value instanceof Map ? [...value] : value));
    return words.flatMap((word) => (new RegExp(`(?<![\\w-])${word}(?!\\d)`).test(text) ? [`${name}: ${word}`] : []));
  });
};

describe('over a register in which she lived', () => {
  const workbook = lived();
  const own = allTabs.flatMap((tab) =>
    recordsOf(workbook, tab.name)
      .filter((one) => one['Deelnemer-ID'] === her)
      .map((one) => String(one[headersOf(sheetNamed(workbook, tab.name))[0]!])),
  );
  const words = [
    ...new Set([her, ...own]),
    'Rick Schipperijn',
    'Schipperijn',
    'rick.schipperijn@example.org',
    'om te vergeten',
  ];
  const before = figuresOf(workbook);
  const places = found(workbook, words);
  const untouched = copyWorkbook(workbook);
  const asked = erase(workbook, [her.toLowerCase(), her]);

  test('what goes is shown first, without a name', () => {
    expect(places.length).toBeGreaterThan(own.length);
    // Beside her number too (register/made/naast.ts).
    expect(places).toEqual(
      expect.arrayContaining(['Stages: Schipperijn', 'Metingen: Schipperijn', 'Nazorg: Schipperijn']),
    );
    const tabsBefore = ['Logboek', 'Mailjournaal', 'PLP-schaduw', 'Controle', 'eigenschappen'];
    expect(tabsBefore.filter((name) => !places.some((place) => place.startsWith(`${name}: `)))).toEqual([]);
    expect(asked.questions).toHaveLength(2);
    expect(asked.questions[1]).toMatch(/Dit gaat weg: Deelnemers 1, Intakes \d/);
    expect(asked.questions[1]).toMatch(/Logboek 2.*Mailjournaal 1.*De kopie van vannacht \d\d.*Controle \d/s);
    expect(asked.questions[1]).toContain(`Typ ${her} om te wissen.`);
    expect(asked.questions.join()).not.toContain('Schipperijn');
  });

  test('nothing of her is left anywhere in the file', () => {
    expect(asked.said).toBe('De deelnemer is gewist.');
    expect(found(workbook, words)).toEqual([]);
  });

  test('every figure of month’s ends is as it was, and the receipt says so', () => {
    expect(figuresOf(workbook)).toEqual(before);
    expect(asked.dialogs).toHaveLength(1);
    expect(asked.dialogs[0]).toMatch(/Alle \d{3,} cijfers zijn na het wissen opnieuw uitgerekend en gelijk/);
    expect(asked.dialogs[0]).toContain('Versiegeschiedenis');
    expect(asked.dialogs[0]).not.toMatch(/Schipperijn|D-0003/);
  });

  test('her number is never given again, and the nights after bring nothing back', () => {
    const later = copyWorkbook(workbook);
    for (const at of [1, 2])
      hostOver(later, { now: () => Date.parse('2025-09-01T06:30:00+02:00') + at * day }).run('dagelijkseTaken');
    expect(found(later, words)).toEqual([]);
    const start = JSON.stringify(sheetNamed(later, 'Start').rows);
    expect(start).not.toContain('verdwenen');
    const numbers = recordsOf(later, 'Deelnemers').map((one) => String(one['Deelnemer-ID']));
    expect(numbers).not.toContain(her);
  });

  test('nobody finds what is left by searching, and Controle says nothing of it', () => {
    const left = recordsOf(workbook, 'Deelnemers').find((one) => one.Voornaam === 'Gewist')!;
    expect(left.Achternaam).toBe(left['Deelnemer-ID']);
    const search = hostOver(workbook).run('deelnemersZoeken', { zoek: 'gewist' });
    expect(search).toEqual({ ok: true, value: [] });
    hostOver(workbook).run('registerControleren');
    expect(JSON.stringify(sheetNamed(workbook, 'Controle').rows)).not.toContain(String(left['Deelnemer-ID']));
  });

  test('another number, another answer, or another role: nothing changes', () => {
    for (const answers of [[her, 'D-0002']] as const) {
      const copy = copyWorkbook(untouched);
      let said = '';
      try {
        said = String(erase(copy, answers).said);
      } catch (error) {
        said = (error as Error).message;
      }
      expect(said).toContain('Er is niets gewist.');
      expect(allTabs.map(({ name }) => sheetNamed(copy, name).rows)).toEqual(
        allTabs.map(({ name }) => sheetNamed(untouched, name).rows),
      );
    }
    expect(() => erase(copyWorkbook(untouched), [her, her], { user: 'praktijkopleider@example.org' })).toThrow(
      'Alleen een projectleider',
    );
  });

  test('broken off by Google it is done by her number again, and then nothing of her is left', () => {
    let stored = 0;
    const counted = copyWorkbook(untouched);
    erase(counted, [her, her], { beforeCall: ({ method }) => void (stored += method === 'setProperties' ? 1 : 0) });
    // The last time it stores, only that it was done is told.
    const last = stored - 1;
    expect(last).toBeGreaterThan(3);
    const copy = copyWorkbook(untouched);
    stored = 0;
    const dies = 1 + Math.floor(Math.random() * last);
    const hooks: Pick<HostOptions, 'beforeCall'> = {
      beforeCall: ({ method }) => {
        if (method === 'setProperties') stored += 1;
        if (stored > dies) throw new Error('Service error: Spreadsheets');
      },
    };
    expect(() => erase(copy, [her, her], hooks)).toThrow();
    // After the last of them only the answer was lost.
    const again = (): string => {
      try {
        return String(erase(copy, [her, her]).said);
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect([dies, again()]).toEqual([
      dies,
      dies < last ? 'De deelnemer is gewist.' : expect.stringContaining('staat niet (meer)'),
    ]);
    expect(found(copy, words)).toEqual([]);
    expect(figuresOf(copy)).toEqual(before);
  });
});

test('an example is not erased, and beside one figures stay as they were', () => {
  const workbook = smallRegister(people());
  workbook.properties.document['plp.voorbeelden'] = JSON.stringify({ keer: 1, op: '', groepen: [[['D-0004', '']]] });
  const before = figuresOf(workbook);
  expect(() => erase(workbook, ['D-0004', 'D-0004'])).toThrow('D-0004 is een voorbeeld');
  expect(erase(workbook, [her, her]).said).toBe('De deelnemer is gewist.');
  expect(figuresOf(workbook)).toEqual(before);
});

test('who came by an import goes from its journal and from the rows that were left over; the team’s own tab is told', () => {
  const workbook = smallRegister(people());
  importAll(
    hostOver(workbook),
    addSource(workbook, 'Studentenlijst', [wideHeaders, wideRow(1), wideRow(2), wideRow(3, geenDag)]),
  );
  const came = recordsOf(workbook, 'Deelnemers').pop()!;
  const id = String(came['Deelnemer-ID']);
  const name = `${String(came.Voornaam)} ${String(came.Achternaam)}`;
  const inTabs = (): string[] => found(workbook, [id, name]).filter((place) => !place.startsWith('Studentenlijst'));
  expect(inTabs().map((place) => place.split(':')[0])).toEqual(
    expect.arrayContaining(['Importjournaal', 'Deelnemers']),
  );
  const { questions, said } = erase(workbook, [id, id]);
  expect(said).toBe('De deelnemer is gewist.');
  expect(questions[1]).toMatch(/Kijk daarna zelf na: Studentenlijst, cel [A-Z]\d/);
  expect(inTabs()).toEqual([]);
});

test('who is told of in small letters, or with another hyphen, is found too', () => {
  const workbook = smallRegister(people());
  addSource(workbook, 'Adressen', [
    ['Voornaam', 'Achternaam', 'Nummer'],
    ['Anna', 'Anders', 'zie d–0003 en D-0033'],
    ['rick', 'SCHIPPERIJN', ''],
    ['Rick', 'Pasman', 'D-0001'],
  ]);
  const { questions } = erase(workbook, [her, her]);
  expect(/Kijk daarna zelf na: (.*)\./.exec(questions[1]!)![1]).toBe(
    'Adressen, cel C2; Adressen, cel A3; Adressen, cel B3',
  );
});

test('her own rows are not told of, wherever the column with their numbers was moved to', () => {
  const workbook = smallRegister(people());
  moveLines(workbook, sheetNamed(workbook, 'Deelnemers'), 'columns', 1, 1, 5);
  const { questions, said } = erase(workbook, [her, her]);
  expect(questions[1]).not.toContain('Kijk daarna zelf na');
  expect(said).toBe('De deelnemer is gewist.');
  expect(found(workbook, ['Schipperijn'])).toEqual([]);
});

test('of a row that an import left over nothing stays, whatever its tab is called by now', () => {
  const workbook = smallRegister(people());
  const rows = [wideHeaders, wideRow(2), wideRow(2, geenDag)];
  importAll(hostOver(workbook), addSource(workbook, 'Studentenlijst', rows));
  sheetNamed(workbook, restTabName).name = 'Nog te doen';
  expect(recordsOf(workbook, 'Nog te doen')).toHaveLength(1);
  const id = String(recordsOf(workbook, 'Deelnemers').pop()!['Deelnemer-ID']);
  expect(erase(workbook, [id, id]).said).toBe('De deelnemer is gewist.');
  expect(recordsOf(workbook, 'Nog te doen')).toEqual([]);
});

test.each([true, false])(
  'of the last ones no number is given again, also in a copy that lost its memory (%s)',
  (isDeelnemer) => {
    const maker = people();
    const last = maker.deelnemer({ voornaam: 'Ed', achternaam: 'Laatste', aanmelddatum: '2025-08-04' });
    const workbook = smallRegister(maker);
    const who = isDeelnemer ? last : 'D-0004';
    expect(erase(workbook, [who, who]).said).toBe('De deelnemer is gewist.');
    const copy = copyAsGoogle(workbook);
    hostOver(copy).run('registerControleren');
    const numbers = JSON.parse(String(copy.properties.document['plp.volgnummers'])) as Record<string, number>;
    expect(numbers).toMatchObject({ D: isDeelnemer ? 5 : 6, T: 4, N: 4 });
    expect(found(workbook, [who])).toEqual([]);
  },
);
