/** The words beside the figures: toelichtingen, and the sentences about rows that were left out. */
import type { LeftOut } from '../../../src/register/register';
import { leftOutSummary } from '../../../src/uitkomsten/cijfers/leftOutSummary';
import { toelichtingFor } from '../../../src/uitkomsten/cijfers/toelichting';
import { RegisterMaker } from '../../support/builders';

describe('toelichtingFor', () => {
  const maker = new RegisterMaker();
  const [j, other] = [maker.projectjaar('2024-01-01', '2024-12-31'), maker.projectjaar('2025-01-01', '2025-12-31')];
  maker.toelichting(j, ' 4.1', '2024-06-30', { id: 'X-10000' });
  maker.toelichting(j, '4.1', '2024-06-30', { id: 'X-9999' });
  maker.toelichting(j, '4.1', '2024-03-31', { id: 'X-20000' });
  maker.toelichting(j, '4.2', '2024-06-30', { id: 'X-30000' });
  maker.toelichting(other, '4.1', '2024-06-30', { id: 'X-40000' });
  const found = (day: string, code = '4.1') => toelichtingFor(maker.register(), j, code, day)?.id;

  test('is the latest up to the peildatum, on one day the highest ID', () => {
    expect([found('2024-06-30'), found('2024-06-29'), found('2025-01-01')]).toEqual(['X-10000', 'X-20000', 'X-10000']);
  });

  test('is none before the first, and none of another code or projectjaar', () => {
    expect([found('2024-03-30'), found('2024-12-31', '3.4')]).toEqual([undefined, undefined]);
  });
});

describe('leftOutSummary', () => {
  const row = (tab: LeftOut['tab'], reason: LeftOut['reason'], header: string): LeftOut => ({
    tab,
    row: 2,
    id: 'F-0001',
    reason,
    header,
  });

  test('counts rows by tab, reason and column, in the order of the tabs', () => {
    expect(
      leftOutSummary([
        row('stages', 'verwijzing', 'Werkgever-ID'),
        row('fasen', 'ongeldig', 'Reden'),
        row('fasen', 'ongeldig', 'Reden'),
        row('fasen', 'leeg', 'Datum'),
        row('intakes', 'concept', 'Status'),
        row('fasen', 'ongeldig', 'Reden'),
      ]),
    ).toEqual([
      { zin: '1 rij in Intakes telt niet mee: de intake is nog niet afgerond (concept).', aantal: 1 },
      { zin: "1 rij in Fasen telt niet mee: 'Datum' is leeg.", aantal: 1 },
      { zin: "3 rijen in Fasen tellen niet mee: 'Reden' klopt niet.", aantal: 3 },
      {
        zin:
          "1 rij in Stages telt niet mee: 'Werkgever-ID' " +
          'verwijst naar een rij die er niet is of die zelf niet meetelt.',
        aantal: 1,
      },
    ]);
  });

  test('says nothing when every row counts, and never names a record', () => {
    expect(leftOutSummary([])).toEqual([]);
    expect(JSON.stringify(leftOutSummary([row('fasen', 'leeg', 'Datum')]))).not.toContain('F-0001');
  });
});
