/** How many deelnemers are where on their road. */
import { standOp } from '../../../src/uitkomsten/cijfers/stand';
import { faseNamen } from '../../../src/register/tabs/fasen';
import { RegisterMaker } from '../../support/builders';

test('each Fase counts where it belongs; who is done or gone counts nowhere', () => {
  const maker = new RegisterMaker();
  for (const fase of faseNamen) maker.fase(maker.deelnemer(), '2025-01-01', fase);
  maker.deelnemer();
  expect(standOp(maker.register(), '2025-01-01')).toEqual({ inDeRij: 2, bezig: 2, pauze: 1, nazorg: 1 });
});

test('the Fase on the day counts, not one that is still to come', () => {
  const maker = new RegisterMaker();
  const d = maker.gestart('2025-01-01');
  maker.fase(d, '2025-02-01', 'Pauze');
  expect(standOp(maker.register(), '2025-01-31')).toMatchObject({ bezig: 1, pauze: 0 });
  expect(standOp(maker.register(), '2025-02-01')).toMatchObject({ bezig: 0, pauze: 1 });
});
