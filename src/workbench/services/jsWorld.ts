/** The JavaScript world a script runs in: only the language itself, by the clock of whoever runs it there. */
import vm from 'node:vm';

/**
 * Replaces Date so that "now" is the clock's (instances and subclasses stay real Dates), and has expressions evaluated by
 * `value`. All that it gives is of this world: what is kept of it holds on to nothing else.
 */
const ownWorld = new vm.Script(`(function () {
  const outside = { now: () => NaN, value: null };
  const now = () => outside.now();
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
  globalThis.eval = (code) => (typeof code === 'string' && code.startsWith('(') ? outside.value(code, evaluate) : evaluate(code));
  return {
    outside,
    makeDate: (ms) => new Real(ms),
    makeError: (message) => new Error(message),
    Error,
    JSON,
    Function,
    language: () => new Set(Object.getOwnPropertyNames(globalThis)),
    list: () => [],
    ran: new Map(),
  };
})()`);

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

/** What whoever runs a script in a world gives it for so long. */
interface Outside {
  now: () => number;
  /** What code that begins as an expression does comes to. @param evaluate the language's own way */
  value: (code: string, evaluate: (code: string) => unknown) => unknown;
}

interface Inside {
  readonly outside: Outside;
  makeDate(ms: number): Date;
  makeError(message: string): Error;
  readonly Error: ErrorConstructor;
  readonly JSON: JSON;
  readonly Function: FunctionConstructor;
  /** The names that are there. */
  language(): Set<string>;
  list(): string[];
  /** What was run here, by its code: called again it makes all that is in it anew, of functions that the engine knows. */
  readonly ran: Map<string, (() => unknown) | null>;
}

/** A world, and what was loaded in it. */
export interface JsWorld extends Inside {
  readonly context: vm.Context;
  /** Names that are not the script's own. */
  readonly given: Set<string>;
  /** The functions that the script declared when it was loaded. */
  readonly declared: string[];
}

/** A world in which nothing was loaded yet. */
export function freshWorld(): JsWorld {
  // An ordinary global, as at Google. Behind an object of ours each name that is not the script's own, as `Math`, would be
  // asked there first: seventeen times as slow. A Node before 20.18 knows no other, and takes this as undefined.
  const context = vm.createContext(vm.constants?.DONT_CONTEXTIFY);
  const inside = ownWorld.runInContext(context) as Inside;
  olderIntl.runInContext(context);
  return { ...inside, context, given: inside.language(), declared: inside.list() };
}

/** A function with this body, as a script. The engine compiles a script once for all worlds, and what is evaluated in each of them again. */
const functionOf = (body: string, filename: string): vm.Script => {
  const begin = '(function () {';
  return new vm.Script(`${begin}${body}\n})`, { filename, columnOffset: -begin.length });
};

/** A function that gives the value of this expression, as a script; null for what is more than an expression, or none. */
function valueOf(code: string): vm.Script | null {
  try {
    // What is right between our brackets need not be right without them.
    new vm.Script(code);
    return functionOf(`return (${code}\n);`, 'evaluated');
  } catch {
    return null;
  }
}

/** Scripts that are kept for the next world: in each world they are the same, with all that the engine compiled of them. */
const mostKept = 40;

const compiled = new Map<string, vm.Script | null>();

function compiledBy(scriptOf: (code: string) => vm.Script | null, code: string): vm.Script | null {
  const known = compiled.get(code);
  if (known !== undefined) return known;
  const script = scriptOf(code);
  compiled.set(code, script);
  const [oldest] = compiled.keys();
  if (compiled.size > mostKept && oldest !== undefined) compiled.delete(oldest);
  return script;
}

function repeatable(
  { context, ran }: JsWorld,
  code: string,
  scriptOf: (code: string) => vm.Script | null,
): (() => unknown) | null {
  const known = ran.get(code);
  if (known !== undefined) return known;
  const made = (compiledBy(scriptOf, code)?.runInContext(context) ?? null) as (() => unknown) | null;
  ran.set(code, made);
  return made;
}

/** What code that begins as an expression does comes to in this world. @param evaluate the language's own way, for what is none */
export function evaluated(world: JsWorld, code: string, evaluate: (code: string) => unknown): unknown {
  const value = repeatable(world, code, valueOf);
  return value ? value() : evaluate(code);
}

/** As what errors name the script. */
export const scriptName = 'Code.js';

/** Runs a script in a world in which none ran yet. */
export function load({ context, given, declared }: JsWorld, script: vm.Script): void {
  script.runInContext(context);
  const own = Object.getOwnPropertyNames(context).filter((name) => !given.has(name));
  declared.push(...own.filter((name) => typeof context[name] === 'function'));
}

/**
 * Runs a script in its world once more: what it kept in variables and what it put into the world is as in a fresh one. (What
 * it changed of the language itself, as `Array.prototype`, stays.)
 * @param code of the script that was loaded there
 */
export function loadAgain(world: JsWorld, code: string): void {
  const { context, given, declared } = world;
  for (const name of Object.getOwnPropertyNames(context)) if (!given.has(name)) Reflect.deleteProperty(context, name);
  const again = repeatable(world, code, () => functionOf(`${code}\nreturn { ${declared.join(', ')} };`, scriptName));
  Object.assign(context, again?.());
}
