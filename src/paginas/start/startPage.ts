/** The tab Start as a page: how things stand, what needs doing, and where to click. No names of deelnemers. */
import type { DateString, TimestampString } from '../../register/dates';
import { daysInWords, dutchDate, weekdayInWords } from '../../register/dates';
import type { TabKey } from '../../register/tabs';
import type { Register } from '../../register/register';
import { settingsTab } from '../../register/madeTabs';
import { tabs } from '../../register/tabs';
import type { DueItem } from '../../herinneringen/item';
import { soorten, soortNamen } from '../../herinneringen/soorten';
import { initials } from '../../privacy/initials';
import { doelText, formatFigure } from '../../uitkomsten/cijfers/format';
import type { Hoofdcijfers } from '../../uitkomsten/cijfers/hoofdcijfers';
import type { Overzicht } from '../../uitkomsten/cijfers/overzicht';
import { kwartaalInWoorden } from '../rapport/kwartaal';
import { teSchrijven } from '../rapport/ontbrekend';
import type { Stand } from '../../uitkomsten/cijfers/stand';
import type { CellLook, Page, PageCell, PageRow } from '../../workbook/page/page';
import { cell, runningText, wide } from '../../workbook/page/page';
import { ink } from '../../workbook/page/look';
import { oordeelLook } from '../weergave/look';

/** What the page tells. */
export interface StartContent {
  readonly organisatie: string;
  readonly now: TimestampString;
  readonly today: DateString;
  readonly register: Register;
  readonly stand: Stand;
  readonly hoofdcijfers: Hoofdcijfers;
  /** Null while no projectjaar has begun. */
  readonly overzicht: Overzicht | null;
  /** What is due today, oldest first. */
  readonly items: readonly DueItem[];
  /** Sentences about the daily job and its mails. */
  readonly daily: readonly { readonly text: string; readonly warn: boolean }[];
  /** Sentences about tabs or settings that could not be read. */
  readonly warnings: readonly string[];
  /** The menu's forms: the name of each and what it is for. */
  readonly forms: readonly { readonly title: string; readonly help: string }[];
  /** A link to a tab; null where it is not there. */
  readonly linkTo: (tab: TabKey | 'instellingen') => string | null;
}

/** Six columns: a number in each, or a text over three and a number in each of the rest. */
const widths = [150, 150, 150, 150, 175, 150];

/** How many letters fit on a line over all columns. */
const lineLength = 125;

/** The ten that are late for longest. */
const mostShown = 10;

const blank: PageRow = { cells: [] };
const empty = cell('');

const paragraph = (text: string, look: CellLook = {}): PageRow[] => runningText(text, lineLength, look);

const heading = (text: string): PageRow => wide(text, { size: 13, bold: true, colour: ink.blue });
const headerLook: CellLook = { bold: true, background: '#f1f3f4' };

/** A row of a table: a text over the first three columns, then three cells. */
const line = (text: string, rest: readonly PageCell[], look: CellLook = {}): PageRow => ({
  cells: [cell(text, { wrap: false, ...look }), empty, empty, ...rest],
  line: true,
});

const tableHeader = (first: string, rest: readonly string[]): PageRow => ({
  cells: [first, '', '', ...rest].map((text, column) =>
    cell(text, { ...headerLook, align: column < 3 ? 'left' : 'right' }),
  ),
});

/** A number; a zero is quiet. */
const count = (value: number, look: CellLook = {}): PageCell =>
  cell(value, { format: '0', align: 'right', ...(value === 0 ? { colour: ink.quiet } : look) });

const lateLook: CellLook = { bold: true, colour: ink.bad };

const head = ({ organisatie, now }: StartContent): PageRow[] => [
  wide(organisatie, { size: 20, bold: true }),
  wide('Welkom. Hier zie je hoe het ervoor staat en wat er te doen is.', { size: 12 }),
  wide(
    `Bijgewerkt op ${dutchDate(now)} om ${now.slice(11, 16)}. Opnieuw? Kies Menu PLP-register > Uitkomsten bijwerken. Typ hier niets.`,
    { colour: ink.quiet },
  ),
  blank,
];

/** What to do in a register that is still empty. */
function firstSteps({ linkTo }: StartContent): PageRow[] {
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
    ['Menu PLP-register', 'Kies Intake en voeg de eerste deelnemer toe.', null],
  ];
  return [
    heading('Zo begin je'),
    ...steps.map(([name, help, link], index): PageRow => ({
      cells: [
        cell(`${index + 1}. ${name}`, { bold: true, wrap: false, ...(link ? { link } : {}) }),
        empty,
        cell(help, { wrap: false }),
      ],
      line: true,
    })),
    blank,
  ];
}

function standing({ stand, hoofdcijfers }: StartContent): PageRow[] {
  const numbers = [
    ['In de rij', stand.inDeRij],
    ['Bezig', stand.bezig],
    ['Pauze', stand.pauze],
    ['Nazorg', stand.nazorg],
    ['Verklaring behaald', hoofdcijfers.verklaringBehaald],
    ['Naar waardevol werk', hoofdcijfers.doorgestroomd],
  ] as const;
  return [
    heading('Hoe staat het ervoor?'),
    { cells: numbers.map(([, value]) => cell(value, { format: '0', size: 22, bold: true, align: 'left' })) },
    { cells: numbers.map(([label]) => cell(label, { colour: ink.quiet })), line: true },
    ...paragraph('De eerste vier zijn deelnemers van vandaag. De laatste twee zijn alle projectjaren samen.', {
      colour: ink.quiet,
    }),
    blank,
  ];
}

/** The main figures that have a doel, of the projectjaar that began last. */
function goals({ overzicht }: StartContent): PageRow[] {
  if (!overzicht) return [];
  const { projectjaar, peildatum } = overzicht;
  const goalFigures = overzicht.figures.filter(({ onderdeel, doel }) => onderdeel === '' && doel !== null);
  if (goalFigures.length === 0) return [];
  return [
    heading(`Doelen van ${projectjaar.naam}`),
    wide(
      `${dutchDate(projectjaar.start)} tot en met ${dutchDate(projectjaar.einde)}. Stand op ${dutchDate(peildatum)}. Alles staat in Uitkomsten.`,
      { colour: ink.quiet },
    ),
    tableHeader('Doel', ['Gerealiseerd', 'Doel', 'Oordeel']),
    ...goalFigures.map((figure) =>
      line(`${figure.code}  ${figure.beschrijving.label}`, [
        cell(formatFigure(figure), { bold: true, align: 'right' }),
        cell(doelText(figure), { align: 'right' }),
        cell(figure.oordeel ?? '', { ...(figure.oordeel ? oordeelLook[figure.oordeel] : {}), align: 'right' }),
      ]),
    ),
    blank,
  ];
}

/** Words that the quarter report still lacks. */
function wordsToWrite({ overzicht, register, today, linkTo }: StartContent): PageRow[] {
  const asked = overzicht && teSchrijven(register, overzicht.projectjaar, today);
  if (!asked) return [];
  const link = linkTo('toelichtingen');
  return [
    heading('Toelichting bij de cijfers'),
    ...paragraph(
      `Nog geen toelichting bij: ${asked.codes.join(', ')}. Die is nodig voor de kwartaalrapportage van het ${kwartaalInWoorden(asked.kwartaal)}.`,
      { colour: ink.warn },
    ),
    ...paragraph('Voor de projectleider: kies Menu PLP-register > Rapporten > Toelichting.'),
    ...(link ? [wide(tabs.toelichtingen.name, { link })] : []),
    blank,
  ];
}

const lateIn = (items: readonly DueItem[]): number => items.filter(({ dagen }) => dagen < 0).length;

const counts = (name: string, items: readonly DueItem[]): PageRow =>
  line(name, [
    count(lateIn(items), lateLook),
    count(items.filter(({ dagen }) => dagen >= 0).length),
    count(items.length),
  ]);

function byKind({ items }: StartContent): PageRow[] {
  const kinds = soortNamen
    .map((soort) => ({ soort, own: items.filter((item) => item.soort === soort) }))
    .filter(({ own }) => own.length > 0);
  return [
    heading('Wat is er te doen?'),
    ...(items.length === 0
      ? paragraph('Er staat niets open. Mooi!')
      : [
          tableHeader('Wat', ['Te laat', 'Binnenkort', 'Samen']),
          ...kinds.map(({ soort, own }) => counts(soorten[soort].titel, own)),
          ...paragraph(
            'Kies Menu PLP-register > Vandaag. Daar staat alles met namen, en met een knop naar het goede formulier.',
            { colour: ink.quiet },
          ),
        ]),
    blank,
  ];
}

/** By record ID and initials: who sees this tab in passing learns no name. */
function longestLate({ items, register, today, linkTo }: StartContent): PageRow[] {
  const late = items.filter(({ dagen }) => dagen < 0).slice(0, mostShown);
  if (late.length === 0) return [];
  const names = new Map(
    register.deelnemers.map(({ id, voornaam, achternaam }) => [id, initials(voornaam, achternaam)]),
  );
  return [
    heading(late.length === mostShown ? `De ${mostShown} die het langst te laat zijn` : 'Wat te laat is'),
    { cells: ['Nummer', 'Wie', 'Wat', '', 'Wanneer', ''].map((text) => cell(text, headerLook)) },
    ...late.map(({ recordId, deelnemerId, wat, op, tab }): PageRow => {
      const link = linkTo(tab);
      return {
        cells: [
          cell(recordId, link ? { link } : {}),
          cell(names.get(deelnemerId) ?? ''),
          cell(wat, { wrap: false }),
          empty,
          cell(weekdayInWords(op, today), { wrap: false }),
          cell(daysInWords(op, today), { ...lateLook, align: 'right' }),
        ],
        line: true,
      };
    }),
    blank,
  ];
}

function byPerson({ items, register }: StartContent): PageRow[] {
  if (items.length === 0) return [];
  const emails = [...new Set(items.map(({ voor }) => voor))];
  const named = (email: string | null): string =>
    email === null
      ? 'Niemand: er is geen actieve projectleider'
      : (register.medewerkers.find((one) => one.email === email)?.naam ?? email);
  const people = emails
    .map((email) => ({ name: named(email), own: items.filter(({ voor }) => voor === email) }))
    .sort((a, b) => b.own.length - a.own.length || a.name.localeCompare(b.name, 'nl'));
  return [
    heading('Voor wie?'),
    tableHeader('Medewerker', ['Te laat', 'Binnenkort', 'Samen']),
    ...people.map(({ name, own }) => counts(name, own)),
    blank,
  ];
}

/** The daily job, its mails, and who gets none. */
function reminders({ register, daily }: StartContent): PageRow[] {
  const active = register.medewerkers.filter(({ actief }) => actief === 'Ja');
  const without = active.filter(({ ontvangtHerinneringen }) => ontvangtHerinneringen === 'Nee').map(({ naam }) => naam);
  return [
    heading('Herinneringen'),
    ...daily.filter(({ warn }) => !warn).flatMap(({ text }) => paragraph(text)),
    ...(active.length === 0
      ? []
      : paragraph(
          without.length === 0
            ? 'Alle actieve medewerkers staan op Ja bij Ontvangt herinneringen.'
            : `Deze medewerkers krijgen geen herinneringen: ${without.join(', ')}. Dat staat zo in het tabblad ${tabs.medewerkers.name}.`,
        )),
    blank,
  ];
}

/** What does not count, in one sentence: Uitkomsten tells which rows. */
function attention({ register, warnings, daily }: StartContent): PageRow[] {
  const left = register.leftOut.length;
  const lines = [
    ...daily.filter(({ warn }) => warn).map(({ text }) => text),
    ...warnings,
    ...(left > 0
      ? [
          `${left} ${left === 1 ? 'rij telt' : 'rijen tellen'} nog niet mee. Kijk in Uitkomsten bij "Wat telt niet mee".`,
        ]
      : []),
  ];
  return lines.length === 0
    ? []
    : [heading('Let op'), ...lines.flatMap((text) => paragraph(text, { colour: ink.warn })), blank];
}

const where = ({ forms }: StartContent): PageRow[] => [
  heading('Waar klik je?'),
  ...forms.map(({ title, help }): PageRow => ({
    cells: [
      cell(`Menu PLP-register > ${title}`, { bold: true, wrap: false }),
      empty,
      empty,
      cell(help, { wrap: false }),
    ],
    line: true,
  })),
  ...paragraph('Klik eerst op een rij van een deelnemer. Dan opent het formulier met die deelnemer.', {
    colour: ink.quiet,
  }),
];

/** The page for this content. An empty register gets its first steps instead of zeros. */
export function startPage(content: StartContent): Page {
  const isEmpty = content.register.deelnemers.length === 0;
  const parts = isEmpty
    ? [firstSteps, attention, reminders, where]
    : [attention, standing, byKind, longestLate, byPerson, goals, wordsToWrite, reminders, where];
  return { widths, rows: [head, ...parts].flatMap((part) => part(content)) };
}
