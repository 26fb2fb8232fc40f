/** Where a verklaring stands on its road: RMC akkoord, inschrijving, toetsen, behaald. */
import type { Cell } from '../cell';
import type { DateString } from '../dates';
import { dateIn } from '../dates';

/** The cells of a verklaring that tell. */
interface Verklaringcellen {
  readonly rmcAkkoordOp?: Cell;
  readonly ingeschrevenOp?: Cell;
  readonly behaaldOp?: Cell;
  readonly ingetrokkenOp?: Cell;
}

/** The cells of its toetsen that tell. */
interface Toetscellen {
  readonly werkproces?: Cell;
  readonly status?: Cell;
}

/** A step on the road. */
export interface Wegstap {
  readonly naam: 'RMC akkoord' | 'Ingeschreven' | 'Toetsen' | 'Behaald';
  readonly gedaan: boolean;
  /** When it was done; null when it was not, and for toetsen, which have no one day. */
  readonly op: DateString | null;
  /** Werkprocessen: how many are behaald of how many that have a toets which was not dropped. Null for other steps. */
  readonly aantal: { readonly behaald: number; readonly totaal: number } | null;
}

function aantalWerkprocessen(toetsen: readonly Toetscellen[]): { behaald: number; totaal: number } {
  const distinct = (counted: readonly Toetscellen[]): number =>
    new Set(counted.map(({ werkproces }) => werkproces)).size;
  return {
    behaald: distinct(toetsen.filter(({ status }) => status === 'Behaald')),
    totaal: distinct(toetsen.filter(({ status }) => status !== 'Vervallen')),
  };
}

/** The four steps, in order. @param toetsen those of this verklaring */
export function wegVan(verklaring: Verklaringcellen, toetsen: readonly Toetscellen[]): readonly Wegstap[] {
  const aantal = aantalWerkprocessen(toetsen);
  const dated = (naam: Wegstap['naam'], cell: Cell | undefined): Wegstap => ({
    naam,
    gedaan: dateIn(cell) !== null,
    op: dateIn(cell),
    aantal: null,
  });
  return [
    dated('RMC akkoord', verklaring.rmcAkkoordOp),
    dated('Ingeschreven', verklaring.ingeschrevenOp),
    { naam: 'Toetsen', gedaan: aantal.totaal > 0 && aantal.behaald === aantal.totaal, op: null, aantal },
    dated('Behaald', verklaring.behaaldOp),
  ];
}

/** True while there is still something to do for it. */
export const isOpen = ({ behaaldOp, ingetrokkenOp }: Verklaringcellen): boolean =>
  dateIn(behaaldOp) === null && dateIn(ingetrokkenOp) === null;
