/**
 * Accidents in the sheet, by sequences of one to four: each gives the same figures or is told by name; after the advised
 * repair the same figures, or what remains is told. Acts of every day change nothing. Through the bundle.
 * More of them by hand: `ONGELUKKEN=2000 npx jest … test/addon/accidents`, with SEED for others.
 */
import { accidents, everyday } from './people';
import { roadRegister } from './register';
import type { Step } from './world';
import { doAll, followAdvice, harm, idOf, look, notDutch, sequences, untold, usually } from './world';

const count = Number(process.env['ONGELUKKEN'] ?? 8);
/** Which value stood in which row only a copy tells. */
const knownWithoutCopy = Object.fromEntries(
  Object.entries(accidents).filter(
    ([what]) => !/columns were sorted|cells of a column|pasted over|beside it/.test(what),
  ),
);

const seed = Number(process.env['SEED'] ?? 14);

function outcomeOf(steps: readonly Step[], withNight: boolean): string[] {
  const workbook = roadRegister(withNight);
  const usual = usually(withNight);
  const heard = doAll(accidents, steps, workbook);
  const nameNow = (tab: Parameters<typeof idOf>[1]): string =>
    workbook.sheets.find(({ id }) => id === idOf(workbook, tab))?.name ?? 'nergens';
  const damaged = look(workbook);
  const found = [
    ...untold(usual, damaged, heard, nameNow).map((what) => `silent: ${what}`),
    ...notDutch([...heard, ...damaged.said]).map((text) => `not Dutch: ${text}`),
  ];
  const said = followAdvice(workbook);
  const repaired = look(workbook);
  found.push(
    ...untold(usual, repaired, [], nameNow).map((what) => `silent after the repair: ${what}`),
    ...notDutch([...said, ...repaired.said]).map((text) => `not Dutch in the repair: ${text}`),
  );
  if (damaged.records && harm(usual, repaired) > harm(usual, damaged)) found.push('worse by the repair');
  return found;
}

test.each([true, false])('accidents are told and can be mended (with a night before: %s)', (withNight) => {
  const failures = sequences(withNight ? accidents : knownWithoutCopy, count, seed).flatMap((steps) => {
    const found = outcomeOf(steps, withNight);
    return found.length > 0 ? [{ steps, found }] : [];
  });
  expect(failures).toEqual([]);
});

/** Sequences that broke it once. */
test.each<[string, boolean, readonly Step[]]>([
  [
    'an overwritten row, which is the same as another, is not taken away',
    true,
    [
      ['a row was pasted over another', 2, 30, 32],
      ['some columns were sorted', 15, 14, 5],
    ],
  ],
  [
    'a column that was emptied with its header is told of',
    false,
    [['a column was emptied with its header', 0, 37, 31]],
  ],
])('%s', (_what, withNight, steps) => {
  expect(outcomeOf(steps, withNight)).toEqual([]);
});

test('acts of every day change no figure and tell nothing', () => {
  const failures = sequences(everyday, count, seed).filter((steps) => {
    const workbook = roadRegister(true);
    doAll(everyday, steps, workbook);
    const [is, usual] = [look(workbook), usually(true)];
    return (
      JSON.stringify([is.figures, is.said, is.findings.length]) !==
      JSON.stringify([usual.figures, usual.said, usual.findings.length])
    );
  });
  expect(failures).toEqual([]);
});
