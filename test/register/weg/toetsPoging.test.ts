/** Tests of toetsPoging.ts. */
import { isGepland, vanWerkproces, volgendePoging } from '../../../src/register/weg/toetsPoging';

const toets = (werkproces: string, status: string, poging: number | null = 1) => ({ werkproces, status, poging });

test('the first toets of a werkproces is the first attempt', () => {
  expect(volgendePoging([toets('B1-K1-W2', 'Behaald')], 'B1-K1-W1')).toBe(1);
});

test('the next attempt is one more than the highest so far, however the rows stand', () => {
  expect(
    volgendePoging([toets('B1-K1-W1', 'Nog niet behaald', 2), toets('B1-K1-W1', 'Nog niet behaald', 1)], 'b1-k1-w1 '),
  ).toBe(3);
});

test('a toets that was dropped was no attempt; one without a number was the first', () => {
  expect(volgendePoging([toets('B1-K1-W1', 'Vervallen', 4)], 'B1-K1-W1')).toBe(1);
  expect(volgendePoging([toets('B1-K1-W1', 'Nog niet behaald', null)], 'B1-K1-W1')).toBe(2);
});

test('it stays within what the column takes', () => {
  expect(volgendePoging([toets('B1-K1-W1', 'Nog niet behaald', 9)], 'B1-K1-W1')).toBe(9);
});

test('Gepland and Uitgesteld are still to come', () => {
  expect(
    ['Gepland', 'Uitgesteld', 'Behaald', 'Nog niet behaald', 'Vervallen'].filter((status) => isGepland({ status })),
  ).toEqual(['Gepland', 'Uitgesteld']);
  expect(vanWerkproces([toets('B1-K1-W1', 'Gepland'), toets('B1-K1-W2', 'Gepland')], 'B1-K1-W2')).toHaveLength(1);
});
