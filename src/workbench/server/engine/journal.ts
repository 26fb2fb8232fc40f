/**
 * What changed since the workbook was last saved, one line a step, on disk before the page hears that it is done.
 * Saving an .xlsx takes too long to do after every cell; after a crash these lines are applied again.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { ownerOnly } from '../../disk/files';
import { journalFile } from '../../disk/workspace';
import type { Mutation } from '../grid/univer';

/** One step, told so that applying it again gives the same workbook. */
export interface Step {
  /** Rows, columns and tabs that came, went or moved. */
  readonly lines: readonly Mutation[];
  /** Cells and traits of tabs as they are afterwards. */
  readonly mutations: readonly Mutation[];
  /** What is kept beside the cells, whole, when it changed. */
  readonly beside?: string;
}

export class Journal {
  private handle: number | null = null;
  private readonly path: string;

  constructor(private readonly file: string) {
    this.path = journalFile(file);
  }

  /** Steps that were not saved before the last stop. A journal of another version of the file is put aside. */
  pending(): Step[] {
    if (!existsSync(this.path)) return [];
    const [first, ...lines] = readFileSync(this.path, 'utf8').split('\n');
    if (first !== this.stamp()) {
      renameSync(this.path, `${this.path}.oud`);
      return [];
    }
    return lines.flatMap(parseStep);
  }

  /** Writes a step to the disk itself, so that it is there whatever happens next. */
  append(step: Step): void {
    if (this.handle === null) {
      const isNew = !existsSync(this.path);
      this.handle = openSync(this.path, 'a', ownerOnly);
      if (isNew) writeSync(this.handle, `${this.stamp()}\n`);
    }
    writeSync(this.handle, `${JSON.stringify(step)}\n`);
    fsyncSync(this.handle);
  }

  /** After a save: the file itself holds everything. */
  clear(): void {
    this.close();
    rmSync(this.path, { force: true });
  }

  close(): void {
    if (this.handle !== null) closeSync(this.handle);
    this.handle = null;
  }

  /** Which version of the .xlsx the steps come after. */
  private stamp(): string {
    const { size, mtimeMs } = statSync(this.file);
    return JSON.stringify({ size, mtimeMs });
  }
}

/** The last line may be half a line, when the process stopped while writing it. */
function parseStep(line: string): Step[] {
  try {
    return [JSON.parse(line) as Step];
  } catch {
    return [];
  }
}
