/** Periods and what is open in them: an end date is the last day. */
import { isOpenOp } from '../../../src/register/weg/looptijd';
import { isIn, isOpenIn, periodOf } from '../../../src/uitkomsten/basis/period';
import { projectjarenOf, vorigProjectjaar } from '../../../src/uitkomsten/basis/cohort';
import { RegisterMaker } from '../../support/builders';

function projectjaar(start: string, einde: string) {
  const maker = new RegisterMaker();
  maker.projectjaar(start, einde, { oorspronkelijkEinde: '2024-06-30' });
  return maker.register().projectjaren[0]!;
}

test('open from its first day to its last, both included; without end it goes on', () => {
  const span = { start: '2024-03-01', einde: '2024-03-31' };
  expect(['2024-02-29', '2024-03-01', '2024-03-31', '2024-04-01'].map((day) => isOpenOp(span, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isOpenOp({ start: '2024-03-01', einde: null }, '2099-01-01')).toBe(true);
});

test('open in a period when it is open on any of its days', () => {
  const period = { van: '2024-03-01', tot: '2024-03-31' };
  const open = (start: string, einde: string | null) => isOpenIn({ start, einde }, period);
  expect([open('2024-01-01', '2024-03-01'), open('2024-03-31', null), open('2024-01-01', '2024-12-31')]).toEqual([
    true,
    true,
    true,
  ]);
  expect([open('2024-01-01', '2024-02-29'), open('2024-04-01', null)]).toEqual([false, false]);
  expect(isOpenIn({ start: '2024-01-01', einde: null }, null)).toBe(false);
});

test('a projectjaar runs to its Einde after extension or to the peildatum, and has no days before its start', () => {
  const j = projectjaar('2024-02-01', '2025-08-31');
  expect(periodOf(j, '2024-12-31')).toEqual({ van: '2024-02-01', tot: '2024-12-31' });
  expect(periodOf(j, '2026-01-01')).toEqual({ van: '2024-02-01', tot: '2025-08-31' });
  expect(periodOf(j, '2024-02-01')).toEqual({ van: '2024-02-01', tot: '2024-02-01' });
  expect(periodOf(j, '2024-01-31')).toBeNull();
  expect(isIn(null, '2024-02-01')).toBe(false);
});

test('the previous projectjaar is the one with the latest Start before, wherever its row stands', () => {
  const maker = new RegisterMaker();
  const [third, first, second] = [
    maker.projectjaar('2025-01-01', '2025-12-31'),
    maker.projectjaar('2023-01-01', '2023-12-31'),
    maker.projectjaar('2024-01-01', '2024-12-31'),
  ];
  const all = projectjarenOf(maker.register());
  expect(all.map(({ id }) => id)).toEqual([first, second, third]);
  expect(all.map((one) => vorigProjectjaar(all, one)?.id)).toEqual([undefined, first, second]);
});

test('a projectjaar that was pasted twice is one projectjaar', () => {
  const maker = new RegisterMaker();
  maker.projectjaar('2024-01-01', '2024-12-31', { id: 'J-0001' });
  maker.projectjaar('2024-01-01', '2024-12-31', { id: 'J-0001' });
  expect(projectjarenOf(maker.register())).toHaveLength(1);
});
