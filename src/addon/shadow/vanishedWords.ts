/** How it is told that many rows went at once: which tab, how many, since when. No names, and nothing of what they held. */
import type { TabKey } from '../../register/tabs';
import { dutchDate } from '../../register/dates';
import { tabs } from '../../register/tabs';
import type { VanishedRows } from '../../workbook/state/dailyState';
import type { Vanished } from '../../workbook/shadow/shadow';

/** Where a projectleider decides about it. */
export const vanishedTitle = 'Verdwenen rijen';

/** As the daily job remembers it. */
export const toRemember = (vanished: ReadonlyMap<TabKey, Vanished>): VanishedRows[] =>
  [...vanished].map(([tab, one]) => ({ tab, ...one }));

/** @example 'Uit Deelnemers zijn 12 van de 49 rijen verdwenen sinds 03-09-2025 om 07:04.' */
export const vanishedLine = ({ tab, weg, van, op }: VanishedRows): string =>
  `Uit ${tabs[tab].name} zijn ${weg} van de ${van} rijen verdwenen sinds ${dutchDate(op)} om ${op.slice(11, 16)}.`;

/** With what to do. */
export const vanishedAdvice = (rows: VanishedRows): string =>
  `${vanishedLine(rows)} Klopt dat? Een projectleider kiest PLP-register > Controle > ${vanishedTitle}: terugzetten, of laten weten dat het klopt.`;
