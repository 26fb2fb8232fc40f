/** What no loss tells and a projectleider decides about all the same: columns that came back empty, and rows to look at after something came back. */
import { isBlank } from '../../register/cell';
import type { Finding } from '../../register/rules/judge/rule';
import type { ColumnKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import type { ToLookAtIn } from '../../workbook/back/toLookAt';
import { inWords, letLookedAtBe, sayToLookAt, toLookAt } from '../../workbook/back/toLookAt';
import { emptiedColumnsIn, emptiedLine, letEmptiedBe } from '../../workbook/back/emptiedColumns';
import { unheardIn } from '../../workbook/shadow/astray';
import { isSeenSo, letCellsBe } from '../../workbook/shadow/cellsSeen';
import type { Loss } from '../../workbook/shadow/follow';
import { heardIn } from '../../workbook/state/rowsSeen';
import type { Properties } from '../../workbook/state/properties';
import type { LoadedRows } from '../load';
import { emptiedOf } from './emptied';
import { lookWhatStood, noCopy, vanishedWay } from './vanishedWords';

type Read = Pick<LoadedRows, 'marks' | 'tables'>;

/** Those of which the row is still there. */
const stillThere = ({ marks, tables }: Read): ToLookAtIn[] =>
  toLookAt(marks.known()).flatMap((one): ToLookAtIn[] => {
    const there = new Set((tables.get(one.tab.key)?.rows ?? []).map(({ cells }) => cells.id));
    const ids = one.ids.filter((id) => there.has(id));
    return ids.length > 0 ? [{ ...one, ids }] : [];
  });

const lineOf = (one: ToLookAtIn): string => `In ${one.tab.name} is iets teruggezet. ${sayToLookAt(one.tab, one)}`;

/** The cells of rows that no copy has that became other and of which nobody heard, but for those of which something else tells. */
function unheardOf({ marks, tables }: Read, losses: readonly Loss[]): ToLookAtIn[] {
  const known = marks.known();
  const emptied = emptiedColumnsIn(known, tables);
  const named = stillThere({ marks, tables });
  return [...tables.values()].flatMap((table): ToLookAtIn[] => {
    const { tab } = table;
    const own = losses.filter((one) => one.tab === tab.key);
    const isTold = (id: string, key: ColumnKey): boolean =>
      own.some(({ displaced }) => key in (displaced?.back.get(id) ?? {})) ||
      named.some(
        (one) => one.tab === tab && one.ids.includes(id) && (one.keys.length === 0 || one.keys.includes(key)),
      ) ||
      emptied.some((one) => one.tab.key === tab.key && one.key === key);
    const cells = [...unheardIn(known, table, heardIn)].flatMap(([id, keys]) => {
      const left = keys.filter((key) => !isTold(id, key));
      return left.length > 0 ? [{ id, left }] : [];
    });
    const keys = new Set(cells.flatMap(({ left }) => left));
    return cells.length > 0 ? [{ tab, ids: cells.map(({ id }) => id), keys: [...keys] }] : [];
  });
}

function unheardLine(one: ToLookAtIn): string {
  const { rows, what } = inWords(one.tab, one);
  return `In ${one.tab.name} veranderde iets zonder dat het register het merkte: ${rows}. Kijk zelf na wat daar in ${what}.`;
}

const leftToPeople = ({ repair: _, ...finding }: Finding): Finding => ({ ...finding, mend: lookWhatStood });

/** What Controle tells of them, and the findings as far as nobody may have them mended before that. */
export function besideFindings(
  _own: unknown,
  loaded: Read,
  losses: readonly Loss[],
  findings: readonly Finding[],
): { readonly findings: readonly Finding[]; readonly warnings: readonly string[] } {
  const unheard = unheardOf(loaded, losses);
  // Nobody knows whether what came there belongs there: mended into another than it was, it would be told no more.
  const isUnsure = ({ tab, column, recordId, repair }: Finding): boolean =>
    repair !== undefined &&
    unheard.some(
      ({ tab: { key }, ids, keys }) => key === tab && keys.includes(column) && ids.includes(String(recordId)),
    ) &&
    !isSeenSo(loaded.marks.known(), tabs[tab])({ id: recordId, [column]: repair.newCell }, [column]);
  // A row that has its moment had a number: where others of its tab went astray it was pushed out of one that stands there yet.
  const isPushedOut = ({ tab, row, rule }: Finding): boolean =>
    rule === 'nummer-ontbreekt' &&
    losses.some((loss) => loss.tab === tab && loss.isUncopied && !loss.isFound && loss.displaced) &&
    !isBlank(loaded.tables.get(tab)?.rows.find((one) => one.row === row)?.cells.ingevoerdOp);
  return {
    findings: findings.map((one) => (isUnsure(one) || isPushedOut(one) ? leftToPeople(one) : one)),
    warnings: [...stillThere(loaded).map(lineOf), ...unheard.map(unheardLine)].map(
      (line) => `${line} Klopt het? ${vanishedWay}.`,
    ),
  };
}

/** A question, and what is done and said where the answer is that it is right. */
interface Question {
  readonly text: string;
  readonly letBe: (properties: Properties) => void;
  readonly said: string;
}

/** What is asked beside the losses. */
export function besideLosses(_own: unknown, loaded: Read, losses: readonly Loss[]): Question[] {
  const [emptied, rows, unheard] = [emptiedOf(loaded), stillThere(loaded), unheardOf(loaded, losses)];
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
    ...(rows.length + unheard.length === 0
      ? []
      : [
          {
            text: `${[...rows.map(lineOf), ...unheard.map(unheardLine)].join('\n')}\n\nJa of Annuleren: doe nu niets.\nNee: het klopt zoals het nu is.`,
            letBe: (properties: Properties) => {
              letLookedAtBe(properties);
              letCellsBe(properties, new Set([...rows, ...unheard].flatMap(({ ids }) => ids)));
            },
            said: 'De rijen blijven zoals ze zijn.',
          },
        ]),
  ];
}
