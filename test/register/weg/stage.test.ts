/** A stage: until when it is open, changing place, the order of its log. */
import type { Cells, IdRow } from '../../../src/register/row';
import { lastFirst } from '../../../src/register/weg/lastFirst';
import { changePlace, isOpenStage, placeChangeInWords } from '../../../src/register/weg/stage';

const stage = (id: string, cells: Cells<'stages'> = {}): IdRow<'stages'> => ({
  id,
  cells: { deelnemerId: 'D-0001', start: '2025-03-01', einde: null, urenPerWeek: 16, ...cells },
});

describe('changing place', () => {
  test('one ends with its reason, the next begins the day after with the same hours and another leermeester', () => {
    const cells = {
      ...stage('S-0001').cells,
      leermeester: 'Voorbeeld Meester',
      emailLeermeester: 'meester@example.org',
      sector: 'Zorg',
    };
    expect(changePlace(cells, '2025-02-28', 'Andere plek gewenst')).toEqual({
      end: { einde: '2025-02-28', redenEinde: 'Andere plek gewenst' },
      next: { deelnemerId: 'D-0001', start: '2025-03-01', urenPerWeek: 16 },
    });
  });

  test('both days and the reason are told beforehand', () => {
    expect(placeChangeInWords('S-0001', changePlace(stage('S-0001').cells, '2025-02-28', 'Liep niet'))).toBe(
      'S-0001 stopt op 28-02-2025 (Liep niet). De nieuwe stage begint de dag erna, op 01-03-2025.',
    );
  });
});

test('a stage is open up to and including its last day', () => {
  expect(isOpenStage(stage('S-0001'), '2025-08-31')).toBe(true);
  expect(isOpenStage(stage('S-0001', { einde: '2025-08-31' }), '2025-08-31')).toBe(true);
  expect(isOpenStage(stage('S-0001', { einde: '2025-08-30' }), '2025-08-31')).toBe(false);
});

test('the last line comes first; on one day the higher number; what has no day comes last', () => {
  const of = (id: string, datum: string | null) => ({ id, cells: { datum } });
  expect(
    lastFirst<'stagelog'>(
      [
        of('L-0002', 'vorige week'),
        of('L-0003', null),
        of('L-0009', '2025-01-01'),
        of('L-0010', '2025-01-01'),
        of('L-0001', '2025-02-01'),
      ],
      'datum',
    ).map(({ id }) => id),
  ).toEqual(['L-0001', 'L-0010', 'L-0009', 'L-0003', 'L-0002']);
});
