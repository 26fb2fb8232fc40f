/** Tabs Intakes and Fasen of the demo. The intake of projectjaar 2 is the better one: tests, network, more words. */
import { addDays } from '../../register/dates';
import type { DateString } from '../../register/dates';
import { decisionNotes, enthusiasms } from '../data/notes';
import { coachOn, staff } from '../data/project';
import { workday } from '../days';
import { clamp } from '../dice';
import type { Dice } from '../dice';
import { droppedOut } from '../person';
import type { Besluit, Person, FaseStep } from '../person';
import type { DemoCells, DemoTables, RowRef } from '../table';

/** From this day on the assistent does the intakes, in the new way. */
const newIntake: DateString = '2024-01-01';

const tests = ['Beroepeninteressetest', 'Capaciteitentest', 'Leerstijltest', 'Competentietest'] as const;
const network = ['Begeleiding', 'Familie', 'Jobcoach', 'School'] as const;
const support = ['Werk', 'Zorg', 'Wonen', 'Privé'] as const;

/** Some of a list, in its order; at least one. */
function some<T>(list: readonly T[], share: number, dice: Dice): readonly T[] {
  const chosen = list.filter(() => dice.chance(share));
  return chosen.length > 0 ? chosen : [dice.pick(list)];
}

function findings(person: Person, day: DateString, besluit: Besluit | undefined, dice: Dice) {
  const improved = day >= newIntake;
  const strong = besluit === 'Start' && !droppedOut(person);
  return {
    motivatie: clamp((strong ? 4 : 3) + dice.whole(-1, 1), 1, 5),
    belastbaarheid: clamp((strong ? 3 : 2) + dice.whole(-1, 1), 1, 5),
    urenPerWeekHaalbaar: person.stages?.[0]?.uren ?? dice.pick([8, 12, 16]),
    leerstijl: dice.weighted([
      ['Doen', 5],
      ['Kijken', 3],
      ['Samen bespreken', 2],
      ['Lezen en denken', 1],
    ] as const),
    gebruikteTesten: dice.chance(improved ? 0.85 : 0.2) ? some(tests, improved ? 0.45 : 0.2, dice) : null,
    ondersteuning: dice.chance(0.1) ? ['Geen'] : some(support, 0.4, dice),
    netwerkBetrokken: dice.chance(improved ? 0.88 : 0.4) ? some(network, 0.35, dice) : ['Geen'],
    betaaldWerkBesproken: dice.chance(improved ? 0.95 : 0.6) ? 'Ja' : 'Nee',
    wordtEnthousiastVan:
      person.sector && dice.chance(improved ? 1 : 0.6) ? dice.pick(enthusiasms[person.sector]) : null,
    voorkeurssector: person.sector ?? null,
  } satisfies DemoCells<'intakes'>;
}

/** What is known of an intake that is not finished. */
function conceptOf(person: Person, all: ReturnType<typeof findings>): DemoCells<'intakes'> {
  return {
    motivatie: all.motivatie,
    leerstijl: all.leerstijl,
    wordtEnthousiastVan: all.wordtEnthousiastVan,
    ...(person.sector ? { belastbaarheid: all.belastbaarheid, netwerkBetrokken: all.netwerkBetrokken } : {}),
  };
}

const followUpOf = (day: DateString, besluit: Besluit): DateString | null =>
  besluit === 'Wachten' ? workday(addDays(day, 65)) : null;

/** Adds the intakes of one deelnemer. */
export function addIntakes(tables: DemoTables, deelnemer: RowRef, person: Person, dice: Dice): void {
  for (const [day, besluit] of person.intakes) {
    const by = day >= newIntake ? staff.assistent : coachOn(day);
    const found = findings(person, day, besluit, dice);
    const cells: DemoCells<'intakes'> =
      besluit === undefined
        ? { ...conceptOf(person, found), vervolgOp: workday(addDays(day, 12)), status: 'Concept' }
        : {
            ...found,
            besluit,
            toelichtingBesluit: dice.pick(decisionNotes[besluit]),
            vervolgOp: followUpOf(day, besluit),
            status: 'Afgerond',
          };
    tables.intakes.add({ deelnemerId: deelnemer, datum: day, afgenomenDoor: by, ...cells }, day, by);
  }
}

/** Adds the road of one deelnemer: Aangemeld, Intake, and the steps after it. */
export function addFasen(tables: DemoTables, deelnemer: RowRef, person: Person): void {
  const add = (by: string, [day, fase, reden, toelichting]: FaseStep): void => {
    tables.fasen.add(
      {
        deelnemerId: deelnemer,
        datum: day,
        fase,
        reden: reden ?? null,
        toelichting: toelichting ?? null,
      },
      day,
      by,
    );
  };
  add(staff.assistent, [person.aangemeld, 'Aangemeld']);
  const firstIntake = person.intakes[0]?.[0];
  if (firstIntake) add(firstIntake >= newIntake ? staff.assistent : coachOn(firstIntake), [firstIntake, 'Intake']);
  for (const step of person.fasen) add(coachOn(step[0]), step);
}
