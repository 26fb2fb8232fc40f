/** Each figure stands once in a report: where two goals have the same one, a reader would wonder what the difference is. */
import { groupBy } from '../../register/grouping';
import type { RapportCijfer, RapportRij } from './rij';

interface Geplaatst {
  readonly rij: RapportRij;
  readonly cijfer: RapportCijfer;
}

/** True for a goal that tells of the projectjaar before as well: what it says of this one may stand elsewhere. */
const verteltVanVorig = ({ cijfers }: RapportRij): boolean => cijfers.some(({ vanVorig }) => vanVorig);

/**
 * Which of these stays: one with a doel before one without, since it is told as it is; then one whose goal tells of this
 * projectjaar alone; then the first. Two with different doelen stay both: that is the difference.
 */
function blijft(zelfde: readonly Geplaatst[]): readonly Geplaatst[] {
  const metDoel = zelfde.filter(({ cijfer }) => cijfer.doel !== '');
  const perDoel = [...groupBy(metDoel, ({ cijfer }) => cijfer.doel).values()];
  return (perDoel.length > 0 ? perDoel : [zelfde]).map(
    (some) => some.find(({ rij }) => !verteltVanVorig(rij)) ?? some[0]!,
  );
}

/** The rows without what another row tells, the projectjaar before first, and each goal in the words of the plan where it has any. */
export function eenKeer(rijen: readonly RapportRij[]): readonly RapportRij[] {
  const alle = rijen.flatMap((rij) => rij.cijfers.map((cijfer): Geplaatst => ({ rij, cijfer })));
  const over = new Set(
    [...groupBy(alle, ({ cijfer }) => cijfer.label).values()].flatMap((zelfde) =>
      blijft(zelfde).map(({ cijfer }) => cijfer),
    ),
  );
  return rijen.map((rij) => {
    const eigen = rij.cijfers.filter((cijfer) => over.has(cijfer));
    const cijfers = [...eigen.filter(({ vanVorig }) => vanVorig), ...eigen.filter(({ vanVorig }) => !vanVorig)];
    const weg = rij.cijfers.find((cijfer) => !over.has(cijfer));
    const elders = alle.find(({ cijfer }) => cijfer.label === weg?.label && over.has(cijfer))?.rij.code ?? null;
    const plan = [...new Set(cijfers.flatMap(({ plan: woorden }) => woorden ?? []))];
    return {
      ...rij,
      cijfers,
      elders: cijfers.length === 0 ? elders : null,
      ...(plan.length > 0 ? { doel: plan.join(' ') } : {}),
    };
  });
}
