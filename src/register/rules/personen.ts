/** Rule about people who may stand in the register twice. */
import type { Row } from '../cell';
import { naamSleutel, zelfdePersoon } from '../naamgenoot';
import type { Persoon } from '../naamgenoot';
import type { Rule, Spot } from './finding';

const asPersoon = ({ cells: { voornaam, achternaam, geboortejaar } }: Row): Persoon => ({
  voornaam,
  achternaam,
  geboortejaar,
});

/** One row for each birth year among the namesakes so far: a name that many share is still looked at once a person. */
type Namesakes = Map<unknown, Row>;

const naamgenoot: Rule = {
  name: 'zelfde-naam-en-geboortejaar',
  severity: 'waarschuwing',
  needs: ['deelnemers'],
  find: (view) => {
    const byName = new Map<string, Namesakes>();
    return view.rows.deelnemers.flatMap((row): Spot[] => {
      const key = naamSleutel(asPersoon(row));
      const known = byName.get(key) ?? new Map<unknown, Row>();
      byName.set(key, known);
      // A pasted copy has the same ID: that has a rule of its own.
      const same = [...known.values()].find(
        (other) => other.cells['id'] !== row.cells['id'] && zelfdePersoon(asPersoon(other), asPersoon(row)),
      );
      if (!known.has(row.cells['geboortejaar'])) known.set(row.cells['geboortejaar'], row);
      return same === undefined
        ? []
        : [
            {
              tab: 'deelnemers',
              row,
              column: 'achternaam',
              also: [String(same.cells['id'])],
              message: `Deze deelnemer heeft dezelfde naam en hetzelfde geboortejaar als ${same.cells['id'] ?? `rij ${same.row}`}.`,
              mend: 'Kijk of dit een en dezelfde persoon is. Zijn het twee mensen? Dan hoef je niets te doen.',
            },
          ];
    });
  },
};

export const persoonRules: readonly Rule[] = [naamgenoot];
