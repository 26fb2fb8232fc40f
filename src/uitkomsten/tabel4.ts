/** Tabel 4, randvoorwaarden: 4.2 … 4.4; 4.1 is words only (indicatoren.md, "The figures"). */
import { sectoren } from '../register/tabs/lists';
import { figuur, hoofdfiguur } from './basis/measure';
import { faseOp } from './basis/fase';
import { aantalVan, alsDeelnemer, alsRij, somVan } from './basis/herkomst';
import type { HerleidbareFiguur } from './basis/herkomst';
import { partsNamedByDoelen, squeeze } from './basis/getypt';
import { intakesCompleet, intakesMetNetwerk, intakesMetTest } from './indicatoren/gedeeld/intakes';
import { alphabetical } from './basis/order';
import type { Peiling } from './basis/peiling';
import { isOpenOp } from './basis/period';
import { openWerkgevers } from './indicatoren/gedeeld/werkgevers';

function instroom({ cohort, dossiers, peildatum }: Peiling): HerleidbareFiguur[] {
  const inDeRij = dossiers.filter((dossier) => {
    const fase = faseOp(dossier, peildatum);
    return fase === 'Aangemeld' || fase === 'Intake';
  });
  return [
    hoofdfiguur('4.3', aantalVan(cohort, alsDeelnemer)),
    figuur('4.3', 'In de rij', aantalVan(inDeRij, alsDeelnemer)),
  ];
}

function plekken({ register, projectjaar, peildatum }: Peiling): HerleidbareFiguur[] {
  const biedend = openWerkgevers(register, peildatum).filter(({ plaatsen }) => (plaatsen ?? 0) > 0);
  const open = register.stages.filter((stage) => isOpenOp(stage, peildatum));
  const named = partsNamedByDoelen(register, projectjaar.id, '4.4').map(squeeze);
  const perSector = [...sectoren]
    .sort(alphabetical)
    .map((sector) =>
      figuur(
        '4.4',
        `Sector: ${sector}`,
        aantalVan(
          open.filter((stage) => stage.sector === sector),
          alsRij('stages'),
        ),
      ),
    )
    .filter(({ onderdeel, teller }) => teller > 0 || named.includes(squeeze(onderdeel)));
  return [
    hoofdfiguur('4.4', aantalVan(biedend, alsRij('werkgevers'))),
    figuur(
      '4.4',
      'Plaatsen',
      somVan(biedend, ({ plaatsen }) => plaatsen!, alsRij('werkgevers')),
    ),
    figuur('4.4', 'Open stages', aantalVan(open, alsRij('stages'))),
    ...perSector,
  ];
}

/** The figures of Tabel 4, in the order of the page. */
export const tabel4 = (peiling: Peiling): HerleidbareFiguur[] => [
  hoofdfiguur('4.2', intakesCompleet(peiling)),
  figuur('4.2', 'Met test', intakesMetTest(peiling)),
  figuur('4.2', 'Met netwerk', intakesMetNetwerk(peiling)),
  ...instroom(peiling),
  ...plekken(peiling),
];
