/** The project itself: projectjaren and doelen as the report gives them, and the invented team. */
import type { DateString } from '../../register/dates';

import type { Doel } from '../../register/tabs/doelen';

/** Name, start, original end, end after extension; in order, so that the IDs are J-0001 and J-0002. */
export const projectYears = [
  ['Projectjaar 1', '2022-04-01', '2024-01-31', '2024-01-31'],
  ['Projectjaar 2', '2024-02-01', '2025-01-31', '2025-08-31'],
] as const;

/** Number of the projectjaar (1 or 2), indicator, goal, unit, date where it is not the end of the projectjaar, and the words of the plan. */
export type Goal = readonly [
  year: 1 | 2,
  indicator: string,
  doel: number,
  eenheid: Doel['eenheid'],
  uiterlijk: DateString | null,
  tekst?: string,
];

export const goals: readonly Goal[] = [
  // The plan of the second year asks for these two of the first group, so they run to its end.
  [
    1,
    '1.1',
    7,
    'Aantal',
    '2025-08-31',
    'Afronden van activiteiten uit het eerste projectjaar: praktijkverklaringen voor tenminste 7 van de 15 studenten.',
  ],
  [
    1,
    '1.2',
    5,
    'Aantal',
    '2025-08-31',
    'Voor een deel van deze 15 studenten is doorstroom naar waardevol werk in een veilige omgeving mogelijk (circa 5).',
  ],
  [1, '1.3', 15, 'Aantal', null],
  [2, '1.1', 15, 'Aantal', null],
  [2, '1.2', 8, 'Aantal', null],
  [
    2,
    '1.3',
    25,
    'Aantal',
    null,
    '25 nieuwe studenten gaan starten in het 2e projectjaar: 10 in het 1e kwartaal, 10 in het 2e en 5 in het 3e kwartaal van 2024.',
  ],
  [2, '1.3/2024-Q1', 10, 'Aantal', '2024-03-31'],
  [2, '1.3/2024-Q2', 10, 'Aantal', '2024-06-30'],
  [2, '1.3/2024-Q3', 5, 'Aantal', '2024-09-30'],
  [2, '1.4', 15, 'Aantal', null, '15 van deze 25 hebben aan het eind een of meer praktijkverklaringen gehaald.'],
  [2, '3.1', 5, 'Aantal', null, 'Betaald werk bij een derde van de deelnemers uit de eerste groep: 5 in het 2e jaar.'],
  // "Op termijn 50%": the report sets no day; the demo gives it two years after the projectjaar.
  [2, '3.2', 50, 'Percentage', '2027-08-31'],
];

/** The e-mail addresses of the team. */
export const staff = {
  leider: 'projectleider@example.org',
  opleider: 'praktijkopleider@example.org',
  assistent: 'assistent@example.org',
  jobcoach1: 'jobcoach1@example.org',
  jobcoach2: 'jobcoach2@example.org',
  meelezer: 'meelezer@example.org',
  oudOpleider: 'oud.praktijkopleider@example.org',
} as const;

/** The day the present praktijkopleider took over from the former one. */
export const handover: DateString = '2023-07-01';

/** Name, address, role, gets reminders, active, entered on. */
export const team = [
  ['Margriet Wolthuis', staff.leider, 'Projectleider', 'Ja', 'Ja', '2022-03-14'],
  ['Frank Teunissen', staff.oudOpleider, 'Praktijkopleider', 'Nee', 'Nee', '2022-03-14'],
  ['Soraya Benhaddi', staff.assistent, 'Assistent-praktijkopleider', 'Ja', 'Ja', '2022-03-21'],
  ['Dennis Rozeboom', staff.jobcoach1, 'Jobcoach', 'Ja', 'Ja', '2022-03-21'],
  ['Hanneke Zuurbier', staff.opleider, 'Praktijkopleider', 'Ja', 'Ja', '2023-06-19'],
  ['Wesley Kromosoeto', staff.jobcoach2, 'Jobcoach', 'Ja', 'Ja', '2024-02-05'],
  ['Adriaan Lubbers', staff.meelezer, 'Meelezer', 'Nee', 'Ja', '2024-02-05'],
] as const;

/** Who coaches and enters on a day. */
export const coachOn = (day: DateString): string => (day < handover ? staff.oudOpleider : staff.opleider);

/** Who looks for work on a day: the second jobcoach came with projectjaar 2. */
export const jobcoachOn = (day: DateString, second: boolean): string =>
  second && day >= '2024-02-12' ? staff.jobcoach2 : staff.jobcoach1;
