/** Rules about the words beside the figures. */
import { isBlank } from '../cell';
import { dateIn, dutchDate } from '../dates';
import { groupBy } from '../grouping';
import type { Cells } from '../row';
import { toelichtingen } from '../tabs/toelichtingen';
import type { Rule } from './judge/rule';
import { indicatorOnbekend, naVandaag, rulesFor, squeezed } from './judge/shared';
import { toldBeside } from './judge/view';

const voorProjectjaar: Rule<'toelichtingen'> = {
  name: 'peildatum-voor-projectjaar',
  severity: 'fout',
  about: ['peildatum', 'projectjaarId'],
  needs: ['projectjaren'],
  judge: ({ cells, view }) => {
    const year = view.find('projectjaren', cells.projectjaarId)?.cells;
    const start = dateIn(year?.start);
    const peildatum = dateIn(cells.peildatum);
    return start !== null && peildatum !== null && peildatum < start
      ? {
          message: 'Dit is voor de start van het projectjaar.',
          mend: 'Kijk of de peildatum klopt, en of het projectjaar klopt.',
          atField: `Dit is voor de start van ${String(year?.naam ?? 'het projectjaar')} (${dutchDate(start)}).`,
        }
      : null;
  },
};

const keyOf = ({ projectjaarId, indicator, peildatum }: Cells<'toelichtingen'>): string | null =>
  [projectjaarId, indicator, peildatum].some(isBlank) ? null : `${projectjaarId} ${squeezed(indicator)} ${peildatum}`;

const dubbel: Rule<'toelichtingen'> = {
  name: 'dubbele-toelichting',
  tellsDouble: true,
  severity: 'fout',
  about: ['peildatum', 'indicator', 'projectjaarId'],
  needs: ['toelichtingen'],
  judge: ({ row, cells, view }) => {
    const byKey = view.once('toelichtingen by day', () =>
      groupBy(view.rows('toelichtingen'), (one) => keyOf(one.cells)),
    );
    const others = (byKey.get(keyOf(cells) ?? '') ?? []).filter((other) => other.cells.id !== cells.id);
    const other = toldBeside(view, row, others, (one, own) => one.row < own.row)[0];
    return other === undefined
      ? null
      : {
          message: `Van deze dag is er al een toelichting (${other.cells.id ?? `rij ${other.row}`}).`,
          mend: 'Kies een andere dag, of wijzig die toelichting.',
        };
  },
};

export const toelichtingenRules = rulesFor(toelichtingen, [
  naVandaag(['peildatum']),
  voorProjectjaar,
  dubbel,
  indicatorOnbekend(),
]);
