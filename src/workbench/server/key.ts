/** The key that lets a browser in: it lies beside the workbook, and in the address that the workbench says. */
import { randomBytes } from 'node:crypto';
import { closeForOthers, prepareFile, readIfThere, realPathOf } from '../disk/files';

/** The name of the key in the address. */
export const parameter = 'sleutel';

/**
 * The key of a workbook, made at its first time. It stays the same, so that a page that is open goes on after the server
 * has started again.
 */
export async function keyOf(workbook: string): Promise<string> {
  const file = `${await realPathOf(workbook)}.sleutel`;
  const kept = (await readIfThere(file))?.toString('utf8') ?? '';
  if (/^[\w-]{43}$/.test(kept)) {
    await closeForOthers(file);
    return kept;
  }
  const key = randomBytes(32).toString('base64url');
  await (await prepareFile(file, key)).commit();
  return key;
}

/** The address that lets a browser in. */
export const addressWith = (url: string, key: string): string => `${url}?${parameter}=${key}`;
