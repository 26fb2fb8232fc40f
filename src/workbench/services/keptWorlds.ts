/** Worlds that executions left behind, for those that come after: what the engine learnt of the script it need not learn again. */
import type { JsWorld } from './jsWorld';

/** From so many scripts worlds are kept: those of the others go. */
const mostScripts = 3;

/**
 * At Google each execution begins in a fresh world, and so it does here where none are kept. Tests keep them: the script is
 * run anew in a world that was there, so that what it kept in variables is gone, in less time.
 */
export class KeptWorlds {
  /** @param idle the worlds in which nothing runs now, by the code that was loaded there; to share them, the same for all */
  constructor(private readonly idle = new Map<string, JsWorld[]>()) {}

  /** A world in which this script was loaded before and nothing runs now; undefined when there is none. */
  take(code: string): JsWorld | undefined {
    return this.idle.get(code)?.pop();
  }

  /** Gives a world back in which an execution came to its end, also where it threw: what that left half done is made anew as well. */
  leave(code: string, world: JsWorld): void {
    const others = this.idle.get(code) ?? [];
    others.push(world);
    this.idle.set(code, others);
    const [oldest] = this.idle.keys();
    if (this.idle.size > mostScripts && oldest !== undefined) this.idle.delete(oldest);
  }
}
