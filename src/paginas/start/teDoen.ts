/** Start: what is to be done, by kind and by person, and what is late for longest. No names of deelnemers. */
import { daysInWords, weekdayInWords } from '../../register/dates';
import type { DueItem } from '../../herinneringen/watSpeelt';
import { soorten, soortNamen } from '../../herinneringen/soorten';
import { initials } from '../../privacy/namen';
import type { Place } from '../weergave/document';
import { sentences, table, text } from '../weergave/document';
import type { Line, StartPart } from './content';
import { count, fourColumns } from './content';

/** The ten that are late for longest. */
const mostShown = 10;

const isLate = ({ dagen }: DueItem): boolean => dagen < 0;

function counts(first: string, items: readonly DueItem[]): Line {
  const late = items.filter(isLate).length;
  return { first, rest: [count(late, 'late'), count(items.length - late), count(items.length)] };
}

/** How many of each kind. */
export const byKind: StartPart = ({ items }) => {
  const kinds = soortNamen
    .map((soort) => ({ soort, own: items.filter((item) => item.soort === soort) }))
    .filter(({ own }) => own.length > 0);
  return [
    {
      title: 'Wat is er te doen?',
      parts:
        items.length === 0
          ? [sentences(['Er staat niets open. Mooi!'])]
          : [
              fourColumns(
                ['Wat', 'Te laat', 'Binnenkort', 'Samen'],
                kinds.map(({ soort, own }) => counts(soorten[soort].titel, own)),
              ),
              sentences(
                [
                  'Kies Menu PLP-register > Vandaag. Daar staat alles met namen, en met een knop naar het goede formulier.',
                ],
                { look: 'quiet' },
              ),
            ],
    },
  ];
};

type LateColumn = 'nummer' | 'wie' | 'wat' | 'wanneer' | 'dagen';

const latePlaces: readonly Place<LateColumn>[] = [
  { header: 'Nummer', from: ['nummer'] },
  { header: 'Wie', from: ['wie'] },
  { header: 'Wat', from: ['wat'], runsOn: true },
  { header: '', from: [] },
  { header: 'Wanneer', from: ['wanneer'], runsOn: true },
  { header: '', from: ['dagen'], align: 'right' },
];

/** By record ID and initials: who sees this tab in passing learns no name. */
export const longestLate: StartPart = ({ items, register, today, linkTo }) => {
  const late = items.filter(isLate).slice(0, mostShown);
  if (late.length === 0) return [];
  const names = new Map(
    register.deelnemers.map(({ id, voornaam, achternaam }) => [id, initials(voornaam, achternaam)]),
  );
  return [
    {
      title: late.length === mostShown ? `De ${mostShown} die het langst te laat zijn` : 'Wat te laat is',
      parts: [
        table(
          { blad: latePlaces },
          late.map(({ recordId, deelnemerId, wat, op, tab }) => ({
            cells: {
              nummer: text(recordId, undefined, linkTo(tab)),
              wie: text(names.get(deelnemerId) ?? ''),
              wat: text(wat),
              wanneer: text(weekdayInWords(op, today)),
              dagen: text(daysInWords(op, today), 'late'),
            },
          })),
        ),
      ],
    },
  ];
};

/** How many for each colleague. */
export const byPerson: StartPart = ({ items, register }) => {
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
    {
      title: 'Voor wie?',
      parts: [
        fourColumns(
          ['Medewerker', 'Te laat', 'Binnenkort', 'Samen'],
          people.map(({ name, own }) => counts(name, own)),
        ),
      ],
    },
  ];
};
