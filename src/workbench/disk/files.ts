/** Files written whole or not at all, for this user alone, and told in Dutch when they cannot be read. */
import { chmod, mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { BadInput } from '../badInput';

/** A register is nobody else's: only who made the file may read and write it. */
export const ownerOnly = 0o600;
export const ownerOnlyFolder = 0o700;

const reasons: Record<string, string> = {
  ENOENT: 'bestaat niet',
  EISDIR: 'is een map, geen bestand',
  ENOTDIR: 'bestaat niet: een deel van dat pad is een bestand, geen map',
  EEXIST: 'is een bestand, geen map',
  EACCES: 'mag je niet lezen of schrijven',
  EPERM: 'mag je niet lezen of schrijven',
  EBUSY: 'is in gebruik',
  ENOSPC: 'past niet meer op de schijf',
  EROFS: 'staat op een schijf waarop je niet kunt schrijven',
  ELOOP: 'verwijst naar zichzelf',
};

/** The error of the file system as a Dutch line; any other error as it was. */
export function fileError(error: unknown, file: string): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === undefined) return error;
  const reason = reasons[code] ?? `kan niet worden gelezen of geschreven (${code})`;
  return new BadInput(`${file} ${reason}.`, { cause: error });
}

/** The file that an error of the file system is about; null for any other error, also of a program or a port. */
export function fileOf(error: unknown): string | null {
  const { code = '', syscall = '', path: file } = (error ?? {}) as NodeJS.ErrnoException;
  return code in reasons && file !== undefined && !syscall.startsWith('spawn') ? file : null;
}

/**
 * Makes a folder, and those above it, where it is not there yet.
 * @throws BadInput, in Dutch, when it cannot be made
 */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
  await mkdir(folder, { recursive: true, ...(mode !== undefined && { mode }) }).catch((error: unknown) => {
    throw fileError(error, folder);
  });
}

/** @throws BadInput when there is no such file or it cannot be read */
export async function readWhole(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw fileError(error, file);
  }
}

/** The file's content, or null when it is not there. */
export async function readIfThere(file: string): Promise<Buffer | null> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw fileError(error, file);
  });
}

/** The one path of a file, whatever links lead to it; also of a file that is still to come. */
export async function realPathOf(file: string): Promise<string> {
  return realpath(file).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw fileError(error, file);
    const folder = await realpath(path.dirname(file)).catch(() => path.resolve(path.dirname(file)));
    return path.join(folder, path.basename(file));
  });
}

/** Takes a file away from others. A file that is not there, or a disk without such rights, stays as it is. */
export const closeForOthers = (file: string): Promise<void> => chmod(file, ownerOnly).catch(() => undefined);

/** What stands beside a file, whole. */
export interface PreparedFile {
  /** Puts it in place, in one step. @throws BadInput when that cannot be done */
  commit(): Promise<void>;
  /** Takes it away. */
  discard(): Promise<void>;
}

/**
 * Writes beside the file and down to the disk.
 * @throws BadInput, in Dutch, when it cannot be written; nothing is left of it then
 */
export async function prepareFile(file: string, content: Buffer | string): Promise<PreparedFile> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    // What is left of an earlier try, or was laid there, is never written into.
    await rm(temporary, { force: true });
    const handle = await open(temporary, 'wx', ownerOnly);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(temporary, { force: true });
    throw fileError(error, file);
  }
  return {
    commit: async () => {
      await rename(temporary, file).catch((error: unknown) => {
        throw fileError(error, file);
      });
    },
    discard: () => rm(temporary, { force: true }),
  };
}

/**
 * Writes files that belong together: when one cannot be written, none comes in the place of what was there.
 * @throws BadInput, in Dutch
 */
export async function writeTogether(files: readonly (readonly [file: string, content: string])[]): Promise<void> {
  const prepared: PreparedFile[] = [];
  try {
    for (const [file, content] of files) prepared.push(await prepareFile(file, content));
    for (const one of prepared) await one.commit();
  } catch (error) {
    for (const one of prepared) await one.discard();
    throw error;
  }
}
