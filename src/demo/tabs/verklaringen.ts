/** Tabs Verklaringen and Toetsen of the demo. */
import { addDays } from '../../register/dates';
import type { DateString } from '../../register/dates';
import { courses } from '../data/courses';
import { coachOn, staff } from '../data/project';
import { earliest, lastDay, latest, workday, workdayBefore } from '../days';
import type { Dice } from '../dice';
import { droppedOut, endedOn } from '../person';
import type { Person, Verklaring } from '../person';
import type { DemoTables, RowRef } from '../table';
import { toetsenOf } from './toetsen';

const known = (day: DateString): DateString | null => (day <= lastDay ? day : null);

/** The goal date of a verklaring that was reached: near the day itself, sometimes just before it. */
const streefOf = (verklaring: Verklaring, dice: Dice): DateString =>
  verklaring.streef ?? workdayBefore(addDays(verklaring.behaald!, dice.whole(-20, 40)));

/** Adds the verklaringen of one deelnemer, each with its toetsen. */
export function addVerklaringen(tables: DemoTables, deelnemer: RowRef, person: Person, dice: Dice): void {
  for (const verklaring of person.verklaringen ?? []) {
    const course = courses[verklaring.course];
    const rmc = known(workday(addDays(verklaring.aangevraagd, dice.whole(17, 24))));
    const ingeschreven = rmc && known(workday(addDays(rmc, dice.whole(9, 16))));
    const streef = streefOf(verklaring, dice);
    const ref = tables.verklaringen.add(
      {
        deelnemerId: deelnemer,
        opleidingscode: course.code,
        titel: course.titel,
        rmcAkkoordOp: rmc,
        ingeschrevenOp: ingeschreven,
        streefdatum: streef,
        behaaldOp: verklaring.behaald ?? null,
        ingetrokkenOp: verklaring.ingetrokken ?? null,
      },
      verklaring.aangevraagd,
      coachOn(verklaring.aangevraagd),
    );
    if (!ingeschreven) continue;
    const pausedSince = endedOn(person, 'Pauze');
    const toetsen = toetsenOf(
      verklaring,
      {
        from: ingeschreven,
        until: verklaring.behaald ?? streef,
        stopped: droppedOut(person) ? verklaring.ingetrokken : undefined,
        pausedSince,
      },
      dice,
    );
    for (const toets of toetsen) {
      const [werkproces, omschrijving] = course.werkprocessen[toets.werkproces]!;
      // What is still open was planned when the enrolment was there; the rest a few weeks ahead.
      const isOpen = toets.resultaatOp === null && toets.status !== 'Vervallen';
      const plannedOn = isOpen
        ? addDays(ingeschreven, dice.whole(3, 12))
        : addDays(toets.geplandOp, -dice.whole(12, 24));
      const enteredOn = earliest(lastDay, latest(ingeschreven, plannedOn));
      tables.toetsen.add(
        {
          deelnemerId: deelnemer,
          verklaringId: ref,
          werkproces,
          omschrijving,
          toetsvorm: toets.vorm,
          geplandOp: toets.geplandOp,
          beoordelaar: dice.chance(0.8) ? coachOn(toets.geplandOp) : staff.assistent,
          status: toets.status,
          resultaatOp: toets.resultaatOp,
          poging: toets.poging,
          toelichting: toets.toelichting,
        },
        enteredOn,
        coachOn(enteredOn),
      );
    }
  }
}
