/** Endpoint: what an import would do, row by row. */
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { PlanRij, RijStand } from '../../importeren/plan';
import { aantallen } from '../../importeren/plan';
import { tabs } from '../../register/tabs';
import type { ImportOverzicht, ImportRijView, ImportVraag, RequestOf } from '../../sidebar/contract';
import type { Context } from '../context';
import { openAll, prepareImport } from './prepare';

/** How many rows of a kind travel to the form: more than anybody reads. */
const mostShown = 200;

const standen: readonly RijStand[] = ['fout', 'deels', 'nieuw', 'rest', 'bestaat', 'dubbel', 'geen', 'eerder'];

/** More questions than this nobody answers; the rows of the others wait. */
const mostAsked = 30;

/** Each question once, with how many rows it is about. */
function vragenVan(rijen: readonly PlanRij[]): ImportVraag[] {
  const found = new Map<string, ImportVraag>();
  for (const vraag of rijen.flatMap((rij) => rij.vragen))
    found.set(vraag.sleutel, {
      ...vraag,
      ...found.get(vraag.sleutel),
      aantal: (found.get(vraag.sleutel)?.aantal ?? 0) + 1,
    });
  return [...found.values()].slice(0, mostAsked);
}

const viewOf = ({ rij, naam, stand, records, bestaand, problemen, letOp }: PlanRij): ImportRijView => ({
  rij,
  naam,
  stand,
  bestaand,
  problemen,
  letOp,
  wat: [...new Set(records.map(({ tab }) => tabs[tab].name))],
});

/** Rows with something to look at come first. */
const attention = (a: PlanRij, b: PlanRij): number =>
  Number(b.letOp.length > 0) - Number(a.letOp.length > 0) || a.rij - b.rij;

/** Reads the source and the register, and plans. Writes nothing. */
export function previewImport(context: Context, request: RequestOf<'importProberen'>): Outcome<ImportOverzicht> {
  const opened = openAll(context, 'lezen', request.koppeling);
  if (!opened.ok) return opened;
  const prepared = prepareImport(context, opened.value, request);
  if (!prepared.ok) return prepared;
  const { plan, verborgen } = prepared.value;
  const ofStand = (stand: RijStand): PlanRij[] => plan.rijen.filter((rij) => rij.stand === stand);
  return success({
    kenmerk: plan.kenmerk,
    verborgen,
    rijen: Object.fromEntries(
      standen
        .map((stand) => [stand, ofStand(stand).length] as const)
        .filter(([stand, count]) => (stand !== 'geen' && stand !== 'deels') || count > 0),
    ) as ImportOverzicht['rijen'],
    records: aantallen(plan),
    naamgenoten: plan.rijen.filter(({ naamgenoot }) => naamgenoot).length,
    gelijkenden: plan.rijen.filter(({ gelijkend }) => gelijkend).length,
    vragen: vragenVan(plan.rijen),
    lijst: standen.flatMap((stand) => ofStand(stand).sort(attention).slice(0, mostShown).map(viewOf)),
  });
}
