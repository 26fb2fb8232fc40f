/** Tab Verklaringen: praktijkverklaringen on their way from RMC to Nova College (register.md; report, hoofdstuk 3). */
import { date, reference, text } from '../column';
import { tab } from '../tab';
import type { RecordOf } from '../tab';

export const verklaringen = tab({
  key: 'verklaringen',
  name: 'Verklaringen',
  record: 'verklaring',
  prefix: 'V',
  idHeader: 'Verklaring-ID',
  group: 'leren',
  help: 'De praktijkverklaringen waar deelnemers aan werken.',
  columns: {
    deelnemerId: reference('Deelnemer-ID', 'deelnemers', { required: true, help: 'Om welke deelnemer gaat het?' }),
    opleidingscode: text('Opleidingscode', {
      required: true,
      pattern: /^\d{5}$/,
      example: '25655',
      width: 120,
      privacy: 'gewoon',
      help: 'De code van de opleiding: vijf cijfers.',
    }),
    titel: text('Titel', { required: true, width: 220, privacy: 'gewoon', help: 'De titel van de opleiding.' }),
    rmcAkkoordOp: date('RMC akkoord op', { help: 'De dag waarop het RMC akkoord gaf voor de betaling.' }),
    ingeschrevenOp: date('Ingeschreven op', { help: 'De dag van inschrijving bij het Nova College.' }),
    streefdatum: date('Streefdatum', { help: 'Wanneer moet de verklaring er zijn?' }),
    behaaldOp: date('Behaald op', { help: 'De dag waarop de verklaring is behaald.' }),
    ingetrokkenOp: date('Ingetrokken op', { help: 'Alleen als de verklaring is ingetrokken.' }),
  },
});

export type Verklaring = RecordOf<typeof verklaringen>;
