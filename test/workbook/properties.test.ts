/** What the workbook remembers stays far below Google's limits, whatever people do and whatever an older version left. */
import fc from 'fast-check';
import { tabs } from '../../src/register/tabs';
import { clearOwner, readDaily, storeGoOn, storeOwner, storeRuns } from '../../src/workbook/state/dailyState';
import { fromRuns, toRuns } from '../../src/workbook/idRuns';
import { openMemory } from '../../src/workbook/state/memory';
import type { Properties } from '../../src/workbook/state/properties';
import { bytesOf, textFor } from '../../src/workbook/state/properties';
import type { Table } from '../../src/workbook/tables';
import { recordSetUp, recordVersion } from '../../src/workbook/state/version';

const prefixes = Object.values(tabs).map(({ prefix }) => prefix);

/** Document properties, as Google keeps them. */
function propertiesOver(store: Record<string, string>): Properties {
  const put = (values: Record<string, string>): void => {
    for (const [key, value] of Object.entries(values)) {
      if (Buffer.byteLength(value) > 9 * 1024) throw new Error('Argument too large: value');
      store[key] = value;
    }
  };
  return {
    getProperties: () => ({ ...store }),
    getProperty: (key: string) => store[key] ?? null,
    setProperty: (key: string, value: string) => put({ [key]: value }),
    setProperties: put,
    deleteProperty: (key: string) => {
      delete store[key];
    },
  } as unknown as Properties;
}

const emptyTable = (tab: (typeof tabs)[keyof typeof tabs]): Table => ({ tab, rows: [] }) as unknown as Table;

const number = fc.integer({ min: 1, max: 99_999 });
const run = fc
  .record({ prefix: fc.constantFrom(...prefixes), from: number, count: fc.integer({ min: 1, max: 5_000 }) })
  .map(({ prefix, from, count }) =>
    Array.from({ length: count }, (_, place) => `${prefix}-${String(from + place).padStart(4, '0')}`),
  );
const loose = fc
  .array(fc.tuple(fc.constantFrom(...prefixes), number), { maxLength: 250 })
  .map((ids) => ids.map(([prefix, n]) => `${prefix}-${String(n).padStart(4, '0')}`));
const text = fc.string({ unit: 'grapheme', maxLength: 20_000 });
const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 100 });

type Act = (properties: Properties) => void;

const acts: readonly fc.Arbitrary<Act>[] = [
  fc.tuple(fc.stringMatching(/^[\w-]{8,64}$/), fc.oneof(run, loose)).map(([request, ids]): Act => (properties) => {
    openMemory(properties).save(request, ids);
  }),
  fc.tuple(fc.constantFrom(...Object.values(tabs)), number).map(([tab, n]): Act => (properties) => {
    const memory = openMemory(properties);
    memory.giveUpTo(emptyTable(tab), n);
    memory.saveNumbers();
  }),
  fc
    .record({
      rest: texts,
      fouten: texts,
      herinnerd: fc.constantFrom('2025-09-01', null),
      verdwenen: fc.array(
        fc.record({
          tab: fc.constantFrom(...Object.values(tabs).map(({ key }) => key)),
          weg: fc.nat(),
          van: fc.nat(),
          op: fc.constant('2025-09-01T07:04:00'),
        }),
        { maxLength: 200 },
      ),
    })
    .map(
      (runs): Act =>
        (properties) =>
          storeRuns(properties, { ...readDaily(properties), ...runs }),
    ),
  text.map(
    (email): Act =>
      (properties) =>
        storeOwner(properties, { email, sinds: 1 }),
  ),
  text.map(
    (email): Act =>
      (properties) =>
        recordSetUp(properties, email),
  ),
  text.map(
    (day): Act =>
      (properties) =>
        storeGoOn(properties, day),
  ),
  fc.nat().map(
    (version): Act =>
      (properties) =>
        recordVersion(properties, version),
  ),
  fc.constant(clearOwner),
];

/** What an older version, or somebody with the script editor, may have left. */
const left = fc.dictionary(
  fc.constantFrom(
    'plp.verzoeken',
    'plp.volgnummers',
    'plp.dagtaak',
    'plp.dagtaak.eigenaar',
    'plp.eigenaar',
    'plp.schemaversie',
    'plp.herinneringen.doorgaan',
  ),
  fc.oneof(
    fc.string({ maxLength: 9_000 }),
    fc.json(),
    fc
      .array(fc.record({ v: fc.string({ maxLength: 64 }), ids: loose }), { maxLength: 6 })
      .map((requests) => JSON.stringify(requests).slice(0, 9_200)),
    fc.constant('[{"v":"verzoek-1","ids":["D-0001…D-999999999"]},{"v":7},null]'),
  ),
  { maxKeys: 7 },
);

/** Those that nothing has written yet are as they were found. */
function expectSmall(store: Readonly<Record<string, string>>, found: Readonly<Record<string, string>>): void {
  const written = Object.entries(store).filter(([key, value]) => found[key] !== value);
  expect(Math.max(0, ...written.map(([, value]) => Buffer.byteLength(value)))).toBeLessThan(8_000);
  expect(Buffer.byteLength(JSON.stringify(store))).toBeLessThan(400_000);
}

test('whatever is done, in whatever was left: nothing throws, every value stays under 8 kB and all under 400 kB', () => {
  fc.assert(
    fc.property(left, fc.array(fc.oneof(...acts), { minLength: 1, maxLength: 60 }), (found, todo) => {
      const store = { ...found };
      const properties = propertiesOver(store);
      for (const act of todo) {
        act(properties);
        expectSmall(store, found);
      }
      openMemory(properties);
      readDaily(properties);
    }),
    { numRuns: 60 },
  );
});

test('after any requests, the last one is answered with the IDs that it got', () => {
  fc.assert(
    fc.property(
      left,
      fc.array(fc.tuple(fc.uuid(), fc.oneof(run, loose)), { minLength: 1, maxLength: 60 }),
      (found, requests) => {
        const properties = propertiesOver({ ...found });
        for (const [request, ids] of requests) openMemory(properties).save(request, ids);
        const [request, ids] = requests[requests.length - 1]!;
        expect(openMemory(properties).idsOf(request)).toEqual(ids);
      },
    ),
    { numRuns: 60 },
  );
});

test('forty saves of thirty records each are all remembered; of large repairs the oldest is forgotten', () => {
  const properties = propertiesOver({});
  for (let n = 0; n < 40; n++) {
    const ids = Array.from({ length: 30 }, (_, place) => `D-${String(1000 + n * 30 + place)}`);
    openMemory(properties).save(`verzoek-${n}`, ids);
  }
  expect(openMemory(properties).idsOf('verzoek-0')).toHaveLength(30);
  for (let n = 0; n < 9; n++) {
    const scattered = Array.from({ length: 200 }, (_, place) => `F-${String(1000 + n + place * 7)}`);
    openMemory(properties).save(`herstel-${n}`, scattered);
  }
  expect(openMemory(properties).idsOf('verzoek-0')).toBeNull();
  expect(openMemory(properties).idsOf('herstel-8')).toHaveLength(200);
});

test('a request that an older version stored ID by ID is still answered', () => {
  const properties = propertiesOver({ 'plp.verzoeken': '[{"v":"verzoek-0001","ids":["D-0001","","I-0002"]}]' });
  expect(openMemory(properties).idsOf('verzoek-0001')).toEqual(['D-0001', '', 'I-0002']);
});

test('a request that is saved again is remembered as it was saved last', () => {
  const properties = propertiesOver({});
  openMemory(properties).save('verzoek-0001', ['D-0001']);
  openMemory(properties).save('verzoek-0001', ['D-0001', 'D-0002']);
  expect(openMemory(properties).idsOf('verzoek-0001')).toEqual(['D-0001', 'D-0002']);
});

describe('runs of IDs', () => {
  test('IDs that follow on one another take one word', () => {
    const ids = Array.from({ length: 2_000 }, (_, place) => `D-${String(place + 1).padStart(4, '0')}`);
    expect(toRuns([...ids, 'I-0007', '', 'D-2002'])).toEqual(['D-0001…D-2000', 'I-0007', '', 'D-2002']);
  });

  test('any list comes back as it was', () => {
    const anyId = fc.oneof(
      loose,
      run,
      fc.constant(['']),
      fc.array(fc.constantFrom('D-0001', 'D-00002', 'D-0002', 'x', 'D-9999', 'D-10000')),
    );
    fc.assert(
      fc.property(fc.array(anyId, { maxLength: 6 }), (lists) => {
        expect(fromRuns(toRuns(lists.flat()))).toEqual(lists.flat());
      }),
    );
  });

  test.each(['D-0001…D-9999999', 'D-0009…D-0001', 'D-0001…I-0003', 'D-0001…D-0002…D-0003', 'D-01…D-09'])(
    'what nobody wrote is no run: %s',
    (run) => {
      expect(fromRuns([run])).toBeNull();
    },
  );
});

test('bytes are counted as UTF-8 has them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (any) => {
      expect(bytesOf(any)).toBe(Buffer.byteLength(any));
    }),
  );
});

test('a property that cannot be made small is a mistake in the code, not something that is stored', () => {
  const stuck = { key: 'x', read: () => '', write: (value: string) => value, less: (value: string) => value };
  expect(() => textFor(stuck, 'a'.repeat(9_000))).toThrow(/cannot be made small/);
});
