/** Files written whole or not at all, for this user alone, and told in Dutch when they cannot be read. */
import { chmod, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { BadInput } from '../badInput';

/** A register is nobody else's: only who made the file may read and write it. */
export const ownerOnly = 0o600;
export const ownerOnlyFolder = 0o700;

const reasons: Record<string, string> = {
  ENOENT: 'bestaat niet',
  EISDIR: 'is een map, geen bestand',
  ENOTDIR: 'bestaat niet',
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

/** Writes beside the file and down to the disk; `commit` puts it in place, in one step. */
export async function prepareFile(file: string, content: Buffer | string): Promise<{ commit(): Promise<void> }> {
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
  };
}
