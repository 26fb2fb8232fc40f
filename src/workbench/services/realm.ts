/** One execution's way into the world that its script runs in: objects of that world, and its functions. */
import { isNativeError } from 'node:util/types';
import { evaluated, type JsWorld } from './jsWorld';

export class Realm {
  private readonly errors = new WeakMap<object, unknown>();

  /**
   * Gives the world the clock and the services of an execution.
   * @param now epoch milliseconds
   */
  constructor(
    readonly world: JsWorld,
    now: () => number,
  ) {
    world.outside.now = now;
    world.outside.value = (code, evaluate) => evaluated(world, code, evaluate);
  }

  /** Puts services under their global names. */
  provide(services: Record<string, unknown>): void {
    for (const [name, value] of Object.entries(services)) {
      this.world.given.add(name);
      Object.defineProperty(this.world.context, name, { value, writable: true, configurable: true, enumerable: false });
    }
  }

  /** A global function of the script, or undefined. */
  functionNamed(name: string): ((...args: unknown[]) => unknown) | undefined {
    const { context, given } = this.world;
    const value: unknown = given.has(name) ? undefined : context[name];
    return typeof value === 'function' ? (value as (...args: unknown[]) => unknown) : undefined;
  }

  /** A Date of this world. */
  date(ms: number): Date {
    return this.world.makeDate(ms);
  }

  /** A deep copy of plain data, made of this world's objects. */
  copyIn(value: unknown): unknown {
    return value === undefined ? undefined : this.world.JSON.parse(JSON.stringify(value));
  }

  /** A function whose body can name the script's globals. */
  compile(parameters: readonly string[], body: string): (...args: unknown[]) => unknown {
    return this.world.Function(...parameters, body) as (...args: unknown[]) => unknown;
  }

  /** An error as the script may catch it: an Error of this world, the same one each time. */
  ownError(error: unknown, worded: (message: string) => string = (message) => message): unknown {
    if (typeof error !== 'object' || error === null || error instanceof this.world.Error) return error;
    // Also one of another world of the house's: what a test's own world throws in the middle of a call.
    if (!isNativeError(error)) return error;
    const known =
      this.errors.get(error) ?? Object.assign(this.world.makeError(worded(error.message)), { name: 'Exception' });
    this.errors.set(error, known);
    return known;
  }
}
