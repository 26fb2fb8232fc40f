/** Tabs Contacten, Projectjaren, Doelen, Toelichtingen and Medewerkers of the demo. */
import { contacts } from './data/contacts';
import { explanations } from './data/explanations';
import { goals, projectYears, staff, team } from './data/project';
import { earliest, lastDay } from './days';
import type { DemoTables } from './table';

function addProjectYears(tables: DemoTables) {
  return projectYears.map(([naam, start, original, end]) =>
    tables.projectjaren.add(
      { Naam: naam, Start: start, 'Oorspronkelijk einde': original, Einde: end },
      start,
      staff.leider,
    ),
  );
}

/** Adds everything that is about the project and not about one deelnemer. */
export function addProject(tables: DemoTables): void {
  const years = addProjectYears(tables);
  for (const [year, indicator, doel, eenheid, uiterlijk] of goals) {
    const [, start, , end] = projectYears[year - 1]!;
    const plannedLater = uiterlijk !== null && year === 1 && uiterlijk > end;
    tables.doelen.add(
      {
        'Projectjaar-ID': years[year - 1]!,
        Indicator: indicator,
        Doel: doel,
        Eenheid: eenheid,
        'Uiterlijk op': uiterlijk,
      },
      plannedLater ? projectYears[1][1] : start,
      staff.leider,
    );
  }
  for (const [year, indicator, peildatum, oordeel, tekst] of explanations) {
    tables.toelichtingen.add(
      {
        'Projectjaar-ID': years[year - 1]!,
        Indicator: indicator,
        Peildatum: peildatum,
        Oordeel: oordeel,
        Tekst: tekst,
      },
      earliest(peildatum, lastDay),
      staff.leider,
    );
  }
  for (const [naam, email, rol, herinneringen, actief, since] of team) {
    tables.medewerkers.add(
      {
        Naam: naam,
        'E-mail': email,
        Rol: rol,
        'Ontvangt herinneringen': herinneringen,
        Actief: actief,
      },
      since,
      staff.leider,
    );
  }
  for (const [day, organisatie, soortOrganisatie, soort, aanwezigen, uitkomst, door] of contacts) {
    tables.contacten.add(
      {
        Datum: day,
        Organisatie: organisatie,
        'Soort organisatie': soortOrganisatie,
        Soort: soort,
        'Aantal aanwezigen': aanwezigen,
        Uitkomst: uitkomst,
        Door: staff[door],
      },
      day,
      staff[door],
    );
  }
}
