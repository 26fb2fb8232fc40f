/** The world that a test file runs in: jest's own for Node, but with an ordinary global and with modules compiled once, in which tests take a third less time. */
import { AsyncLocalStorage } from 'node:async_hooks';
import vm from 'node:vm';
import * as workbench from '@plp/workbench';
import { TestEnvironment } from 'jest-environment-node';
import { borrowPage, forgetPages } from '../browser/formPage';
import { closeBrowser, keepsBrowser, openContext } from '../browser/keptBrowser';

const { createContext, compileFunction } = vm;

// Now, as everything of the workbench: TypeScript is understood here while jest loads this file, not later.
workbench.loadApp();

/** Worlds in which the add-on ran, for all test files of a worker (KeptWorlds). */
const keptWorlds = new Map();

/** The modules as scripts: those stay compiled, with each function that was called, for the next test file. */
const scripts = new Map<string, { readonly code: string; readonly script: vm.Script }>();

/**
 * As `vm.compileFunction`, which jest compiles each module with for each test file anew. An `import()` in one cannot be
 * answered, as jest itself cannot without a flag of Node.
 */
vm.compileFunction = ((code, parameters, options) => {
  const { filename, parsingContext } = options ?? {};
  if (filename === undefined || parsingContext === undefined) return compileFunction(code, parameters, options);
  const begin = `(function (${parameters?.join() ?? ''}) {`;
  const source = `${begin}${code}\n})`;
  const known = scripts.get(filename);
  const script =
    known?.code === source ? known.script : new vm.Script(source, { filename, columnOffset: -begin.length });
  scripts.set(filename, { code: source, script });
  return script.runInContext(parsingContext) as ReturnType<typeof compileFunction>;
}) as typeof compileFunction;

/** What the test file that runs now has kept along its promises (`AsyncLocalStorage`). */
const alongPromises = new Set<AsyncLocalStorage<unknown>>();

const { run } = AsyncLocalStorage.prototype;

/** As Node's, and remembers which. */
AsyncLocalStorage.prototype.run = function (this: AsyncLocalStorage<unknown>, ...given: Parameters<typeof run>) {
  alongPromises.add(this);
  return run.apply(this, given);
} as typeof run;

/**
 * Ends what was kept along promises: jest makes one for each test file and leaves it on, and Node then sets each of them
 * on every promise. After a hundred files an `await` took fifty times as long. Who needs one still has it back at its next `run`.
 */
function forgetAlongPromises(): void {
  for (const storage of alongPromises) storage.disable();
  alongPromises.clear();
}

export default class OrdinaryGlobal extends TestEnvironment {
  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    // Jest puts an object behind a proxy there: each `Math` of a test, and of all that it loads, would be asked of both.
    // A Node that knows no ordinary one (before 20.18) takes this as undefined, and makes a slow one.
    vm.createContext = () => createContext(vm.constants?.DONT_CONTEXTIFY);
    try {
      super(...given);
    } finally {
      vm.createContext = createContext;
    }
    // Outside the world of the file, so that it stays fast from one file to the next.
    this.global['plpWorkbench'] = workbench;
    // The workbench reads the process's own, where a test file has a copy.
    this.global.process.env = process.env;
    this.global['plpKeptWorlds'] = keptWorlds;
    this.global['plpBrowser'] = { openContext, borrowPage };
  }

  override async teardown(): Promise<void> {
    await super.teardown();
    forgetAlongPromises();
    if (keepsBrowser) return;
    forgetPages();
    await closeBrowser();
  }
}
