/** Tabs Werkgevers, Stages and Stagelog of the demo. */
import { addMonths } from '../../register/dates';
import { employers } from '../data/employers';
import type { EmployerKey } from '../data/employers';
import { staff } from '../data/project';
import { addressOf } from './deelnemers';
import { workday } from '../days';
import type { Dice } from '../dice';
import type { Person, Stage } from '../person';
import { phoneOf } from '../phones';
import { addStagelog } from './stagelog';
import type { DemoTables, RowRef } from '../table';

export type EmployerRefs = ReadonlyMap<EmployerKey, RowRef>;

/** The address of somebody with a first name and a last name. */
function addressOfName(name: string): string {
  const [first, ...last] = name.split(' ');
  return addressOf(first!, last.join(' '));
}

/** Adds every leerwerkbedrijf. */
export function addEmployers(tables: DemoTables): EmployerRefs {
  const refs = new Map<EmployerKey, RowRef>();
  Object.entries(employers).forEach(([key, employer], index) => {
    refs.set(
      key as EmployerKey,
      tables.werkgevers.add(
        {
          naam: employer.naam,
          branche: employer.branche,
          erkendLeerbedrijf: employer.erkend,
          erkenningGecontroleerdOp: employer.gecontroleerd,
          contactpersoon: employer.contact,
          email: addressOfName(employer.contact),
          telefoon: phoneOf(100 + index),
          kanaal: employer.kanaal,
          actiefSinds: employer.sinds,
          actiefTot: employer.tot,
          plaatsen: employer.plaatsen,
        },
        employer.sinds,
        employer.sinds < '2024-02-12' ? staff.jobcoach1 : staff.jobcoach2,
      ),
    );
  });
  return refs;
}

/** Half a year at first; what still runs after that was made longer by half years. */
function expectedEnd(stage: Stage, until: string): string {
  let end = addMonths(stage.van, 6);
  while (end < until) end = addMonths(end, 6);
  return workday(end);
}

/** Adds the stages of one deelnemer, each with its log. `until` is the last day that is known. */
export function addStages(
  tables: DemoTables,
  deelnemer: RowRef,
  person: Person,
  werkgevers: EmployerRefs,
  until: string,
  dice: Dice,
): void {
  for (const stage of person.stages ?? []) {
    const { leermeesters } = employers[stage.bij];
    const leermeester = leermeesters.length > 0 ? dice.pick(leermeesters) : null;
    const ref = tables.stages.add(
      {
        deelnemerId: deelnemer,
        werkgeverId: werkgevers.get(stage.bij)!,
        sector: stage.sector,
        leermeester,
        emailLeermeester: leermeester && addressOfName(leermeester),
        start: stage.van,
        verwachtEinde: expectedEnd(stage, stage.tot === undefined ? until : stage.van),
        einde: stage.tot ?? null,
        urenPerWeek: stage.uren,
        redenEinde: stage.reden ?? null,
      },
      stage.van,
      stage.van < '2024-02-12' ? staff.jobcoach1 : staff.jobcoach2,
    );
    addStagelog(tables, { deelnemer, stage: ref, person, facts: stage }, dice);
  }
}
