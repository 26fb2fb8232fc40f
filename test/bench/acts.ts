/** The acts of people over a register of so many deelnemers: calls, round trips, and time beside a read of the same tabs. */
import { kindOf, noCosts, usualCosts, type Workbook } from '@plp/workbench';
import { vandaagDelen } from '../../src/sidebar/contract';
import { aMeting } from '../support/meting';
import { line, least, measured, number, type Measured } from './measured';
import { rowByRowCode } from './rowByRow';

/** Most calls and most round trips, where there is a limit to hold. */
type Limits = readonly [calls: number | null, trips: number | null];

interface Act {
  readonly what: string;
  readonly limits: Limits;
  readonly name: string;
  readonly args?: (round: number) => readonly unknown[];
  /** At most so many times a read of its tabs. */
  readonly most?: number;
  /** The tabs to which it adds a row, as the script that it is held against does. */
  readonly adds?: readonly string[];
}

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
  { what: 'Deelnemer zoeken', limits: [80, null], name: 'deelnemersZoeken', args: () => [{ zoek: 'an' }], most: 2 },
  {
    what: 'Meting opslaan',
    limits: [120, 10],
    name: 'opslaan',
    args: (round) => [
      {
        verzoek: `bench-000${round}`,
        schrijf: [{ tab: 'metingen', id: null, basis: null, values: aMeting({ deelnemerId: 'D-0020' }) }],
      },
    ],
    most: 2,
    adds: ['Metingen', 'Logboek'],
  },
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

/** What is held against a yardstick is done so often, and so is the yardstick: each run begins with code that the engine does not know yet. */
const rounds = 10;

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
  const lines = acts.map(({ what, limits: [mostCalls, mostTrips], name, args, most, adds }) => {
    const found = least(most ? rounds : 1, (round) => measured(host, name, ...(args?.(round) ?? [])));
    const reading = most ? least(rounds, () => measured(reader, 'read', found.ranges)) : null;
    const empty = reading && adds ? least(rounds, () => measured(reader, 'readAndAdd', found.ranges, adds)) : reading;
    const times = (yardstick: Measured): string => `${(found.ms / yardstick.ms).toFixed(1)}×`;
    return line(
      what,
      ofMost(found.calls, mostCalls),
      ofMost(found.trips, mostTrips),
      found.ms,
      empty ? `${times(empty)} (hoogstens ${most}×)${adds ? `; alleen lezen: ${times(reading!)}` : ''}` : '',
    );
  });
  // What does next to nothing else.
  const loading = least(20, () => measured(host, 'onOpen')).ms;
  const file = await measureWorkbookFile(workbook);
  return [
    `## Wat mensen doen, bij ${number(sheet.rows.length - 1)} deelnemers`,
    '',
    'Eerst wat altijd gelijk is: aanroepen van Google en keren heen en weer. De tijd is rekentijd van de add-on met de werkbank eronder,',
    'de verhouding is die tot een leeg script dat dezelfde cellen leest, en bij opslaan evenveel rijen aan dezelfde tabbladen toevoegt. Daarachter',
    'staat de verhouding tot lezen alleen.',
    '',
    line('', 'Aanroepen', 'Keren naar Google', 'ms', 'Tegenover lezen'),
    line('---', '---:', '---:', '---:', '---:'),
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
