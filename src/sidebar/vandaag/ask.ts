/** Asks what is due in calls that run side by side, and puts their answers together. */
import type { Answer, Due, DueView } from '../contract';
import { vandaagDelen } from '../contract';
import { call } from '../kit/server/call';

/** The first days of which each part sent all: what is later in one part, another part may have left behind. */
const until = (parts: readonly Due[], list: 'voorMij' | 'items', count: 'mij' | 'allen'): number =>
  Math.min(
    ...parts.map((part) =>
      part[list].length < part.aantallen[count] ? (part[list][part[list].length - 1]?.dagen ?? -Infinity) : Infinity,
    ),
  );

const sum = (parts: readonly Due[], count: 'mij' | 'allen'): number =>
  parts.reduce((total, { aantallen }) => total + aantallen[count], 0);

/** One list of what all parts found, oldest first. On one day the order is that of the parts. */
export function together(parts: readonly Due[]): Due {
  const merged = (list: 'voorMij' | 'items', count: 'mij' | 'allen'): readonly DueView[] =>
    parts
      .flatMap((part) => part[list])
      .filter(({ dagen }) => dagen <= until(parts, list, count))
      .sort((a, b) => a.dagen - b.dagen);
  return {
    ...parts[0]!,
    aantallen: { mij: sum(parts, 'mij'), allen: sum(parts, 'allen') },
    doetMee: parts.some(({ doetMee }) => doetMee),
    bellen: Object.assign({}, ...parts.map(({ bellen }) => bellen)) as Due['bellen'],
    voorMij: merged('voorMij', 'mij'),
    items: merged('items', 'allen'),
  };
}

/** All that is due: of every part, or what was wrong with one. */
export async function askDue(): Promise<Answer<Due>> {
  const answers = await Promise.all(vandaagDelen.map((deel) => call('vandaagOphalen', { deel })));
  const parts: Due[] = [];
  for (const answer of answers) {
    if (!answer.ok) return answer;
    parts.push(answer.value);
  }
  return { ok: true, value: together(parts) };
}
