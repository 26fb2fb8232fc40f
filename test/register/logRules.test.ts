/** Rules for a line of the Stagelog. */
import { lastFirst, logProblems } from '../../src/register/logRules';

const line = { datum: '2025-03-03', soort: 'Driegesprek', aanpassing: null, vervolgOp: null };

test('a line is not before the aanmelding; the same day may be', () => {
  expect(logProblems(line, '2025-03-03')).toEqual({});
  expect(logProblems(line, '2025-03-04')['datum']).toContain('04-03-2025');
});

test('a follow-up does not come before the day of the line', () => {
  expect(logProblems({ ...line, vervolgOp: '2025-03-03' }, null)).toEqual({});
  expect(logProblems({ ...line, vervolgOp: '2025-03-02' }, null)).toHaveProperty('vervolgOp');
});

test('an Aanpassing says what was adapted; other kinds may', () => {
  expect(logProblems({ ...line, soort: 'Aanpassing' }, null)).toHaveProperty('aanpassing');
  expect(logProblems({ ...line, soort: 'Aanpassing', aanpassing: 'Tempo' }, null)).toEqual({});
  expect(logProblems({ ...line, aanpassing: 'Tempo' }, null)).toEqual({});
});

test('the last line comes first; on one day the higher number', () => {
  const of = (id: string, datum: string) => ({ id, cells: { datum } });
  expect(
    lastFirst([of('L-0009', '2025-01-01'), of('L-0010', '2025-01-01'), of('L-0001', '2025-02-01')]).map(({ id }) => id),
  ).toEqual(['L-0001', 'L-0010', 'L-0009']);
});
