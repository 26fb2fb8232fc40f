/** Finds the packages on disk; the big ones are loaded only when they are needed, so that they slow no start down. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type ExcelJS from 'exceljs';
import type JSZip from 'jszip';

const load = createRequire(path.join(__dirname, 'packages.ts'));

/** @param name of an installed package */
export const loadPackage = (name: string): unknown => load(name);

type Excel = Pick<typeof ExcelJS, 'Workbook' | 'ValueType'>;
let loadedExcel: Excel | null = null;

/**
 * What reads and writes .xlsx. Of exceljs only the workbook: its readers of streams and of CSV take longer to load than a
 * register takes to open. Kept, since each cell asks for it.
 */
export const excel = (): Excel =>
  (loadedExcel ??= {
    Workbook: loadPackage('exceljs/lib/doc/workbook') as Excel['Workbook'],
    ValueType: (loadPackage('exceljs/lib/doc/enums') as Excel).ValueType,
  });
export const zips = (): typeof JSZip => loadPackage('jszip') as typeof JSZip;

/**
 * Where an installed package lies.
 * @throws when it is not installed
 */
export function packageFolder(name: string): string {
  const places = (load.resolve.paths(name) ?? []).map((folder) => path.join(folder, name));
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`Het pakket ${name} ontbreekt. Draai npm ci.`);
  return found;
}

/** Where what is unpacked once is kept, beside the packages. */
export const cacheFolder = path.resolve(__dirname, '../../node_modules/.cache');
