/** Rules about toetsen. */
import { isBlank } from '../cell';
import { dateIn } from '../dates';
import { plainAddress } from '../schema';
import { nogTeDoen } from '../weg/gevolgen';
import { toetsen } from '../tabs/toetsen';
import { isGepland, vanWerkproces } from '../weg/toetsPoging';
import type { Rule } from './judge/rule';
import { naVandaag, rulesFor, vanAndereDeelnemer } from './judge/shared';
import type { View } from './judge/view';
import { toldBeside } from './judge/view';
import { isToetsLeftOpen, wasOverBefore } from './judge/weg';

const address = (cell: unknown): string => plainAddress(String(cell));

const activeAddresses = (view: View): ReadonlySet<string> =>
  view.once(
    'active medewerkers',
    () =>
      new Set(
        view
          .rows('medewerkers')
          .filter(({ cells }) => cells.actief === 'Ja')
          .map(({ cells }) => address(cells.email)),
      ),
  );

const zonderBeoordelaar: Rule<'toetsen'> = {
  name: 'toets-zonder-beoordelaar',
  severity: 'fout',
  about: ['beoordelaar', 'status'],
  needs: ['medewerkers'],
  judge: ({ cells: { status, beoordelaar }, view }) =>
    !nogTeDoen.includes(status) || isBlank(beoordelaar) || activeAddresses(view).has(address(beoordelaar))
      ? null
      : {
          message: 'De beoordelaar is geen actieve medewerker.',
          mend: 'Kies een beoordelaar die nu meewerkt.',
        },
};

const naEinde: Rule<'toetsen'> = {
  name: 'toets-na-einde',
  severity: 'fout',
  about: ['geplandOp', 'resultaatOp', 'status', 'deelnemerId'],
  needs: ['fasen'],
  judge: ({ row, cells, view }) => {
    if (cells.status === 'Vervallen') return null;
    const late = (['geplandOp', 'resultaatOp'] as const).find((key) => {
      const date = dateIn(cells[key]);
      return date !== null && wasOverBefore(view, cells.deelnemerId, date);
    });
    if (late !== undefined)
      return {
        column: late,
        message: 'Deze toets is na Uitgevallen of Afgerond.',
        mend: 'Kijk of de datum klopt. Gaat de toets niet door? Kies dan de status Vervallen.',
      };
    return isToetsLeftOpen(view, row)
      ? {
          column: 'status',
          message: 'Deze toets staat nog open na Uitgevallen of Afgerond.',
          mend: 'Kies de status Vervallen, of leg in Fasen vast dat de deelnemer weer meedoet.',
        }
      : null;
  },
};

const dubbelGepland: Rule<'toetsen'> = {
  name: 'werkproces-dubbel-gepland',
  tellsDouble: true,
  severity: 'waarschuwing',
  about: ['werkproces', 'status', 'verklaringId'],
  needs: ['toetsen'],
  judge: ({ row, cells, view }) => {
    if (!isGepland(cells) || isBlank(cells.werkproces)) return null;
    const open = view
      .where('toetsen', 'verklaringId', cells.verklaringId)
      .filter((other) => isGepland(other.cells) && vanWerkproces([other.cells], cells.werkproces).length > 0);
    const other = toldBeside(view, row, open, (one, own) => one.row < own.row)[0];
    return other === undefined
      ? null
      : {
          message: `Voor dit werkproces is al een toets gepland (${other.cells.id ?? `rij ${other.row}`}).`,
          mend: 'Kijk of die nog doorgaat.',
        };
  },
};

const vanEenAnder: Rule<'toetsen'> = /* @__PURE__ */ vanAndereDeelnemer(
  'toets-van-andere-deelnemer',
  'verklaringen',
  'verklaringId',
  'De verklaring van deze toets is van een andere deelnemer.',
);

export const toetsenRules = rulesFor(toetsen, [
  // A form writes about one deelnemer, and offers what is hers.
  ...(typeof plpInFormulier === 'undefined' ? [vanEenAnder] : []),
  naVandaag(['resultaatOp']),
  zonderBeoordelaar,
  naEinde,
  dubbelGepland,
]);
