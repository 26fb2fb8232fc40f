/** 1.2: cohort J doorgestroomd / cohort J; and the first work by soort and functie. */
import { waardevolWerk } from '../../../register/tabs/plaatsingen';
import { eerstePlaatsing, isDoorgestroomd } from '../../basis/doorstroom';
import { aandeelVan, alsRij } from '../../basis/herkomst';
import { alphabetical } from '../../basis/order';
import { perPeiling } from '../../basis/peiling';
import { alleCohortenDoorgestroomd, doorgestroomd } from '../gedeeld/werk';
import { ditProjectjaar } from '../gedeeld/woorden';
import type { Deel, Indicator } from '../indicator';
import { openLijst, vasteLijst } from '../lijst';

/** The first placement of each doorgestroomde deelnemer of the cohort. */
const eersteWerk = perPeiling(({ cohort, peildatum }) =>
  cohort.flatMap((dossier) => eerstePlaatsing(dossier, peildatum) ?? []),
);

const eerste = 'Van iedereen uit dit projectjaar die is doorgestroomd: het eerste werk.';

const naarSoort = (soort: (typeof waardevolWerk)[number]): Deel => ({
  onderdeel: `Soort: ${soort}`,
  label: `Soort werk: ${soort}`,
  telt: `Wie als eerste werk kreeg van de soort ${soort}.`,
  groep: eerste,
  inRapport: true,
  maand: 'werk',
  tel: (peiling) => aandeelVan(eersteWerk(peiling), (one) => one.soort === soort, alsRij('plaatsingen')),
});

const naarFunctie = (functie: string): Deel => ({
  onderdeel: `Functie: ${functie}`,
  label: `Functie: ${functie}`,
  telt: `Wie als eerste werk kreeg in de functie ${functie}.`,
  groep: eerste,
  vrijeTekst: true,
  maand: 'werk',
  tel: (peiling) => aandeelVan(eersteWerk(peiling), (one) => one.functie.trim() === functie, alsRij('plaatsingen')),
});

export const doorstroomNaarWerk: Indicator = {
  code: '1.2',
  doelstelling: 'Een deel van de deelnemers stroomt door naar waardevol werk in een veilige omgeving.',
  hoofd: {
    ...doorgestroomd('Doorgestroomd naar waardevol werk', ditProjectjaar, ({ cohort }) => cohort),
    maand: 'werk',
  },
  onderdelen: [
    { ...alleCohortenDoorgestroomd, onderdeel: 'Alle cohorten', inRapport: true },
    vasteLijst('Soort werk', waardevolWerk, (soort) => [naarSoort(soort)]),
    openLijst({
      naam: 'Functie',
      komtVoor: (peiling) => eersteWerk(peiling).map(({ functie }) => functie.trim()),
      waardeVan: (getypt) => /^Functie\s*:\s*(.+)$/s.exec(getypt)?.[1] ?? null,
      volgorde: alphabetical,
      deelVan: naarFunctie,
    }),
  ],
  doorlopend: true,
  gebeurd: {
    een: 'deelnemer stroomde door naar waardevol werk',
    meer: 'deelnemers stroomden door naar waardevol werk',
  },
  naarDoel: { telt: isDoorgestroomd },
  verwachting: 'werk',
};
