/** The journal beside the file: what was done and not yet saved. */
import { mkdtempSync, rmSync, utimesSync, writeFileSync, appendFileSync, existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Journal, type Step } from '../../server/engine/journal';

describe('the journal', () => {
  let folder: string;
  let file: string;
  const step = (name: string): Step => ({
    lines: [],
    mutations: [{ id: 'sheet.mutation.set-worksheet-name', params: { name } }],
  });

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'plp-journal-'));
    file = path.join(folder, 'register.xlsx');
    writeFileSync(file, 'werkmap');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gives back every step, in order, to who opens the file after a crash', () => {
    const journal = new Journal(file);
    journal.append(step('een'));
    journal.append(step('twee'));
    expect(new Journal(file).pending()).toEqual([step('een'), step('twee')]);
    journal.close();
  });

  it('leaves out a last line that was only half written', () => {
    const journal = new Journal(file);
    journal.append(step('een'));
    journal.close();
    appendFileSync(`${file}.journal`, '{"lines":[],"mut');
    expect(new Journal(file).pending()).toEqual([step('een')]);
  });

  it('is empty after a save', () => {
    const journal = new Journal(file);
    journal.append(step('een'));
    journal.clear();
    expect(new Journal(file).pending()).toEqual([]);
  });

  it('is put aside when the file is another one than it was written for', () => {
    const journal = new Journal(file);
    journal.append(step('een'));
    journal.close();
    utimesSync(file, 1, 1);
    expect(new Journal(file).pending()).toEqual([]);
    expect(existsSync(`${file}.journal.oud`)).toBe(true);
  });
});
