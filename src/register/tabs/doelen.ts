/** Tab Doelen: what the funder agreed to, a figure a line (register.md). */
import { amount, choice, date, publicText, text } from '../column';
import { tab } from '../tab';
import type { RecordOf } from '../tab';
import { bijProjectjaar } from './projectjaren';

/** The column of what belongs to a figure. */
export const bijIndicator = () =>
  text('Indicator', {
    required: true,
    example: '1.3',
    width: 140,
    help: 'De code van de indicator, bijvoorbeeld 1.3 of 1.3/2024-Q1.',
  });

export const doelen = tab({
  key: 'doelen',
  name: 'Doelen',
  record: 'doel',
  prefix: 'O',
  idHeader: 'Doel-ID',
  group: 'project',
  help: 'De doelen per projectjaar. Ze staan naast de cijfers in Uitkomsten.',
  columns: {
    projectjaarId: bijProjectjaar(),
    indicator: bijIndicator(),
    doel: amount('Doel', 0, 1_000_000, {
      required: true,
      help: 'Het getal dat gehaald moet worden: een heel aantal, of een percentage tot en met 100.',
    }),
    eenheid: choice('Eenheid', ['Aantal', 'Percentage'], {
      required: true,
      help: 'Is het doel een aantal of een percentage?',
    }),
    uiterlijkOp: date('Uiterlijk op', { help: 'Voor wanneer? Leeg is het einde van het projectjaar.' }),
    tekst: publicText('Tekst', { since: 3, help: 'De afspraak in de woorden van het plan. Noem geen namen.' }),
  },
});

export type Doel = RecordOf<typeof doelen>;

/** A part of one in percents, of at most ten decimals: 0.07 × 100 is 7.000000000000001. */
export const inPercents = (part: number): number => Number((part * 100).toFixed(10));

/**
 * What the number of a Doel means (indicatoren.md, last part of "The figures"): a Percentage between 0 and 1 is what a
 * sheet makes of a typed "50%". Null where it cannot be meant: a Percentage over 100, an Aantal that is no whole number.
 */
export function bedoeldDoel({ doel, eenheid }: Pick<Doel, 'doel' | 'eenheid'>): number | null {
  if (eenheid === 'Aantal') return Number.isInteger(doel) ? doel : null;
  if (doel > 100) return null;
  return doel > 0 && doel < 1 ? inPercents(doel) : doel;
}
