/** Endpoint: with whom to have contact in nazorg. */
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { isGewist } from '../../register/identity/gewist';
import { tabs } from '../../register/tabs';
import { nazorgAanDeBeurt } from '../../register/weg/nazorgAanDeBeurt';
import type { NazorgLijst } from '../../sidebar/contract';
import { readTable } from '../../workbook/tables';
import { idRows, nameIn } from './rows';
import { inSession } from './user';

/** How many are shown at most; who wants somebody else searches by name. */
const mostShown = 30;

/** Reads three tabs. */
export const nazorgInView = inSession(({ marks, today }): Outcome<NazorgLijst> => {
  const nazorg = readTable(marks, tabs.nazorg);
  if (!nazorg.ok) return nazorg;
  const fasen = readTable(marks, tabs.fasen);
  if (!fasen.ok) return fasen;
  const deelnemers = readTable(marks, tabs.deelnemers);
  if (!deelnemers.ok) return deelnemers;
  const left = new Set(deelnemers.value.rows.flatMap(({ cells }) => (isGewist(cells) ? [cells.id] : [])));
  const due = nazorgAanDeBeurt(idRows(nazorg.value), idRows(fasen.value), today).filter(
    ({ deelnemerId }) => !left.has(deelnemerId),
  );
  const names = new Map(deelnemers.value.rows.map(({ cells }) => [cells.id, nameIn(cells)]));
  return success({
    aantal: due.length,
    lijst: due.slice(0, mostShown).map((one) => ({ ...one, naam: names.get(one.deelnemerId) || one.deelnemerId })),
  });
});
