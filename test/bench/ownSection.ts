/** The section on the add-on's own time: each size in a process of its own, on the code as it is bundled for Google. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { line, number } from './measured';
import type { Own } from './own';

const root = path.resolve(__dirname, '../..');

/** The acts with what they may take, as times the yardstick. */
const targets: readonly (readonly [act: string, what: string, most: number])[] = [
  ['cijfers', 'Alle cijfers van alle projectjaren', 5],
  ['maand', 'De maand met alles', 8],
  ['reeksen', '36 maanden voor de grafieken', 6],
  ['controle', 'Controle', 4],
  ['nacht', 'De nacht, met de kopie', 10],
];

const inMemory = 'Geheugen';
const mostMemory = 6;

const mostGrowth = 11;

/** How many times the time ten times the rows take. */
const grownBy = (act: string, [from, to]: readonly [Own, Own]): number =>
  (to.times[act]! / from.times[act]!) * (10 / (to.rows / from.rows));

/**
 * The same without what the machine itself gets slower: `JSON.parse` does the same for each row, and takes far more than ten
 * times as long where ten times the rows fit no cache any more.
 */
const ownGrowth = (act: string, step: readonly [Own, Own]): number =>
  (10 * grownBy(act, step)) / grownBy('maatstaf', step);

/** Measures these sizes, one after another. */
export function measureOwn(sizes: readonly number[]): Own[] {
  const outfile = path.join(root, 'node_modules/.cache/bench-own.cjs');
  buildSync({
    entryPoints: [path.join(root, 'test/bench/own.ts')],
    bundle: true,
    platform: 'node',
    target: 'es2019',
    outfile,
    logLevel: 'error',
  });
  // A heap that is as large from the first as it may become, alike for each size: else it grows while it is measured, and
  // each time the engine goes over all that is held.
  const heap = [
    '--max-old-space-size=14000',
    '--initial-old-space-size=10000',
    '--min-semi-space-size=16',
    '--max-semi-space-size=16',
  ];
  const node = ['--expose-gc', '--single-threaded-gc', ...heap, outfile];
  return sizes.map(
    (size) => JSON.parse(execFileSync(process.execPath, [...node, String(size)], { encoding: 'utf8' })) as Own,
  );
}

/** The figures of a row of the page as it was, without what they were before that. */
const formerOf = (page: string, what: string): string[] =>
  (page.split('\n').find((one) => one.startsWith(`| ${what} |`)) ?? '')
    .split('|')
    .slice(3)
    .map((cell) => /[\d.]+×/.exec(cell)?.[0] ?? '');

/** @param page as it was: its figures come beside the new ones */
export function ownSection(measured: readonly Own[], page: string): string {
  const row = (what: string, most: number, ratioOf: (own: Own) => number): string => {
    const former = formerOf(page, what);
    const cells = measured.map((own, index) => {
      const ratio = ratioOf(own);
      const was = former[index] ? ` (was ${former[index]})` : '';
      return `${ratio > most ? '**' : ''}${ratio.toFixed(1)}×${ratio > most ? '** te veel' : ''}${was}`;
    });
    return line(what, `${most}×`, ...cells);
  };
  const steps = measured.slice(1).map((own, index) => [measured[index]!, own] as const);
  const growth = (what: string, act: string, isOwn: boolean): string => {
    const former = formerOf(page, what);
    const was = (index: number): string => (former[index] ? ` (was ${former[index]})` : '');
    const own = (step: readonly [Own, Own]): string =>
      isOwn ? `, eigen groei ${ownGrowth(act, step).toFixed(1)}×` : '';
    return line(
      what,
      isOwn ? `${mostGrowth}×` : '',
      ...steps.map((step, index) => `${grownBy(act, step).toFixed(1)}×${own(step)}${was(index)}`),
    );
  };
  const tooMuch = targets.filter(([act]) => steps.some((step) => ownGrowth(act, step) > mostGrowth));
  return [
    '## De eigen tijd van de add-on',
    '',
    'De rekentijd zonder Google, als verhouding tot `JSON.parse` van dezelfde rijen in dezelfde meting: één keer door alles heen. Elk getal is de',
    'kleinste van een aantal keren. Tekenen en de PDF tellen niet mee. Geheugen is wat er vastgehouden wordt als alle cijfers er zijn, als verhouding tot die JSON.',
    '',
    line('', 'Hoogstens', ...measured.map(({ deelnemers }) => `${number(deelnemers)} deelnemers`)),
    line('---', '---:', ...measured.map(() => '---:')),
    ...targets.map(([act, what, most]) => row(what, most, ({ times }) => times[act]! / times['maatstaf']!)),
    row(inMemory, mostMemory, ({ memory, json }) => Math.max(0, memory) / json),
    line('Rijen', '', ...measured.map(({ rows }) => rows)),
    line('De maatstaf in ms', '', ...measured.map(({ times }) => times['maatstaf']!.toFixed(1))),
    line('Alle cijfers in ms', '', ...measured.map(({ times }) => times['cijfers']!.toFixed(1))),
    '',
    'Elke grootte heeft een proces voor zichzelf, met dezelfde vooraf bemeten hoop: 16 MB voor wat net gemaakt is en 10 GB voor de rest. Eerst leert de motor',
    'op een klein register, en tussen de beurten wordt opgeruimd. Met een hoop die onder het meten groeide, ging V8 telkens door alles wat de meting zelf vasthield,',
    'en dat werd als groei van de add-on geteld. Wat nog meer dan tien keer groeit, is dat een groot register niet in de cache van de processor past: ook de',
    'maatstaf, die alleen leest, heeft daar last van.',
    '',
    'Hoeveel keer zoveel tijd tien keer zoveel rijen kost, met daarboven de maatstaf, die van elke rij evenveel doet. De eigen groei is wat er overblijft zonder',
    `wat de machine zelf trager wordt: de groei als de maatstaf er precies tien keer zo lang over zou doen (hoogstens ${mostGrowth}×).`,
    '',
    line(
      '',
      'Hoogstens',
      ...steps.map(([from, to]) => `${number(from.deelnemers)} naar ${number(to.deelnemers)} deelnemers`),
    ),
    line('---', '---:', ...steps.map(() => '---:')),
    growth('De maatstaf', 'maatstaf', false),
    ...targets.map(([act, what]) => growth(`${what}, groei`, act, true)),
    '',
    tooMuch.length === 0
      ? `Tien keer zoveel rijen kost de add-on overal hoogstens ${mostGrowth} keer zoveel tijd.`
      : `Meer dan ${mostGrowth} keer: ${tooMuch.map(([, what]) => what).join(', ')}.`,
  ].join('\n');
}
