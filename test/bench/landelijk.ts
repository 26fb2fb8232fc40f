/**
 * `npx tsx test/bench/landelijk.ts 340 300`: what `plp landelijk` takes over so many workbooks of so many deelnemers, and
 * how many cells a workbook has of them. The numbers in docs/schaal.md come from here.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { noDesk, saveWorkspace } from '@plp/workbench';
import { overzicht } from '../../src/landelijk/overzicht';
import { columnsOf } from '../../src/register/tab';
import { allTabs } from '../../src/register/tabs';
import { sheetNamed } from '../support/sheets';
import { bigRegister } from './bigRegister';

const [teams, deelnemers] = process.argv.slice(2).map(Number) as [number, number];

async function measure(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plp-bench-landelijk-'));
  try {
    const workbook = bigRegister(deelnemers);
    const sizes = allTabs.map((tab) => {
      const rows = sheetNamed(workbook, tab.name).rows.filter((row) => row?.[0]?.value).length - 1;
      return { rows, cells: rows * columnsOf(tab).length };
    });
    const people = sheetNamed(workbook, 'Deelnemers').rows.filter((row) => row?.[0]?.value).length - 1;
    const rows = sizes.reduce((sum, one) => sum + one.rows, 0);
    const cells = sizes.reduce((sum, one) => sum + one.cells, 0);
    console.log(`${people} deelnemers: ${rows} rijen, ${cells} cellen, met de kopie ${cells + 4 * rows}`);
    const first = path.join(folder, 'team 0.xlsx');
    await saveWorkspace({ file: first, workbook, desk: noDesk });
    for (let at = 1; at < teams; at++) copyFileSync(first, path.join(folder, `team ${at}.xlsx`));
    let lines = 0;
    const before = process.cpuUsage();
    const began = Date.now();
    await overzicht(folder, { now: '2025-08-31' }, { out: () => lines++, err: () => undefined, now: () => began });
    const { user, system } = process.cpuUsage(before);
    const memory = process.resourceUsage().maxRSS / 2 ** 20;
    console.log(
      `${teams} werkboeken: ${((user + system) / 1e6).toFixed(1)} s rekentijd, ${((Date.now() - began) / 1000).toFixed(1)} s op de klok, hoogstens ${memory.toFixed(2)} GiB, ${lines} regels`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void measure();
