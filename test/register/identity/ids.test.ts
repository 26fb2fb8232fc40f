/** Record IDs: their form and their order. */
import { compareIds, formatId, idNumber } from '../../../src/register/identity/ids';

test('an ID is a prefix, a hyphen and at least four digits', () => {
  expect([formatId('D', 7), formatId('D', 12345)]).toEqual(['D-0007', 'D-12345']);
  expect([idNumber('D', 'D-0007'), idNumber('D', 'D-12345')]).toEqual([7, 12345]);
  for (const wrong of ['D-007', 'S-0007', 'd-0007', 'D-0007 ', 'D0007', 'D-00a7', '', null, 7])
    expect(idNumber('D', wrong)).toBeNull();
});

test('IDs are in order of their number, not of their text', () => {
  expect(['F-10000', 'F-0010', 'F-0009'].sort(compareIds)).toEqual(['F-0009', 'F-0010', 'F-10000']);
});
