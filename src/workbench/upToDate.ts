/** Makes something again only when what it was made from has changed: by content, since a clone or a checkout touches every date. */
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Beside the folder: what it was made from, and the hashes of that and of what was made. */
interface Made {
  readonly from: readonly string[];
  readonly sources: string;
  readonly result: string;
}

const recordOf = (folder: string) => `${folder}.made.json`;

/** Of files, and of all files in folders, by name and content. @throws when one of them is not there */
async function fingerprint(root: string, names: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const add = async (name: string): Promise<void> => {
    const content = await readFile(path.join(root, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EISDIR') return null;
      throw error;
    });
    if (content !== null) {
      hash.update(`${name}\0${content.length}\0`).update(content);
      return;
    }
    for (const inner of (await readdir(path.join(root, name))).sort()) await add(path.join(name, inner));
  };
  for (const name of [...names].sort()) await add(name);
  return hash.digest('hex');
}

/**
 * Sees to it that a folder holds what its sources give now.
 * @param root what the sources are named from
 * @param make fills the folder, and gives the files and folders that it used
 */
export async function upToDate(root: string, folder: string, make: () => Promise<readonly string[]>): Promise<void> {
  if (await isCurrent(root, folder)) return;
  const from = await make();
  await keepRecord(root, folder, from);
}

/** Records what the folder was just made from. */
export async function keepRecord(root: string, folder: string, from: readonly string[]): Promise<void> {
  const made: Made = { from, sources: await fingerprint(root, from), result: await fingerprint(folder, ['.']) };
  const temporary = `${recordOf(folder)}.${process.pid}`;
  await writeFile(temporary, JSON.stringify(made));
  await rename(temporary, recordOf(folder));
}

async function isCurrent(root: string, folder: string): Promise<boolean> {
  try {
    const made = JSON.parse(await readFile(recordOf(folder), 'utf8')) as Made;
    return made.sources === (await fingerprint(root, made.from)) && made.result === (await fingerprint(folder, ['.']));
  } catch {
    return false;
  }
}
