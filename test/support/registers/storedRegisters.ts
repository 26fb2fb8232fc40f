/** The set-up workbooks that most tests begin with: made before all tests when what they are made of changed, since setting up takes a second. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import {
  copyWorkbook,
  createWorkbook,
  deleteLines,
  fillRows,
  Host,
  knowRangeRules,
  lastRow,
  upToDate,
  type Bundle,
  type Workbook,
} from '@plp/workbench';
import { demoRows } from '../../../src/demo';

const folder = path.resolve(__dirname, '../../../build/out-registers');

/** `leeg`: as Inrichten makes it. `demo`: with the demo's records. */
export type StoredRegister = 'leeg' | 'demo';

const fileOf = (name: StoredRegister): string => path.join(folder, `${name}.bin`);

/** Free rows below the records: enough to type in. Google's thousand cost a test a second, since each has its dropdowns. */
const freeRows = 30;

function trim(workbook: Workbook): void {
  for (const sheet of workbook.sheets) {
    const first = lastRow(sheet) + freeRows + 1;
    if (first <= sheet.maxRows) deleteLines(workbook, sheet, 'rows', first, sheet.maxRows - first + 1);
  }
}

/** Makes them with this bundle, by a projectleider on this moment (epoch ms). */
function storeRegisters(bundle: Bundle, now: number): void {
  const workbook = createWorkbook({ locale: 'en_US' });
  new Host({ ...bundle, workbook, now: () => now, user: 'projectleider@example.org', sendMail: () => undefined }).run(
    'registerInrichten',
  );
  mkdirSync(folder, { recursive: true });
  const leeg = copyWorkbook(workbook);
  trim(leeg);
  writeFileSync(fileOf('leeg'), serialize(leeg));
  fillRows(workbook, demoRows());
  trim(workbook);
  writeFileSync(fileOf('demo'), serialize(workbook));
}

const root = path.resolve(__dirname, '../../..');

/** Sees to it that they are there as this bundle makes them now. */
export const registersReady = (bundle: Bundle, now: number): Promise<void> =>
  upToDate(root, folder, () => {
    storeRegisters(bundle, now);
    const workbench = ['host.ts', 'model', 'services'].map((part) => `src/workbench/${part}`);
    return Promise.resolve([
      ...workbench,
      'build/out',
      'src/demo',
      'src/register',
      'test/support',
      'package-lock.json',
    ]);
  });

/** Reads one; the caller copies it before changing it. */
export function readStored(name: StoredRegister): Workbook {
  const workbook = deserialize(readFileSync(fileOf(name))) as Workbook;
  knowRangeRules(workbook);
  return workbook;
}
