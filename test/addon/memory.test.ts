/** What the workbook remembers never keeps anybody from saving, through the built bundle. */
import type { Workbook } from '@plp/workbench';
import type { Answer, Saved } from '../../src/sidebar/contract';
import { demoRegister, hostOver } from '../support/register';

const requestsKey = 'plp.verzoeken';

const save = (workbook: Workbook, verzoek: string): Answer<Saved> =>
  hostOver(workbook).run('opslaan', {
    verzoek,
    schrijf: [
      {
        tab: 'fasen',
        id: null,
        basis: null,
        values: { deelnemerId: 'D-0020', datum: '2025-08-30', fase: 'Pauze', reden: 'Gezondheid' },
      },
    ],
  }) as Answer<Saved>;

const idsOf = (answer: Answer<Saved>): string[] => (answer.ok ? answer.value.steps.map(({ id }) => id) : []);

/** Requests as an older version kept them: ID by ID, up to just below what Google takes. */
const nearTheLimit = JSON.stringify(
  Array.from({ length: 4 }, (_, n) => ({
    v: `herstel-000${n}`,
    ids: Array.from({ length: 250 }, (_one, place) => `M-${1000 + n * 250 + place}`),
  })),
);

test('after large repairs saving goes on, the first time and every time after', () => {
  const workbook = demoRegister();
  expect(nearTheLimit.length).toBeGreaterThan(9_000);
  workbook.properties.document[requestsKey] = nearTheLimit;
  const ids = [1, 2, 3].map((n) => idsOf(save(workbook, `verzoek-000${n}`)));
  expect(new Set(ids.flat()).size).toBe(3);
  expect(Buffer.byteLength(workbook.properties.document[requestsKey])).toBeLessThan(8_000);
});

test('a request that came just before is still known after the oldest were let go', () => {
  const workbook = demoRegister();
  workbook.properties.document[requestsKey] = nearTheLimit;
  expect(save(workbook, 'verzoek-0001')).toEqual(save(workbook, 'verzoek-0001'));
});

test.each(['kapot', '{"v":1}', '[null,{"v":"verzoek-0001"},{"v":"verzoek-0001","ids":["D-0001…D-999999999999"]}]', ''])(
  'saving works when somebody spoiled what is remembered: %s',
  (spoiled) => {
    const workbook = demoRegister();
    for (const key of [requestsKey, 'plp.volgnummers', 'plp.dagtaak']) workbook.properties.document[key] = spoiled;
    expect(idsOf(save(workbook, 'verzoek-0001'))).toHaveLength(1);
  },
);
