/** Keeps two programs from saving one workbook over each other. */
import { access, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { BadInput } from '../badInput';
import { fileError } from './files';

/** The files that Excel and LibreOffice put beside a workbook they have open. */
function foreignLocks(file: string): string[] {
  const [folder, name] = [path.dirname(file), path.basename(file)];
  return [path.join(folder, `~$${name}`), path.join(folder, `.~lock.${name}#`)];
}

/**
 * Claims the workbook for this process until the returned function is called.
 * @throws BadInput when another program has it open
 */
export async function claim(file: string): Promise<() => Promise<void>> {
  for (const lock of foreignLocks(file)) {
    if (await exists(lock)) {
      throw new BadInput(`${file} staat nog open in Excel of LibreOffice. Sluit het daar en probeer het opnieuw.`);
    }
  }
  const own = `${file}.lock`;
  if (!(await create(own, file))) {
    if (await heldByLiving(own)) {
      throw new BadInput(`${file} wordt nu door een andere opdracht gebruikt. Wacht even en probeer het opnieuw.`);
    }
    await rm(own, { force: true });
    if (!(await create(own, file))) throw new BadInput(`${file} is in gebruik. Probeer het opnieuw.`);
  }
  return () => rm(own, { force: true });
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function create(lock: string, file: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx');
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fileError(error, file);
  }
}

/** A claim of a process that is gone (it crashed) is no claim. */
async function heldByLiving(lock: string): Promise<boolean> {
  const pid = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
