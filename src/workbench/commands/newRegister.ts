/** Makes a new register on disk, empty or with the demo in it. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { BadInput } from '../badInput';
import { fillDemo } from '../demo';
import { fileError, readIfThere } from '../files';
import { claim } from '../inUse';
import { createWorkbook } from '../model/create';
import { noDesk } from '../state';
import { saveWorkspace } from '../workspace';
import type { Io } from './io';
import { makeHost, readOptions, type RunOptions } from './session';

export interface NewOptions extends Pick<RunOptions, 'now' | 'as'> {
  readonly demo?: boolean;
  /** Replace what is there. */
  readonly force?: boolean;
}

/** @throws BadInput when the file is there already, or cannot be made */
export async function newRegister(file: string, options: NewOptions, io: Io): Promise<void> {
  if (path.extname(file).toLowerCase() !== '.xlsx') throw new BadInput(`${file} moet eindigen op .xlsx.`);
  const settings = readOptions(options, file, io);
  if (!options.force && (await readIfThere(file)) !== null) {
    throw new BadInput(`${file} bestaat al. Met --force zet je er een nieuw register voor in de plaats.`);
  }
  await mkdir(path.dirname(file), { recursive: true }).catch((error: unknown) => {
    throw fileError(error, path.dirname(file));
  });
  const release = await claim(file);
  try {
    const workbook = createWorkbook({ name: path.basename(file, path.extname(file)) });
    const host = await makeHost(workbook, settings, io);
    host.run('registerInrichten');
    if (options.demo) fillDemo(workbook);
    await saveWorkspace({ file, workbook, desk: noDesk });
    await settings.outbox.deliver();
  } finally {
    await release();
  }
}
