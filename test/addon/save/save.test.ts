/** Saving from the forms, through the built bundle: all or nothing, once, no colleague overwritten, and undo. */
import { copyWorkbook, type HostOptions, type Workbook } from '@plp/workbench';
import type { Answer, Saved, Values, Write } from '../../../src/sidebar/contract';
import { Outcomes } from '../../support/calls/outcomes';
import { differences } from '../../support/compare';
import { demoRegister, emptyRegister, hostOver } from '../../support/register';
import { headersOf, recordsOf, sheetNamed } from '../../support/sheets';
import { aMeting } from '../../support/meting';

const meting = (values: Values<'metingen'> = {}): Write => ({
  tab: 'metingen',
  id: null,
  basis: null,
  values: aMeting(values),
});

const save = (
  workbook: Workbook,
  writes: readonly Write[],
  options: Partial<HostOptions> = {},
  verzoek = 'verzoek-0001',
) => hostOver(workbook, options).run('opslaan', { verzoek, schrijf: writes }) as Answer<Saved>;
const undo = (workbook: Workbook, saved: Answer<Saved>, options: Partial<HostOptions> = {}) =>
  hostOver(workbook, options).run('ongedaanMaken', {
    verzoek: 'verzoek-9999',
    stappen: saved.ok ? saved.value.steps : [],
    bewijs: saved.ok ? saved.value.bewijs : '',
  }) as Answer<Saved>;
const lastOf = (workbook: Workbook, tab: string) => recordsOf(workbook, tab).slice(-1)[0]!;
const changeStage = (): Write[] => [
  { tab: 'stages', id: 'S-0001', basis: null, values: { urenPerWeek: 13 } },
  { tab: 'metingen', id: null, basis: null, values: meting().values },
  {
    tab: 'fasen',
    id: null,
    basis: null,
    values: { deelnemerId: 'D-0020', datum: '2025-08-30', fase: 'Pauze', reden: 'Gezondheid' },
  },
];

test('a new record gets the next ID and the two stamps', () => {
  const workbook = demoRegister();
  const answer = save(workbook, [meting()], { user: 'assistent@example.org' });
  expect(answer).toMatchObject({ ok: true, value: { steps: [{ tab: 'metingen', id: 'M-0127', before: null }] } });
  expect(lastOf(workbook, 'Metingen')).toMatchObject({
    'Meting-ID': 'M-0127',
    Zelfvertrouwen: 7,
    'Ingevoerd door': 'assistent@example.org',
  });
});

test('a date that a form cannot read is read here, as an import reads it; one that nobody can read is told at its field', () => {
  const workbook = demoRegister();
  const typed = ['d.d. 3-8-2025', '20250803', 'Aug 3, 2025', '3 augustus 2025 om 14:00', '3_8_2025'];
  const answers = typed.map((datum, index) => save(workbook, [meting({ datum })], {}, `verzoek-000${index}`));
  expect(answers.map(({ ok }) => ok)).toEqual(typed.map(() => true));
  const stored = recordsOf(workbook, 'Metingen').slice(-typed.length);
  expect(new Set(stored.map((record) => record['Datum']))).toEqual(new Set([45872]));
  expect(save(workbook, [meting({ datum: 'augustus of september 2025' })], {}, 'verzoek-0009')).toMatchObject({
    ok: false,
    error: { fields: [{ column: 'datum' }] },
  });
});

test('the same request twice stores once and answers the same', () => {
  const workbook = demoRegister();
  const first = save(workbook, [meting()]);
  const once = copyWorkbook(workbook);
  expect(save(workbook, [meting()])).toEqual(first);
  expect(differences(once, workbook)).toEqual([]);
});

test('when an answer was lost and something was typed since, it is one record, as it was typed last', () => {
  const workbook = demoRegister();
  const before = recordsOf(workbook, 'Metingen').length;
  save(workbook, [meting()]);
  expect(save(workbook, [meting({ zelfvertrouwen: 9 })])).toMatchObject({
    ok: true,
    value: { steps: [{ id: 'M-0127', before: null }] },
  });
  expect(recordsOf(workbook, 'Metingen')).toHaveLength(before + 1);
  expect(lastOf(workbook, 'Metingen')['Zelfvertrouwen']).toBe(9);
});

test('an ID is not given again after its row was deleted', () => {
  const workbook = demoRegister();
  const saved = save(workbook, [meting()]);
  undo(workbook, saved);
  expect(save(workbook, [meting()], {}, 'verzoek-0002')).toMatchObject({ value: { steps: [{ id: 'M-0128' }] } });
});

test('a reference to a record of the same act gets its ID', () => {
  const workbook = demoRegister();
  const answer = save(workbook, [
    {
      tab: 'deelnemers',
      id: null,
      basis: null,
      values: {
        voornaam: 'Noor',
        achternaam: 'Proef',
        doelgroep: 'Langdurig zonder werk en onderwijs',
        aanmelddatum: '2025-08-29',
        praktijkopleider: 'praktijkopleider@example.org',
      },
    },
    { tab: 'fasen', id: null, basis: null, values: { deelnemerId: '@0', datum: '2025-08-29', fase: 'Aangemeld' } },
  ]);
  expect(answer.ok && answer.value.steps.map(({ id }) => id)).toEqual(['D-0050', expect.stringMatching(/^F-/)]);
  expect(lastOf(workbook, 'Fasen')['Deelnemer-ID']).toBe('D-0050');
});

test.each([
  ['a missing field', { zelfvertrouwen: null }, 'zelfvertrouwen', /nog leeg/],
  ['a number out of range', { communicatie: 6 }, 'communicatie', /1 tot en met 5/],
  ['a date that does not exist', { datum: '2025-02-30' }, 'datum', /bestaande datum/],
  ['a word that is no choice', { moment: 'Ooit' }, 'moment', /kies uit de lijst/],
  ['somebody who does not exist', { deelnemerId: 'D-9999' }, 'deelnemerId', /bestaat niet/],
  ['a column that a form may not set', { ingevoerdDoor: 'ik@example.org' }, 'ingevoerdDoor', /kun je niet zelf/],
  ['a column that there is not', { __proto__x: 'x' }, '__proto__x', /kun je niet zelf/],
])('%s is refused at its field, and nothing is stored', (_what, values, column, words) => {
  const workbook = demoRegister();
  const before = copyWorkbook(workbook);
  expect(save(workbook, [meting(values as Values<'metingen'>)])).toMatchObject({
    ok: false,
    error: { fields: [{ write: 0, column, message: expect.stringMatching(words) }] },
  });
  expect(differences(before, workbook)).toEqual([]);
});

test('of several records one wrong field keeps all from being stored', () => {
  const workbook = demoRegister();
  const before = copyWorkbook(workbook);
  expect(save(workbook, [meting(), meting({ moment: 'Ooit' })]).ok).toBe(false);
  expect(differences(before, workbook)).toEqual([]);
});

test('a Concept may be saved with gaps, a finished intake may not', () => {
  const workbook = demoRegister();
  const intake = (status: string): Write => ({
    tab: 'intakes',
    id: null,
    basis: null,
    values: { deelnemerId: 'D-0045', status },
  });
  expect(save(workbook, [intake('Afgerond')]).ok).toBe(false);
  expect(save(workbook, [intake('Concept')], {}, 'verzoek-0002').ok).toBe(true);
});

test('a reden is required with Pauze', () => {
  const pauze: Write = {
    tab: 'fasen',
    id: null,
    basis: null,
    values: { deelnemerId: 'D-0020', datum: '2025-08-30', fase: 'Pauze' },
  };
  expect(save(demoRegister(), [pauze])).toMatchObject({ ok: false, error: { fields: [{ column: 'reden' }] } });
});

test('a row that a colleague changed meanwhile is not overwritten: both versions are given', () => {
  const workbook = demoRegister();
  const edit = (uren: number, basis: number): Write => ({
    tab: 'stages',
    id: 'S-0001',
    basis: { urenPerWeek: basis },
    values: { urenPerWeek: uren },
  });
  const uren = Number(recordsOf(workbook, 'Stages')[0]!['Uren per week']);
  expect(save(workbook, [edit(uren + 1, uren)]).ok).toBe(true);
  expect(save(workbook, [edit(uren + 2, uren)], {}, 'verzoek-0002')).toMatchObject({
    ok: false,
    error: { code: 'gewijzigd', conflicts: [{ tab: 'stages', id: 'S-0001', now: { urenPerWeek: uren + 1 } }] },
  });
  expect(save(workbook, [edit(uren + 2, uren + 1)], {}, 'verzoek-0003').ok).toBe(true);
});

test('of two rows with one number the one that was judged is changed, and taken back', () => {
  const workbook = demoRegister();
  const stages = sheetNamed(workbook, 'Stages');
  const hours = headersOf(stages).indexOf('Uren per week');
  const shown = stages.rows[1]![hours]!.value as number;
  const below = recordsOf(workbook, 'Stages').length + 1;
  stages.rows[below] = stages.rows[1]!.map((cell, at) => (cell && at === hours ? { ...cell, value: 1 } : cell));
  const both = (): unknown[] => [1, below].map((row) => stages.rows[row]?.[hours]?.value);
  const edit = { tab: 'stages', id: 'S-0001', basis: { urenPerWeek: shown }, values: { urenPerWeek: 13 } } as const;
  const saved = save(workbook, [edit]);
  expect(both()).toEqual([13, 1]);
  undo(workbook, saved);
  expect(both()).toEqual([shown, 1]);
});

test('a row that is gone is told, not made anew', () => {
  const edit: Write = { tab: 'stages', id: 'S-9999', basis: { urenPerWeek: 8 }, values: { urenPerWeek: 9 } };
  expect(save(demoRegister(), [edit])).toMatchObject({
    ok: false,
    error: { conflicts: [{ id: 'S-9999', now: null }] },
  });
});

test.each([['=1+1'], ['+31 6'], ['-1'], ['@naam'], ['=HYPERLINK("http://example.org")']])(
  'the text %s is stored as it was typed, never as a formula',
  (typed) => {
    const workbook = demoRegister();
    const contact: Write = {
      tab: 'contacten',
      id: null,
      basis: null,
      values: {
        datum: '2025-08-30',
        organisatie: typed,
        soortOrganisatie: 'Anders',
        soort: 'Gesprek',
        uitkomst: typed,
      },
    };
    expect(save(workbook, [contact]).ok).toBe(true);
    expect(lastOf(workbook, 'Contacten')).toMatchObject({ Organisatie: typed, Uitkomst: typed });
    expect(workbook.sheets.flatMap(({ rows }) => rows.flat()).some((cell) => cell?.formula)).toBe(false);
  },
);

describe('who may do what', () => {
  test('a meelezer reads and cannot save', () => {
    const workbook = demoRegister();
    const user = 'meelezer@example.org';
    expect(
      hostOver(workbook, { user }).run('formulierOpenen', {
        deelnemerId: 'D-0020',
        tabs: ['metingen'],
        zonder: 'geen',
      }),
    ).toMatchObject({ ok: true });
    expect(save(workbook, [meting()], { user })).toMatchObject({
      ok: false,
      error: { code: 'geen-recht', message: expect.stringContaining('meelezer') },
    });
  });

  test('a jobcoach cannot change a toets', () => {
    const write: Write = { tab: 'toetsen', id: 'T-0001', basis: null, values: { poging: 2 } };
    expect(save(demoRegister(), [write], { user: 'jobcoach1@example.org' })).toMatchObject({
      ok: false,
      error: { code: 'geen-recht' },
    });
  });

  test.each([
    ['somebody unknown', 'vreemd@example.org', /niet als actieve medewerker/],
    ['somebody without address', '', /meer accounts/],
    ['an inactive colleague', 'oud.praktijkopleider@example.org', /niet als actieve/],
  ])('%s is refused everywhere', (_who, user, words) => {
    const host = hostOver(demoRegister(), { user });
    const requests: Record<string, unknown> = {
      formulierOpenen: { deelnemerId: null, tabs: [], zonder: 'geen' },
      rijenOphalen: { deelnemerId: null, tabs: ['fasen'] },
      deelnemersZoeken: { zoek: 'an' },
      lijstenOphalen: {},
      opslaan: { verzoek: 'verzoek-0001', schrijf: [meting()] },
      naarRij: { tab: 'fasen', id: 'F-0001' },
      ongedaanMaken: {
        verzoek: 'verzoek-0001',
        stappen: [{ tab: 'metingen', id: 'M-0001', before: null, after: {} }],
        bewijs: '',
      },
    };
    for (const [endpoint, request] of Object.entries(requests)) {
      expect([endpoint, host.run(endpoint, request)]).toEqual([
        endpoint,
        { ok: false, error: { code: 'geen-recht', message: expect.stringMatching(words) } },
      ]);
    }
  });

  test('the owner of a register without medewerkers may add the first one', () => {
    const workbook = emptyRegister();
    const first: Write = {
      tab: 'medewerkers',
      id: null,
      basis: null,
      values: {
        naam: 'Eerste',
        email: 'projectleider@example.org',
        rol: 'Projectleider',
        ontvangtHerinneringen: 'Ja',
        actief: 'Ja',
      },
    };
    expect(save(workbook, [first], { user: 'vreemd@example.org' }).ok).toBe(false);
    expect(save(workbook, [first]).ok).toBe(true);
  });
});

describe('undo', () => {
  test('takes back what was added and what was changed', () => {
    const workbook = demoRegister();
    const before = ['Stages', 'Metingen', 'Fasen'].map((tab) => recordsOf(workbook, tab));
    const saved = save(workbook, changeStage());
    expect(saved.ok).toBe(true);
    expect(undo(workbook, saved).ok).toBe(true);
    expect(['Stages', 'Metingen', 'Fasen'].map((tab) => recordsOf(workbook, tab))).toEqual(before);
  });

  test('twice is once', () => {
    const workbook = demoRegister();
    const saved = save(workbook, changeStage());
    undo(workbook, saved);
    const once = copyWorkbook(workbook);
    expect(undo(workbook, saved).ok).toBe(true);
    expect(differences(once, workbook)).toEqual([]);
  });

  test('is refused when somebody changed the row since', () => {
    const workbook = demoRegister();
    const saved = save(workbook, [meting()]);
    save(
      workbook,
      [{ tab: 'metingen', id: 'M-0127', basis: { zelfvertrouwen: 7 }, values: { zelfvertrouwen: 8 } }],
      {},
      'verzoek-0002',
    );
    expect(undo(workbook, saved)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('daarna veranderd') },
    });
  });
});

test('the logbook tells who changed which column, and no value of personal or special-category columns', () => {
  const workbook = demoRegister();
  save(
    workbook,
    [{ tab: 'stages', id: 'S-0001', basis: null, values: { urenPerWeek: 13, leermeester: 'Geheime Naam' } }],
    { user: 'praktijkopleider@example.org' },
  );
  const lines = recordsOf(workbook, 'Logboek');
  expect(lines.find((line) => line['Kolom'] === 'Uren per week')).toMatchObject({
    Wie: 'praktijkopleider@example.org',
    Wat: 'Gewijzigd',
    'Record-ID': 'S-0001',
    Werd: '13',
  });
  expect(lines.find((line) => line['Kolom'] === 'Leermeester')).toMatchObject({ Was: null, Werd: null });
  expect(JSON.stringify(lines)).not.toContain('Geheime');
});

test('while somebody else saves, a save waits its turn and says so', () => {
  const workbook = demoRegister();
  let second: Answer<Saved> | undefined;
  save(workbook, [meting()], {
    afterCall: ({ method }) => {
      if (method === 'tryLock') second ??= save(workbook, [meting()], {}, 'verzoek-0002');
    },
  });
  expect(second).toMatchObject({ ok: false, error: { code: 'bezet' } });
});

test('opening a form and saving stay within their round trips', () => {
  const workbook = demoRegister();
  const host = hostOver(workbook);
  const deelnemers = workbook.sheets.find(({ name }) => name === 'Deelnemers')!;
  host.selection.select(deelnemers.id, { row: 5, column: 1, rows: 1, columns: 1 });
  host.resetTrace();
  host.run('formulierOpenen', { deelnemerId: null, tabs: ['stages'], zonder: 'lopend' });
  expect(host.roundTrips.length).toBeLessThanOrEqual(6);
  host.resetTrace();
  host.run('opslaan', { verzoek: 'verzoek-0001', schrijf: changeStage() });
  expect(host.roundTrips.length).toBeLessThanOrEqual(10);
});

describe('a service that fails, wherever it does', () => {
  const clean = demoRegister();
  const answer = save(clean, changeStage());
  const count = (() => {
    let calls = 0;
    save(demoRegister(), changeStage(), {
      beforeCall: () => {
        calls += 1;
      },
    });
    return calls;
  })();

  const tabs = ['Stages', 'Metingen', 'Fasen'] as const;
  const contentOf = (workbook: Workbook) => tabs.map((tab) => recordsOf(workbook, tab));
  const seconds = new Outcomes<{ readonly heard: Answer<Saved>; readonly content: unknown }>();

  test.each(
    Array.from({ length: count }, (_, k) => k).flatMap(
      (k) =>
        [
          [k, 'before it works'],
          [k, 'after it worked'],
        ] as const,
    ),
  )('call %d failing %s: pressing Opnieuw gives what one clean save gives', (k, when) => {
    const workbook = demoRegister();
    let calls = 0;
    const fail = (): void => {
      throw new Error('Service error: Spreadsheets');
    };
    try {
      save(workbook, changeStage(), {
        beforeCall: () => {
          if (calls++ === k && when === 'before it works') fail();
        },
        afterCall: ({ index }) => {
          if (index === k && when === 'after it worked') fail();
        },
      });
    } catch {
      // The form shows what happened and offers Opnieuw.
    }
    const { heard, content } = seconds.of(workbook, () => ({
      heard: save(workbook, changeStage()),
      content: contentOf(workbook),
    }));
    expect(heard).toMatchObject({ ok: true });
    expect(content).toEqual(contentOf(clean));
  });

  test('there are calls to fail, and the clean save is all right', () => {
    expect(count).toBeGreaterThan(8);
    expect(answer.ok).toBe(true);
  });
});
