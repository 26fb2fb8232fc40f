/** The toetsen of one verklaring: spread over its months, in adapted forms, with second attempts. */
import { addDays, daysBetween } from '../../register/dates';
import type { DateString } from '../../register/dates';
import type { Toets as ToetsRecord } from '../../register/tabs/toetsen';
import { courses } from '../data/courses';
import { testNotes } from '../data/notes';
import { lastDay, workday, workdayBefore } from '../days';
import type { Dice } from '../dice';
import type { Verklaring } from '../person';

export interface Toets {
  /** Index in the course's list. */
  readonly werkproces: number;
  readonly vorm: ToetsRecord['toetsvorm'];
  readonly geplandOp: DateString;
  readonly status: ToetsRecord['status'];
  readonly resultaatOp: DateString | null;
  readonly poging: number;
  readonly toelichting: string | null;
}

/** The days between which a verklaring's toetsen are. */
interface Window {
  readonly from: DateString;
  readonly until: DateString;
  /** The day of dropping out. */
  readonly stopped: DateString | undefined;
  /** The day of a pause that still lasts. */
  readonly pausedSince: DateString | undefined;
}

/** After a pause nobody starts with a toets at once. */
const afterPause: DateString = '2025-10-06';

const vormen = [
  ['Observatie op de werkplek', 40],
  ['Gespreid over momenten', 20],
  ['Portfolio', 15],
  ['Praktijkopdracht', 15],
  ['Gesprek', 10],
] as const;

/** Evenly spread days with some play, the last a week and a half before the end. */
function slots(count: number, { from, until }: Window, dice: Dice): DateString[] {
  const first = 24;
  const span = daysBetween(from, until) - 12 - first;
  return Array.from({ length: count }, (_, index) => {
    const play = index > 0 ? dice.whole(0, 5) : 0;
    return workdayBefore(addDays(from, first + Math.round((span * index) / (count - 1)) - play));
  });
}

/** What is known of a toets before its day is. */
type Base = Pick<Toets, 'werkproces' | 'vorm'>;

const resultDay = (planned: DateString, vorm: string, limit: DateString, dice: Dice): DateString => {
  const day = vorm === 'Gespreid over momenten' ? workday(addDays(planned, dice.whole(5, 9))) : planned;
  return day <= limit ? day : planned;
};

function passedNote(vorm: string, dice: Dice): string | null {
  if (vorm === 'Gespreid over momenten') return testNotes.spread;
  return dice.chance(0.4) ? dice.pick(testNotes.passed) : null;
}

/** A toets whose day has come: passed, at times only after a second attempt. */
function taken(base: Base, day: DateString, limit: DateString, dice: Dice): Toets[] {
  const again = workday(addDays(day, dice.whole(15, 25)));
  const passed = (geplandOp: DateString, poging: number): Toets => ({
    ...base,
    geplandOp,
    status: 'Behaald',
    resultaatOp: resultDay(geplandOp, base.vorm, limit, dice),
    poging,
    toelichting: passedNote(base.vorm, dice),
  });
  if (!dice.chance(0.2) || again > addDays(limit, -3)) return [passed(day, 1)];
  const failed: Toets = {
    ...base,
    geplandOp: day,
    status: 'Nog niet behaald',
    resultaatOp: day,
    poging: 1,
    toelichting: testNotes.again,
  };
  return [failed, passed(again, 2)];
}

const open = (base: Base, geplandOp: DateString, status: 'Gepland' | 'Uitgesteld'): Toets => ({
  ...base,
  geplandOp,
  status,
  resultaatOp: null,
  poging: 1,
  toelichting: status === 'Uitgesteld' ? testNotes.postponed : null,
});

/** What is planned after a pause that still lasts, is put off until after it. */
const putOff = (base: Base, day: DateString): Toets =>
  open(base, day < afterPause ? workday(addDays(afterPause, daysBetween('2025-06-01', day) % 25)) : day, 'Uitgesteld');

/** The toetsen of somebody who stopped: what was taken by then, and one that fell away. */
function untilStopped(stopped: DateString, days: readonly DateString[], dice: Dice): Toets[] {
  const before = days.filter((day) => day <= addDays(stopped, -10));
  const toetsen = before.flatMap((day, werkproces) =>
    taken({ werkproces, vorm: dice.weighted(vormen) }, day, addDays(stopped, -4), dice),
  );
  return [
    ...toetsen,
    {
      werkproces: before.length,
      vorm: 'Observatie op de werkplek',
      geplandOp: workdayBefore(addDays(stopped, -1)),
      status: 'Vervallen',
      resultaatOp: null,
      poging: 1,
      toelichting: testNotes.dropped,
    },
  ];
}

/** The toetsen of a verklaring, in the order of the werkprocessen. */
export function toetsenOf(verklaring: Verklaring, window: Window, dice: Dice): Toets[] {
  const { stopped, pausedSince } = window;
  const days = slots(courses[verklaring.course].werkprocessen.length, window, dice);
  if (stopped) return untilStopped(stopped, days, dice);
  const overdue = verklaring.toetsTeLaat ? days.filter((day) => day <= lastDay).at(-1) : undefined;
  const postponed = verklaring.toetsUitgesteld ? days.find((day) => day > lastDay) : undefined;
  const limit = pausedSince ?? (verklaring.behaald ? addDays(verklaring.behaald, -2) : lastDay);
  return days.flatMap((day, werkproces): Toets[] => {
    const base: Base = { werkproces, vorm: dice.weighted(vormen) };
    if (pausedSince && day >= addDays(pausedSince, -3)) return [putOff(base, day)];
    if (day === overdue || day > lastDay) return [open(base, day, day === postponed ? 'Uitgesteld' : 'Gepland')];
    return taken(base, day, limit, dice);
  });
}
