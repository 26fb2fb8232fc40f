/** 3.3: who still worked after 6, 12 and 24 months, and who has a fixed contract (indicatoren.md, "Duurzaam"). */
import { heeftVastContract, isDoorgestroomd, isDuurzaam } from '../../basis/doorstroom';
import { aandeelVan, alsDeelnemer } from '../../basis/herkomst';
import { perPeiling } from '../../basis/peiling';
import { werkRegels } from '../gedeeld/werk';
import type { Definitie, Indicator } from '../indicator';

/** Who of the doorgestroomden still worked after that many months, of those whose first Start lies so far back. */
const na = (maanden: number) =>
  ({
    label: `Na ${maanden} maanden nog aan het werk`,
    telt: `Wie na ${maanden} maanden nog waardevol werk had. Tussen twee banen mogen 31 dagen zitten.`,
    groep: `Wie ${maanden} maanden of langer geleden met waardevol werk begon, uit dit projectjaar en de projectjaren ervoor.`,
    regels: werkRegels,
    tel: perPeiling(({ cohorten, peildatum }) => {
      const known = cohorten.flatMap((dossier) => {
        const stillWorks = isDuurzaam(dossier, maanden, peildatum);
        return stillWorks === null ? [] : [{ dossier, stillWorks }];
      });
      return aandeelVan(
        known,
        ({ stillWorks }) => stillWorks,
        ({ dossier }) => alsDeelnemer(dossier),
      );
    }),
  }) satisfies Definitie;

const na6 = na(6);

export const duurzaamWerk: Indicator = {
  code: '3.3',
  doelstelling: 'Duurzaam betaald werk, bijvoorbeeld met een vast contract, voor wie werk vindt.',
  hoofd: na6,
  onderdelen: [
    // The main figure says it already.
    { ...na6, onderdeel: '6 maanden', maand: 'werk' },
    { ...na(12), onderdeel: '12 maanden', inRapport: true, maand: 'werk' },
    { ...na(24), onderdeel: '24 maanden', inRapport: true, maand: 'werk' },
    {
      onderdeel: 'Vast contract',
      label: 'Aan het werk met een vast contract',
      telt: 'Wie op de peildatum waardevol werk heeft met een vast contract.',
      groep: 'Iedereen met waardevol werk, uit dit projectjaar en de projectjaren ervoor.',
      inRapport: true,
      maand: 'werk',
      regels: werkRegels,
      tel: ({ cohorten, peildatum }) =>
        aandeelVan(
          cohorten.filter((dossier) => isDoorgestroomd(dossier, peildatum)),
          (dossier) => heeftVastContract(dossier, peildatum),
          alsDeelnemer,
        ),
    },
  ],
};
