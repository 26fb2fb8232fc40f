/** Writes docs/rechten.md, who may do what, from the tables that decide it: `npx tsx build/rights.ts`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Need } from '../src/addon/needs';
import { needs } from '../src/addon/needs';
import type { Act } from '../src/privacy/rights';
import { mayDo, mayRead, mayWrite } from '../src/privacy/rights';
import { allTabs } from '../src/register/tabs';
import { rollen } from '../src/register/tabs/medewerkers';

/** Why an act is for whom it is for. */
const reasons: Readonly<Record<Act | Exclude<Need, Act>, string>> = {
  iedereen:
    'Toont en verandert niets uit het register: een leeg scherm, of wat Google zelf aanroept bij openen en typen.',
  taakeigenaar:
    'Van wie de dagelijkse taken op naam heeft. Staan ze op niemands naam: van wie mag versturen. De trigger van een ander doet niets en ruimt zichzelf op.',
  lezen: 'Voor wie als actieve medewerker in het register staat. Wat iemand te zien krijgt, staat hieronder.',
  opslaan: 'Het dagelijks werk. In welk tabblad, staat hieronder.',
  bijwerken: 'Maakt een tabblad nieuw dat het register zelf maakt; er gaat geen mail weg.',
  inzien: 'Zet alles van één deelnemer op papier, om aan haar te geven.',
  herkomst: 'Laat zien wie er achter een cijfer zit.',
  herstellen: 'Verandert cellen van anderen.',
  versturen: 'Er gaan persoonsgegevens in mails weg.',
  rapporteren: 'Een rapport of een onderzoeksbestand gaat de deur uit.',
  importeren: 'Voegt in één keer veel rijen toe.',
  wissen: 'Haalt iemand voorgoed weg.',
  inrichten: 'Verandert het hele werkboek.',
};

const mark = (yes: boolean): string => (yes ? 'ja' : '–');
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const mayCall = (rol: (typeof rollen)[number], need: Need): string =>
  need === 'iedereen'
    ? 'ja'
    : need === 'taakeigenaar'
      ? mayDo(rol, 'versturen')
        ? 'eigenaar'
        : '–'
      : mark(mayDo(rol, need));

export const rightsPage = `# Wie mag wat

Gemaakt uit het programma zelf (\`npx tsx build/rights.ts\`); een test houdt het gelijk. Wie niet als actieve medewerker in het register staat, of van wie
Google niet zegt wie het is, mag alleen wat bij *iedereen* staat. Dat geldt ook voor wie een functie zelf aanroept, buiten menu en formulieren om.

## Functies

${table(
  ['Functie', 'Vraagt', ...rollen],
  Object.entries(needs).map(([name, need]) => [`\`${name}\``, need, ...rollen.map((rol) => mayCall(rol, need))]),
)}

${table(
  ['Vraagt', 'Waarom'],
  Object.entries(reasons).map(([need, reason]) => [need, reason]),
)}

## Opslaan

${table(
  ['Tabblad', ...rollen],
  allTabs.map(({ key, name }) => [name, ...rollen.map((rol) => mark(mayWrite(rol, key)))]),
)}

## Lezen in de formulieren

Wie een tabblad mag invullen, leest het helemaal. Een Meelezer volgt hoe het gaat: geen notities, scores, contactgegevens of geboortejaar. Een
Jobcoach zoekt werk, en leest niet welke zorg iemand heeft, hoe een toets ging of hoe iemand zichzelf ziet. Verborgen in de formulieren:

${table(
  ['Tabblad', 'Jobcoach', 'Meelezer'],
  allTabs.map(({ key, name, columns }) => [
    name,
    ...(['Jobcoach', 'Meelezer'] as const).map(
      (rol) =>
        Object.entries(columns)
          .filter(([column]) => !mayRead(rol, key, column))
          .map(([, { header }]) => header)
          .join(', ') || '–',
    ),
  ]),
)}
`;

export const rightsFile = path.resolve(__dirname, '..', 'docs', 'rechten.md');

if (require.main === module) writeFileSync(rightsFile, rightsPage);
