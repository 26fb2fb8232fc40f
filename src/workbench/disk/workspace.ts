/**
 * A workbook on disk: `FILE.xlsx` and `FILE.xlsx.state.json`, saved as a pair. The new state first stands beside the
 * old one, with the hash of the .xlsx it belongs to; then the .xlsx is replaced, then the state. Whenever that is
 * broken off, opening takes the state whose .xlsx is there.
 */
import { createHash } from 'node:crypto';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { closeForOthers, prepareFile, readIfThere, readWhole, realPathOf } from './files';
import type { Workbook } from '../model/workbook';
import { noDesk, stateOf, withState, type Desk, type State } from './state';
import { parseState } from './stateFile';
import { nothingKept } from '../xlsx/kept';
import { readXlsx } from '../xlsx/read';
import { writeXlsx } from '../xlsx/write';

export interface Workspace {
  readonly file: string;
  readonly workbook: Workbook;
  readonly desk: Desk;
  /** Set when there is a state file that cannot be read: saving makes a new one. */
  readonly stateIsBroken: boolean;
}

export const stateFile = (file: string) => `${file}.state.json`;
const comingStateFile = (file: string) => `${file}.state.json.nieuw`;

/** What was done since the last save. */
export const journalFile = (file: string) => `${file}.journal`;

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/**
 * Opens a workbook, of any program, with its state when there is one. Changes nothing on disk.
 * @throws BadInput in Dutch when there is no such file or it is no .xlsx
 */
export async function openWorkspace(file: string): Promise<Workspace> {
  const bytes = await readWhole(file);
  const { state, isBroken } = await findState(await realPathOf(file), bytes);
  const read = await readXlsx(bytes, file, state?.kept ?? nothingKept);
  const name = path.basename(file, path.extname(file));
  return { file, workbook: withState(read, state, name), desk: state?.desk ?? noDesk, stateIsBroken: isBroken };
}

async function findState(file: string, bytes: Buffer): Promise<{ state: State | null; isBroken: boolean }> {
  const coming = await readIfThere(comingStateFile(file));
  const comingState = coming && parseState(coming.toString('utf8'));
  if (comingState?.workbookHash === hashOf(bytes)) return { state: comingState, isBroken: false };
  const text = await readIfThere(stateFile(file));
  const state = text && parseState(text.toString('utf8'));
  return { state, isBroken: text !== null && state === null };
}

/** Takes the workbook and what lies beside it away from others on this machine, before it is worked on. */
export async function closeWorkspace(file: string): Promise<void> {
  for (const one of [file, stateFile(file), comingStateFile(file), journalFile(file)]) await closeForOthers(one);
}

/**
 * Saves the workbook and its state, for this user alone; a link stays a link, and what it leads to is saved.
 * @throws BadInput in Dutch when the files cannot be written; what was there is then still there
 */
export async function saveWorkspace({ file: named, workbook, desk }: Omit<Workspace, 'stateIsBroken'>): Promise<void> {
  const file = await realPathOf(named);
  const { bytes, kept } = await writeXlsx(workbook);
  const state = stateOf(workbook, kept, hashOf(bytes), desk);
  const text = `${JSON.stringify(state, null, 1)}\n`;
  const preparedWorkbook = await prepareFile(file, bytes);
  try {
    await (await prepareFile(comingStateFile(file), text)).commit();
    await preparedWorkbook.commit();
  } catch (error) {
    await preparedWorkbook.discard();
    throw error;
  }
  await rename(comingStateFile(file), stateFile(file));
}
