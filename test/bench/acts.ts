/** The acts of people over a register of so many deelnemers: calls, round trips, and time beside a read of the same cells. */
import { kindOf, noCosts, usualCosts, type Workbook } from '@plp/workbench';
import { vandaagDelen } from '../../src/sidebar/contract';
import { aMeting } from '../support/meting';
import type { TestHost } from '../support/register';
import { line, least, measured, number, processorTime, type Measured } from './measured';
import { rowByRowCode } from './rowByRow';

/** Most calls and most round trips, where there is a limit to hold. */
type Limits = readonly [calls: number | null, trips: number | null];

interface Act {
  readonly what: string;
  readonly limits: Limits;
  readonly name: string;
  readonly args?: (round: number) => readonly unknown[];
  /** Is held against a read of its tabs; of which the own time is at most so many times that. */
  readonly most?: number | null;
  /** The tabs to which it adds a row, as the script that it is held against does. */
  readonly adds?: readonly string[];
}

/** @param which no request is made twice: the second would only be told what the first did */
const saving = (which: string): Act => ({
  what: 'Meting opslaan',
  limits: [120, 10],
  name: 'opslaan',
  args: (round) => [
    {
      verzoek: `bench-${which}-${round}`,
      schrijf: [{ tab: 'metingen', id: null, basis: null, values: aMeting({ deelnemerId: 'D-0020' }) }],
    },
  ],
  most: 2,
  adds: ['Metingen', 'Logboek'],
});

const acts: readonly Act[] = [
  {
    what: 'Formulier openen op de geselecteerde rij',
    limits: [80, 6],
    name: 'formulierOpenen',
    args: () => [{ deelnemerId: null, tabs: ['metingen'], zonder: 'geen' }],
    most: 2,
  },
  {
    what: 'Stagelog openen, alle lopende stages',
    limits: [80, 6],
    name: 'stagesBekijken',
    args: () => [{}],
    most: 2,
  },
  { what: 'Deelnemer zoeken', limits: [80, null], name: 'deelnemersZoeken', args: () => [{ zoek: 'an' }], most: null },
  saving('later'),
  {
    what: 'Werkgevers en contacten',
    limits: [80, 6],
    name: 'werkgeversZoeken',
    args: () => [{ zoek: '', ids: [], contacten: true }],
  },
  // Asked side by side: the form is there after the slowest.
  ...vandaagDelen.map((deel): Act => ({
    what: `Vandaag openen, deel ${deel}`,
    limits: [80, 8],
    name: 'vandaagOphalen',
    args: () => [{ deel }],
  })),
  { what: 'Cijfers opvragen', limits: [null, null], name: 'cijfersOpvragen', args: () => [{}] },
  {
    what: 'Cijfer bekijken',
    limits: [null, 30],
    name: 'herkomstOphalen',
    args: () => [{ keuze: { projectjaar: null, peildatum: null, cijfer: { code: '3.2', onderdeel: '' } } }],
  },
  { what: 'Uitkomsten bijwerken', limits: [400, null], name: 'uitkomstenBijwerken' },
  { what: 'Maandoverzicht versturen', limits: [null, null], name: 'maandoverzichtVersturen' },
];

const ofMost = (value: number, most: number | null): string =>
  most === null ? number(value) : `${number(value)} (hoogstens ${number(most)})`;

/** What is held against a yardstick is done so often, and so is that: each run begins with code that the engine does not know yet. */
const rounds = 20;

const oneNight = 8 * 60 * 60 * 1000;

/** One act, beside an empty script that asks Google the same and beside `JSON.parse` of what was read. */
function lineOf(
  host: TestHost,
  reader: TestHost,
  { what, limits: [mostCalls, mostTrips], name, args, most, adds }: Act,
): string {
  const act = (round: number): Measured => measured(host, name, ...(args?.(round) ?? []));
  const cells: string[] = ['', ''];
  let found = act(0);
  if (most !== undefined) {
    const { ranges } = found;
    const texts = reader.run('asJson', ranges) as string[];
    let [empty, pass] = [Infinity, Infinity];
    // In turns: each begins with what the others left of the processor's memory.
    for (let round = 1; round <= rounds; round++) {
      found = least(2, (time) => (time === 0 ? found : act(round)));
      empty = Math.min(empty, measured(reader, adds ? 'readAndAdd' : 'read', ranges, adds).ms);
      pass = Math.min(
        pass,
        processorTime(() => texts.map((text) => JSON.parse(text) as unknown)),
      );
    }
    cells[0] = `${((found.ms - empty) / pass).toFixed(1)}×${most ? ` (hoogstens ${most}×)` : ''}`;
    cells[1] = `${(found.ms / empty).toFixed(1)}×`;
  }
  return line(what, ofMost(found.calls, mostCalls), ofMost(found.trips, mostTrips), found.ms, ...cells);
}

/** The section on the acts. */
export async function actsSection(deelnemers: number): Promise<string> {
  const { hostOver, demoNow } = await import('../support/register');
  const { bigRegister } = await import('./bigRegister');
  const { measureWorkbookFile } = await import('./workbookFile');
  const workbook = bigRegister(deelnemers);
  const host = hostOver(workbook, { now: () => demoNow });
  const reader = hostOver(workbook, { now: () => demoNow, code: rowByRowCode, files: {} });
  const sheet = workbook.sheets.find(({ name }) => name === 'Deelnemers')!;
  host.selection.select(sheet.id, { row: 21, column: 1, rows: 1, columns: 1 });
  const lines = [
    lineOf(host, reader, { ...saving('eerst'), what: 'Meting opslaan, vóór de eerste nacht', most: null }),
  ];
  // As on any other day: the copy of last night is there.
  hostOver(workbook, { now: () => demoNow - oneNight }).run('dagelijkseTaken');
  lines.push(...acts.map((act) => lineOf(host, reader, act)));
  // What does next to nothing else.
  const loading = least(20, () => measured(host, 'onOpen')).ms;
  const file = await measureWorkbookFile(workbook);
  return [
    `## Wat mensen doen, bij ${number(sheet.rows.length - 1)} deelnemers`,
    '',
    'Eerst wat altijd gelijk is: aanroepen van Google en keren heen en weer. De tijd is rekentijd van de add-on met de werkbank eronder. De eigen',
    'tijd is wat daarvan overblijft zonder die van een leeg script dat aan Google hetzelfde vraagt (dezelfde cellen leest, en bij opslaan evenveel',
    'rijen aan dezelfde tabbladen toevoegt), als verhouding tot `JSON.parse` van wat er gelezen is. Daarachter de hele tijd tegenover dat lege script.',
    'De kopie van de nacht is er al, zoals op elke dag na de eerste.',
    '',
    line('', 'Aanroepen', 'Keren naar Google', 'ms', 'Eigen tijd', 'Tegenover een leeg script'),
    line('---', '---:', '---:', '---:', '---:', '---:'),
    ...lines,
    '',
    `In elke tijd zit het laden van Code.js (${loading.toFixed(0)} ms). De werkbank leest zo'n tabblad in enkele milliseconden; bij Google duurt een keer lezen honderden.`,
    '',
    `Het bestand van de werkbank (${file.size.toFixed(1)} MB): openen ${file.open.toFixed(1)} s en opslaan ${file.save.toFixed(1)} s rekentijd (samen hoogstens 20), ${number(file.memory)} MiB geheugen (hoogstens 2.048).`,
  ].join('\n');
}

const sum = (...parts: readonly Measured[]): Measured => ({
  calls: parts.reduce((total, { calls }) => total + calls, 0),
  trips: parts.reduce((total, { trips }) => total + trips, 0),
  ms: parts.reduce((total, { ms }) => total + ms, 0),
  ranges: [],
});

/** Minutes that reading this often takes at Google. */
export const minutesOf = ({ trips, calls }: Measured): number =>
  (trips * usualCosts[kindOf('Range', 'getValues')] + calls * usualCosts.call) / 60_000;

/** The same Uitkomsten by the add-on and by a script that works a row at a time, over the demo. */
export async function rowByRow(): Promise<{ readonly addOn: Measured; readonly script: Measured }> {
  const { demoRegister, hostOver, demoNow } = await import('../support/register');
  const { allTabs } = await import('../../src/register/tabs');
  // Google would break the script off long before its end: here it may go on.
  const hostOn = (workbook: Workbook, script: boolean) =>
    hostOver(workbook, { now: () => demoNow, ...(script ? { code: rowByRowCode, files: {}, costs: noCosts } : {}) });
  const done = demoRegister();
  const addOn = measured(hostOn(done, false), 'uitkomstenBijwerken');
  const history = done.sheets.find(({ name }) => name === 'Indicatorhistorie')!;
  const figures = history.rows.slice(1).map((row) => Array.from({ length: 10 }, (_, at) => row[at]?.value ?? ''));
  const host = hostOn(demoRegister(), true);
  const tabs = allTabs.map(({ name }) => name);
  return { addOn, script: sum(measured(host, 'cellAtATime', tabs), measured(host, 'rowAtATime', figures)) };
}
