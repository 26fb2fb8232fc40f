/** By what "Wat werkt, voor wie" tells deelnemers apart. In each dimension a deelnemer is in exactly one group. */
import type { DateString } from '../../register/dates';
import { countBy } from '../../register/grouping';
import type { Register } from '../../register/register';
import type { Intake } from '../../register/tabs/intakes';
import { isNetwerkBetrokken } from '../../register/tabs/intakes';
import { sectoren } from '../../register/tabs/lists';
import type { Stage } from '../../register/tabs/stages';
import type { Toets } from '../../register/tabs/toetsen';
import { toetsvormen } from '../../register/tabs/toetsen';
import type { Dossier } from '../basis/dossier';
import { groupByDeelnemer } from '../basis/dossier';
import { viaVoortraject } from '../basis/fase';
import { byDate, byId } from '../basis/order';

/** What is known of one deelnemer on the peildatum. */
export interface Kenmerken {
  readonly dossier: Dossier;
  readonly doelgroep: string;
  /** Begun by the peildatum, in order of Start. */
  readonly stages: readonly Stage[];
  /** Toetsen with a result by the peildatum, in order of that. */
  readonly toetsen: readonly Toets[];
  /** Held by the peildatum. */
  readonly intakes: readonly Intake[];
}

export interface Dimensie {
  readonly naam: string;
  /** How a deelnemer gets into a group, where the name does not say it; else ''. */
  readonly uitleg: string;
  /** The groups in the order in which they are shown; what is not in the list comes after, as it occurs. */
  readonly groepen: readonly string[];
  readonly groepVan: (kenmerken: Kenmerken) => string;
}

/**
 * The group that the dimensions about stages have in common. How many are in it can be worked out from 2.1; so that it
 * gives nothing away, it is treated the same in each of them.
 */
export const geenStage = 'Nog geen stage';

const metStage =
  (groepVan: Dimensie['groepVan']): Dimensie['groepVan'] =>
  (kenmerken) =>
    kenmerken.stages.length === 0 ? geenStage : groepVan(kenmerken);

/** The value that occurs most often; of equals the one that came first. */
function mostFrequent(values: readonly string[]): string | null {
  const best = [...countBy(values)].reduce<[string, number] | null>(
    (most, one) => (most && most[1] >= one[1] ? most : one),
    null,
  );
  return best?.[0] ?? null;
}

/** The dimensions, in the order in which they are shown. */
export const dimensies: readonly Dimensie[] = [
  {
    naam: 'Voortraject',
    uitleg: '',
    groepen: ['Met voortraject', 'Zonder voortraject'],
    groepVan: ({ dossier }) => (viaVoortraject(dossier) ? 'Met voortraject' : 'Zonder voortraject'),
  },
  { naam: 'Doelgroep', uitleg: '', groepen: [], groepVan: ({ doelgroep }) => doelgroep },
  {
    naam: 'Sector',
    uitleg: 'De sector van de eerste stage.',
    groepen: sectoren,
    groepVan: metStage(({ stages }) => stages[0]!.sector),
  },
  {
    naam: 'Aantal stages',
    uitleg: 'Stages die begonnen zijn.',
    groepen: ['1 stage', '2 stages', '3 of meer stages'],
    groepVan: metStage(({ stages }) => ['1 stage', '2 stages'][stages.length - 1] ?? '3 of meer stages'),
  },
  {
    naam: 'Leermeester',
    uitleg: 'Staat er bij een van de stages wie de leermeester is?',
    groepen: ['Leermeester genoemd', 'Geen leermeester genoemd'],
    groepVan: metStage(({ stages }) =>
      stages.some(({ leermeester }) => leermeester !== null) ? 'Leermeester genoemd' : 'Geen leermeester genoemd',
    ),
  },
  {
    naam: 'Toetsvorm',
    uitleg: 'De vorm van de meeste toetsen met een resultaat.',
    groepen: [...toetsvormen, 'Nog geen toets gedaan'],
    groepVan: ({ toetsen }) => mostFrequent(toetsen.map(({ toetsvorm }) => toetsvorm)) ?? 'Nog geen toets gedaan',
  },
  {
    naam: 'Netwerk',
    uitleg: 'Dacht bij een intake iemand uit het netwerk mee?',
    groepen: ['Netwerk betrokken', 'Netwerk niet betrokken, of niet bekend'],
    groepVan: ({ intakes }) =>
      intakes.some(isNetwerkBetrokken) ? 'Netwerk betrokken' : 'Netwerk niet betrokken, of niet bekend',
  },
];

/** Looks up what is known of these deelnemers. */
export function kenmerkenVan(register: Register, dossiers: readonly Dossier[], peildatum: DateString): Kenmerken[] {
  const done = register.toetsen.filter(({ resultaatOp }) => resultaatOp !== null && resultaatOp <= peildatum);
  const toetsen = groupByDeelnemer(
    done,
    byDate(({ resultaatOp }) => resultaatOp!),
  );
  const intakes = groupByDeelnemer(
    register.intakes.filter(({ datum }) => datum <= peildatum),
    byId,
  );
  // Sorted, so that of two rows with one Deelnemer-ID always the same one counts, whatever their place in the sheet.
  const people = new Map([...register.deelnemers].sort(byId).map(({ id, doelgroep }) => [id, doelgroep]));
  return dossiers.map((dossier) => ({
    dossier,
    doelgroep: people.get(dossier.deelnemerId)!,
    stages: dossier.stages.filter(({ start }) => start <= peildatum),
    toetsen: toetsen(dossier.deelnemerId),
    intakes: intakes(dossier.deelnemerId),
  }));
}
