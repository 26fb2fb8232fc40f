/** Rules about medewerkers: somebody must be able to let the others in. */
import type { Row } from '../row';
import { medewerkers } from '../tabs/medewerkers';
import type { Rule } from './judge/rule';
import { rulesFor } from './judge/shared';

const leads = ({ cells: { rol, actief } }: Row<'medewerkers'>): boolean => rol === 'Projectleider' && actief === 'Ja';

/** Only a projectleider may change this tab, decide on access and take over the daily job: without one nobody can. */
const geenProjectleider: Rule<'medewerkers'> = {
  name: 'geen-projectleider',
  severity: 'fout',
  about: ['actief', 'rol'],
  needs: ['medewerkers'],
  judge: ({ cells, view }) =>
    cells.rol === 'Projectleider' && cells.actief === 'Nee' && !view.rows('medewerkers').some(leads)
      ? {
          message: 'Zo werkt er geen projectleider meer mee: dan kan niemand dit tabblad nog veranderen.',
          mend: 'Kies hier Ja, of maak eerst een ander projectleider.',
        }
      : null,
};

export const medewerkersRules = rulesFor(medewerkers, [geenProjectleider]);
