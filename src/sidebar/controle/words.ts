/** How findings and repairs are told. */
import { counted } from '../../register/grouping';
import { tabs } from '../../register/tabs';
import type { FindingView, RepairView, Repaired } from '../contract';
import { shown } from '../kit/words';

/** The record of a finding, or its row where that has no ID. */
export const recordOf = ({ id, rij }: FindingView): string => id ?? `Rij ${rij}`;

/** Where it is. @example 'Metingen, kolom Moment' */
export const placeOf = ({ tab, kop }: FindingView): string => `${tabs[tab].name}, kolom ${kop}`;

/** What a cell becomes. */
export function becomes({ soort, wordt }: RepairView): string {
  if (soort === 'nummer') return wordt === null ? 'een nieuw nummer' : `${shown(wordt)}, zoals eerst`;
  if (soort === 'terug') return `${shown(wordt)} staat er weer, zoals de laatste nacht`;
  if (soort === 'weg') return 'de rij gaat weg; de andere blijft';
  if (soort === 'dag') return `${shown(wordt)}, zonder het tijdstip`;
  return soort === 'invoer' ? 'nu, door: onbekend' : shown(wordt);
}

/** What stands in the cell now; spaces that nobody sees are told. */
export function was({ soort, was: now }: RepairView): string {
  if (soort === 'terug') return `${shown(now)} is weg`;
  if (soort === 'weg') return 'deze rij staat er twee keer';
  return soort === 'spaties' ? `“${String(now)}” (met spaties)` : shown(now);
}

const cells = (count: number): string => counted(count, 'cel', 'cellen');

/** What was done. */
export function repairedInWords({ steps, overgeslagen }: Repaired): string {
  const back = steps.filter(({ before }) => before === null).length;
  const gone = steps.filter(({ after }) => Object.keys(after).length === 0).length;
  const mended = [
    ...(steps.length > back + gone ? [cells(steps.length - back - gone)] : []),
    ...(back > 0 ? [counted(back, 'rij', 'rijen')] : []),
    ...(gone > 0 ? [`${counted(gone, 'rij', 'rijen')} weggehaald`] : []),
  ].join(' en ');
  const done = mended === '' ? 'Er is niets veranderd.' : `Hersteld: ${mended}.`;
  return overgeslagen === 0
    ? done
    : `${done} ${cells(overgeslagen)} overgeslagen: daar staat nu iets anders dan in het voorbeeld.`;
}

/** The blue button of the preview. */
export const repairLabel = (findings: readonly FindingView[]): string =>
  findings.every(({ herstel }) => herstel?.soort === 'terug')
    ? 'Zet terug'
    : findings.every(({ herstel }) => herstel?.soort === 'weg')
      ? `Haal ${counted(findings.length, 'rij', 'rijen')} weg`
      : `Herstel ${cells(findings.length)}`;
