/** 3.5: werkgevers with a stage in the period that names a Leermeester / werkgevers with a stage in the period. */
import { aandeelIn, alsWerkgever } from '../../basis/herkomst';
import { isOpenIn } from '../../basis/period';
import { werkgeversOf } from '../gedeeld/stages';
import { inDePeriode } from '../gedeeld/woorden';
import type { Indicator } from '../indicator';

export const actieveWerkgevers: Indicator = {
  code: '3.5',
  doelstelling: 'Werkgevers hebben een actieve rol: zij bieden zelf ondersteuning.',
  hoofd: {
    label: 'Werkgevers met een leermeester',
    telt: 'Werkgevers met een stage waarbij een leermeester is ingevuld.',
    groep: `Werkgevers met een stage ${inDePeriode}.`,
    tel: ({ register, period }) => {
      const stages = register.stages.filter((stage) => isOpenIn(stage, period));
      const metLeermeester = stages.filter(({ leermeester }) => leermeester !== null);
      return aandeelIn(werkgeversOf(metLeermeester), werkgeversOf(stages), alsWerkgever);
    },
  },
};
