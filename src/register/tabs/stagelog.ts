/** Tab Stagelog: what happened in a stage: visits, talks, adaptations, setbacks (register.md). */
import { hours, choice, date, freeText, reference, text, whole } from '../column';
import { tab } from '../tab';
import type { RecordOf } from '../tab';
import { aanpassingen } from './lists';

export const stagelog = tab({
  key: 'stagelog',
  name: 'Stagelog',
  record: 'logregel',
  prefix: 'L',
  idHeader: 'Log-ID',
  group: 'leren',
  help: 'Wat er gebeurt in een stage: bezoeken, gesprekken, aanpassingen.',
  columns: {
    stageId: reference('Stage-ID', 'stages', { required: true, help: 'Bij welke stage hoort dit?' }),
    deelnemerId: reference('Deelnemer-ID', 'deelnemers', { required: true, help: 'Om welke deelnemer gaat het?' }),
    datum: date('Datum', { required: true, help: 'De dag waarop het gebeurde.' }),
    soort: choice(
      'Soort',
      [
        'Werkplekbezoek',
        'Gesprek deelnemer',
        'Gesprek leermeester',
        'Driegesprek',
        'Aanpassing',
        'Tegenslag',
        'Afwezig',
      ],
      { required: true, help: 'Wat was het?' },
    ),
    gewerkteUren: hours('Gewerkte uren', 0, 60, {
      privacy: 'gewoon',
      help: 'Hoeveel uren werkte de deelnemer sinds de vorige regel? 0 tot 60.',
    }),
    voortgang: whole('Voortgang', 1, 5, { help: 'Hoe gaat het? 1 is moeilijk, 5 is heel goed.' }),
    aanpassing: choice('Aanpassing', aanpassingen, {
      requiredWith: { column: 'soort', values: ['Aanpassing'] },
      help: 'Wat is er aangepast aan het leren of het werk? Nodig bij Aanpassing.',
    }),
    notitie: freeText('Notitie', { help: 'Kort. Geen diagnose, geen BSN.' }),
    vervolgactie: text('Vervolgactie', { privacy: 'bijzonder', width: 200, help: 'Wat spreek je af?' }),
    vervolgOp: date('Vervolg op', { ahead: true, help: 'Wanneer pak je dit weer op?' }),
  },
});

export type Logregel = RecordOf<typeof stagelog>;
