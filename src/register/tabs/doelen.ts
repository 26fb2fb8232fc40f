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
    doel: amount('Doel', 0, 1_000_000, { required: true, help: 'Het getal dat gehaald moet worden.' }),
    eenheid: choice('Eenheid', ['Aantal', 'Percentage'], {
      required: true,
      help: 'Is het doel een aantal of een percentage?',
    }),
    uiterlijkOp: date('Uiterlijk op', { help: 'Voor wanneer? Leeg is het einde van het projectjaar.' }),
    tekst: publicText('Tekst', { since: 3, help: 'De afspraak in de woorden van het plan. Noem geen namen.' }),
  },
});

export type Doel = RecordOf<typeof doelen>;
