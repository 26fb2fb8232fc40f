/** Months that were missed: which are made up, in which order, and that each leaves once. */
import { monthsDue } from '../../../src/addon/daily/months';
import { RegisterMaker } from '../../support/builders';
import { smallRegister } from '../../support/smallRegister';
import { projectleider, runOn } from './support';

test.each([
  [null, '2025-09-01', ['2025-08']],
  ['2025-08', '2025-09-15', []],
  ['2025-05', '2025-09-01', ['2025-06', '2025-07', '2025-08']],
  ['2024-01', '2025-01-02', ['2024-10', '2024-11', '2024-12']],
  ['2025-09', '2025-09-01', []],
])('with %s done last, on %s these are due: %j', (done, today, due) => {
  expect(monthsDue(done, today)).toEqual(due);
});

test('after weeks without a run each missed month is mailed once, the oldest first', () => {
  const maker = new RegisterMaker();
  maker.medewerker({ email: projectleider, rol: 'Projectleider' });
  maker.projectjaar('2025-01-01', '2025-12-31');
  maker.gestart('2025-02-03');
  const workbook = smallRegister(maker);
  const months = (day: string) => runOn(workbook, day).host.mails.map(({ subject }) => subject).filter((one) => one.startsWith('Maand'));
  expect(months('2025-06-02')).toEqual(['Maandoverzicht mei 2025']);
  expect(months('2025-08-30')).toEqual([]);
  expect(months('2025-09-01')).toEqual(['juni', 'juli', 'augustus'].map((month) => `Maandoverzicht ${month} 2025`));
  expect(months('2025-09-03')).toEqual([]);
});
