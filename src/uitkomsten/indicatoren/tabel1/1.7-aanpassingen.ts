/** 1.7: Stagelog rows with an Aanpassing in the period, and by kind. */
import { dutchDate } from '../../../register/dates';
import { aanpassingen as soorten } from '../../../register/tabs/lists';
import { aantalVan, alsRij } from '../../basis/herkomst';
import { perPeiling } from '../../basis/peiling';
import { isIn } from '../../basis/period';
import { inDePeriode } from '../gedeeld/woorden';
import type { Indicator, Regels } from '../indicator';
import { vasteLijst } from '../lijst';

const metAanpassing = perPeiling(({ register, period }) =>
  register.stagelog.filter(({ aanpassing, datum }) => aanpassing !== null && isIn(period, datum)),
);

const regels: Partial<Regels> = {
  stagelog: ({ aanpassing, datum }) => `${aanpassing} op ${dutchDate(datum)}.`,
};

export const aanpassingen: Indicator = {
  code: '1.7',
  doelstelling: 'De lesinhoud verbeteren: de lessen en het werk passen zich aan de deelnemers aan.',
  hoofd: {
    label: 'Aanpassingen van het leren of het werk',
    telt: `Regels in het Stagelog met een aanpassing ${inDePeriode}.`,
    regels,
    tel: (peiling) => aantalVan(metAanpassing(peiling), alsRij('stagelog')),
  },
  onderdelen: [
    vasteLijst('Aanpassing', soorten, (soort) => [
      {
        onderdeel: `Aanpassing: ${soort}`,
        label: `Aanpassing: ${soort}`,
        telt: `Regels in het Stagelog met de aanpassing ${soort} ${inDePeriode}.`,
        regels,
        tel: (peiling) =>
          aantalVan(
            metAanpassing(peiling).filter(({ aanpassing }) => aanpassing === soort),
            alsRij('stagelog'),
          ),
      },
    ]),
  ],
  gebeurd: { een: 'aanpassing van het leren of het werk', meer: 'aanpassingen van het leren of het werk' },
};
