/** Rows that look alike by the hundred: what was pasted again is told, what only looks alike is not. */
import { Broken } from './support';

const pasted = (over: (at: number) => Record<string, string>): Broken => {
  const broken = new Broken();
  for (let at = 1; at <= 60; at++) broken.copy('stagelog', 'L-0001', { id: `L-9${100 + at}`, ...over(at) });
  return broken;
};

const told = (broken: Broken): readonly (string | null)[] =>
  broken
    .check()
    .filter(({ rule }) => rule === 'twee-keer-hetzelfde')
    .map(({ recordId }) => recordId);

test('each row that was pasted again is told, also of very many', () => {
  expect(told(pasted(() => ({})))).toHaveLength(60);
});

test('rows of one day with words of their own are not told, however many there are', () => {
  expect(told(pasted((at) => ({ notitie: `Ander gesprek ${at}` })))).toEqual([]);
});
