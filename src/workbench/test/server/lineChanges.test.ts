/** Whether a page may still write where it stands, after others put in or took away rows. */
import fc from 'fast-check';
import { LineChanges } from '../../server/lineChanges';

test('a page is behind when another changed rows after what it was told, and never by what it did itself', () => {
  const changes = new LineChanges();
  changes.add({ rev: 1, page: 'a' });
  changes.add({ rev: 2, page: 'b' });
  changes.add({ rev: 3, page: 'b' });
  expect(changes.isBehind({ page: 'b', rev: 0 })).toBe(true);
  expect(changes.isBehind({ page: 'b', rev: 1 })).toBe(false);
  expect(changes.isBehind({ page: 'a', rev: 2 })).toBe(true);
  expect(changes.isBehind({ page: 'c', rev: 3 })).toBe(false);
});

test('what is remembered says the same as all that happened', () => {
  const page = fc.constantFrom('', 'a', 'b', 'c');
  fc.assert(
    fc.property(fc.array(page, { maxLength: 12 }), page, fc.nat(12), (pages, asking, rev) => {
      const changes = new LineChanges();
      pages.forEach((one, index) => changes.add({ rev: index + 1, page: one }));
      expect(changes.isBehind({ page: asking, rev })).toBe(
        pages.some((one, index) => index + 1 > rev && one !== asking),
      );
    }),
    { seed: 14 },
  );
});
