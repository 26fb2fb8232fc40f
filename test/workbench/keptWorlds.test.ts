/** That tests may run the add-on in worlds that were there before: it does the same there as in fresh ones, as people have them. */
import { KeptWorlds } from '@plp/workbench';
import { requests } from '../support/calls/requests';
import { demoRegister, hostOver, type TestHost } from '../support/register';

/** What somebody does in a day: menu, forms, an edit, what a part beside the script does. */
const acts: readonly (readonly [name: string, request?: unknown])[] = [
  ['onOpen'],
  ['vandaagOphalen', {}],
  ['opslaan', requests.opslaan],
  ['controleOphalen', {}],
  ['uitkomstenBijwerken'],
  ['dagelijkseTaken'],
  ['papierTonen', requests.papierTonen],
  ['registerInrichten'],
  ['controleOphalen', {}],
  ['maandoverzichtMaken'],
  ['vandaagOphalen', {}],
];

/** What the acts answer, the calls that each makes in their order, and what stands in the workbook after them. */
function dayOf(host: TestHost): readonly (readonly string[])[] {
  const done = acts.map(([name, request]) => {
    host.resetTrace();
    const answer = name === 'onOpen' ? host.fireOpen() : host.run(name, request);
    return [name, answer, [...host.serviceCalls], [...host.roundTrips]];
  });
  const after = [done, host.workbook.sheets.map(({ name, rows }) => [name, rows]), host.mails];
  // Keys are drawn anew each time.
  return after.map((part) =>
    JSON.stringify(part, null, 1)
      .replace(/[0-9a-f]{16,}/g, 'drawn')
      .split('\n'),
  );
}

test('the add-on answers, calls and writes the same in kept worlds as in fresh ones, time and again', () => {
  const fresh = dayOf(hostOver(demoRegister(), { keptWorlds: undefined }));
  const idle = new Map();
  const keptWorlds = new KeptWorlds(idle);
  for (const time of ['first', 'second']) {
    const kept = dayOf(hostOver(demoRegister(), { keptWorlds }));
    const others = kept.flatMap((lines, part) => lines.filter((line, index) => line !== fresh[part]![index]));
    expect([time, others.slice(0, 20), kept.map(({ length }) => length)]).toEqual([
      time,
      [],
      fresh.map(({ length }) => length),
    ]);
  }
  expect([...idle.values()].map((worlds) => worlds.length)).toEqual([1]);
});
