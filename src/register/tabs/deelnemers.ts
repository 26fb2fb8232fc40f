/** Tab Deelnemers: who takes part (register.md). */
import { choice, date, email, freeText, text, whole } from '../column';
import { tab } from '../tab';
import type { RecordOf } from '../tab';

export const deelnemers = tab({
  key: 'deelnemers',
  name: 'Deelnemers',
  record: 'deelnemer',
  prefix: 'D',
  idHeader: 'Deelnemer-ID',
  group: 'mensen',
  help: 'Wie meedoet. Een rij per deelnemer.',
  columns: {
    voornaam: text('Voornaam', { required: true, privacy: 'persoonsgegeven', help: 'De roepnaam.' }),
    achternaam: text('Achternaam', {
      required: true,
      privacy: 'persoonsgegeven',
      help: 'De achternaam, met tussenvoegsel.',
    }),
    geboortejaar: whole('Geboortejaar', 1900, 2100, {
      privacy: 'persoonsgegeven',
      help: 'Alleen het jaar, vier cijfers. Meer is niet nodig.',
    }),
    email: email('E-mail', { privacy: 'persoonsgegeven', help: 'Het e-mailadres van de deelnemer.' }),
    telefoon: text('Telefoon', { privacy: 'persoonsgegeven', help: 'Het telefoonnummer van de deelnemer.' }),
    woonplaats: text('Woonplaats', { privacy: 'persoonsgegeven', help: 'De plaats. Een adres is niet nodig.' }),
    doelgroep: choice(
      'Doelgroep',
      [
        'Uitgevallen uit regulier onderwijs',
        'Langdurig zonder werk en onderwijs',
        'Hoger opgeleid zonder passende baan',
      ],
      { required: true, width: 240, help: 'Tot welke groep hoort de deelnemer? Kies wat het beste past.' },
    ),
    hoogsteOpleiding: choice(
      'Hoogste opleiding',
      ['Geen', 'Praktijkonderwijs of VSO', 'Vmbo', 'Havo of vwo', 'Mbo 1', 'Mbo 2-4', 'Hbo of wo'],
      { help: 'De hoogste opleiding die is afgemaakt.' },
    ),
    verwezenDoor: choice(
      'Verwezen door',
      ['Dagbesteding', 'Werkplek', 'Jobcoach', 'School of RMC', 'Gemeente', 'Familie of netwerk', 'Zelf', 'Anders'],
      { help: 'Via wie kwam de deelnemer bij Praktijkleren Plus?' },
    ),
    aanmelddatum: date('Aanmelddatum', { required: true, help: 'De dag van aanmelding.' }),
    praktijkopleider: email('Praktijkopleider', {
      required: true,
      medewerker: true,
      orName: true,
      privacy: 'collega',
      help: 'Het e-mailadres van de praktijkopleider. Kies een medewerker.',
    }),
    jobcoach: email('Jobcoach', {
      since: 3,
      medewerker: true,
      orName: true,
      privacy: 'collega',
      help: 'Het e-mailadres van de jobcoach. Die krijgt de nazorg en stages zonder nieuws als eerste.',
    }),
    toestemmingOp: date('Toestemming op', {
      help: 'De dag waarop de deelnemer toestemming gaf om gegevens te bewaren.',
    }),
    opmerkingen: freeText('Opmerkingen', { help: 'Alleen wat nodig is voor de begeleiding. Geen diagnose, geen BSN.' }),
  },
});

export type Deelnemer = RecordOf<typeof deelnemers>;
