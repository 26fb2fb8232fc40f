/** Several people at the same moment: nothing is lost, nothing is stored twice or in a wrong row, and who must wait is told so. */
import type { Answer, Saved, Write } from '../../../src/sidebar/contract';
import {
  copyWorkbook,
  deleteLines,
  insertLines,
  locksOf,
  sortRows,
  type GatedCall,
  type HostOptions,
  type StoredValue,
  type Workbook,
} from '@plp/workbench';
import { columnOf, freeRow, rowOf, typeIn } from '../../support/edits';
import { hostOver } from '../../support/register';
import { smallRegister } from '../../support/smallRegister';
import { recordsOf, sheetNamed } from '../../support/sheets';
import { morning, projectleider, runOn, team } from '../daily/support';

function register(): Workbook {
  const {
    maker,
    deelnemers: [noor],
    verklaring,
  } = team();
  maker.toets(noor, verklaring, '2025-09-02');
  for (const [datum, organisatie] of [
    ['2025-02-03', 'Buurthuis'],
    ['2025-03-03', 'School'],
    ['2025-04-07', 'Gemeente'],
    ['2025-05-05', 'Zorghuis'],
  ] as const) {
    maker.contact(datum, { organisatie, ingevoerdOp: '2025-01-01T10:00:00', ingevoerdDoor: 'eerder@example.org' });
  }
  return smallRegister(maker);
}

const start = register();
const fresh = (): Workbook => copyWorkbook(start);

const newContact = (organisatie = 'Werkplaats'): Write => ({
  tab: 'contacten',
  id: null,
  basis: null,
  values: { datum: '2025-08-30', organisatie, soortOrganisatie: 'Anders', soort: 'Gesprek' },
});
const change = (id: string, uitkomst: string): Write => ({ tab: 'contacten', id, basis: null, values: { uitkomst } });

const save = (
  workbook: Workbook,
  schrijf: readonly Write[],
  verzoek = 'verzoek-0001',
  options: Partial<HostOptions> = {},
) =>
  hostOver(workbook, { now: () => morning('2025-09-01'), ...options }).run('opslaan', {
    verzoek,
    schrijf,
  }) as Answer<Saved>;

/** Does something once, at the first call of this kind. */
function atFirst(method: string, work: () => void): Pick<HostOptions, 'beforeCall'> {
  let isDone = false;
  return {
    beforeCall: (call: GatedCall) => {
      if (isDone || call.method !== method) return;
      isDone = true;
      work();
    },
  };
}

/** The records of a tab by ID, without the stamps. Fails when an ID occurs twice. */
function byId(workbook: Workbook, tab = 'Contacten'): Record<string, Record<string, StoredValue>> {
  const records = recordsOf(workbook, tab).map(({ 'Ingevoerd op': _op, 'Ingevoerd door': _door, ...record }) => record);
  const ids = records.map((record) => String(Object.values(record)[0]));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  return Object.fromEntries(records.map((record, index) => [ids[index]!, record]));
}

function sort(workbook: Workbook, header: string, ascending = false): void {
  const sheet = sheetNamed(workbook, 'Contacten');
  const rect = { row: 2, column: 1, rows: sheet.maxRows - 1, columns: sheet.maxColumns };
  sortRows(sheet, rect, [{ column: columnOf(sheet, header), ascending }], workbook.locale);
}

/** What somebody may do with the rows while the add-on is at work, and what is gone by it. */
const disturbances: readonly (readonly [string, (workbook: Workbook) => void])[] = [
  ['sorts', (workbook) => sort(workbook, 'Contact-ID')],
  ['inserts a row on top', (workbook) => insertLines(workbook, sheetNamed(workbook, 'Contacten'), 'rows', 2, 1, 2)],
  [
    'types in another row',
    (workbook) => {
      typeIn(workbook, 'Contacten', rowOf(workbook, 'Contacten', 'C-0004'), 'Door', 'collega@example.org');
    },
  ],
];

/** The moments at which the add-on has read and not yet written. */
const moments = ['setNumberFormats', 'setProperties'];

describe.each(disturbances)('while a save is at work somebody %s', (_what, disturb) => {
  test.each(moments)(
    'just before %s: what was saved stands in its own rows, and the other rows keep theirs',
    (moment) => {
      const clean = fresh();
      disturb(clean);
      expect(save(clean, [change('C-0002', 'Goed'), newContact()]).ok).toBe(true);
      const workbook = fresh();
      expect(
        save(
          workbook,
          [change('C-0002', 'Goed'), newContact()],
          'verzoek-0001',
          atFirst(moment, () => disturb(workbook)),
        ).ok,
      ).toBe(true);
      expect(byId(workbook)).toEqual(byId(clean));
    },
  );

  test('a change alone lands in its own row', () => {
    const clean = fresh();
    disturb(clean);
    save(clean, [change('C-0001', 'Goed'), change('C-0003', 'Beter')]);
    const workbook = fresh();
    save(
      workbook,
      [change('C-0001', 'Goed'), change('C-0003', 'Beter')],
      'verzoek-0001',
      atFirst('setNumberFormats', () => disturb(workbook)),
    );
    expect(byId(workbook)).toEqual(byId(clean));
  });

  test('and also while it is taken back', () => {
    const workbook = fresh();
    const saved = save(workbook, [change('C-0002', 'Goed'), newContact()]);
    const clean = copyWorkbook(workbook);
    const undo = (one: Workbook, options: Partial<HostOptions> = {}) =>
      hostOver(one, { now: () => morning('2025-09-01'), ...options }).run('ongedaanMaken', {
        verzoek: 'verzoek-0009',
        stappen: saved.ok ? saved.value.steps : [],
        bewijs: saved.ok ? saved.value.bewijs : '',
      }) as Answer<Saved>;
    disturb(clean);
    expect(undo(clean).ok).toBe(true);
    expect(
      undo(
        workbook,
        atFirst('setNumberFormats', () => disturb(workbook)),
      ).ok,
    ).toBe(true);
    expect(byId(workbook)).toEqual(byId(clean));
  });

  test('taking back what was only added takes no other row away', () => {
    const workbook = fresh();
    const saved = save(workbook, [newContact()]);
    const expected = byId(start);
    const undone = hostOver(workbook, {
      now: () => morning('2025-09-01'),
      ...atFirst('deleteRow', () => disturb(workbook)),
    }).run('ongedaanMaken', {
      verzoek: 'verzoek-0009',
      stappen: saved.ok ? saved.value.steps : [],
      bewijs: saved.ok ? saved.value.bewijs : '',
    }) as Answer<Saved>;
    expect(undone.ok).toBe(true);
    expect(Object.keys(byId(workbook)).sort()).toEqual(Object.keys(expected).sort());
  });
});

test('a new row that somebody types while a save adds one is not written over', () => {
  const workbook = fresh();
  const answer = save(
    workbook,
    [newContact()],
    'verzoek-0001',
    atFirst('insertRowsAfter', () => {
      typeIn(workbook, 'Contacten', freeRow(workbook, 'Contacten'), 'Organisatie', 'Van een collega');
    }),
  );
  expect(answer.ok).toBe(true);
  expect(
    recordsOf(workbook, 'Contacten')
      .map((record) => record['Organisatie'])
      .sort(),
  ).toEqual(['Buurthuis', 'Gemeente', 'School', 'Van een collega', 'Werkplaats', 'Zorghuis']);
});

test('a row that somebody deletes while a save changes another one stays away', () => {
  const workbook = fresh();
  const deleteFirst = (): void => deleteLines(workbook, sheetNamed(workbook, 'Contacten'), 'rows', 2, 1);
  expect(save(workbook, [change('C-0003', 'Goed')], 'verzoek-0001', atFirst('setNumberFormats', deleteFirst)).ok).toBe(
    true,
  );
  expect(Object.entries(byId(workbook)).map(([id, { Uitkomst }]) => [id, Uitkomst])).toEqual([
    ['C-0002', null],
    ['C-0003', 'Goed'],
    ['C-0004', null],
  ]);
});

describe('two saves at once', () => {
  test.each(['getProperties', 'getValues', 'setProperties', 'releaseLock'])(
    'at %s of the first the second waits or stores; pressed again, both stand there once',
    (moment) => {
      const workbook = fresh();
      let second: Answer<Saved> | null = null;
      const first = save(
        workbook,
        [newContact('Eerste')],
        'verzoek-0001',
        atFirst(moment, () => {
          second = save(workbook, [newContact('Tweede')], 'verzoek-0002');
        }),
      );
      expect(first.ok).toBe(true);
      expect(second).toMatchObject({
        ok: false,
        error: {
          code: 'bezet',
          message: expect.stringMatching(/Iemand anders slaat net iets op.*Er is niets veranderd/),
        },
      });
      expect(save(workbook, [newContact('Tweede')], 'verzoek-0002').ok).toBe(true);
      expect(
        Object.entries(byId(workbook))
          .slice(4)
          .map(([id, { Organisatie }]) => [id, Organisatie]),
      ).toEqual([
        ['C-0005', 'Eerste'],
        ['C-0006', 'Tweede'],
      ]);
    },
  );

  test('a lock that does not come free in ten seconds: nothing is stored, and a later try stores once', () => {
    const workbook = fresh();
    locksOf(workbook).set('document', {});
    expect(save(workbook, [newContact()])).toMatchObject({ ok: false, error: { code: 'bezet' } });
    expect(byId(workbook)).toEqual(byId(start));
    locksOf(workbook).delete('document');
    expect(save(workbook, [newContact()]).ok).toBe(true);
    expect(Object.keys(byId(workbook))).toHaveLength(5);
  });
});

test('wherever a save comes in during the morning job: it is stored or told to wait, and nothing is mailed or counted twice', () => {
  const clean = fresh();
  const expected = runOn(clean, '2025-09-02');
  let calls = 0;
  runOn(fresh(), '2025-09-02', {
    beforeCall: () => {
      calls += 1;
    },
  });
  let stored = 0;
  for (let k = 0; k < calls; k += 5) {
    const workbook = fresh();
    let answer: Answer<Saved> | null = null;
    const { host } = runOn(workbook, '2025-09-02', {
      beforeCall: ({ index }) => {
        if (index === k) answer = save(workbook, [newContact()]);
      },
    });
    const saved = answer as Answer<Saved> | null;
    if (saved?.ok === false) expect(saved.error.code).toBe('bezet');
    else stored += 1;
    expect({ k, mails: host.mails.map(({ to }) => to) }).toEqual({ k, mails: expected.host.mails.map(({ to }) => to) });
    expect(save(workbook, [newContact()]).ok).toBe(true);
    expect({ k, ids: Object.keys(byId(workbook)).length }).toEqual({ k, ids: 5 });
    expect(runOn(workbook, '2025-09-02', {}, 30).host.mails).toEqual([]);
  }
  expect(stored).toBeGreaterThan(3);
});

test('an edit during a save: what was typed stays, the person is told, and the row gets its number at the next edit', () => {
  const workbook = fresh();
  const said: string[] = [];
  save(
    workbook,
    [change('C-0001', 'Goed')],
    'verzoek-0001',
    atFirst('getValues', () => {
      typeIn(workbook, 'Contacten', freeRow(workbook, 'Contacten'), 'Organisatie', 'Nieuw', {
        user: projectleider,
        ui: {
          toast: (text) => {
            said.push(text);
          },
        },
      });
    }),
  );
  expect(said.join()).toMatch(/Wat je typte staat er\. Iemand anders slaat net iets op/);
  typeIn(workbook, 'Contacten', freeRow(workbook, 'Contacten') - 1, 'Soort', 'Gesprek');
  expect(byId(workbook)['C-0005']).toMatchObject({ Organisatie: 'Nieuw', Soort: 'Gesprek' });
  expect(byId(workbook)['C-0001']).toMatchObject({ Uitkomst: 'Goed' });
});
