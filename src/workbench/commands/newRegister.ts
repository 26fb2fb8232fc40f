/** Makes a new register on disk, empty or with the demo in it, or a copy of one. */
import path from 'node:path';
import { BadInput } from '../badInput';
import { makeFolder, readIfThere } from '../disk/files';
import { claim } from '../disk/inUse';
import { copyAsGoogle } from '../model/copy';
import { createWorkbook } from '../model/create';
import { fillRows } from '../model/fillRows';
import { noDesk } from '../disk/state';
import { openWorkspace, saveWorkspace } from '../disk/workspace';
import type { Io } from './io';
import { makeHost, readOptions, runPublic, type RunOptions } from './session';

/** What Google gives a new spreadsheet of an account that nobody set to Dutch. */
const usualLocale = 'en_US';

export interface NewOptions extends Pick<RunOptions, 'now' | 'as'> {
  /** The locale that the spreadsheet is made with, before it is set up. */
  readonly locale?: string;
  readonly demo?: boolean;
  /** Replace what is there. */
  readonly force?: boolean;
}

/** @throws BadInput when the name is not one of an .xlsx */
function mustBeXlsx(file: string): void {
  if (path.extname(file).toLowerCase() !== '.xlsx') throw new BadInput(`${file} moet eindigen op .xlsx.`);
}

/**
 * A copy of a workbook as Google makes it: without what the script remembers.
 * @throws BadInput when the file is there already, or cannot be read or made
 */
export async function copyRegister(file: string, to: string): Promise<void> {
  mustBeXlsx(to);
  if ((await readIfThere(to)) !== null) throw new BadInput(`${to} bestaat al. Kies een andere naam.`);
  await makeFolder(path.dirname(to));
  const release = await claim(to);
  try {
    const { workbook } = await openWorkspace(file);
    await saveWorkspace({ file: to, workbook: copyAsGoogle(workbook), desk: noDesk });
  } finally {
    await release();
  }
}

/** @throws BadInput when the file is there already, or cannot be made */
export async function newRegister(file: string, options: NewOptions, io: Io): Promise<void> {
  mustBeXlsx(file);
  const settings = readOptions(options, file, io);
  const locale = options.locale ?? usualLocale;
  if (!/^[a-z]{2}_[A-Z]{2}$/.test(locale)) {
    throw new BadInput(`"${locale}" is geen landinstelling. Schrijf hem zoals en_US of nl_NL.`);
  }
  if (!options.force && (await readIfThere(file)) !== null) {
    throw new BadInput(`${file} bestaat al. Met --force zet je er een nieuw register voor in de plaats.`);
  }
  await makeFolder(path.dirname(file));
  const release = await claim(file);
  try {
    const workbook = createWorkbook({ name: path.basename(file, path.extname(file)), locale });
    const host = await makeHost(workbook, settings, io);
    runPublic(host, 'registerInrichten');
    if (options.demo) {
      fillRows(workbook, await io.demo());
      // As after a night: the register knows its rows, so that it tells which ones go astray.
      host.run('registerInrichten');
    }
    await saveWorkspace({ file, workbook, desk: noDesk });
    await settings.outbox.deliver();
  } finally {
    await release();
  }
}
