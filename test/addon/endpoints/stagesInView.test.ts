/** The endpoint behind the list of open stages. */
import type { IdRow } from '../../../src/register/row';
import type { Answer, RowsByTab, StageInView } from '../../../src/sidebar/contract';
import type { TestHost } from '../../support/register';
import { demoRegister, hostOver } from '../../support/register';

const workbook = demoRegister();

const ask = (user: string): readonly StageInView[] => {
  const answer = hostOver(workbook, { user }).run('stagesBekijken', {}) as Answer<readonly StageInView[]>;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

const rows = (host: TestHost, tab: 'stages' | 'stagelog' | 'deelnemers'): readonly IdRow[] =>
  (host.run('rijenOphalen', { deelnemerId: null, tabs: [tab] }) as { value: RowsByTab }).value[tab]!;

test('it tells of every stage that is not over its last line, and of no other', () => {
  const host = hostOver(workbook);
  const open = rows(host, 'stages').filter(({ cells }) => cells['einde'] === null);
  const found = ask('meelezer@example.org');
  expect(found.map(({ id }) => id)).toEqual(open.map(({ id }) => id));
  const lines = rows(host, 'stagelog')
    .filter(({ cells }) => cells['stageId'] === found[0]!.id)
    .map(({ cells }) => String(cells['datum']));
  expect(found[0]!.laatste?.datum).toBe([...lines].sort().at(-1));
  expect(found.every(({ werkgever }) => werkgever !== null)).toBe(true);
});

test('the stages of one’s own deelnemers are one’s own, and those where one wrote last', () => {
  const mine = (user: string): string[] =>
    ask(user)
      .filter(({ mijn }) => mijn)
      .map(({ id }) => id);
  expect(mine('praktijkopleider@example.org').length).toBeGreaterThan(0);
  expect(mine('meelezer@example.org')).toEqual([]);
  const before = mine('jobcoach1@example.org');
  const stage = rows(hostOver(workbook), 'stages').find(
    ({ id, cells }) => cells['einde'] === null && !before.includes(id),
  )!;
  hostOver(workbook, { user: 'jobcoach1@example.org' }).run('opslaan', {
    verzoek: 'logregel-1',
    schrijf: [
      {
        tab: 'stagelog',
        id: null,
        basis: null,
        values: { stageId: stage.id, deelnemerId: stage.cells['deelnemerId'], datum: '2025-08-31', soort: 'Afwezig' },
      },
    ],
  });
  expect(mine('jobcoach1@example.org')).toEqual(expect.arrayContaining([...before, stage.id]));
});

test('it asks Google at most six things, and refuses a stranger', () => {
  const host = hostOver(workbook);
  host.resetTrace();
  host.run('stagesBekijken', {});
  expect(host.roundTrips.length).toBeLessThanOrEqual(6);
  expect(hostOver(workbook, { user: 'vreemde@example.org' }).run('stagesBekijken', {})).toMatchObject({
    ok: false,
    error: { code: 'geen-recht' },
  });
});
