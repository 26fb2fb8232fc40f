/** How it is told that rows are gone or values went astray: which tab, how many, since when. No names, and nothing of what they held. */
import { dutchDate } from '../../register/dates';
import { counted, wordFor } from '../../register/grouping';
import { columnsOf } from '../../register/tab';
import type { TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import { toRuns } from '../../workbook/idRuns';
import type { DisplacedKind } from '../../workbook/shadow/displaced';
import type { Loss } from '../../workbook/shadow/follow';
import { isMuch } from '../../workbook/shadow/follow';
import type { VanishedRows } from '../../workbook/state/dailyState';
import { isWithoutCopy, zonderKopie } from '../../workbook/state/dailyState';

/** Where a projectleider decides about it. */
export const vanishedTitle = 'Verdwenen rijen';

/** So many rows, or columns, are named. */
const mostNamed = 5;

/** So many runs of rows are remembered, of those of which there is no copy. */
const mostKept = 40;

/** As the daily job remembers it. */
export const toRemember = (losses: readonly Loss[]): VanishedRows[] =>
  losses.map(({ tab, weg, van, op, ids, displaced, isUncopied, isFound }) => ({
    tab,
    weg,
    van,
    op,
    ...(isFound ? { vindbaar: true } : {}),
    nummers: toRuns(ids).slice(0, isUncopied ? mostKept : mostNamed),
    ...(displaced === null
      ? isUncopied
        ? { soort: zonderKopie }
        : {}
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
  gekopieerd: (rows) =>
    `staat in ${columnsIn(rows)} bij ${counted(rows.weg, 'rij', 'rijen')} wat in een andere kolom hoort`,
  verschoven: (rows) => `staan in ${columnsIn(rows)} bij ${counted(rows.weg, 'rij', 'rijen')} waarden van andere rijen`,
  gesleept: (rows) =>
    `staat in ${columnsIn(rows)} bij ${counted(rows.weg, 'rij', 'rijen')} een reeks, of steeds hetzelfde`,
  herschreven: (rows) => `is in ${columnsIn(rows)} bij ${counted(rows.weg, 'rij', 'rijen')} elke waarde een andere`,
  vervangen: (rows) =>
    `verwijst ${columnsIn(rows)} bij ${counted(rows.weg, 'rij', 'rijen')} naar een ander nummer, net als in andere tabbladen`,
  leeg: (rows) => `is ${columnsIn(rows)} bij ${counted(rows.weg, 'rij', 'rijen')} leeg geworden`,
  ongezien: (rows) => `is ${columnsIn(rows)} bij ${counted(rows.weg, 'rij', 'rijen')} ongemerkt veranderd`,
  overschreven: ({ weg }) =>
    `${wordFor(weg, 'is', 'zijn')} ${counted(weg, 'rij', 'rijen')} met een andere rij overschreven`,
};

function which({ weg, nummers = [] }: VanishedRows): string {
  const named = nummers.slice(0, mostNamed);
  const more = weg > named.length && named.length === mostNamed ? ' en meer' : '';
  return named.length === 0 ? '' : ` Het gaat om ${named.join(', ')}${more}.`;
}

/** @example 'Uit Deelnemers zijn 12 van de 49 rijen verdwenen sinds 03-09-2025 om 07:04. Het gaat om D-0001…D-0012.' */
export function vanishedLine(rows: VanishedRows): string {
  const { tab, weg, van, op, soort } = rows;
  const { name } = tabs[tab];
  const since = op === '' ? '' : ` sinds ${dutchDate(op)} om ${op.slice(11, 16)}`;
  if (soort === zonderKopie)
    return `Uit ${name} ${wordFor(weg, 'is', 'zijn')} ${counted(weg, 'rij', 'rijen')} weg die er eerder ${wordFor(weg, 'stond', 'stonden')}.${which(rows)}`;
  const what =
    soort === undefined
      ? `Uit ${name} ${wordFor(weg, 'is', 'zijn')} ${weg} van de ${van} rijen verdwenen`
      : `In ${name} ${astray[soort](rows)}`;
  return `${what}${since}.${which(rows)}`;
}

/** What can be done about what no copy tells of. */
export const noCopy =
  'Er is geen kopie van. Zet het terug met Bestand > Versiegeschiedenis.\n\nJa of Annuleren: doe nu niets.\nNee: het klopt dat het weg is.';

/** Said of a cell or a row that may hold what another lost, or another than it did, so that it is not to be mended or taken away. */
export const lookWhatStood = 'Kijk zelf wat hier stond, en zet dat terug met Ctrl+Z of Bestand > Versiegeschiedenis.';

/** Who decides about it, and where. */
export const vanishedWay = `Een projectleider kiest PLP-register > Controle > ${vanishedTitle}`;

/** With what to do. */
export const vanishedAdvice = (rows: VanishedRows): string =>
  isWithoutCopy(rows)
    ? `${vanishedLine(rows)} Er is nog geen kopie van. Zet ze terug met Bestand > Versiegeschiedenis. Klopt het? ${vanishedWay}.`
    : `${vanishedLine(rows)} Klopt dat? ${vanishedWay}: terugzetten, of laten weten dat het klopt.`;

/** True for what everybody is told of at once: a row or two that are gone people take away by hand, and word of an edit may be lost. */
export const isLoud = (rows: VanishedRows): boolean =>
  (rows.soort !== undefined && rows.soort !== zonderKopie && rows.soort !== 'ongezien') || isMuch(rows);

/** Of tabs of which something was answered that is not so any more. @param keys of these */
export const changedSince = (keys: readonly TabKey[]): string =>
  keys.length === 0
    ? ''
    : `In ${keys.map((key) => tabs[key].name).join(', ')} is intussen iets veranderd. Daar is niets gedaan: kies ${vanishedTitle} nog een keer.`;
