/** Rules about deelnemers: who may stand in the register twice. */
import { groupBy } from '../grouping';
import type { Persoon } from '../identity/naamgenoot';
import { naamSleutel } from '../identity/naamgenoot';
import type { Row } from '../row';
import { deelnemers } from '../tabs/deelnemers';
import { zonderToestemming } from '../weg/toestemming';
import type { Rule } from './judge/rule';
import { rulesFor } from './judge/shared';
import type { View } from './judge/view';
import { toldBeside } from './judge/view';

type Person = Row<'deelnemers'>;

const asPersoon = ({ cells: { voornaam, achternaam, geboortejaar } }: Person): Persoon => ({
  voornaam,
  achternaam,
  geboortejaar,
});

const yearOf = ({ cells: { geboortejaar } }: Person): unknown =>
  typeof geboortejaar === 'number' ? geboortejaar : 'onbekend';

/** Those with each name, by birth year: a name that many share is still looked at once a person. */
const namesakes = (view: View): ReadonlyMap<unknown, ReadonlyMap<unknown, readonly Person[]>> =>
  view.once('namesakes', () => {
    const byName = groupBy(view.rows('deelnemers'), (row) => naamSleutel(asPersoon(row)));
    return new Map([...byName].map(([name, rows]) => [name, groupBy(rows, yearOf)]));
  });

/** Those who are the same person as far as the register tells (zelfdePersoon), with herself: with no birth year that may be anybody of that name. */
function likely(view: View, row: Person): readonly Person[] {
  const name = naamSleutel(asPersoon(row));
  const byYear = name === '' ? undefined : namesakes(view).get(name);
  if (!byYear) return [];
  const year = yearOf(row);
  return year === 'onbekend'
    ? [...byYear.values()].flat()
    : [...(byYear.get(year) ?? []), ...(byYear.get('onbekend') ?? [])];
}

const zelfdeNaam: Rule<'deelnemers'> = {
  name: 'zelfde-naam-en-geboortejaar',
  tellsDouble: true,
  severity: 'waarschuwing',
  about: ['achternaam', 'voornaam', 'geboortejaar'],
  needs: ['deelnemers'],
  judge: ({ row, view }) => {
    // A pasted copy has the same ID: that has a rule of its own.
    const others = likely(view, row).filter((other) => other.cells.id !== row.cells.id);
    const same = toldBeside(view, row, others, (other, own) => other.row < own.row)[0];
    return same === undefined
      ? null
      : {
          message: `Deze deelnemer heeft dezelfde naam en hetzelfde geboortejaar als ${same.cells.id ?? `rij ${same.row}`}.`,
          mend: 'Kijk of dit een en dezelfde persoon is. Zijn het twee mensen? Dan hoef je niets te doen.',
        };
  },
};

/** Consent that was taken back must not be passed over; a form does not nag about one that is still to be given. */
const geenToestemming: Rule<'deelnemers'> = {
  name: 'geen-toestemming',
  severity: 'waarschuwing',
  about: ['toestemmingOp'],
  needs: ['deelnemers'],
  judge: ({ row, cells, view }) => {
    if (view.isWritten(row)) return null;
    const without = view.once('zonder-toestemming', () =>
      zonderToestemming(view.rows('deelnemers').map((one) => one.cells)),
    );
    return without.has(String(cells.id))
      ? {
          message:
            'Hier staat geen toestemming (meer). Zo gaat er niets over deze deelnemer naar een leermeester, school of onderzoek.',
          mend: 'Gaf de deelnemer toestemming? Vul dan de dag in. Trok de deelnemer die in? Spreek af wat jullie bewaren, of vraag de projectleider om te wissen.',
        }
      : null;
  },
};

export const deelnemersRules = rulesFor(deelnemers, [zelfdeNaam, geenToestemming]);
