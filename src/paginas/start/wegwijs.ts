/** Start: where to click, what to do first in an empty register, who gets mails, and what asks for attention. */
import { counted } from '../../register/grouping';
import { settingsTab } from '../../register/made/madeTabs';
import { tabs } from '../../register/tabs';
import type { Place } from '../weergave/document';
import { sentences, table, text } from '../weergave/document';
import type { StartPart } from './content';

/** A name, that runs on over the empty columns beside it, and what it is for. */
const places = (empty: number): readonly Place<'naam' | 'uitleg'>[] => [
  { header: '', from: ['naam'], runsOn: true },
  ...new Array<Place<'naam' | 'uitleg'>>(empty).fill({ header: '', from: [] }),
  { header: '', from: ['uitleg'], runsOn: true },
];

/** What to do in a register that is still empty. */
export const firstSteps: StartPart = ({ linkTo }) => {
  const steps: readonly (readonly [string, string, string | null])[] = [
    [
      tabs.medewerkers.name,
      'Vul in wie met het register werkt, ook jezelf. Anders kan iemand er niet in.',
      linkTo('medewerkers'),
    ],
    [tabs.projectjaren.name, 'Vul in wanneer elk projectjaar begint en eindigt.', linkTo('projectjaren')],
    [
      tabs.doelen.name,
      'Vul in wat er per projectjaar is afgesproken. Dan staan de doelen naast de cijfers.',
      linkTo('doelen'),
    ],
    [settingsTab.name, 'Kijk of de naam, de testen en de termijnen kloppen.', linkTo('instellingen')],
    ['Menu PLP-register', 'Kies Eerste keer: dan doe je dit stap voor stap. Kies daarna Intake.', null],
  ];
  return [
    {
      title: 'Zo begin je',
      parts: [
        table(
          { blad: places(1) },
          steps.map(([name, help, link], index) => ({
            cells: { naam: text(`${index + 1}. ${name}`, 'bold', link), uitleg: text(help) },
          })),
        ),
      ],
    },
  ];
};

/** The daily job, its mails, and who gets none. */
export const reminders: StartPart = ({ register, daily }) => {
  const active = register.medewerkers.filter(({ actief }) => actief === 'Ja');
  const without = active.filter(({ ontvangtHerinneringen }) => ontvangtHerinneringen === 'Nee').map(({ naam }) => naam);
  const who =
    without.length === 0
      ? 'Alle actieve medewerkers staan op Ja bij Ontvangt herinneringen.'
      : `Deze medewerkers krijgen geen herinneringen: ${without.join(', ')}. Dat staat zo in het tabblad ${tabs.medewerkers.name}.`;
  return [
    {
      title: 'Herinneringen',
      parts: [
        sentences([
          ...daily.filter(({ warn }) => !warn).map(({ text: sentence }) => sentence),
          ...(active.length === 0 ? [] : [who]),
        ]),
      ],
    },
  ];
};

/** What does not count, in one sentence: Uitkomsten tells which rows. */
export const attention: StartPart = ({ register, warnings, daily }) => {
  const left = register.leftOut.length;
  const lines = [
    ...daily.filter(({ warn }) => warn).map(({ text: sentence }) => sentence),
    ...warnings,
    ...(left > 0
      ? [`${counted(left, 'rij telt', 'rijen tellen')} nog niet mee. Kijk in Uitkomsten bij "Wat telt niet mee".`]
      : []),
  ];
  return lines.length === 0 ? [] : [{ title: 'Let op', parts: [sentences(lines, { look: 'warn' })] }];
};

/** The forms of the menu. */
export const where: StartPart = ({ forms }) => [
  {
    title: 'Waar klik je?',
    parts: [
      table(
        { blad: places(2) },
        forms.map(({ title, help }) => ({
          cells: { naam: text(`Menu PLP-register > ${title}`, 'bold'), uitleg: text(help) },
        })),
      ),
      sentences(['Klik eerst op een rij van een deelnemer. Dan opent het formulier met die deelnemer.'], {
        look: 'quiet',
      }),
    ],
  },
];
