/** Keeps two programs from saving one workbook over each other, by whatever name each of them knows it. */
import { randomBytes } from 'node:crypto';
import { access, lstat, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { BadInput } from '../badInput';
import { fileError, makeFolder, ownerOnly, ownerOnlyFolder, realPathOf } from './files';
import { closeWorkspace } from './workspace';

/** The files that Excel and LibreOffice put beside a workbook they have open. */
function foreignLocks(file: string): string[] {
  const [folder, name] = [path.dirname(file), path.basename(file)];
  return [path.join(folder, `~$${name}`), path.join(folder, `.~lock.${name}#`)];
}

/**
 * Claims the workbook for this process until the returned function is called, and takes it away from other users.
 * @throws BadInput when another program has it open, under this name or another
 */
export async function claim(file: string): Promise<() => Promise<void>> {
  const real = await realPathOf(file);
  for (const lock of new Set([...foreignLocks(file), ...foreignLocks(real)])) {
    if (await exists(lock)) {
      throw new BadInput(`${file} staat nog open in Excel of LibreOffice. Sluit het daar en probeer het opnieuw.`);
    }
  }
  const own = `${real}.lock`;
  if (!(await create(own, String(process.pid), file))) {
    if (await isLiving(await pidIn(own))) throw usedElsewhere(file);
    await rm(own, { force: true });
    if (!(await create(own, String(process.pid), file))) {
      throw new BadInput(`${file} is in gebruik. Probeer het opnieuw.`);
    }
  }
  try {
    const leave = await enlist(real, file);
    await closeWorkspace(real);
    return async () => {
      await leave();
      await rm(own, { force: true });
    };
  } catch (error) {
    await rm(own, { force: true });
    throw error;
  }
}

const usedElsewhere = (file: string): BadInput =>
  new BadInput(`${file} wordt nu door een andere opdracht gebruikt. Wacht even en probeer het opnieuw.`);

/** Who has which file: a hard link is another path of the same file, which no lock beside either of them can tell. */
interface Enlisted {
  readonly pid: number;
  readonly file: string;
  /** Of the file as it was when it was claimed; null for one that was still to come. */
  readonly identity: string | null;
}

/** Puts the file on this user's list of files in use. @throws BadInput when the same file stands on it already */
async function enlist(real: string, file: string): Promise<() => Promise<void>> {
  const folder = await listFolder();
  const entry = path.join(folder, `${randomBytes(8).toString('hex')}.json`);
  const identity = await identityOf(real);
  const mine: Enlisted = { pid: process.pid, file: real, identity };
  await create(entry, JSON.stringify(mine), file);
  // Written down before looking: of two that come at once, at least one sees the other.
  for (const name of await readdir(folder)) {
    const place = path.join(folder, name);
    if (place === entry) continue;
    const other = await readEnlisted(place);
    // Still being written: that one looks after us.
    if (other === null) continue;
    if (!(await isLiving(other.pid))) await rm(place, { force: true });
    else if (identity !== null && (other.identity === identity || (await identityOf(other.file)) === identity)) {
      await rm(entry, { force: true });
      throw usedElsewhere(file);
    }
  }
  return () => rm(entry, { force: true });
}

/** @throws BadInput when somebody else has put a folder there */
async function listFolder(): Promise<string> {
  const user = process.getuid?.() ?? 0;
  const folder = path.join(os.tmpdir(), `plp-werkbank-${user}`);
  await makeFolder(folder, ownerOnlyFolder);
  const found = await lstat(folder);
  if (!found.isDirectory() || (process.getuid && found.uid !== user)) {
    throw new BadInput(`${folder} is niet van jou. Haal die map weg of vraag de beheerder van de computer.`);
  }
  return folder;
}

async function readEnlisted(place: string): Promise<Enlisted | null> {
  try {
    return JSON.parse(await readFile(place, 'utf8')) as Enlisted;
  } catch {
    return null;
  }
}

/** Which file it is, with when it was made: a file that comes later gets the number of one that is gone, as after each save of a workbook. */
async function identityOf(file: string): Promise<string | null> {
  return stat(file, { bigint: true }).then(
    ({ dev, ino, birthtimeNs }) => `${dev}-${ino}-${birthtimeNs}`,
    () => null,
  );
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Whether it could be made: false when there is one already. */
async function create(lock: string, text: string, file: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx', ownerOnly);
    await handle.writeFile(text);
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fileError(error, file);
  }
}

const pidIn = async (lock: string): Promise<number> => Number(await readFile(lock, 'utf8').catch(() => ''));

/** A claim of a process that is gone (it crashed) is no claim. */
async function isLiving(pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
