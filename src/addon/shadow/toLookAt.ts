/** What no loss tells and a projectleider decides about all the same: columns that came back empty, and rows to look at after something came back. */
import type { ToLookAtIn } from '../../workbook/back/toLookAt';
import { letLookedAtBe, sayToLookAt, toLookAt } from '../../workbook/back/toLookAt';
import { emptiedLine, letEmptiedBe } from '../../workbook/back/emptiedColumns';
import type { Properties } from '../../workbook/state/properties';
import type { LoadedRows } from '../load';
import { emptiedOf } from './emptied';
import { noCopy, vanishedWay } from './vanishedWords';

type Read = Pick<LoadedRows, 'marks' | 'tables'>;

/** Those of which the row is still there. */
const stillThere = ({ marks, tables }: Read): ToLookAtIn[] =>
  toLookAt(marks.known()).flatMap((one): ToLookAtIn[] => {
    const there = new Set((tables.get(one.tab.key)?.rows ?? []).map(({ cells }) => cells.id));
    const ids = one.ids.filter((id) => there.has(id));
    return ids.length > 0 ? [{ ...one, ids }] : [];
  });

const lineOf = (one: ToLookAtIn): string => `In ${one.tab.name} is iets teruggezet. ${sayToLookAt(one.tab, one)}`;

/** As Controle tells them. */
export const toLookAtAdvice = (loaded: Read): string[] =>
  stillThere(loaded).map((one) => `${lineOf(one)} Klopt het? ${vanishedWay}.`);

/** A question, and what is done and said where the answer is that it is right. */
interface Question {
  readonly text: string;
  readonly letBe: (properties: Properties) => void;
  readonly said: string;
}

/** What is asked beside the losses. */
export function besideLosses(loaded: Read): Question[] {
  const [emptied, rows] = [emptiedOf(loaded), stillThere(loaded)];
  return [
    ...(emptied.length === 0
      ? []
      : [
          {
            text: `${emptied.map(emptiedLine).join('\n')}\n\n${noCopy}`,
            letBe: (properties: Properties) => letEmptiedBe(properties, emptied),
            said: 'De kolom blijft leeg. De cijfers rekenen ermee.',
          },
        ]),
    ...(rows.length === 0
      ? []
      : [
          {
            text: `${rows.map(lineOf).join('\n')}\n\nJa of Annuleren: doe nu niets.\nNee: het klopt zoals het nu is.`,
            letBe: letLookedAtBe,
            said: 'De rijen blijven zoals ze zijn.',
          },
        ]),
  ];
}
