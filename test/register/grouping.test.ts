/** Grouping and counting keep the order in which things occur. */
import { addTo, countBy, counted, groupBy, wordFor } from '../../src/register/grouping';

test('groups hold every record that has a key once, groups and records in the order in which they came', () => {
  const groups = groupBy([5, 2, 7, 4, 0, 9], (one) => (one === 0 ? null : one % 2));
  expect([...groups]).toEqual([
    [1, [5, 7, 9]],
    [0, [2, 4]],
  ]);
});

test('one that is met later joins its group, and without a key none', () => {
  const groups = groupBy(['aap'], (word) => word[0]);
  addTo(groups, 'b', 'beer');
  addTo(groups, 'a', 'antilope');
  addTo(groups, null, 'niemand');
  expect([...groups]).toEqual([
    ['a', ['aap', 'antilope']],
    ['b', ['beer']],
  ]);
});

test('counts are by value, the first that occurs first', () => {
  expect([...countBy(['b', 'a', 'b', null])]).toEqual([
    ['b', 2],
    ['a', 1],
    [null, 1],
  ]);
});

test('one has the noun in the singular; none and more have it in the plural', () => {
  expect([0, 1, 2].map((count) => counted(count, 'rij', 'rijen'))).toEqual(['0 rijen', '1 rij', '2 rijen']);
});

test('one has the word of one; none and more have the other', () => {
  expect([0, 1, 2].map((count) => wordFor(count, 'telt', 'tellen'))).toEqual(['tellen', 'telt', 'tellen']);
});
