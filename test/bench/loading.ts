/** `npx tsx test/bench/loading.ts`: how large Code.js is, and what each run of a script spends on loading it; nothing here passes or fails. */
import vm from 'node:vm';
import { bundleReady } from '../../build/bundle';

/** The middle of some: what else the machine does, makes few of them longer. */
const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** Processor milliseconds. */
function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function main(): Promise<void> {
  const { code } = await bundleReady();
  const script = new vm.Script(code);
  const contexts = Array.from({ length: 60 }, () => vm.createContext({}));
  // The first ones are cold.
  const times = contexts.map((context) => spent(() => script.runInContext(context))).slice(20);
  console.log(
    `Code.js: ${Math.round(Buffer.byteLength(code) / 1024)} kB, laden (warm): ${middle(times).toFixed(1)} ms`,
  );
}

void main();
