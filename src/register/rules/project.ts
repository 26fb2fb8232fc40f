/** Rules about projectjaren and doelen. */
import type { Row } from '../cell';
import { isBlank } from '../cell';
import type { DateString } from '../dates';
import { isDateString } from '../dates';
import type { Rule, Spot } from './finding';

const dateIn = (cell: unknown): DateString | null => (typeof cell === 'string' && isDateString(cell) ? cell : null);

interface Period {
  readonly row: Row;
  readonly start: DateString;
  readonly einde: DateString;
}

const periodsOf = (rows: readonly Row[]): Period[] =>
  rows
    .flatMap((row) => {
      const start = dateIn(row.cells['start']);
      const einde = dateIn(row.cells['einde']);
      return start !== null && einde !== null && start <= einde ? [{ row, start, einde }] : [];
    })
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.row.row - b.row.row));

const overlap: Rule = {
  name: 'projectjaren-overlappen',
  severity: 'fout',
  needs: ['projectjaren'],
  find: (view) => {
    let latest: Period | null = null;
    return periodsOf(view.rows.projectjaren).flatMap((period): Spot[] => {
      const before = latest;
      if (!latest || period.einde > latest.einde) latest = period;
      if (!before || period.start > before.einde || before.row.cells['id'] === period.row.cells['id']) return [];
      return [
        {
          tab: 'projectjaren',
          row: period.row,
          column: 'start',
          also: [String(before.row.cells['id'])],
          message: `Dit projectjaar begint voordat ${before.row.cells['id'] ?? 'het vorige'} voorbij is.`,
          mend: 'Verander de start, of het einde van het vorige projectjaar.',
        },
      ];
    });
  },
};

const onbekendeIndicator: Rule = {
  name: 'indicator-onbekend',
  severity: 'fout',
  needs: [],
  find: (view) =>
    (['doelen', 'toelichtingen'] as const).flatMap((tab) =>
      view.rows[tab].flatMap((row): Spot[] => {
        const { indicator } = row.cells;
        return isBlank(indicator) || (view.isIndicator?.(String(indicator)) ?? true)
          ? []
          : [
              {
                tab,
                row,
                column: 'indicator',
                message: 'Deze indicator bestaat niet.',
                mend: 'Vul een code in uit Uitkomsten, bijvoorbeeld 1.3 of 1.3/2024-Q1.',
              },
            ];
      }),
    ),
};

const dubbelDoel: Rule = {
  name: 'dubbel-doel',
  severity: 'fout',
  needs: ['doelen'],
  find: (view) => {
    const first = new Map<string, Row>();
    return view.rows.doelen.flatMap((row): Spot[] => {
      const { id, projectjaarId, indicator } = row.cells;
      if (isBlank(projectjaarId) || isBlank(indicator)) return [];
      const key = `${projectjaarId} ${String(indicator).replace(/\s+/g, '')}`;
      const other = first.get(key);
      if (!other) first.set(key, row);
      if (!other || other.cells['id'] === id) return [];
      return [
        {
          tab: 'doelen',
          row,
          column: 'indicator',
          also: [String(other.cells['id'])],
          message: `Voor deze indicator is er in dit projectjaar al een doel (${other.cells['id'] ?? `rij ${other.row}`}).`,
          mend: 'Laat een van de twee staan.',
        },
      ];
    });
  },
};

export const projectRules: readonly Rule[] = [overlap, onbekendeIndicator, dubbelDoel];
