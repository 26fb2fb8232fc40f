/** Tab Medewerkers: who works with the register, and in which role (register.md, "People"). */
import { choice, email, text, yesNo } from '../column';
import { tab } from '../tab';
import type { RecordOf } from '../tab';

export const rollen = [
  'Projectleider',
  'Praktijkopleider',
  'Assistent-praktijkopleider',
  'Jobcoach',
  'Meelezer',
] as const;

export type Rol = (typeof rollen)[number];

export const medewerkers = tab({
  key: 'medewerkers',
  name: 'Medewerkers',
  record: 'medewerker',
  prefix: 'A',
  idHeader: 'Medewerker-ID',
  group: 'project',
  help: 'Wie met het register werkt en wat ieders rol is.',
  columns: {
    naam: text('Naam', { required: true, privacy: 'persoonsgegeven', help: 'De naam van de medewerker.' }),
    email: email('E-mail', {
      required: true,
      privacy: 'persoonsgegeven',
      help: 'Het e-mailadres waarmee de medewerker inlogt.',
    }),
    rol: choice('Rol', rollen, { required: true, width: 200, help: 'Wat is de rol? Een Meelezer kan alleen lezen.' }),
    ontvangtHerinneringen: yesNo('Ontvangt herinneringen', {
      required: true,
      width: 170,
      standard: { value: 'Ja' },
      help: 'Krijgt deze medewerker herinneringen per mail?',
    }),
    actief: yesNo('Actief', { required: true, standard: { value: 'Ja' }, help: 'Werkt deze medewerker nu mee?' }),
  },
});

export type Medewerker = RecordOf<typeof medewerkers>;
