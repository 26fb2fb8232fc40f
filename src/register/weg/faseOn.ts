/** Which step of the road a deelnemer is on, on a day: for forms and reminders (indicatoren.md, "Fase of d on p"). */
import type { DateString } from '../dates';
import { compareIds } from '../identity/ids';
import type { FaseNaam } from '../tabs/fasen';
import { faseNamen } from '../tabs/lists';

interface DatedStep {
  readonly id: string;
  readonly datum: DateString;
}

/**
 * The last of one deelnemer's rows of Fasen with a Datum up to `date`, in whatever order they stand; of two on one day
 * the one with the higher number. Null before any.
 */
export const stepOn = <S extends DatedStep>(steps: readonly S[], date: DateString): S | null =>
  steps.reduce<S | null>((last, step) => {
    if (step.datum > date) return last;
    if (!last || step.datum > last.datum) return step;
    return step.datum === last.datum && compareIds(step.id, last.id) > 0 ? step : last;
  }, null);

/** The fasen in which the road is over. Nazorg is not among them: there is still contact then. */
export const finalFasen: readonly FaseNaam[] = ['Afgerond', 'Uitgevallen', 'Niet gestart'];

/** The others, in the order of the road. */
export const fasenOnderweg: readonly FaseNaam[] = /* @__PURE__ */ faseNamen.filter(
  (fase) => !finalFasen.includes(fase),
);

/** The fasen in which somebody is underway: started, and not yet at work or gone. */
export const underwayFasen: readonly FaseNaam[] = ['Voortraject', 'Leertraject', 'Pauze'];

/** After these fasen no stage begins, until another fase follows. */
const overFasen: readonly string[] = ['Uitgevallen', 'Afgerond'];

/** The step Uitgevallen or Afgerond in which the road is over on this day, or null (register.md, "Bad input"). */
export function faseWaarinHetOverIs<S extends DatedStep & { readonly fase: string }>(
  date: DateString,
  steps: readonly S[],
): S | null {
  const step = stepOn(steps, date);
  return step && overFasen.includes(step.fase) ? step : null;
}
