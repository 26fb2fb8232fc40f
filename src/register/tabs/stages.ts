/** Tab Stages: internships at a leerwerkbedrijf; changing place is normal (register.md; report, hoofdstuk 4). */
import { hours, choice, date, email, reference, text } from '../column';
import { tab } from '../tab';
import type { RecordOf } from '../tab';
import { sectoren } from './lists';

export const stages = tab({
  key: 'stages',
  name: 'Stages',
  record: 'stage',
  prefix: 'S',
  idHeader: 'Stage-ID',
  group: 'leren',
  help: 'De stages. Wisselen van plek is gewoon: sluit de ene af en begin een nieuwe.',
  columns: {
    deelnemerId: reference('Deelnemer-ID', 'deelnemers', { required: true, help: 'Om welke deelnemer gaat het?' }),
    werkgeverId: reference('Werkgever-ID', 'werkgevers', { required: true, help: 'Bij welke werkgever is de stage?' }),
    sector: choice('Sector', sectoren, { required: true, privacy: 'gewoon', help: 'In welke sector is de stage?' }),
    leermeester: text('Leermeester', { privacy: 'persoonsgegeven', help: 'Wie begeleidt op de werkvloer?' }),
    emailLeermeester: email('E-mail leermeester', {
      privacy: 'persoonsgegeven',
      help: 'Het e-mailadres van de leermeester.',
    }),
    start: date('Start', { required: true, help: 'De eerste dag van de stage.' }),
    verwachtEinde: date('Verwacht einde', { help: 'Tot wanneer loopt de stage naar verwachting?' }),
    einde: date('Einde', { help: 'De laatste dag. Leeg zolang de stage loopt.' }),
    urenPerWeek: hours('Uren per week', 1, 40, {
      required: true,
      privacy: 'gewoon',
      help: 'Hoeveel uren per week? 1 tot 40.',
    }),
    redenEinde: choice(
      'Reden einde',
      ['Afgerond', 'Andere plek gewenst', 'Liep niet', 'Naar werk', 'Uitgevallen', 'Anders'],
      {
        requiredWith: { column: 'einde' },
        help: 'Waarom stopte de stage? Nodig als er een einde is.',
      },
    ),
  },
});

export type Stage = RecordOf<typeof stages>;
