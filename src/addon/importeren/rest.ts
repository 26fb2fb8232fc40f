/** The rows that an import cannot add: to the tab to mend, with what is wrong; and out of it once they are mended. */
import type { PlanRij } from '../../importeren/plan';
import { tabs } from '../../register/tabs';
import type { Act } from '../../workbook/writing/care';
import { valuesOf } from './lines';
import type { PreparedImport } from './prepare';
import type { RestPlace, RestRow } from './restTab';
import { addRestRows, settleRestRows } from './restTab';

const wrongWith = ({ problemen, stand, bestaand, records }: PlanRij): string => {
  const parts = [...new Set(records.map(({ tab }) => tabs[tab].name))].join(', ');
  if (stand === 'deels') return [`Overgenomen: ${parts || bestaand.join(', ')}. Nog niet:`, ...problemen].join('\n');
  if (problemen.length > 0) return problemen.join('\n');
  const known =
    stand === 'bestaat'
      ? `Bestaat al: ${bestaand.join(', ')}.`
      : stand === 'geen'
        ? 'Hier staat niets om over te nemen.'
        : stand === 'dubbel'
          ? 'Deze rij staat hier dubbel.'
          : 'Deze rij is al overgenomen.';
  return `${known} Je kunt deze rij weghalen.`;
};

/** The rows of the source that the tab to mend does not have yet. */
const restRows = (prepared: PreparedImport): RestRow[] => {
  const there = new Set(prepared.rest?.origins.values() ?? []);
  return prepared.plan.rijen.flatMap((rij): RestRow[] =>
    rij.stand === 'fout' || (rij.stand === 'deels' && !there.has(rij.vingerafdruk))
      ? [{ wrong: wrongWith(rij), values: valuesOf(prepared, rij.rij), origin: rij.vingerafdruk }]
      : [],
  );
};

/**
 * Writes only.
 * @param act what it is part of, which takes it back where Google refuses something
 */
export function writeRest(prepared: PreparedImport, place: RestPlace, act: Act): void {
  const { source, plan, bron } = prepared;
  if (!source.rest) return addRestRows(place, bron.kolommen, restRows(prepared), act);
  const stays = plan.rijen.filter(({ stand }) => stand !== 'nieuw');
  settleRestRows(
    place,
    new Map(stays.map((rij) => [rij.rij, wrongWith(rij)])),
    plan.rijen.filter(({ stand }) => stand === 'nieuw').map(({ rij }) => rij),
    act.care,
  );
}
