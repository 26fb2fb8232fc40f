/** The fresh JavaScript world one execution of the script runs in: only the language itself, a clock, and the services. */
import vm from 'node:vm';

/** Replaces Date so that "now" is the given clock's (instances and subclasses stay real Dates), and has expressions evaluated by `expression`. */
const ownWorld = new vm.Script(`(function (now, expression) {
  const Real = Date;
  const prototype = Real.prototype;
  const Clocked = function Date(...parts) {
    if (new.target === undefined) return new Real(now()).toString();
    return Reflect.construct(Real, parts.length === 0 ? [now()] : parts, new.target);
  };
  Object.defineProperty(Clocked, 'prototype', { value: prototype, writable: false });
  Object.defineProperty(Clocked, 'length', { value: 7 });
  for (const name of ['parse', 'UTC']) {
    Object.defineProperty(Clocked, name, { value: Real[name], writable: true, configurable: true });
  }
  Object.defineProperty(Clocked, 'now', { value: () => now(), writable: true, configurable: true });
  Object.defineProperty(prototype, 'constructor', { value: Clocked, writable: true, configurable: true });
  globalThis.Date = Clocked;
  const evaluate = globalThis.eval;
  globalThis.eval = (code) => (typeof code === 'string' && code.startsWith('(') ? expression(code, evaluate) : evaluate(code));
  return { makeDate: (ms) => new Real(ms), makeError: (message) => new Error(message), Error, JSON, Function };
})`);

/** Of Intl nothing that came with V8 9.5 (2021): Google does not say which V8 it runs. */
const olderIntl = new vm.Script(`{
  const Real = Intl.DateTimeFormat;
  const recent = ['longOffset', 'shortOffset', 'longGeneric', 'shortGeneric'];
  Intl.DateTimeFormat = new Proxy(Real, {
    construct(target, parts, self) {
      if (recent.includes(parts[1]?.timeZoneName)) {
        throw new RangeError('Value ' + parts[1].timeZoneName + ' out of range for Intl.DateTimeFormat options property timeZoneName');
      }
      return Reflect.construct(target, parts, self);
    },
  });
  // Not of the language: what Node adds to a world.
  for (const name of ['console', 'WebAssembly', 'SharedArrayBuffer', 'Atomics']) delete globalThis[name];
}`);

type Evaluate = (code: string, evaluate: (code: string) => unknown) => unknown;

/**
 * Code that begins as an expression does, as a script; null where the language does not take it. The engine compiles a script
 * once for all worlds, and what is evaluated in each of them again. (What is declared behind the expression would stay.)
 */
function scriptOf(code: string): vm.Script | null {
  try {
    return new vm.Script(code);
  } catch {
    return null;
  }
}

interface Inside {
  makeDate(ms: number): Date;
  makeError(message: string): Error;
  Error: ErrorConstructor;
  JSON: JSON;
  Function: FunctionConstructor;
}

/** A vm context with the helpers to make its own objects from outside. */
export class Realm {
  private readonly context: vm.Context;
  private readonly insideWorld: Inside;
  private readonly builtin: Set<string>;
  private readonly errors = new WeakMap<object, unknown>();

  constructor(now: () => number) {
    // An ordinary global, as at Google. Behind an object of ours each name that is not the script's own, as `Math`, would be
    // asked there first: seventeen times as slow. A Node before 20.18 knows no other, and takes this as undefined.
    this.context = vm.createContext(vm.constants?.DONT_CONTEXTIFY);
    const prepare = ownWorld.runInContext(this.context) as (clock: () => number, expression: Evaluate) => Inside;
    this.insideWorld = prepare(now, (code, evaluate) => {
      const script = scriptOf(code);
      return script ? script.runInContext(this.context) : evaluate(code);
    });
    olderIntl.runInContext(this.context);
    this.builtin = new Set(Object.getOwnPropertyNames(this.globals));
  }

  /** Puts services under their global names. */
  provide(services: Record<string, unknown>): void {
    for (const [name, value] of Object.entries(services)) {
      this.builtin.add(name);
      Object.defineProperty(this.context, name, { value, writable: true, configurable: true, enumerable: false });
    }
  }

  /** Runs a compiled script in this world. */
  load(script: vm.Script): void {
    script.runInContext(this.context);
  }

  /** The functions the script declared at its top level, in order. */
  functionNames(): string[] {
    return Object.getOwnPropertyNames(this.globals).filter(
      (name) => !this.builtin.has(name) && typeof this.globals[name] === 'function',
    );
  }

  /** A global function of the script, or undefined. */
  functionNamed(name: string): ((...args: unknown[]) => unknown) | undefined {
    const value = this.builtin.has(name) ? undefined : this.globals[name];
    return typeof value === 'function' ? (value as (...args: unknown[]) => unknown) : undefined;
  }

  /** A Date of this world. */
  date(ms: number): Date {
    return this.insideWorld.makeDate(ms);
  }

  /** A deep copy of plain data, made of this world's objects. */
  copyIn(value: unknown): unknown {
    return value === undefined ? undefined : this.insideWorld.JSON.parse(JSON.stringify(value));
  }

  /** A function whose body can name the script's globals. */
  compile(parameters: readonly string[], body: string): (...args: unknown[]) => unknown {
    return this.insideWorld.Function(...parameters, body) as (...args: unknown[]) => unknown;
  }

  /** An error as the script may catch it: an Error of this world, the same one each time. */
  ownError(error: unknown, worded: (message: string) => string = (message) => message): unknown {
    if (typeof error !== 'object' || error === null || error instanceof this.insideWorld.Error) return error;
    if (!(error instanceof Error)) return error;
    const known =
      this.errors.get(error) ?? Object.assign(this.insideWorld.makeError(worded(error.message)), { name: 'Exception' });
    this.errors.set(error, known);
    return known;
  }

  private get globals(): Record<string, unknown> {
    return this.context as Record<string, unknown>;
  }
}
