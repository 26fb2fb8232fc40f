/** Which rows the figures leave out, in sentences: a figure is never silently wrong (indicatoren.md). */
import { countBy, counted, wordFor } from '../../register/grouping';
import type { LeftOut } from '../../register/register';
import { allTabs } from '../../register/tabs/index';

/** One sentence and the number of rows it is about. */
export interface LeftOutLine {
  readonly zin: string;
  readonly aantal: number;
}

const why = ({ reason, header }: LeftOut): string => {
  switch (reason) {
    case 'concept':
      return 'de intake is nog niet afgerond (concept).';
    case 'leeg':
      return `'${header}' is leeg.`;
    case 'ongeldig':
      return `'${header}' klopt niet.`;
    case 'verwijzing':
      return `'${header}' verwijst naar een rij die er niet is of die zelf niet meetelt.`;
  }
};

const sentence = (tabName: string, aantal: number, because: string): string =>
  `${counted(aantal, 'rij', 'rijen')} in ${tabName} ${wordFor(aantal, 'telt', 'tellen')} niet mee: ${because}`;

/**
 * The sentences, one for each tab, reason and column, in the order of the tabs. They hold no IDs and nothing that was
 * typed.
 */
export function leftOutSummary(leftOut: readonly LeftOut[]): readonly LeftOutLine[] {
  return allTabs.flatMap(({ key, name }) =>
    [...countBy(leftOut.filter(({ tab }) => tab === key).map(why))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([because, aantal]) => ({ zin: sentence(name, aantal, because), aantal })),
  );
}

/** What stands there instead where none is left out. */
export const alleRijenTellen = 'Alle rijen tellen mee.';
