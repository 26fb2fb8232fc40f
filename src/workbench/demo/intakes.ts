/** Tabs Intakes and Fasen of the demo. The intake of projectjaar 2 is the better one: tests, network, more words. */
import { decisionNotes, enthusiasms } from './data/notes';
import { coachOn, staff } from './data/project';
import { addDays, workday } from './days';
import type { Day } from './days';
import { clamp } from './dice';
import type { Dice } from './dice';
import { droppedOut } from './person';
import type { Besluit, Person } from './person';
import type { DemoTables, RowRef } from './table';

/** From this day on the assistent does the intakes, in the new way. */
const newIntake: Day = '2024-01-01';

const tests = ['Beroepeninteressetest', 'Capaciteitentest', 'Leerstijltest', 'Competentietest'] as const;
const network = ['Begeleiding', 'Familie', 'Jobcoach', 'School'] as const;
const support = ['Werk', 'Zorg', 'Wonen', 'Privé'] as const;

/** Some of a list, in its order; at least one. */
function some(list: readonly string[], share: number, dice: Dice): string {
  const chosen = list.filter(() => dice.chance(share));
  return (chosen.length > 0 ? chosen : [dice.pick(list)]).join(', ');
}

function findings(person: Person, day: Day, besluit: Besluit | undefined, dice: Dice) {
  const improved = day >= newIntake;
  const strong = besluit === 'Start' && !droppedOut(person);
  return {
    Motivatie: clamp((strong ? 4 : 3) + dice.whole(-1, 1), 1, 5),
    Belastbaarheid: clamp((strong ? 3 : 2) + dice.whole(-1, 1), 1, 5),
    'Uren per week haalbaar': person.stages?.[0]?.uren ?? dice.pick([8, 12, 16]),
    Leerstijl: dice.weighted([
      ['Doen', 5],
      ['Kijken', 3],
      ['Samen bespreken', 2],
      ['Lezen en denken', 1],
    ] as const),
    'Gebruikte testen': dice.chance(improved ? 0.85 : 0.2) ? some(tests, improved ? 0.45 : 0.2, dice) : null,
    Ondersteuning: dice.chance(0.1) ? 'Geen' : some(support, 0.4, dice),
    'Netwerk betrokken': dice.chance(improved ? 0.88 : 0.4) ? some(network, 0.35, dice) : 'Geen',
    'Betaald werk besproken': dice.chance(improved ? 0.95 : 0.6) ? 'Ja' : 'Nee',
    'Wordt enthousiast van':
      person.sector && dice.chance(improved ? 1 : 0.6) ? dice.pick(enthusiasms[person.sector]) : null,
    Voorkeurssector: person.sector ?? null,
  };
}

/** What is known of an intake that is not finished. */
function conceptOf(person: Person, all: ReturnType<typeof findings>) {
  return {
    Motivatie: all.Motivatie,
    Leerstijl: all.Leerstijl,
    'Wordt enthousiast van': all['Wordt enthousiast van'],
    ...(person.sector ? { Belastbaarheid: all.Belastbaarheid, 'Netwerk betrokken': all['Netwerk betrokken'] } : {}),
  };
}

const followUpOf = (day: Day, besluit: Besluit): Day | null =>
  besluit === 'Wachten' ? workday(addDays(day, 65)) : null;

/** Adds the intakes of one deelnemer. */
export function addIntakes(tables: DemoTables, deelnemer: RowRef, person: Person, dice: Dice): void {
  for (const [day, besluit] of person.intakes) {
    const by = day >= newIntake ? staff.assistent : coachOn(day);
    const found = findings(person, day, besluit, dice);
    const cells =
      besluit === undefined
        ? { ...conceptOf(person, found), 'Vervolg op': workday(addDays(day, 12)), Status: 'Concept' }
        : {
            ...found,
            Besluit: besluit,
            'Toelichting besluit': dice.pick(decisionNotes[besluit]),
            'Vervolg op': followUpOf(day, besluit),
            Status: 'Afgerond',
          };
    tables.intakes.add({ 'Deelnemer-ID': deelnemer, Datum: day, 'Afgenomen door': by, ...cells }, day, by);
  }
}

/** Adds the road of one deelnemer: Aangemeld, Intake, and the steps after it. */
export function addFasen(tables: DemoTables, deelnemer: RowRef, person: Person): void {
  const add = (day: Day, fase: string, by: string, reden?: string, toelichting?: string): void => {
    tables.fasen.add(
      {
        'Deelnemer-ID': deelnemer,
        Datum: day,
        Fase: fase,
        Reden: reden ?? null,
        Toelichting: toelichting ?? null,
      },
      day,
      by,
    );
  };
  add(person.aangemeld, 'Aangemeld', staff.assistent);
  const firstIntake = person.intakes[0]?.[0];
  if (firstIntake) add(firstIntake, 'Intake', firstIntake >= newIntake ? staff.assistent : coachOn(firstIntake));
  for (const [day, fase, reden, toelichting] of person.fasen) add(day, fase, coachOn(day), reden, toelichting);
}
