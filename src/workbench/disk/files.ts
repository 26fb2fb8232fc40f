/** Files written whole or not at all, and told in Dutch when they cannot be read. */
import { open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { BadInput } from '../badInput';

const reasons: Record<string, string> = {
  ENOENT: 'bestaat niet',
  EISDIR: 'is een map, geen bestand',
  ENOTDIR: 'bestaat niet',
  EACCES: 'mag je niet lezen of schrijven',
  EPERM: 'mag je niet lezen of schrijven',
  EBUSY: 'is in gebruik',
  ENOSPC: 'past niet meer op de schijf',
  EROFS: 'staat op een schijf waarop je niet kunt schrijven',
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

/** Writes beside the file and down to the disk; `commit` puts it in place, in one step. */
export async function prepareFile(file: string, content: Buffer | string): Promise<{ commit(): Promise<void> }> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    const handle = await open(temporary, 'w');
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
