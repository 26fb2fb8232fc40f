/**
 * Accidents in the sheet, by sequences of one to four: each gives the same figures or is told by name; after the advised
 * repair the same figures, or what remains is told. Acts of every day change nothing. Through the bundle.
 * More of them by hand: `ONGELUKKEN=2000 npx jest … test/addon/accidents`, with SEED for others.
 */
import { copyWorkbook, type Workbook } from '@plp/workbench';
import fc from 'fast-check';
import { allTabs } from '../../../src/register/tabs';
import { firstActs } from './before';
import { accidents as inPlaces, everyday } from './people';
import type { Behind } from './register';
import { roadRegister } from './register';
import { brokeOnce } from './brokeOnce';
import type { RightAfter } from './brokeRightAfter';
import { brokeRightAfter } from './brokeRightAfter';
import { rewritten } from './rewritten';
import type { Shown, Step } from './world';
import { doAll, followAdvice, harm, idOf, look, notDutch, sequences, untold, usually } from './world';

const accidents = { ...inPlaces, ...rewritten };

const count = Number(process.env['ONGELUKKEN'] ?? 8);
const seed = Number(process.env['SEED'] ?? 14);

/** What is silent, not Dutch, or made worse, once these accidents happened in it. @param usual what it showed before */
function outcomeIn(workbook: Workbook, usual: Shown, steps: readonly Step[]): string[] {
  const heard = doAll(accidents, steps, workbook);
  const nameNow = (tab: Parameters<typeof idOf>[1]): string =>
    workbook.sheets.find(({ id }) => id === idOf(workbook, tab))?.name ?? 'nergens';
  const damaged = look(workbook);
  const found = [
    ...untold(usual, damaged, heard, nameNow).map((what) => `silent: ${what}`),
    ...notDutch([...heard, ...damaged.said]).map((text) => `not Dutch: ${text}`),
  ];
  const { said, repaired } = followAdvice(workbook, usual, damaged);
  found.push(
    // What stays astray the answer names; that something was put back, as it was that night, tells nothing.
    ...untold(
      usual,
      repaired,
      said.filter((text) => text.includes('Kijk zelf na wat daar in')),
      nameNow,
    ).map((what) => `silent after the repair: ${what}`),
    ...notDutch([...said, ...repaired.said]).map((text) => `not Dutch in the repair: ${text}`),
  );
  if (damaged.records && harm(usual, repaired) > harm(usual, damaged)) found.push('worse by the repair');
  return found;
}

const outcomeOf = (steps: readonly Step[], behind: Behind): string[] =>
  outcomeIn(roadRegister(behind), usually(behind), steps);

test.each<[Behind, number]>([
  ['a night', count],
  ['Inrichten', Math.ceil(count / 2)],
  ['no copy', Math.ceil(count / 2)],
])('accidents are told and can be mended (behind it: %s)', (behind, tries) => {
  const failures = sequences(accidents, tries, seed).flatMap((steps) => {
    const found = outcomeOf(steps, behind);
    return found.length > 0 ? [{ steps, found }] : [];
  });
  expect(failures).toEqual([]);
});

const rightAfter = (tries: number): RightAfter[] =>
  fc.sample(
    fc.tuple(
      fc.constantFrom(...Object.keys(firstActs)),
      fc.constantFrom(...Object.keys(accidents)),
      fc.nat(3),
      fc.nat(40),
      fc.nat(40),
    ),
    { numRuns: tries, seed },
  );

const acted = new Map<string, { readonly workbook: Workbook; readonly usual: Shown }>();

/** A workbook in which the register did this last, and what it showed then: the same act comes again with other accidents. */
function rightAfterAct(first: string, behind: Behind): { readonly workbook: Workbook; readonly usual: Shown } {
  const name = `${first}, ${behind}`;
  if (!acted.has(name)) {
    const workbook = roadRegister(behind);
    firstActs[first]![0](workbook);
    // Looking is an act as well: a copy is looked at.
    acted.set(name, { workbook, usual: look(copyWorkbook(workbook)) });
  }
  const { workbook, usual } = acted.get(name)!;
  return { workbook: copyWorkbook(workbook), usual };
}

function outcomeAfter([first, accident, tab, a, b]: RightAfter, behind: Behind): string[] {
  const { workbook, usual } = rightAfterAct(first, behind);
  const [, tabs] = firstActs[first]!;
  // Without a copy nothing comes back: that stays told.
  const isLeft = behind === 'no copy' && first === 'rows were put back';
  const alarms = usual.said
    .filter((text) => !isLeft && text.includes('Verdwenen rijen'))
    .map((text) => `alarm: ${text}`);
  const place = allTabs.findIndex(({ key }) => key === tabs[tab % tabs.length]);
  return [...alarms, ...outcomeIn(workbook, usual, [[accident, place, a, b]])];
}

test.each<[Behind, number]>([
  ['a night', count],
  ['no copy', Math.ceil(count / 2)],
])(
  'an accident right after any act of the register is told as well, and no act is told of itself (behind it: %s)',
  (behind, tries) => {
    const failures = rightAfter(tries).flatMap((one) => {
      const found = outcomeAfter(one, behind);
      return found.length > 0 ? [{ one, found }] : [];
    });
    expect(failures).toEqual([]);
  },
);

test.each(brokeOnce)('%s', (_what, behind, steps) => {
  expect(outcomeOf(steps, behind)).toEqual([]);
});

test.each(brokeRightAfter)('%s', (_what, behind, one) => {
  expect(outcomeAfter(one, behind)).toEqual([]);
});

test('acts of every day change no figure and tell nothing', () => {
  const failures = sequences(everyday, count, seed).filter((steps) => {
    const workbook = roadRegister('a night');
    doAll(everyday, steps, workbook);
    const [is, usual] = [look(workbook), usually('a night')];
    return (
      JSON.stringify([is.figures, is.said, is.findings.length]) !==
      JSON.stringify([usual.figures, usual.said, usual.findings.length])
    );
  });
  expect(failures).toEqual([]);
});
