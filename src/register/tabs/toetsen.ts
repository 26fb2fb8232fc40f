/** Tab Toetsen: toetsen per werkproces, in an adapted form (register.md; report, hoofdstuk 2 "Achtergrond"). */
import { choice, date, email, freeText, reference, text, count } from '../column';
import { tab } from '../tab';
import type { RecordOf } from '../tab';

export const toetsvormen = [
  'Observatie op de werkplek',
  'Gespreid over momenten',
  'Portfolio',
  'Praktijkopdracht',
  'Gesprek',
] as const;

export const toetsen = tab({
  key: 'toetsen',
  name: 'Toetsen',
  record: 'toets',
  prefix: 'T',
  idHeader: 'Toets-ID',
  group: 'leren',
  help: 'De toetsen van elke verklaring, per werkproces.',
  columns: {
    deelnemerId: reference('Deelnemer-ID', 'deelnemers', { required: true, help: 'Om welke deelnemer gaat het?' }),
    verklaringId: reference('Verklaring-ID', 'verklaringen', {
      required: true,
      help: 'Bij welke verklaring hoort de toets?',
    }),
    werkproces: text('Werkproces', {
      required: true,
      pattern: /^[BPD]\d{1,2}-K\d{1,2}-W\d{1,2}$/,
      example: 'B1-K1-W1',
      width: 110,
      privacy: 'gewoon',
      help: 'De code van het werkproces, bijvoorbeeld B1-K1-W1.',
    }),
    omschrijving: text('Omschrijving', { required: true, width: 240, help: 'Wat laat de deelnemer zien?' }),
    toetsvorm: choice('Toetsvorm', toetsvormen, {
      required: true,
      width: 190,
      privacy: 'gewoon',
      help: 'Hoe wordt er getoetst? Kies wat past bij de deelnemer.',
    }),
    geplandOp: date('Gepland op', { required: true, ahead: true, help: 'De dag waarop de toets is gepland.' }),
    beoordelaar: email('Beoordelaar', {
      required: true,
      medewerker: true,
      privacy: 'collega',
      help: 'Het e-mailadres van wie beoordeelt.',
    }),
    status: choice('Status', ['Gepland', 'Uitgesteld', 'Behaald', 'Nog niet behaald', 'Vervallen'], {
      required: true,
      privacy: 'gewoon',
      help: 'Hoe staat het met de toets?',
    }),
    resultaatOp: date('Resultaat op', {
      requiredWith: { column: 'status', values: ['Behaald', 'Nog niet behaald'] },
      help: 'De dag van het resultaat. Nodig bij Behaald en Nog niet behaald.',
    }),
    poging: count('Poging', 1, 9, { privacy: 'gewoon', help: 'De hoeveelste poging is dit?' }),
    toelichting: freeText('Toelichting', { help: 'Kort. Geen diagnose.' }),
  },
});

export type Toets = RecordOf<typeof toetsen>;
