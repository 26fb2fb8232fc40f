/** Makes the folder to hand over to a team without a terminal: an empty register, the script in two files, and the steps. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createWorkbook, Host, noDesk, printPdf, saveWorkspace, type Bundle, type Workbook } from '@plp/workbench';
import { madeTabs } from '../../src/register/made/madeTabs';
import { ownVersion } from '../bundling/licence';
import { bookPage } from './book';
import { stepsPage } from './steps';
import { inOneScript } from './twoFiles';

const root = path.resolve(__dirname, '../..');

/** git ignores it, and clasp pushes build/out only. */
export const handOverFolder = path.join(root, 'build', 'out-overdracht');

/** Nobody: who sets the register up at Google becomes its owner there. */
const nobody = 'niemand@example.org';

/**
 * The tabs that people fill in, as Inrichten makes them. What it remembers and marks does not come along in an .xlsx: the
 * tabs that the register fills by itself would be taken for people's own, so Inrichten makes those at Google.
 */
export function emptyRegister(bundle: Bundle): Workbook {
  const workbook = createWorkbook({ name: 'PLP-register', sheets: ['Blad1'] });
  const atBegin = Date.UTC(2025, 0, 1, 8);
  new Host({ ...bundle, workbook, now: () => atBegin, user: nobody, sendMail: () => undefined }).run(
    'registerInrichten',
  );
  const own = new Set<string>(Object.values(madeTabs));
  workbook.sheets = workbook.sheets.filter(({ name }) => !own.has(name));
  workbook.activeSheetId = workbook.sheets[0]!.id;
  return workbook;
}

/** The bytes of the .xlsx alone, without what the workbench keeps beside it. */
async function xlsxOf(workbook: Workbook): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plp-leeg-'));
  try {
    const file = path.join(folder, 'PLP-register-leeg.xlsx');
    await saveWorkspace({ file, workbook, desk: noDesk });
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Fills the folder anew. */
export async function writeHandOver(bundle: Bundle): Promise<void> {
  const read = (name: string): Promise<string> => readFile(path.join(root, name), 'utf8');
  const contents: Record<string, string | Buffer> = {
    'Handleiding.pdf': Buffer.from(printPdf(bookPage('handleiding'))),
    'LEES-MIJ.html': stepsPage(await ownVersion()),
    'PLP-register-leeg.xlsx': await xlsxOf(emptyRegister(bundle)),
    'PLP-register.gs': inOneScript(bundle).code,
    'appsscript.json': await read('appsscript.json'),
  };
  await rm(handOverFolder, { recursive: true, force: true });
  await mkdir(handOverFolder, { recursive: true });
  for (const [name, content] of Object.entries(contents)) await writeFile(path.join(handOverFolder, name), content);
}
