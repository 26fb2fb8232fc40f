/** Tab Stagelog of the demo: a visit or a talk every few weeks, with hours, progress and adaptations. */
import { addDays, daysBetween } from '../../register/dates';
import type { DateString } from '../../register/dates';
import {
  absenceNotes,
  adaptationNotes,
  adaptationWeights,
  firstNotes,
  followUps,
  lastNotes,
  notes,
  setbackNotes,
  tasks,
} from '../data/notes';
import type { AanpassingSoort, LogSoort } from '../data/notes';
import { coachOn, staff } from '../data/project';
import { lastDay, workday, workdayBefore } from '../days';
import { clamp } from '../dice';
import type { Dice } from '../dice';
import { startOf } from '../person';
import type { Person, Stage } from '../person';
import type { DemoTables, RowRef } from '../table';

interface Place {
  readonly deelnemer: RowRef;
  readonly stage: RowRef;
  readonly person: Person;
  readonly facts: Stage;
}

/** A log row holds at most 60 hours (register.md), so who works more is seen more often. */
const maxHours = 60;

/** The days of the log: soon after the start, every two to four weeks, and the last day of a stage that ended. */
function logDays(stage: Stage, dice: Dice): DateString[] {
  const end = stage.tot ?? lastDay;
  const longest = Math.min(28, Math.floor((maxHours * 7) / stage.uren) - 2);
  const days: DateString[] = [];
  const stop = stage.tot === undefined ? lastDay : addDays(end, -6);
  for (let day = workday(addDays(stage.van, dice.whole(2, 6))); day <= stop;) {
    days.push(day);
    day = workday(addDays(day, dice.whole(Math.min(12, longest - 2), longest - 2)));
  }
  return stage.tot === undefined ? days : [...days, workdayBefore(end)];
}

/** How it goes on a day, 1 to 5: up along the road, down in the stage that somebody drops out of. */
function progressOn(place: Place, day: DateString, dice: Dice): number {
  const { facts, person } = place;
  const noise = dice.pick([-1, 0, 0, 0, 1]);
  if (facts.reden === 'Uitgevallen' || facts.reden === 'Liep niet') {
    const share = daysBetween(facts.van, day) / daysBetween(facts.van, facts.tot!);
    return clamp(Math.round(3.4 - 2 * share) + noise, 1, 5);
  }
  const monthsUnderway = daysBetween(startOf(person)!, day) / 30;
  return clamp(Math.round(2.3 + Math.min(2, monthsUnderway / 5)) + noise, 1, 5);
}

interface Entry {
  readonly soort: LogSoort;
  readonly progress: number | null;
  readonly aanpassing: AanpassingSoort | null;
  readonly note: string;
}

const soortWhen = (progress: number, dice: Dice): LogSoort =>
  dice.weighted<LogSoort>([
    ['Werkplekbezoek', 36],
    ['Gesprek deelnemer', 26],
    ['Gesprek leermeester', 15],
    ['Driegesprek', 8],
    ['Aanpassing', 9],
    ['Tegenslag', progress <= 2 ? 12 : 1],
    ['Afwezig', progress <= 2 ? 10 : 3],
  ]);

/** How often a kind of entry comes with an adaptation. */
const adaptationShare: Readonly<Record<LogSoort, number>> = {
  Aanpassing: 1,
  Tegenslag: 0.4,
  Driegesprek: 0.4,
  Werkplekbezoek: 0.05,
  'Gesprek deelnemer': 0.05,
  'Gesprek leermeester': 0.05,
  Afwezig: 0,
};

/** The notes to choose from for an entry without an adaptation. */
function notePool(soort: LogSoort, progress: number): readonly string[] {
  if (soort === 'Tegenslag') return setbackNotes;
  if (soort === 'Afwezig') return absenceNotes;
  if (soort === 'Aanpassing') return adaptationNotes.Tempo;
  return notes[soort][progress <= 2 ? 'moeilijk' : progress === 3 ? 'gewoon' : 'goed'];
}

/** An entry between the first and the last of a stage; never the words of the entry before. */
function betweenEntry(place: Place, progress: number, before: string, dice: Dice): Entry {
  const soort = soortWhen(progress, dice);
  const aanpassing = dice.chance(adaptationShare[soort]) ? dice.weighted(adaptationWeights) : null;
  const pool = aanpassing ? adaptationNotes[aanpassing] : notePool(soort, progress);
  const task = dice.pick(tasks[place.facts.sector]);
  const worded = pool.map((note) => note.replace('{taak}', task)).filter((note) => note !== before);
  return { soort, progress: soort === 'Afwezig' ? null : progress, aanpassing, note: dice.pick(worded) };
}

/** The first and the last entry of a stage are talks of three; the rest varies. */
function entryFor(place: Place, day: DateString, at: 'first' | 'between' | 'last', before: string, dice: Dice): Entry {
  const progress = progressOn(place, day, dice);
  if (at === 'first') return { soort: 'Driegesprek', progress: null, aanpassing: null, note: dice.pick(firstNotes) };
  if (at === 'last') {
    return { soort: 'Driegesprek', progress, aanpassing: null, note: dice.pick(lastNotes[place.facts.reden!]) };
  }
  return betweenEntry(place, progress, before, dice);
}

/** Hours worked since the row before: most of the agreed hours, fewer after an absence. */
function hoursSince(before: DateString, day: DateString, stage: Stage, soort: LogSoort, dice: Dice): number {
  const agreed = (stage.uren * daysBetween(before, day)) / 7;
  const share = soort === 'Afwezig' ? dice.whole(20, 50) / 100 : dice.whole(80, 100) / 100;
  return Math.min(maxHours, Math.round(agreed * share));
}

/** Adds the log of one stage. */
export function addStagelog(tables: DemoTables, place: Place, dice: Dice): void {
  const days = logDays(place.facts, dice);
  let note = '';
  days.forEach((day, index) => {
    const isLast = index === days.length - 1 && place.facts.tot !== undefined;
    const entry = entryFor(place, day, isLast ? 'last' : index === 0 ? 'first' : 'between', note, dice);
    note = entry.note;
    const follows = !isLast && dice.chance(0.28);
    tables.stagelog.add(
      {
        stageId: place.stage,
        deelnemerId: place.deelnemer,
        datum: day,
        soort: entry.soort,
        gewerkteUren: hoursSince(days[index - 1] ?? place.facts.van, day, place.facts, entry.soort, dice),
        voortgang: entry.progress,
        aanpassing: entry.aanpassing,
        notitie: entry.note,
        vervolgactie: follows ? dice.pick(followUps) : null,
        vervolgOp: follows ? workday(addDays(day, dice.whole(7, 15))) : null,
      },
      day,
      dice.chance(0.6) ? staff.assistent : coachOn(day),
    );
  });
}
