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
import { rewritten } from './rewritten';
import type { Shown, Step } from './world';
import { doAll, followAdvice, harm, idOf, look, notDutch, sequences, untold, usually } from './world';

const accidents = { ...inPlaces, ...rewritten };

/** Without a copy two signs a cell are remembered: of these nobody can calculate, and stamps are not among them. */
const accidentsBehind = (behind: Behind): typeof inPlaces => (behind === 'no copy' ? inPlaces : accidents);

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
  const said = followAdvice(workbook, usual);
  const repaired = look(workbook);
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
  const failures = sequences(accidentsBehind(behind), tries, seed).flatMap((steps) => {
    const found = outcomeOf(steps, behind);
    return found.length > 0 ? [{ steps, found }] : [];
  });
  expect(failures).toEqual([]);
});

/** What the register did last, and the accident that came right after it. */
type RightAfter = readonly [first: string, accident: string, tab: number, a: number, b: number];

const rightAfter = (tries: number, behind: Behind): RightAfter[] =>
  fc.sample(
    fc.tuple(
      fc.constantFrom(...Object.keys(firstActs)),
      fc.constantFrom(...Object.keys(accidentsBehind(behind))),
      fc.nat(3),
      fc.nat(40),
      fc.nat(40),
    ),
    { numRuns: tries, seed },
  );

function outcomeAfter([first, accident, tab, a, b]: RightAfter, behind: Behind): string[] {
  const workbook = roadRegister(behind);
  const [act, tabs] = firstActs[first]!;
  act(workbook);
  // Looking is an act as well: a copy is looked at.
  const usual = look(copyWorkbook(workbook));
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
    const failures = rightAfter(tries, behind).flatMap((one) => {
      const found = outcomeAfter(one, behind);
      return found.length > 0 ? [{ one, found }] : [];
    });
    expect(failures).toEqual([]);
  },
);

/** Sequences that broke it once. */
test.each<[string, Behind, readonly Step[]]>([
  [
    'an overwritten row, which is the same as another, is not taken away',
    'a night',
    [
      ['a row was pasted over another', 2, 30, 32],
      ['some columns were sorted', 15, 14, 5],
    ],
  ],
  [
    'a column that was emptied with its header is told of',
    'no copy',
    [['a column was emptied with its header', 0, 37, 31]],
  ],
  [
    'the row that an overwritten one is the same as is not taken away',
    'no copy',
    [
      ['a row without its number was pasted over another', 13, 0, 27],
      ['a row was deleted', 6, 26, 40],
      ['the header row was sorted to below the records', 12, 37, 39],
    ],
  ],
  [
    'what went astray without a copy stays told once Inrichten made one',
    'no copy',
    [
      ['three empty rows were put above', 6, 6, 22],
      ['some columns were sorted the other way', 6, 0, 19],
    ],
  ],
  [
    'a copy of a row whose values went astray gets them back along with it',
    'a night',
    [
      ['some columns were sorted the other way', 4, 12, 4],
      ['rows were pasted twice', 4, 5, 2],
    ],
  ],
  [
    'a lost header row comes back at once in empty rows that have the checks of a record',
    'no copy',
    [
      ['the header row was deleted', 10, 29, 24],
      ['three empty rows were put above', 10, 22, 3],
    ],
  ],
  [
    'a row that was pasted over, and of which a column was sorted with the others after that, is told and put back',
    'a night',
    [
      ['a row without its number was pasted over another', 2, 37, 26],
      ['some columns were sorted', 2, 19, 15],
    ],
  ],
  [
    'cells that were put in amid a column, of which one was pushed out below, are told of and go back',
    'a night',
    [['cells were put in and those below moved down, unheard', 10, 4, 22]],
  ],
  [
    'a column that was pasted over another goes back, whatever checks came along',
    'a night',
    [['a column was pasted over the one beside it', 1, 19, 1]],
  ],
  [
    'a column that was pasted over an empty one, with its header, is told of',
    'a night',
    [['a column was pasted over the one beside it', 1, 40, 0]],
  ],
  [
    'a column of three rows that was pasted over an empty one of another kind is told of',
    'no copy',
    [['a column was pasted over the one beside it', 10, 4, 23]],
  ],
  [
    'a number that was dragged over those below: each row gets its own back, and none goes',
    'a night',
    [['a number was dragged over those below, unheard', 15, 0, 1]],
  ],
  [
    'a cell that moved up from a row that was deleted after that goes back along with the row',
    'a night',
    [
      ['cells were deleted and those below moved up, unheard', 11, 9, 1],
      ['a row was deleted', 11, 5, 0],
    ],
  ],
  [
    'a column that changed places with Ingevoerd op is told of',
    'a night',
    [['two columns changed places below their headers', 12, 20, 34]],
  ],
  [
    'days that were read with the day for the month go back',
    'a night',
    [['days were read with the day for the month', 8, 0, 0]],
  ],
  [
    'a number that was replaced in all tabs goes back in each',
    'a night',
    [['a number was replaced in all tabs', 0, 0, 3]],
  ],
  [
    'a block that was emptied with its stamps is told of, few as its values may be',
    'a night',
    [['a block of cells was emptied, stamps too', 6, 1, 2]],
  ],
])('%s', (_what, behind, steps) => {
  expect(outcomeOf(steps, behind)).toEqual([]);
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
