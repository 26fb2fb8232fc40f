/** 4.4: werkgevers open on p with Plaatsen > 0; their places, and the open stages by sector. */
import { sectoren } from '../../../register/tabs/lists';
import { aantalVan, alsRij, somVan } from '../../basis/herkomst';
import { alphabetical } from '../../basis/order';
import { perPeiling } from '../../basis/peiling';
import { werkgeverRegel } from '../gedeeld/woorden';
import { openStages, openWerkgevers } from '../gedeeld/stages';
import type { Indicator, Regels } from '../indicator';
import { vasteLijst } from '../lijst';

const biedend = perPeiling((peiling) => openWerkgevers(peiling).filter(({ plaatsen }) => (plaatsen ?? 0) > 0));

const regels: Partial<Regels> = {
  werkgevers: (one) => `${werkgeverRegel(one)} Plekken: ${one.plaatsen ?? 0}.`,
};

export const plekkenBijWerkgevers: Indicator = {
  code: '4.4',
  doelstelling: 'Het netwerk van werkgevers die plekken bieden, groeit verder.',
  hoofd: {
    label: 'Werkgevers die plekken bieden',
    telt: 'Werkgevers met wie we samenwerken en die een of meer plekken bieden.',
    regels,
    tel: (peiling) => aantalVan(biedend(peiling), alsRij('werkgevers')),
  },
  onderdelen: [
    {
      onderdeel: 'Plaatsen',
      label: 'Plekken die zij samen bieden',
      telt: 'De plekken van de werkgevers met wie we samenwerken, opgeteld.',
      inRapport: true,
      maand: 'stages',
      regels,
      tel: (peiling) => somVan(biedend(peiling), ({ plaatsen }) => plaatsen!, alsRij('werkgevers')),
    },
    {
      onderdeel: 'Open stages',
      label: 'Stages die nu lopen',
      telt: 'Stages die op de peildatum lopen.',
      inRapport: true,
      maand: 'stages',
      tel: (peiling) => aantalVan(openStages(peiling), alsRij('stages')),
    },
    vasteLijst(
      'Sector',
      [...sectoren].sort(alphabetical),
      (sector) => [
        {
          onderdeel: `Sector: ${sector}`,
          label: `Stages die nu lopen in de sector ${sector}`,
          telt: `Stages die op de peildatum lopen in de sector ${sector}.`,
          maand: 'stages',
          tel: (peiling) =>
            aantalVan(
              openStages(peiling).filter((stage) => stage.sector === sector),
              alsRij('stages'),
            ),
        },
      ],
      (peiling) => openStages(peiling).map(({ sector }) => sector),
    ),
  ],
};
