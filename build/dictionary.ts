/** Writes docs/gegevens.md, the data dictionary, from the declarations of the tabs: `npx tsx build/dictionary.ts`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Column } from '../src/register/column';
import { settings } from '../src/addon/instellingen';
import { columnsOf } from '../src/register/tab';
import type { TabKey } from '../src/register/tabs';
import { allTabs, tabs } from '../src/register/tabs';

const privacyWords = {
  gewoon: '',
  collega: 'collega',
  persoonsgegeven: 'persoonsgegeven',
  bijzonder: 'bijzonder',
} as const;

function content({ type }: Column): string {
  switch (type.kind) {
    case 'id':
      return `nummer, ${type.prefix}-0001 …`;
    case 'text':
      return type.example ? `tekst, zoals ${type.example}` : type.long ? 'vrije tekst' : 'tekst';
    case 'date':
      return 'datum';
    case 'timestamp':
      return 'datum en tijd';
    case 'choice':
      return type.choices.join(' · ');
    case 'choices':
      return `een of meer: ${Array.isArray(type.choices) ? type.choices.join(' · ') : 'lijst in Instellingen'}`;
    case 'number':
      return `${type.whole ? 'heel getal' : 'getal'}, ${type.min} tot en met ${type.max}`;
    case 'reference':
      return `nummer uit ${tabs[type.tab as TabKey].name}`;
    case 'email':
      return type.medewerker ? 'e-mailadres van een medewerker' : 'e-mailadres';
  }
}

function needed(column: Column, all: Readonly<Record<string, Column>>): string {
  if (column.required) return 'ja';
  const { requiredWith } = column;
  if (!requiredWith) return '';
  const other = all[requiredWith.column]!.header;
  return requiredWith.values ? `bij ${other} ${requiredWith.values.join(', ')}` : `als ${other} is ingevuld`;
}

const cellText = (text: string): string => text.replace(/\|/g, '\\|');

const tables = allTabs.map((tab) =>
  [
    `## ${tab.name} (${tab.prefix})`,
    '',
    tab.help,
    '',
    '| Kolom | Wat erin staat | Verplicht | Privacy | Uitleg |',
    '|---|---|---|---|---|',
    ...columnsOf(tab).map(
      ([, column]) =>
        `| ${[column.header, content(column), needed(column, tab.columns), privacyWords[column.privacy], column.help].map(cellText).join(' | ')} |`,
    ),
  ].join('\n'),
);

const settingRows = Object.values(settings).map(
  ({ key, initial, help }) => `| ${[key, initial || '(leeg)', help].map(cellText).join(' | ')} |`,
);

/** The whole page. */
export const dictionary =
  [
    '# Wat er in het register staat',
    'Deze pagina is gemaakt uit de declaraties in `src/register/tabs`. Verander haar niet met de hand: `npx tsx build/dictionary.ts`.',
    'Onder Privacy staat *collega* (wie van het team: het hele team mag het weten, daarbuiten niemand), *persoonsgegeven* of *bijzonder* (bijzonder persoonsgegeven, AVG artikel 9). Staat er niets, dan mag het hele team het weten.',
    ...tables,
    ['## Instellingen', '', '| Sleutel | Standaard | Uitleg |', '|---|---|---|', ...settingRows].join('\n'),
  ].join('\n\n') + '\n';

export const dictionaryFile = path.resolve(__dirname, '..', 'docs', 'gegevens.md');

if (require.main === module) writeFileSync(dictionaryFile, dictionary);
