/** Tabel 4, randvoorwaarden: 4.2 … 4.4; 4.1 is words only (indicatoren.md, "The figures"). */
import { sectoren } from '../register/tabs/lists';
import { aantal, figuur, hoofdfiguur, sum } from './bareFigure';
import { faseOp } from './fase';
import type { BareFigure } from './figure';
import { partsNamedByDoelen, squeeze } from './indicator';
import { intakesCompleet, intakesMetNetwerk, intakesMetTest } from './intakes';
import { alphabetical } from './order';
import type { Peiling } from './peiling';
import { isOpenOp } from './period';
import { openWerkgevers } from './werkgevers';

function instroom({ cohort, dossiers, peildatum }: Peiling): BareFigure[] {
  const inDeRij = dossiers.filter((dossier) => {
    const fase = faseOp(dossier, peildatum);
    return fase === 'Aangemeld' || fase === 'Intake';
  });
  return [hoofdfiguur('4.3', aantal(cohort.length)), figuur('4.3', 'In de rij', aantal(inDeRij.length))];
}

function plekken({ register, projectjaar, peildatum }: Peiling): BareFigure[] {
  const plaatsen = openWerkgevers(register, peildatum).map((werkgever) => werkgever.plaatsen ?? 0).filter((n) => n > 0);
  const open = register.stages.filter((stage) => isOpenOp(stage, peildatum));
  const named = partsNamedByDoelen(register, projectjaar.id, '4.4').map(squeeze);
  const perSector = [...sectoren].sort(alphabetical)
    .map((sector) => figuur('4.4', `Sector: ${sector}`, aantal(open.filter((stage) => stage.sector === sector).length)))
    .filter(({ onderdeel, teller }) => teller > 0 || named.includes(squeeze(onderdeel)));
  return [
    hoofdfiguur('4.4', aantal(plaatsen.length)),
    figuur('4.4', 'Plaatsen', aantal(sum(plaatsen))),
    figuur('4.4', 'Open stages', aantal(open.length)),
    ...perSector,
  ];
}

/** The figures of Tabel 4, in the order of the page. */
export const tabel4 = (peiling: Peiling): BareFigure[] => [
  hoofdfiguur('4.2', intakesCompleet(peiling)),
  figuur('4.2', 'Met test', intakesMetTest(peiling)),
  figuur('4.2', 'Met netwerk', intakesMetNetwerk(peiling)),
  ...instroom(peiling),
  ...plekken(peiling),
];
