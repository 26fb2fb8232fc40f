/**
 * `npm run bench [-- eigen] [deelnemers …]`: calls of Google's services and round trips first (exact), processor time second, and all of
 * it in docs/snelheid.md with the former figures beside it. With `handelingen` only the acts of people are measured anew, with
 * `eigen` only the add-on's own time, with `jaar` only a year of use; the other sections stay as they are. Nothing here passes or fails.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import buildBundleOnce from '../support/setup/buildBundle';
import { actsSection, minutesOf, rowByRow } from './acts';
import { formulaSeconds, hasLibreOffice, helperCount } from './formulas';
import { growthSection, largeSection } from './growth';
import { line } from './measured';
import type { Own } from './own';
import { measureOwn, ownSection } from './ownSection';

const page = path.resolve(__dirname, '../../docs/snelheid.md');
const allSizes = [40, 1_000, 10_000, 100_000];
/** The acts, the formulas and the growth are measured at this size. */
const usual = 10_000;

/** Beside what people would do instead. */
async function insteadSection(own: readonly Own[], former: string): Promise<string> {
  const { addOn, script } = await rowByRow();
  const here = own.find(({ deelnemers }) => Math.round(deelnemers / 1_000) === usual / 1_000);
  const figures = (here?.times['cijfers'] ?? 0) / 1_000;
  const formulas = here && hasLibreOffice() ? formulaSeconds(usual) : null;
  return [
    '## Naast wat mensen anders zouden doen',
    '',
    'Dezelfde Uitkomsten van de demo, met de add-on en met een script dat per cel leest en per rij toevoegt (zonder zijn rekenwerk).',
    '',
    line('', 'Aanroepen', 'Keren naar Google', 'Minuten bij Google', 'Rekentijd in ms'),
    line('---', '---:', '---:', '---:', '---:'),
    line('De add-on', addOn.calls, addOn.trips, minutesOf(addOn).toFixed(1), addOn.ms),
    line('Per rij', script.calls, script.trips, minutesOf(script).toFixed(1), script.ms),
    '',
    'De minuten volgen uit wat een aanroep en een keer heen en weer daar kosten. Google breekt een script na 6 minuten af.',
    '',
    formulas === null
      ? (/^(?:Eerder gemeten: )?(Formules, in LibreOffice.*)$/m.exec(former)?.[1]?.replace(/^/, 'Eerder gemeten: ') ??
        'Formules: niet gemeten. LibreOffice staat niet op deze machine, of er is niet bij 10.000 deelnemers gemeten.')
      : `Formules, in LibreOffice bij 10.000 deelnemers: ${helperCount} hulpkolommen bij elke deelnemer, met MINIFS, MAXIFS, COUNTIFS, SUMIFS en AVERAGEIFS, en de aantallen daaronder. Dat vraagt ${formulas.toFixed(1)} s rekentijd. ` +
        `De add-on maakt in ${figures.toFixed(2)} s alle cijfers van alle projectjaren: ${(formulas / figures).toFixed(0)} keer zo snel (doel: 150).`,
  ].join('\n');
}

async function main(): Promise<void> {
  await buildBundleOnce();
  const asked = process.argv.slice(2).flatMap((word) => (Number(word) > 0 ? [Number(word)] : []));
  const former = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const replace = (title: string, section: string): void => {
    const now = readFileSync(page, 'utf8');
    writeFileSync(
      page,
      now.replace(new RegExp(`## ${title}[^]*?(?=\\n\\n## )`), () => section),
    );
  };
  const only = ['handelingen', 'eigen', 'jaar'].filter((one) => process.argv.includes(one));
  if (only.includes('handelingen')) replace('Wat mensen doen', await actsSection(usual));
  if (only.includes('eigen'))
    replace('De eigen tijd van de add-on', ownSection(measureOwn(asked.length > 0 ? asked : allSizes), former));
  if (only.includes('jaar')) replace('Een jaar gebruik', await growthSection());
  if (only.length > 0) return;
  const sections: string[] = [];
  const tell = (section: string): void => {
    console.log(`${section}\n`);
    sections.push(section);
  };
  tell(await actsSection(usual));
  const own = measureOwn(asked.length > 0 ? asked : allSizes);
  tell(ownSection(own, former));
  tell(await insteadSection(own, former));
  tell(await growthSection());
  tell(await largeSection(1_000));
  const title =
    '# Snelheid\n\nGemaakt door `npm run bench`; de getallen van de vorige keer staan erbij. Elk getal is van de machine waarop het gemeten is.';
  writeFileSync(page, `${[title, ...sections].join('\n\n')}\n`);
}

void main();
