/** `npm run bench`: calls of Google's services and round trips first (exact), milliseconds second; nothing here passes or fails. */
import buildBundleOnce from '../support/setup/buildBundle';
import { aMeting } from '../support/meting';

interface Line {
  readonly what: string;
  readonly calls: number;
  readonly mostCalls: number | null;
  readonly trips: number;
  readonly mostTrips: number | null;
  readonly ms: number;
}

async function main(): Promise<void> {
  await buildBundleOnce();
  const { hostOver, demoNow } = await import('../support/register');
  const { bigRegister } = await import('./bigRegister');
  const { measureWorkbookFile } = await import('./workbookFile');
  const size = Number(process.argv[2] ?? 10_000);
  const workbook = bigRegister(size);
  const host = hostOver(workbook, { now: () => demoNow });
  const lines: Line[] = [];
  /** Most calls and most round trips, where there is a limit to hold. */
  type Limits = readonly [calls: number | null, trips: number | null];
  const measure = (what: string, [mostCalls, mostTrips]: Limits, name: string, ...args: unknown[]): void => {
    host.resetTrace();
    const start = process.hrtime.bigint();
    const answer = host.run(name, ...args) as { ok?: boolean } | undefined;
    if (answer && answer.ok === false) throw new Error(`${what}: ${JSON.stringify(answer)}`);
    lines.push({
      what,
      calls: host.serviceCallCount,
      mostCalls,
      trips: host.roundTrips.length,
      mostTrips,
      ms: Number((process.hrtime.bigint() - start) / 1_000_000n),
    });
  };
  const meting = aMeting({ deelnemerId: 'D-0000020' });
  const deelnemers = workbook.sheets.find(({ name }) => name === 'Deelnemers')!;
  host.selection.select(deelnemers.id, { row: 21, column: 1, rows: 1, columns: 1 });

  measure('formulier openen op de geselecteerde rij', [80, 6], 'formulierOpenen', {
    deelnemerId: null,
    tabs: ['metingen'],
    zonder: 'geen',
  });
  measure('stagelog openen, alle lopende stages', [80, 6], 'formulierOpenen', {
    deelnemerId: '',
    tabs: ['stages'],
    zonder: 'lopend',
  });
  measure('deelnemer zoeken', [80, null], 'deelnemersZoeken', { zoek: 'an' });
  measure('meting opslaan', [120, 10], 'opslaan', {
    verzoek: 'bench-0001',
    schrijf: [{ tab: 'metingen', id: null, basis: null, values: meting }],
  });
  measure('vandaag', [null, null], 'vandaagOphalen', {});
  measure('cijfers opvragen', [null, null], 'cijfersOpvragen', {});
  measure('cijfer bekijken', [null, 30], 'herkomstOphalen', {
    keuze: { projectjaar: null, peildatum: null, cijfer: { code: '3.2', onderdeel: '' } },
  });
  measure('uitkomsten bijwerken', [400, null], 'uitkomstenBijwerken');
  measure('maandoverzicht versturen', [null, null], 'maandoverzichtVersturen');

  console.log(
    `Register met ${workbook.sheets.find(({ name }) => name === 'Deelnemers')!.rows.length - 1} deelnemers\n`,
  );
  console.table(
    Object.fromEntries(
      lines.map(({ what, calls, mostCalls, trips, mostTrips, ms }) => [
        what,
        { aanroepen: calls, 'hoogstens ': mostCalls ?? '', 'keren naar Google': trips, hoogstens: mostTrips ?? '', ms },
      ]),
    ),
  );
  const { open, save, memory, size: megabytes } = await measureWorkbookFile(workbook);
  console.log(
    `Bestand van ${megabytes.toFixed(1)} MB: openen ${open.toFixed(1)} s en opslaan ${save.toFixed(1)} s processortijd ` +
      `(samen hoogstens 20), ${Math.round(memory)} MiB geheugen (hoogstens 2048)`,
  );
}

void main();
