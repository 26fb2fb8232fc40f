/** Tabs Contacten, Projectjaren, Doelen, Toelichtingen and Medewerkers of the demo. */
import { contacts } from './data/contacts';
import { explanations } from './data/explanations';
import { goals, projectYears, staff, team } from './data/project';
import { earliest, lastDay } from './days';
import type { DemoTables } from './table';

function addProjectYears(tables: DemoTables) {
  return projectYears.map(([naam, start, original, end]) =>
    tables.projectjaren.add({ naam, start, oorspronkelijkEinde: original, einde: end }, start, staff.leider),
  );
}

/** Adds everything that is about the project and not about one deelnemer. */
export function addProject(tables: DemoTables): void {
  const years = addProjectYears(tables);
  for (const [year, indicator, doel, eenheid, uiterlijk, tekst = null] of goals) {
    const [, start, , end] = projectYears[year - 1]!;
    const plannedLater = uiterlijk !== null && year === 1 && uiterlijk > end;
    tables.doelen.add(
      {
        projectjaarId: years[year - 1]!,
        indicator,
        doel,
        eenheid,
        uiterlijkOp: uiterlijk,
        tekst,
      },
      plannedLater ? projectYears[1][1] : start,
      staff.leider,
    );
  }
  for (const [year, indicator, peildatum, oordeel, tekst] of explanations) {
    tables.toelichtingen.add(
      {
        projectjaarId: years[year - 1]!,
        indicator,
        peildatum,
        oordeel,
        tekst,
      },
      earliest(peildatum, lastDay),
      staff.leider,
    );
  }
  for (const [naam, email, rol, herinneringen, actief, since] of team) {
    tables.medewerkers.add(
      {
        naam,
        email,
        rol,
        ontvangtHerinneringen: herinneringen,
        actief,
      },
      since,
      staff.leider,
    );
  }
  for (const [day, organisatie, soortOrganisatie, soort, aanwezigen, uitkomst, door] of contacts) {
    tables.contacten.add(
      {
        datum: day,
        organisatie,
        soortOrganisatie,
        soort,
        aantalAanwezigen: aanwezigen,
        uitkomst,
        door: staff[door],
      },
      day,
      staff[door],
    );
  }
}
