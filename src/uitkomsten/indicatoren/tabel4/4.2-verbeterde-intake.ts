/** 4.2: as 1.6 `Intakes compleet`; and intakes with a test, and with somebody of the network. */
import type { Intake } from '../../../register/tabs/intakes';
import { isNetwerkBetrokken } from '../../../register/tabs/intakes';
import { aandeelVan, alsRij } from '../../basis/herkomst';
import { perPeiling } from '../../basis/peiling';
import { isIn } from '../../basis/period';
import { intakesCompleet } from '../gedeeld/intakes';
import { inDePeriode } from '../gedeeld/woorden';
import type { Definitie, Indicator } from '../indicator';

const intakesIn = perPeiling(({ register, period }) => register.intakes.filter(({ datum }) => isIn(period, datum)));

const met = (label: string, telt: string, holds: (intake: Intake) => boolean) =>
  ({
    label,
    telt,
    groep: `Alle intakes die meetellen ${inDePeriode}.`,
    tel: (peiling) => aandeelVan(intakesIn(peiling), holds, alsRij('intakes')),
  }) satisfies Definitie;

export const verbeterdeIntake: Indicator = {
  code: '4.2',
  doelstelling: 'De intake is verbeterd.',
  hoofd: intakesCompleet,
  onderdelen: [
    {
      ...met('Intakes met een test', 'Intakes waarbij een test is gebruikt.', ({ gebruikteTesten }) =>
        (gebruikteTesten ?? []).some((test) => test !== ''),
      ),
      onderdeel: 'Met test',
      inRapport: true,
    },
    {
      ...met(
        'Intakes waarbij het netwerk meedacht',
        'Intakes waarbij iemand uit het netwerk meedacht.',
        isNetwerkBetrokken,
      ),
      onderdeel: 'Met netwerk',
      inRapport: true,
    },
  ],
};
