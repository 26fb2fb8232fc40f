/** What must hold for a stage beyond its own cells (register.md, "Rules across tabs"), and what changing place writes. */
import type { Row } from './row';
import type { DateString } from './dates';
import { addDays, dutchDate, isDateString } from './dates';
import { stepOn } from './faseOn';

type Cells = Row['cells'];

/** A row with its ID, as a form or a table has it. */
export interface Identified {
  readonly id: string;
  readonly cells: Cells;
}

/** What a stage is judged against. */
export interface StageSurroundings {
  /** The deelnemer's other stages. */
  readonly others: readonly Identified[];
  /** The deelnemer's rows of Fasen. */
  readonly fasen: readonly Identified[];
  readonly aanmelddatum: unknown;
}

/** What is wrong, by column key: a sentence that says what to do. */
export type ColumnProblems = Readonly<Record<string, string>>;

/** Hours a week that the stages of one deelnemer may take together. */
export const maxHours = 40;

const dateIn = (cell: unknown): DateString | null => (typeof cell === 'string' && isDateString(cell) ? cell : null);

interface Period {
  readonly id: string;
  readonly start: DateString;
  /** Null while it goes on. */
  readonly einde: DateString | null;
  readonly hours: number;
}

/** Null where start or hours are missing or wrong: such a row gets its own message. */
function periodOf({ id, cells }: Identified): Period | null {
  const start = dateIn(cells['start']);
  const hours = cells['urenPerWeek'];
  return start === null || typeof hours !== 'number' ? null : { id, start, einde: dateIn(cells['einde']), hours };
}

const runsOn = ({ start, einde }: Period, date: DateString): boolean =>
  start <= date && (einde === null || einde >= date);

const totalHours = (periods: readonly Period[]): number => periods.reduce((sum, { hours }) => sum + hours, 0);

const inWords = (hours: number): string => String(hours).replace('.', ',');

/**
 * Stages that run on the same day and together pass 40 hours a week. The sum only rises on a day on which one begins, so
 * only those days are looked at. Returns those beside this one; none when all is well.
 */
function tooMuchBeside(stage: Identified, others: readonly Identified[]): readonly Period[] {
  const own = periodOf(stage);
  if (!own) return [];
  const periods = others.flatMap((other) => (other.id === stage.id ? [] : (periodOf(other) ?? [])));
  for (const day of [own.start, ...periods.map(({ start }) => start)]) {
    if (!runsOn(own, day)) continue;
    const beside = periods.filter((period) => runsOn(period, day));
    if (beside.length > 0 && totalHours(beside) + own.hours > maxHours) return beside;
  }
  return [];
}

/** The IDs of the stages that run beside this one and with it pass 40 hours a week; none when all is well. */
export const stagesSamenTeVeel = (stage: Identified, others: readonly Identified[]): string[] =>
  tooMuchBeside(stage, others).map(({ id }) => id);

function hoursProblem(stage: Identified, others: readonly Identified[]): string | null {
  const beside = tooMuchBeside(stage, others);
  if (beside.length === 0) return null;
  const named = beside.map(({ id, hours }) => `${id} (${inWords(hours)} uur)`).join(' en ');
  return (
    `Uren per week: samen met ${named} wordt dit ${inWords(totalHours(beside) + Number(stage.cells['urenPerWeek']))} uur per week. ` +
    `Meer dan ${maxHours} kan niet. Vul minder uren in of sluit eerst een stage.`
  );
}

/** After these fasen no stage begins, until another fase follows. */
const overFasen = ['Uitgevallen', 'Afgerond'];

/** The step Uitgevallen or Afgerond in which the road is over on this day, or null (register.md, "Bad input"). */
export function faseWaarinHetOverIs<
  S extends { readonly id: string; readonly datum: DateString; readonly fase: string },
>(date: DateString, steps: readonly S[]): S | null {
  const step = stepOn(steps, date);
  return step && overFasen.includes(step.fase) ? step : null;
}

function startProblem(start: DateString, { aanmelddatum, fasen }: StageSurroundings): string | null {
  const aanmelding = dateIn(aanmelddatum);
  if (aanmelding !== null && start < aanmelding) {
    return `Start: dit is vóór de aanmelding (${dutchDate(aanmelding)}). Kijk de datum na.`;
  }
  const steps = fasen.flatMap(({ id, cells }) => {
    const datum = dateIn(cells['datum']);
    return datum === null ? [] : [{ id, datum, fase: String(cells['fase']) }];
  });
  const step = faseWaarinHetOverIs(start, steps);
  return step
    ? `Start: sinds ${dutchDate(step.datum)} is de fase ${step.fase}. Dan begint er geen stage. Doet de deelnemer weer mee? ` +
        'Leg dat eerst vast bij Fase wijzigen.'
    : null;
}

const orderProblem = (header: string, start: DateString, end: DateString | null): string | null =>
  end !== null && end < start ? `${header}: dit is vóór de start (${dutchDate(start)}). Kijk de datum na.` : null;

/** What is wrong with a stage, new or changed, beside the deelnemer's other records. `id` is '' while it has none. */
export function stageProblems(stage: Identified, surroundings: StageSurroundings): ColumnProblems {
  const start = dateIn(stage.cells['start']);
  const found = {
    start: start && startProblem(start, surroundings),
    verwachtEinde: start && orderProblem('Verwacht einde', start, dateIn(stage.cells['verwachtEinde'])),
    einde: start && orderProblem('Einde', start, dateIn(stage.cells['einde'])),
    urenPerWeek: hoursProblem(stage, surroundings.others),
  };
  return Object.fromEntries(Object.entries(found).flatMap(([key, message]) => (message ? [[key, message]] : [])));
}

/** The two records that changing place writes. */
export interface PlaceChange {
  readonly end: { readonly einde: DateString; readonly redenEinde: string };
  /** What the next stage begins with: whose, from when, for how many hours. Its leermeester is another. */
  readonly next: { readonly deelnemerId: string; readonly start: DateString; readonly urenPerWeek: number | null };
}

/** Changing place: one stage ends, the next begins the day after (register.md, Stages). */
export function changePlace(cells: Cells, einde: DateString, redenEinde: string): PlaceChange {
  const hours = cells['urenPerWeek'];
  return {
    end: { einde, redenEinde },
    next: {
      deelnemerId: String(cells['deelnemerId']),
      start: addDays(einde, 1),
      urenPerWeek: typeof hours === 'number' ? hours : null,
    },
  };
}

/** What changing place does, to be read before it is stored. */
export const placeChangeInWords = (id: string, { end, next }: PlaceChange): string =>
  `${id} stopt op ${dutchDate(end.einde)} (${end.redenEinde}). De nieuwe stage begint de dag erna, op ${dutchDate(next.start)}.`;

/** True for a stage that is not over on this day. */
export const isOpenStage = ({ cells }: Identified, today: DateString): boolean => {
  const einde = dateIn(cells['einde']);
  return einde === null || einde >= today;
};
