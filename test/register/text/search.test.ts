/** Searching as people type. */
import { holdsWords } from '../../../src/register/text/search';

test('capitals, accents and the order of words do not matter; every word does', () => {
  expect(holdsWords('Café De Linde', 'linde cafe')).toBe(true);
  expect(holdsWords('Café De Linde', 'linde zorg')).toBe(false);
  expect(holdsWords('Café De Linde', '  ')).toBe(true);
});
