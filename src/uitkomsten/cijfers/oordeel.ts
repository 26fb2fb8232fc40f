/** A figure beside its Doel, and how far it is on the way there (indicatoren.md, last part of "The figures"). */
import type { DateString } from '../../register/dates';
import { daysBetween } from '../../register/dates';
import type { Doel } from '../../register/tabs/doelen';
import type { Projectjaar } from '../../register/tabs/projectjaren';
import type { BareFigure, Figure, Oordeel } from './figure';
import { doelenNaming } from '../basis/getypt';
import { byId } from '../basis/order';

interface DatedDoel {
  readonly doel: Doel;
  readonly date: DateString;
}

/** Of several Doelen the next one due, else the last that was; on one date the highest ID. */
function chooseDoel(doelen: readonly DatedDoel[], peildatum: DateString): DatedDoel | null {
  const due = doelen.filter(({ date }) => date >= peildatum);
  const [best] = [...(due.length > 0 ? due : doelen)].sort((a, b) => {
    const earlier = a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
    return (due.length > 0 ? earlier : -earlier) || byId(b.doel, a.doel);
  });
  return best ?? null;
}

interface Fraction {
  readonly top: number;
  readonly bottom: number;
}

/** What is compared, as a fraction of whole numbers where it can be; null where there is nothing to compare. */
function compared({ maat, teller, noemer, waarde }: BareFigure, eenheid: Doel['eenheid']): Fraction | null {
  if (eenheid === 'Aantal') return { top: teller, bottom: 1 };
  if (waarde === null) return null;
  return { top: maat === 'percentage' ? teller * 100 : teller, bottom: noemer ?? 1 };
}

function oordeelOver(
  figure: BareFigure,
  { doel, date }: DatedDoel,
  start: DateString,
  peildatum: DateString,
): Oordeel | null {
  const value = compared(figure, doel.eenheid);
  if (!value) return null;
  const { top, bottom } = value;
  // The peildatum is the end of that day: the last day decides, as every later report will say.
  const isOver = peildatum >= date;
  if (figure.beschrijving.minderIsBeter) {
    const holds = top / bottom <= doel.doel;
    return isOver ? (holds ? 'behaald' : 'niet behaald') : holds ? 'op schema' : 'achter';
  }
  if (top / bottom >= doel.doel) return 'behaald';
  if (isOver) return 'niet behaald';
  const days = daysBetween(start, peildatum);
  const total = daysBetween(start, date);
  // compared ≥ doel × days / total, with one division at the end: equal shares must come out equal.
  return days <= 0 || (top * total) / (bottom * days) >= doel.doel ? 'op schema' : 'achter';
}

/**
 * The Doel of a figure of a projectjaar with its date; null without one. `doelen` may hold those of other projectjaren
 * and figures: they are matched on Projectjaar-ID and Indicator, white space aside.
 */
export const doelVan = (
  { code, onderdeel }: Pick<BareFigure, 'code' | 'onderdeel'>,
  projectjaar: Projectjaar,
  doelen: readonly Doel[],
  peildatum: DateString,
): DatedDoel | null =>
  chooseDoel(
    doelenNaming(doelen, projectjaar.id, code, onderdeel).map((doel) => ({
      doel,
      date: doel.uiterlijkOp ?? projectjaar.einde,
    })),
    peildatum,
  );

/**
 * A figure of a projectjaar with its Doel and oordeel. Without Doel, or with nothing to compare: no oordeel. Each field
 * is named, for there are thousands of figures: to copy what a figure holds takes longer than to judge it.
 */
export function judge(
  figure: BareFigure,
  projectjaar: Projectjaar,
  doelen: readonly Doel[],
  peildatum: DateString,
): Figure {
  const chosen = doelVan(figure, projectjaar, doelen, peildatum);
  return {
    code: figure.code,
    onderdeel: figure.onderdeel,
    maat: figure.maat,
    teller: figure.teller,
    noemer: figure.noemer,
    waarde: figure.waarde,
    beschrijving: figure.beschrijving,
    lijst: figure.lijst,
    projectjaar: projectjaar.id,
    peildatum,
    doel: chosen?.doel.doel ?? null,
    eenheid: chosen?.doel.eenheid ?? null,
    uiterlijkOp: chosen?.date ?? null,
    oordeel: chosen && oordeelOver(figure, chosen, projectjaar.start, peildatum),
  };
}
