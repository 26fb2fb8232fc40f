/** How it is told that rows are gone or values went astray: which tab, how many, since when. No names, and nothing of what they held. */
import { dutchDate } from '../../register/dates';
import { counted, wordFor } from '../../register/grouping';
import { columnsOf } from '../../register/tab';
import { tabs } from '../../register/tabs';
import { toRuns } from '../../workbook/idRuns';
import type { DisplacedKind } from '../../workbook/shadow/displaced';
import type { Loss } from '../../workbook/shadow/follow';
import { isMuch } from '../../workbook/shadow/follow';
import type { VanishedRows } from '../../workbook/state/dailyState';

/** Where a projectleider decides about it. */
export const vanishedTitle = 'Verdwenen rijen';

/** So many rows, or columns, are named. */
const mostNamed = 5;

/** As the daily job remembers it. */
export const toRemember = (losses: readonly Loss[]): VanishedRows[] =>
  losses.map(({ tab, weg, van, op, ids, displaced }) => ({
    tab,
    weg,
    van,
    op,
    nummers: toRuns(ids).slice(0, mostNamed),
    ...(displaced === null
      ? {}
      : {
          soort: displaced.soort,
          kolommen: columnsOf(tabs[tab])
            .filter(([key]) => displaced.columns.includes(key))
            .slice(0, mostNamed)
            .map(([, { header }]) => header),
        }),
  }));

const columnsIn = ({ kolommen = [] }: VanishedRows): string => kolommen.map((header) => `"${header}"`).join(', ');

const astray: { readonly [K in DisplacedKind]: (rows: VanishedRows) => string } = {
  verschoven: (rows) => `staan in ${columnsIn(rows)} bij ${counted(rows.weg, 'rij', 'rijen')} waarden van andere rijen`,
  leeg: (rows) => `is ${columnsIn(rows)} bij ${counted(rows.weg, 'rij', 'rijen')} leeg geworden`,
  overschreven: ({ weg }) =>
    `${wordFor(weg, 'is', 'zijn')} ${counted(weg, 'rij', 'rijen')} met een andere rij overschreven`,
};

const which = ({ weg, nummers = [] }: VanishedRows): string =>
  nummers.length === 0
    ? ''
    : ` Het gaat om ${nummers.join(', ')}${weg > nummers.length && nummers.length === mostNamed ? ' en meer' : ''}.`;

/** @example 'Uit Deelnemers zijn 12 van de 49 rijen verdwenen sinds 03-09-2025 om 07:04. Het gaat om D-0001…D-0012.' */
export function vanishedLine(rows: VanishedRows): string {
  const { tab, weg, van, op, soort } = rows;
  const since = `sinds ${dutchDate(op)} om ${op.slice(11, 16)}.`;
  const what =
    soort === undefined
      ? `Uit ${tabs[tab].name} ${wordFor(weg, 'is', 'zijn')} ${weg} van de ${van} rijen verdwenen`
      : `In ${tabs[tab].name} ${astray[soort](rows)}`;
  return `${what} ${since}${which(rows)}`;
}

/** With what to do. */
export const vanishedAdvice = (rows: VanishedRows): string =>
  `${vanishedLine(rows)} Klopt dat? Een projectleider kiest PLP-register > Controle > ${vanishedTitle}: terugzetten, of laten weten dat het klopt.`;

/** True for what everybody is told of at once: a row or two that are gone people take away by hand. */
export const isLoud = (rows: VanishedRows): boolean => rows.soort !== undefined || isMuch(rows);
