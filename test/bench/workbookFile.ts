/** What opening and saving a workbook's file takes, in a process that does nothing else. Given a file, it is that process. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { noDesk, openWorkspace, saveWorkspace, type Workbook } from '@plp/workbench';

/** Times in seconds of processor time, `memory` the most that the process had in use, in MiB; `size` in MB. */
export interface FileCosts {
  readonly open: number;
  readonly save: number;
  readonly memory: number;
  readonly size: number;
}

/** Of this workbook. */
export async function measureWorkbookFile(workbook: Workbook): Promise<FileCosts> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plp-bench-'));
  try {
    const file = path.join(folder, 'register.xlsx');
    await saveWorkspace({ file, workbook, desk: noDesk });
    const { stdout, stderr } = spawnSync(process.execPath, ['--require', 'tsx/cjs', __filename, file], {
      encoding: 'utf8',
    });
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as FileCosts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function processorSeconds<T>(act: () => Promise<T>): Promise<{ seconds: number; answer: T }> {
  const before = process.cpuUsage();
  const answer = await act();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1_000_000, answer };
}

async function measureHere(file: string): Promise<FileCosts> {
  const opened = await processorSeconds(() => openWorkspace(file));
  const saved = await processorSeconds(() => saveWorkspace(opened.answer));
  const memory = process.resourceUsage().maxRSS / 1024;
  return { open: opened.seconds, save: saved.seconds, memory, size: statSync(file).size / 1_000_000 };
}

if (require.main === module) {
  void measureHere(process.argv[2]!).then((costs) => console.log(JSON.stringify(costs)));
}
