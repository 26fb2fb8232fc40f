/** Lists of IDs written short: what follows on one another is a run, `D-0001…D-2000`. */
import { formatId, idNumber } from '../register/identity/ids';

/** More than the largest import gives in one tab: a longer run is not of our making. */
const longestRun = 10_000;

const prefixOf = (id: string): string => id.slice(0, Math.max(0, id.indexOf('-')));

/** The number of an ID that is written as we write it; null for any other text. */
function numberOf(id: string, prefix = prefixOf(id)): number | null {
  const number = idNumber(prefix, id);
  // With no more zeros before it than four digits ask for.
  return number !== null && (id.length === prefix.length + 5 || id.charAt(prefix.length + 1) !== '0') ? number : null;
}

interface Run {
  readonly prefix: string;
  readonly first: string;
  last: string;
  number: number | null;
  length: number;
}

/** @example toRuns(['D-0001', 'D-0002', 'I-0007', '']) // ['D-0001…D-0002', 'I-0007', ''] */
export function toRuns(ids: readonly string[]): string[] {
  const runs: Run[] = [];
  for (const id of ids) {
    const run = runs[runs.length - 1];
    const isSame = run !== undefined && id.startsWith(run.prefix) && id.charAt(run.prefix.length) === '-';
    const prefix = isSame ? run.prefix : prefixOf(id);
    const number = numberOf(id, prefix);
    if (isSame && number !== null && run.number === number - 1 && run.length < longestRun) {
      run.last = id;
      run.number = number;
      run.length += 1;
    } else {
      runs.push({ prefix, first: id, last: id, number, length: 1 });
    }
  }
  return runs.map(({ first, last, length }) => (length === 1 ? first : `${first}…${last}`));
}

/** The IDs of a run, or of a single one; null for what is neither. */
function idsIn(run: string): string[] | null {
  const [first = '', last, ...more] = run.split('…');
  if (last === undefined) return [first];
  const [from, to] = [numberOf(first), numberOf(last)];
  if (more.length > 0 || from === null || to === null || prefixOf(first) !== prefixOf(last)) return null;
  if (to <= from || to - from >= longestRun) return null;
  return Array.from({ length: to - from + 1 }, (_, place) => formatId(prefixOf(first), from + place));
}

/** The list that was written; null when somebody spoiled it. */
export function fromRuns(runs: readonly string[]): string[] | null {
  const lists = runs.map(idsIn);
  return lists.every((list) => list !== null) ? lists.flat() : null;
}
