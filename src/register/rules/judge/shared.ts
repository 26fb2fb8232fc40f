/** Rules that several tabs have, each made with the columns that it is about there. */
import { isBlank } from '../../cell';
import { dateIn, dutchDate, isDateString } from '../../dates';
import type { ColumnKey, Tab, TabKey } from '../../tabs';
import type { Cells } from '../../row';
import { earlier, rulesBetweenTabs } from '../everyTab/tussenTabs';
import type { RemarkAt, Rule, Severity, TabRules } from './rule';

/** The rules of a tab: its own, and those that hold for every tab. Where several tell at one cell, the first weighs most. */
export const rulesFor = <K extends TabKey>(tab: Tab<K>, own: readonly Rule<K>[]): TabRules<K> => ({
  tab,
  rules: [...own, ...(rulesBetweenTabs(tab as unknown as Tab) as unknown as Rule<K>[])],
});

/** A period does not end before it starts. */
export const eindeVoorStart = <K extends TabKey>(start: ColumnKey<K>, ends: readonly ColumnKey<K>[]): Rule<K> => ({
  name: 'einde-voor-start',
  severity: 'fout',
  about: [...ends, start],
  needs: [],
  judge: ({ row, cells, view }) => {
    const from = dateIn(cells[start as keyof Cells<K>]);
    if (from === null) return null;
    return earlier<ColumnKey<K>>(cells, ends, from, view.isWritten(row), (column) => ({
      column,
      message: 'Dit is voor de start.',
      mend: 'Kijk welke van de twee datums klopt.',
      atField: `Dit is voor de start. Kies ${dutchDate(from)} of later.`,
    }));
  },
});

const isLater = (cell: unknown, today: string): boolean =>
  typeof cell === 'string' && cell > today && isDateString(cell);

/** What has happened has a day that has been. */
export const naVandaag = <K extends TabKey>(
  columns: readonly ColumnKey<K>[],
  severity: Severity = 'fout',
): Rule<K> => ({
  name: 'na-vandaag',
  severity,
  about: columns,
  needs: [],
  judge: ({ cells, view: { today } }) =>
    columns.some((key) => isLater(cells[key as keyof Cells<K>], today))
      ? columns.flatMap((column): RemarkAt<ColumnKey<K>>[] =>
          isLater(cells[column as keyof Cells<K>], today)
            ? [{ column, message: 'Deze dag moet nog komen.', mend: 'Kies vandaag of eerder.' }]
            : [],
        )
      : null,
});

/** A record that belongs to another is of the same deelnemer, where both exist. */
export const vanAndereDeelnemer = <K extends 'stagelog' | 'toetsen'>(
  name: string,
  owner: 'stages' | 'verklaringen',
  key: ColumnKey<K>,
  message: string,
): Rule<K> => ({
  name,
  severity: 'fout',
  about: ['deelnemerId' as ColumnKey<K>, key],
  needs: ['deelnemers', owner],
  judge: ({ cells, view }) => {
    const own = (cells as Cells).deelnemerId;
    const theirs = view.find(owner, (cells as Cells)[key as ColumnKey])?.cells.deelnemerId;
    const differ = own !== theirs && view.find('deelnemers', own) && view.find('deelnemers', theirs);
    return differ ? { message, mend: 'Kijk welk nummer klopt en verander het andere.' } : null;
  },
});

/** A code as it compares: without white space. */
export const squeezed = (cell: unknown): string => String(cell ?? '').replace(/\s+/g, '');

/** Doelen and toelichtingen are about an indicator that there is. */
export const indicatorOnbekend = <K extends 'doelen' | 'toelichtingen'>(): Rule<K> => ({
  name: 'indicator-onbekend',
  severity: 'fout',
  about: ['indicator' as ColumnKey<K>],
  needs: [],
  judge: ({ cells, view }) => {
    const { indicator } = cells as Cells;
    return isBlank(indicator) || (view.isIndicator?.(String(indicator)) ?? true)
      ? null
      : {
          message: 'Deze indicator bestaat niet.',
          mend: 'Vul een code in uit Uitkomsten, bijvoorbeeld 1.3 of 1.3/2024-Q1.',
        };
  },
});
