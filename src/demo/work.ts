/** Tabs Plaatsingen and Nazorg of the demo: where people went, and how it goes there. */
import { addDays, addMonths } from '../register/dates';
import type { DateString } from '../register/dates';
import { isWaardevolWerk } from '../register/weg/plaatsingGevolgen';
import { careNotes } from './data/notes';
import { jobcoachOn } from './data/project';
import { lastDay, workday } from './days';
import type { Dice } from './dice';
import type { Person, Placement } from './person';
import type { DemoTables, RowRef } from './table';

const isWork = ({ soort }: Placement): boolean => isWaardevolWerk(soort);

/** Adds the placements of one deelnemer. */
function addPlacements(tables: DemoTables, deelnemer: RowRef, placements: readonly Placement[], second: boolean): void {
  for (const placement of placements) {
    tables.plaatsingen.add(
      {
        deelnemerId: deelnemer,
        start: placement.van,
        einde: placement.tot ?? null,
        soort: placement.soort,
        functie: placement.functie,
        werkgever: placement.bij,
        contract: placement.contract,
        urenPerWeek: placement.uren,
      },
      placement.van,
      jobcoachOn(placement.van, second),
    );
  }
}

/** Every two to three months from the first work on; after three years it stops. */
function careDays(first: DateString, dice: Dice): DateString[] {
  const stop = addMonths(first, 36);
  const days: DateString[] = [];
  for (let day = workday(addDays(first, dice.whole(20, 35))); day < stop;) {
    days.push(day);
    day = workday(addDays(day, dice.whole(58, 92)));
  }
  return days;
}

/** The second jobcoach is on holiday from this day: what was due then is overdue on the peildatum. */
const holiday: DateString = '2025-08-11';

/** Adds the nazorg of somebody who went to work. The next contact is the day of the row after it. */
function addCare(tables: DemoTables, deelnemer: RowRef, work: readonly Placement[], second: boolean, dice: Dice): void {
  const days = careDays(work[0]!.van, dice);
  days.forEach((day, index) => {
    if (day > (second ? holiday : lastDay)) return;
    const working = work.some(({ van, tot }) => van <= day && (tot === undefined || day <= tot));
    const answer = working ? 'Ja' : 'Nee';
    tables.nazorg.add(
      {
        deelnemerId: deelnemer,
        datum: day,
        soort: dice.weighted([
          ['Telefonisch', 4],
          ['Werkplekbezoek', 3],
          ['Gesprek', 3],
        ] as const),
        nogAanHetWerk: answer,
        notitie: dice.pick(careNotes[answer]),
        volgendContactOp: days[index + 1] ?? null,
      },
      day,
      jobcoachOn(day, second),
    );
  });
}

/** Adds the placements of one deelnemer, and the nazorg that comes with work. */
export function addWork(tables: DemoTables, deelnemer: RowRef, person: Person, dice: Dice): void {
  const placements = person.werk ?? [];
  const second = dice.chance(0.5);
  addPlacements(tables, deelnemer, placements, second);
  const work = placements.filter(isWork);
  if (work.length > 0) addCare(tables, deelnemer, work, second, dice);
}
