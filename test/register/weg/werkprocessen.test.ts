/** Which werkprocessen an opleiding has, as far as the register knows. */
import { bekendeWerkprocessen } from '../../../src/register/weg/werkprocessen';

test('each werkproces of the opleidingscode stands there once, by code, with the words written last; those of another do not', () => {
  expect(
    bekendeWerkprocessen(
      [
        { id: 'V-0001', opleidingscode: '90110' },
        { id: 'V-0002', opleidingscode: ' 90110 ' },
        { id: 'V-0003', opleidingscode: '90120' },
      ],
      [
        { verklaringId: 'V-0002', werkproces: 'B1-K1-W2', omschrijving: 'Snijdt' },
        { verklaringId: 'V-0001', werkproces: 'B1-K1-W1', omschrijving: 'Ruimt op' },
        { verklaringId: 'V-0003', werkproces: 'B1-K1-W9', omschrijving: 'Van een ander' },
        { verklaringId: 'V-0001', werkproces: ' b1-k1-w2', omschrijving: 'Snijdt en weegt' },
        { verklaringId: 'V-0001', werkproces: 'B1-K1-W1', omschrijving: null },
        { verklaringId: 'V-0001', werkproces: null, omschrijving: 'Zonder code' },
      ],
      '90110',
    ),
  ).toEqual([
    { werkproces: 'B1-K1-W1', omschrijving: 'Ruimt op' },
    { werkproces: 'B1-K1-W2', omschrijving: 'Snijdt en weegt' },
  ]);
});
