/** Tab Werkgevers: the leerwerkbedrijven (register.md). */
import { choice, date, email, text, count } from '../column';
import { tab } from '../tab';
import type { RecordOf } from '../tab';
import { werkgeverNaam, werkgeverTab } from './werkgeverKort';

export const werkgevers = tab({
  ...werkgeverTab,
  columns: {
    ...werkgeverNaam,
    erkendLeerbedrijf: choice('Erkend leerbedrijf', ['Ja', 'Nee', 'Onbekend'], {
      required: true,
      help: 'Is dit een erkend leerbedrijf?',
    }),
    erkenningGecontroleerdOp: date('Erkenning gecontroleerd op', { help: 'Wanneer keek je dit voor het laatst na?' }),
    contactpersoon: text('Contactpersoon', { privacy: 'persoonsgegeven', help: 'Met wie heb je contact?' }),
    email: email('E-mail', { privacy: 'persoonsgegeven', help: 'Het e-mailadres van de contactpersoon.' }),
    telefoon: text('Telefoon', { privacy: 'persoonsgegeven', help: 'Het telefoonnummer van de contactpersoon.' }),
    kanaal: choice('Kanaal', ['Eigen netwerk', 'Jobcoach', 'Voorlichting', 'Media', 'Anders'], {
      help: 'Hoe kwam deze werkgever bij ons?',
    }),
    actiefSinds: date('Actief sinds', { required: true, help: 'De eerste dag van de samenwerking.' }),
    actiefTot: date('Actief tot', { help: 'De laatste dag van de samenwerking. Leeg als die doorloopt.' }),
    plaatsen: count('Plaatsen', 0, 99, { help: 'Hoeveel plekken biedt deze werkgever?' }),
  },
});

export type Werkgever = RecordOf<typeof werkgevers>;
