/** What follows in other rows from the decision of an intake, and from a fase in which the road is over. */
import type { Cell } from '../cell';
import { isBlank } from '../cell';
import type { DateString } from '../dates';
import { isDateString } from '../dates';
import { finalFasen, stepOn } from './faseOn';
import type { IdRow } from '../row';
import type { ColumnKey } from '../tabs';
import type { FaseNaam } from '../tabs/fasen';
import { faseNamen, fasenMetReden } from '../tabs/lists';
import type { Intake } from '../tabs/intakes';

/** A row of Fasen that can be reckoned with. */
export interface Stap {
  readonly id: string;
  readonly datum: DateString;
  readonly fase: FaseNaam;
}

/** A row of Fasen to write. */
export type NieuweStap = Omit<Stap, 'id'>;

export type Besluit = Intake['besluit'];

const isFase = (cell: Cell | undefined): cell is FaseNaam => faseNamen.includes(cell as FaseNaam);

/** The rows of Fasen of one deelnemer that have a date and a fase. */
export const stappenVan = (rijen: readonly IdRow<'fasen'>[]): Stap[] =>
  rijen.flatMap(({ id, cells: { datum, fase } }) => (isDateString(datum) && isFase(fase) ? [{ id, datum, fase }] : []));

const endOfTime: DateString = '9999-12-31';

/** The last step of all, also when it lies ahead; null when there is none. */
export const laatsteStap = <S extends Stap>(stappen: readonly S[]): S | null => stepOn(stappen, endOfTime);

/** Whether this fase asks why. */
export const vraagtReden = (fase: Cell | undefined): boolean => (fasenMetReden as readonly unknown[]).includes(fase);

/** The fase that each decision leads to (issue 3; register.md, "The road of a deelnemer"). */
export const faseNaBesluit: Readonly<Record<Besluit, FaseNaam>> = {
  Start: 'Leertraject',
  Proefplaatsing: 'Voortraject',
  Oriëntatieperiode: 'Voortraject',
  Wachten: 'Intake',
  Doorverwezen: 'Niet gestart',
  'Niet starten': 'Niet gestart',
};

/** Who stands here has not had this intake yet: her road comes to Intake by it. */
const isBeforeIntake = (stap: Stap | null): boolean =>
  stap === null || stap.fase === 'Aangemeld' || stap.fase === 'Niet gestart';

export interface GevolgVanIntake {
  /** The fase that the decision leads to. */
  readonly doel: FaseNaam;
  /** The rows of Fasen to write, in this order; none when nothing changes. */
  readonly stappen: readonly NieuweStap[];
  /** The step that stays as it is, when nothing is written. */
  readonly blijft: Stap | null;
  /** A step after the new ones: that one stays the fase from its date on. */
  readonly later: Stap | null;
}

/**
 * What a finished intake does to the road of a deelnemer.
 * - Wachten brings her from Aangemeld to Intake, on the day of the intake, and else leaves her where she is.
 * - Every other decision brings her to its fase on `ingang`, unless she is there already. When that is later than the
 *   day of the intake, and she was not beyond Aangemeld on that day, she was in Intake in between.
 * @param ingang the first day of the fase that was decided on
 * @param stappen all her steps so far, in any order
 */
export function gevolgVanIntake(
  { datum, besluit }: Pick<Intake, 'datum' | 'besluit'>,
  ingang: DateString,
  stappen: readonly Stap[],
): GevolgVanIntake {
  const doel = faseNaBesluit[besluit];
  const laatste = laatsteStap(stappen);
  if (doel === 'Intake') {
    const moves = isBeforeIntake(laatste);
    return { doel, stappen: moves ? [{ datum, fase: doel }] : [], blijft: moves ? null : laatste, later: null };
  }
  const daar = [laatste, stepOn(stappen, ingang)].find((stap) => stap?.fase === doel);
  if (daar) return { doel, stappen: [], blijft: daar, later: null };
  const tussen: NieuweStap[] =
    ingang > datum && isBeforeIntake(stepOn(stappen, datum)) ? [{ datum, fase: 'Intake' }] : [];
  return {
    doel,
    stappen: [...tussen, { datum: ingang, fase: doel }],
    blijft: null,
    later: laatste && laatste.datum > ingang ? laatste : null,
  };
}

interface GevolgIn<K extends 'stages' | 'toetsen'> {
  readonly tab: K;
  readonly rij: IdRow<K>;
  /** The cells to set; null for a stage that begins after that day: people decide what becomes of it. */
  readonly zet: { readonly [C in ColumnKey<K>]?: string } | null;
}

/** A change in another row that goes with the end of a road. */
export type GevolgVanEinde = GevolgIn<'stages'> | GevolgIn<'toetsen'>;

const redenEinde = (fase: FaseNaam): string => (fase === 'Afgerond' || fase === 'Uitgevallen' ? fase : 'Anders');

const isOpenAfter = ({ cells: { einde } }: IdRow<'stages'>, datum: DateString): boolean =>
  isBlank(einde) || String(einde) > datum;

function endStage(rij: IdRow<'stages'>, fase: FaseNaam, datum: DateString): GevolgVanEinde {
  const { start, redenEinde: reden } = rij.cells;
  if (typeof start === 'string' && start > datum) return { tab: 'stages', rij, zet: null };
  return { tab: 'stages', rij, zet: { einde: datum, ...(isBlank(reden) ? { redenEinde: redenEinde(fase) } : {}) } };
}

/** Statuses of a toets that still has to be taken. */
export const nogTeDoen: readonly unknown[] = ['Gepland', 'Uitgesteld'];

/**
 * What is still open when the road ends on `datum`: stages that go on after it, and toetsen that are still to be taken
 * (register.md: no stage or toets after Uitgevallen or Afgerond). None for a fase in which the road goes on.
 */
export function gevolgenVanEinde(
  fase: Cell | undefined,
  datum: DateString,
  stages: readonly IdRow<'stages'>[],
  toetsen: readonly IdRow<'toetsen'>[],
): GevolgVanEinde[] {
  if (!isFase(fase) || !finalFasen.includes(fase)) return [];
  return [
    ...stages.filter((rij) => isOpenAfter(rij, datum)).map((rij) => endStage(rij, fase, datum)),
    ...toetsen
      .filter(({ cells }) => nogTeDoen.includes(cells.status))
      .map((rij): GevolgVanEinde => ({ tab: 'toetsen', rij, zet: { status: 'Vervallen' } })),
  ];
}
