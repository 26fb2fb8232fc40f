/** A save that fills as many tabs as it may read spares Deelnemers where others tell of her, so that it can look at the row that it changed. */
import type { Answer, Saved, Write } from '../../../src/sidebar/contract';
import { demoRegister, hostOver } from '../../support/register';
import { aMeting } from '../../support/meting';
import { recordsOf } from '../../support/sheets';

const ended = (deelnemerId = 'D-0001', datum = '2025-08-30'): Write[] => [
  { tab: 'stages', id: 'S-0001', basis: null, values: { urenPerWeek: 13 } },
  { tab: 'metingen', id: null, basis: null, values: aMeting({ deelnemerId }) },
  { tab: 'fasen', id: null, basis: null, values: { deelnemerId, datum, fase: 'Pauze', reden: 'Gezondheid' } },
];

function saved(schrijf: readonly Write[]) {
  const workbook = demoRegister();
  const host = hostOver(workbook);
  const answer = host.run('opslaan', { verzoek: 'verzoek-0001', schrijf }) as Answer<Saved>;
  const trips = host.roundTrips.map(({ method, detail }) => `${method} ${String(detail ?? '')}`);
  return { answer, workbook, trips, readsDeelnemers: trips.some((trip) => trip.includes('Deelnemers!')) };
}

const nameOf = (id: string): string => {
  const { Voornaam, Achternaam } = recordsOf(demoRegister(), 'Deelnemers').find((one) => one['Deelnemer-ID'] === id)!;
  return `${String(Voornaam)} ${String(Achternaam)}`;
};

test('the changed row is looked at within ten round trips, and the names beside the new numbers are those that stand elsewhere', () => {
  const { answer, workbook, trips, readsDeelnemers } = saved(ended());
  expect(answer.ok).toBe(true);
  expect(readsDeelnemers).toBe(false);
  expect(trips.length).toBeLessThanOrEqual(10);
  expect(trips[trips.length - 1]).toMatch(/^getValues Stages!/);
  for (const tab of ['Fasen', 'Metingen'])
    expect(recordsOf(workbook, tab).pop()).toMatchObject({
      'Deelnemer-ID': 'D-0001',
      'Naam deelnemer': nameOf('D-0001'),
    });
});

test.each([
  ['who is not in the register', ended('D-9999'), 'bestaat niet (meer)'],
  ['a day before she was', ended('D-0001', '2019-01-01'), 'Dit is voor de aanmelding'],
])('%s is told all the same', (_what, writes, said) => {
  const { answer, readsDeelnemers } = saved(writes);
  expect(readsDeelnemers).toBe(true);
  expect(JSON.stringify(answer)).toMatch(new RegExp(said.replace(/[()]/g, '\\$&'), 'i'));
});

test('where a rule needs more of her Deelnemers is read', () => {
  const log: Write = {
    tab: 'stagelog',
    id: null,
    basis: null,
    values: { stageId: 'S-0001', deelnemerId: 'D-0002', datum: '2025-08-30', soort: 'Werkplekbezoek' },
  };
  const { answer, readsDeelnemers } = saved([...ended().slice(0, 2), log]);
  expect(readsDeelnemers).toBe(true);
  expect(answer).toMatchObject({ ok: false });
});
