/** Tab Metingen of the demo: start, between and end; most people grow, not all do. */
import { addDays, addMonths } from '../../register/dates';
import type { DateString } from '../../register/dates';
import type { Meting } from '../../register/tabs/metingen';
import { coachOn } from '../data/project';
import { lastDay, workday, workdayBefore } from '../days';
import { clamp } from '../dice';
import type { Dice } from '../dice';
import { droppedOut, endedOn, startOf, stepOn } from '../person';
import type { Person } from '../person';
import type { DemoTables, RowRef } from '../table';

type Moment = Meting['moment'];

/** The last day of learning: of the first verklaring or the end of the road, or none yet. */
const endOfLearning = (person: Person): DateString | undefined =>
  person.verklaringen?.find(({ behaald }) => behaald)?.behaald ?? endedOn(person, 'Nazorg', 'Afgerond', 'Uitgevallen');

function momentsOf(person: Person, start: DateString): (readonly [DateString, Moment])[] {
  const end = endOfLearning(person);
  const stop = end ?? lastDay;
  const moments: [DateString, Moment][] = [[workday(addDays(start, 9)), 'Start']];
  for (let day = addMonths(start, 4); day < addDays(stop, -25); day = addMonths(day, 4)) {
    if (stepOn(person, day)?.[1] !== 'Pauze') moments.push([workday(day), 'Tussen']);
  }
  if (end && !droppedOut(person)) {
    moments.push([workdayBefore(end), 'Eind']);
    const later = workday(addMonths(end, 6));
    if (endedOn(person, 'Nazorg') && later <= lastDay) moments.push([later, 'Nazorg']);
  }
  return moments.filter(([day]) => day <= lastDay);
}

/** Adds the metingen of one deelnemer. */
export function addMetingen(tables: DemoTables, deelnemer: RowRef, person: Person, dice: Dice): void {
  const start = startOf(person);
  if (!start) return;
  const growth = droppedOut(person)
    ? 0
    : dice.weighted([
        [1.1, 45],
        [0.7, 25],
        [0, 22],
        [-0.4, 8],
      ] as const);
  const first = {
    self: dice.whole(3, 5),
    chance: dice.whole(2, 5),
    communicatie: dice.whole(1, 3),
    samenwerking: dice.whole(1, 3),
    zelfstandigheid: dice.whole(1, 3),
    vak: dice.whole(1, 3),
  };
  momentsOf(person, start).forEach(([day, moment], index) => {
    const grown = growth * Math.min(index, 3);
    const play = () => (index > 0 ? dice.whole(-1, 1) / 2 : 0);
    const own = (from: number) => clamp(Math.round(from + grown + play()), 1, 10);
    const skill = (from: number) => clamp(Math.round(from + grown * 0.6 + play()), 1, 5);
    const { communicatie, samenwerking, zelfstandigheid, vak } = first;
    tables.metingen.add(
      {
        deelnemerId: deelnemer,
        datum: day,
        moment,
        zelfvertrouwen: own(first.self),
        kansOpWerk: own(first.chance),
        communicatie: skill(communicatie),
        samenwerking: skill(samenwerking),
        zelfstandigheid: skill(zelfstandigheid),
        vakgerichteTaken: skill(vak),
      },
      day,
      coachOn(day),
    );
  });
}
