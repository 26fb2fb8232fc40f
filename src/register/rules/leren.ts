/** Rules about stages, toetsen and verklaringen beside each other. */
import { isBlank } from '../cell';
import { nogTeDoen } from '../gevolgen';
import type { Identified } from '../stageRules';
import { stagesSamenTeVeel } from '../stageRules';
import { compareIds } from '../ids';
import { behaaldOordeel } from '../verklaringBehaald';
import type { Rule, Spot } from './finding';
import { identified } from './view';

const byStart = (a: Identified, b: Identified): number => {
  const [first, second] = [String(a.cells['start']), String(b.cells['start'])];
  return first < second ? -1 : first > second ? 1 : compareIds(a.id, b.id);
};

const teVeelUren: Rule = {
  name: 'te-veel-uren',
  severity: 'fout',
  needs: ['stages'],
  find: (view) =>
    view.rows.stages.flatMap((row): Spot[] => {
      const own = identified('stages', [row])[0]!;
      // Told once, at the stage that makes it too much: the last one to begin.
      const before = identified('stages', view.where('stages', 'deelnemerId', row.cells['deelnemerId'])).filter(
        (other) => byStart(other, own) < 0,
      );
      const beside = before.length === 0 ? [] : stagesSamenTeVeel(own, before);
      return beside.length === 0
        ? []
        : [
            {
              tab: 'stages',
              row,
              column: 'urenPerWeek',
              also: beside,
              message: `Samen met ${beside.join(' en ')} is dit meer dan 40 uur per week.`,
              mend: 'Vul minder uren in, of sluit een van de stages.',
            },
          ];
    }),
};

const behaaldZonderToets: Rule = {
  name: 'behaald-zonder-toets',
  severity: 'fout',
  needs: ['verklaringen', 'toetsen'],
  find: (view) =>
    view.rows.verklaringen.flatMap((row): Spot[] => {
      if (isBlank(row.cells['behaaldOp'])) return [];
      const { compleet } = behaaldOordeel(
        row.cells,
        view.where('toetsen', 'verklaringId', row.cells['id']).map(({ cells }) => cells),
      );
      return compleet
        ? []
        : [
            {
              tab: 'verklaringen',
              row,
              column: 'behaaldOp',
              message: 'De verklaring is behaald, maar er is geen toets behaald of er is nog een toets gepland.',
              mend: 'Vul eerst de resultaten van de toetsen in, of maak Behaald op leeg.',
            },
          ];
    }),
};

const zonderBeoordelaar: Rule = {
  name: 'toets-zonder-beoordelaar',
  severity: 'fout',
  needs: ['toetsen', 'medewerkers'],
  find: (view) => {
    const address = (cell: unknown): string => String(cell).trim().toLowerCase();
    const active = new Set(
      view.rows.medewerkers.filter(({ cells }) => cells['actief'] === 'Ja').map(({ cells }) => address(cells['email'])),
    );
    return view.rows.toetsen.flatMap((row): Spot[] => {
      const { status, beoordelaar } = row.cells;
      if (!nogTeDoen.includes(status) || isBlank(beoordelaar) || active.has(address(beoordelaar))) return [];
      return [
        {
          tab: 'toetsen',
          row,
          column: 'beoordelaar',
          message: 'De beoordelaar is geen actieve medewerker.',
          mend: 'Kies een beoordelaar die nu meewerkt.',
        },
      ];
    });
  },
};

export const lerenRules: readonly Rule[] = [teVeelUren, behaaldZonderToets, zonderBeoordelaar];
