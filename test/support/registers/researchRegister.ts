/** A team of many for the research file: what may not come out of it stands in every cell that a person types words in. */
import type { Register } from '../../../src/register/register';
import { naamGewist } from '../../../src/register/identity/gewist';
import { addDays } from '../../../src/register/dates';
import { sectoren } from '../../../src/register/tabs/lists';
import { faseNamen } from '../../../src/register/tabs/fasen';
import { plaatsingsoorten } from '../../../src/register/tabs/plaatsingen';
import { tabs } from '../../../src/register/tabs';
import { toeval } from '../../../src/uitkomsten/verwachting/toeval';
import { RegisterMaker } from '../builders';

/** No part of any word of the register. */
export const secret = 'zx9geheim';

const { doelgroep, hoogsteOpleiding, verwezenDoor } = tabs.deelnemers.columns;
const { reden } = tabs.fasen.columns;
const choicesOf = <T extends string>(column: { readonly type: object; readonly _value?: T }): readonly T[] =>
  (column.type as { readonly choices: readonly T[] }).choices;

/** Three projectjaren with a gap, cohorts of 0 to some 25, on days that meet. */
export function researchRegister(seed: number): { register: Register; peildatum: string } {
  const random = toeval(seed);
  const below = (end: number): number => Math.floor(random() * end);
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const maybe = <T>(make: () => T): T | null => (random() < 0.6 ? make() : null);
  const maker = new RegisterMaker();
  const starts = ['2022-04-01', '2024-02-01', '2025-03-01'];
  maker.projectjaar(starts[0]!, '2024-01-31', { naam: secret });
  maker.projectjaar(starts[1]!, '2025-01-31');
  maker.projectjaar(starts[2]!, '2025-12-31');
  maker.werkgever('2022-01-01', { naam: secret, branche: 'catering ', contactpersoon: secret, email: 'a@example.org' });
  maker.werkgever('2022-01-01', { naam: secret, branche: secret });
  for (const start of starts)
    for (let left = one([0, 3, 6, 12, 25]); left > 0; left--) {
      const day = addDays(start, below(300) - 3);
      const later = (): string => addDays(day, below(700) - 20);
      const id = maker.deelnemer({
        voornaam: secret,
        achternaam: secret,
        email: `${secret}@example.org`,
        telefoon: '0612345678',
        woonplaats: secret,
        opmerkingen: `=${secret}`,
        geboortejaar: maybe(() => 1975 + below(32)),
        doelgroep: one(choicesOf(doelgroep)),
        hoogsteOpleiding: maybe(() => one(choicesOf(hoogsteOpleiding))),
        verwezenDoor: maybe(() => one(choicesOf(verwezenDoor))),
      });
      if (random() < 0.9) maker.fase(id, day, random() < 0.3 ? 'Voortraject' : 'Leertraject', { toelichting: secret });
      for (let more = below(3); more > 0; more--)
        maker.fase(id, later(), one(faseNamen), { reden: one(choicesOf(reden)), toelichting: secret });
      for (let more = below(3); more > 0; more--) {
        const stage = maker.stage(id, one(['W-0001', 'W-0002']), later(), {
          sector: one(sectoren),
          leermeester: secret,
        });
        maker.log(stage, id, later(), { gewerkteUren: maybe(() => below(80) / 4), notitie: secret });
      }
      if (random() < 0.4)
        maker.verklaring(id, maybe(later), { titel: secret, ingetrokkenOp: random() < 0.1 ? later() : null });
      for (let more = below(3); more > 0; more--) {
        const begin = later();
        maker.plaatsing(id, begin, {
          soort: one(plaatsingsoorten),
          contract: one(['Vast', 'Tijdelijk', 'Geen']),
          functie: secret,
          werkgever: secret,
          einde: maybe(() => addDays(begin, below(500))),
        });
      }
      for (let more = below(4); more > 0; more--)
        maker.meting(id, later(), {
          zelfvertrouwen: 1 + below(10),
          kansOpWerk: 1 + below(10),
          communicatie: 1 + below(5),
        });
      maker.intake(id, later(), { toelichtingBesluit: secret, wordtEnthousiastVan: secret });
    }
  const made = maker.register();
  const deelnemers = made.deelnemers.map((person, at) =>
    at % 9 === 4 ? { ...person, voornaam: naamGewist, achternaam: person.id, geboortejaar: null } : person,
  );
  return { register: { ...made, deelnemers }, peildatum: one(['2024-06-30', '2025-08-31', '2025-12-31']) };
}
