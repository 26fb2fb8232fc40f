/** Tabel 3, output and outcome middellange termijn: 3.1 … 3.5, without 3.4, which is words only (indicatoren.md). */
import { figuur, hoofdfiguur } from './basis/measure';
import { cohortOf } from './basis/cohort';
import { heeftVastContract, isDoorgestroomd, isDuurzaam } from './basis/doorstroom';
import { aandeelIn, aandeelVan, alsDeelnemer, alsWerkgever } from './basis/herkomst';
import type { Herleidbaar, HerleidbareFiguur } from './basis/herkomst';
import type { Peiling } from './basis/peiling';
import { isOpenIn } from './basis/period';
import { doorstroomVan } from './tabel1';
import { werkgeversOf } from './indicatoren/gedeeld/werkgevers';

const eersteGroep = (peiling: Peiling): Herleidbaar =>
  doorstroomVan(cohortOf(peiling.dossiers, peiling.projectjaren.slice(0, 1), peiling.peildatum), peiling);

/** Who of the doorgestroomden still worked after that many months, of those whose first Start lies so far back. */
function duurzaam({ cohorten, peildatum }: Peiling, months: number): Herleidbaar {
  const known = cohorten.flatMap((dossier) => {
    const stillWorks = isDuurzaam(dossier, months, peildatum);
    return stillWorks === null ? [] : [{ dossier, stillWorks }];
  });
  return aandeelVan(
    known,
    ({ stillWorks }) => stillWorks,
    ({ dossier }) => alsDeelnemer(dossier),
  );
}

function duurzaamWerk(peiling: Peiling): HerleidbareFiguur[] {
  const { cohorten, peildatum } = peiling;
  const doorgestroomd = cohorten.filter((dossier) => isDoorgestroomd(dossier, peildatum));
  const afterHalfAYear = duurzaam(peiling, 6);
  return [
    hoofdfiguur('3.3', afterHalfAYear),
    figuur('3.3', '6 maanden', afterHalfAYear),
    figuur('3.3', '12 maanden', duurzaam(peiling, 12)),
    figuur('3.3', '24 maanden', duurzaam(peiling, 24)),
    figuur(
      '3.3',
      'Vast contract',
      aandeelVan(doorgestroomd, (dossier) => heeftVastContract(dossier, peildatum), alsDeelnemer),
    ),
  ];
}

function metLeermeester({ register, period }: Peiling): Herleidbaar {
  const stages = register.stages.filter((stage) => isOpenIn(stage, period));
  const withLeermeester = stages.filter(({ leermeester }) => leermeester !== null);
  return aandeelIn(werkgeversOf(withLeermeester), werkgeversOf(stages), alsWerkgever);
}

/** The figures of Tabel 3, in the order of the page. */
export const tabel3 = (peiling: Peiling): HerleidbareFiguur[] => [
  hoofdfiguur('3.1', eersteGroep(peiling)),
  hoofdfiguur('3.2', doorstroomVan(peiling.cohorten, peiling)),
  ...duurzaamWerk(peiling),
  hoofdfiguur('3.5', metLeermeester(peiling)),
];
