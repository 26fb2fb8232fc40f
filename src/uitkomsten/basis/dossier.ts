/** A dossier: all that the register holds of one deelnemer and the figures need, grouped once. */
import { groupBy } from '../../register/grouping';
import type { Register } from '../../register/register';
import type { Fase } from '../../register/tabs/fasen';
import type { Meting } from '../../register/tabs/metingen';
import type { Plaatsing } from '../../register/tabs/plaatsingen';
import { isWaardevolWerk } from '../../register/weg/plaatsingGevolgen';
import type { Logregel } from '../../register/tabs/stagelog';
import type { Stage } from '../../register/tabs/stages';
import type { Verklaring } from '../../register/tabs/verklaringen';
import { byDate, byId } from './order';

/** Everything of one deelnemer; dated lists are in order of date, then ID. */
export interface Dossier {
  readonly deelnemerId: string;
  readonly fasen: readonly Fase[];
  readonly verklaringen: readonly Verklaring[];
  /** Placements that are waardevol werk (indicatoren.md, Terms), in order of Start. */
  readonly werk: readonly Plaatsing[];
  readonly stages: readonly Stage[];
  readonly stagelog: readonly Logregel[];
  readonly metingen: readonly Meting[];
}

/** Groups records by deelnemer, each group in this order. */
export function groupByDeelnemer<R extends { readonly deelnemerId: string }>(
  records: readonly R[],
  order: (a: R, b: R) => number,
): (deelnemerId: string) => readonly R[] {
  const groups = groupBy(records, ({ deelnemerId }) => deelnemerId);
  for (const group of groups.values()) group.sort(order);
  return (deelnemerId) => groups.get(deelnemerId) ?? [];
}

const known = new WeakMap<Register, ReadonlyMap<string, Dossier>>();

/** The dossiers by Deelnemer-ID, in order of ID; made once. Rows with the same Deelnemer-ID are one person. */
export function dossiersOf(register: Register): ReadonlyMap<string, Dossier> {
  const dossiers = known.get(register) ?? makeDossiers(register);
  known.set(register, dossiers);
  return dossiers;
}

function makeDossiers(register: Register): ReadonlyMap<string, Dossier> {
  const fasen = groupByDeelnemer(
    register.fasen,
    byDate((fase) => fase.datum),
  );
  const verklaringen = groupByDeelnemer(register.verklaringen, byId);
  const werk = groupByDeelnemer(
    register.plaatsingen.filter(({ soort }) => isWaardevolWerk(soort)),
    byDate((plaatsing) => plaatsing.start),
  );
  const stages = groupByDeelnemer(
    register.stages,
    byDate((stage) => stage.start),
  );
  const stagelog = groupByDeelnemer(
    register.stagelog,
    byDate((regel) => regel.datum),
  );
  const metingen = groupByDeelnemer(
    register.metingen,
    byDate((meting) => meting.datum),
  );
  return new Map(
    [...register.deelnemers].sort(byId).map(({ id }) => [
      id,
      {
        deelnemerId: id,
        fasen: fasen(id),
        verklaringen: verklaringen(id),
        werk: werk(id),
        stages: stages(id),
        stagelog: stagelog(id),
        metingen: metingen(id),
      },
    ]),
  );
}
