/** Tabs Verklaringen and Toetsen of the demo. */
import { courses } from './data/courses';
import { coachOn, staff } from './data/project';
import { addDays, earliest, lastDay, latest, workday, workdayBefore } from './days';
import type { Day } from './days';
import type { Dice } from './dice';
import { droppedOut, endedOn } from './person';
import type { Person, Verklaring } from './person';
import type { DemoTables, RowRef } from './table';
import { toetsenOf } from './toetsen';

const known = (day: Day): Day | null => (day <= lastDay ? day : null);

/** The goal date of a verklaring that was reached: near the day itself, sometimes just before it. */
const streefOf = (verklaring: Verklaring, dice: Dice): Day =>
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
        'Deelnemer-ID': deelnemer,
        Opleidingscode: course.code,
        Titel: course.titel,
        'RMC akkoord op': rmc,
        'Ingeschreven op': ingeschreven,
        Streefdatum: streef,
        'Behaald op': verklaring.behaald ?? null,
        'Ingetrokken op': verklaring.ingetrokken ?? null,
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
          'Deelnemer-ID': deelnemer,
          'Verklaring-ID': ref,
          Werkproces: werkproces,
          Omschrijving: omschrijving,
          Toetsvorm: toets.vorm,
          'Gepland op': toets.geplandOp,
          Beoordelaar: dice.chance(0.8) ? coachOn(toets.geplandOp) : staff.assistent,
          Status: toets.status,
          'Resultaat op': toets.resultaatOp,
          Poging: toets.poging,
          Toelichting: toets.toelichting,
        },
        enteredOn,
        coachOn(enteredOn),
      );
    }
  }
}
