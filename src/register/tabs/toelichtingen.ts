/** Tab Toelichtingen: the words beside the figures (register.md). */
import { choice, date, publicText } from '../column';
import { tab } from '../tab';
import type { RecordOf } from '../tab';
import { bijIndicator } from './doelen';
import { bijProjectjaar } from './projectjaren';

export const toelichtingen = tab({
  key: 'toelichtingen',
  name: 'Toelichtingen',
  record: 'toelichting',
  prefix: 'X',
  idHeader: 'Toelichting-ID',
  group: 'project',
  help: 'De woorden bij een cijfer, of in plaats van een cijfer.',
  columns: {
    projectjaarId: bijProjectjaar(),
    indicator: bijIndicator(),
    peildatum: date('Peildatum', { required: true, help: 'Bij de cijfers van welke dag hoort deze tekst?' }),
    oordeel: choice('Oordeel', ['Goed', 'Aandacht', 'Zorg'], { help: 'Hoe gaat het hiermee?' }),
    tekst: publicText('Tekst', { required: true, help: 'De toelichting. Noem geen namen.' }),
  },
});

export type Toelichting = RecordOf<typeof toelichtingen>;
