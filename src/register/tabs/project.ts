/** Tabs Projectjaren, Doelen and Toelichtingen: what the funder agreed to and the words beside the figures (register.md). */
import { amount, choice, date, publicText, reference, text } from '../column';
import { tab } from '../tab';
import type { RecordOf } from '../tab';

const indicator = () =>
  text('Indicator', {
    required: true,
    example: '1.3',
    width: 140,
    help: 'De code van de indicator, bijvoorbeeld 1.3 of 1.3/2024-Q1.',
  });
const projectjaar = () =>
  reference('Projectjaar-ID', 'projectjaren', { required: true, help: 'Bij welk projectjaar hoort dit?' });

export const projectjaren = tab({
  key: 'projectjaren',
  name: 'Projectjaren',
  record: 'projectjaar',
  prefix: 'J',
  idHeader: 'Projectjaar-ID',
  group: 'project',
  help: 'De projectjaren, zoals afgesproken met de financier.',
  columns: {
    naam: text('Naam', { required: true, help: 'Hoe heet dit projectjaar?' }),
    start: date('Start', { required: true, help: 'De eerste dag.' }),
    oorspronkelijkEinde: date('Oorspronkelijk einde', {
      required: true,
      width: 150,
      help: 'De laatste dag in het eerste plan.',
    }),
    einde: date('Einde', { required: true, help: 'De laatste dag, na een verlenging.' }),
  },
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
    projectjaarId: projectjaar(),
    indicator: indicator(),
    doel: amount('Doel', 0, 1_000_000, { required: true, help: 'Het getal dat gehaald moet worden.' }),
    eenheid: choice('Eenheid', ['Aantal', 'Percentage'], {
      required: true,
      help: 'Is het doel een aantal of een percentage?',
    }),
    uiterlijkOp: date('Uiterlijk op', { help: 'Voor wanneer? Leeg is het einde van het projectjaar.' }),
    tekst: publicText('Tekst', { since: 3, help: 'De afspraak in de woorden van het plan. Noem geen namen.' }),
  },
});

export const toelichtingen = tab({
  key: 'toelichtingen',
  name: 'Toelichtingen',
  record: 'toelichting',
  prefix: 'X',
  idHeader: 'Toelichting-ID',
  group: 'project',
  help: 'De woorden bij een cijfer, of in plaats van een cijfer.',
  columns: {
    projectjaarId: projectjaar(),
    indicator: indicator(),
    peildatum: date('Peildatum', { required: true, help: 'Bij de cijfers van welke dag hoort deze tekst?' }),
    oordeel: choice('Oordeel', ['Goed', 'Aandacht', 'Zorg'], { help: 'Hoe gaat het hiermee?' }),
    tekst: publicText('Tekst', { required: true, help: 'De toelichting. Noem geen namen.' }),
  },
});

export type Projectjaar = RecordOf<typeof projectjaren>;
export type Doel = RecordOf<typeof doelen>;
export type Toelichting = RecordOf<typeof toelichtingen>;
