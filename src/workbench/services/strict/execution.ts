/** One run of the script: how long it has taken at Google, and its end when that is too long. */
import type { Costs } from './costs';
import { kindOf } from './costs';

/** Milliseconds: a simple trigger, and any other execution (Google, "Quotas for Google services"). */
const SIMPLE_LIMIT = 30_000;
const LIMIT = 360_000;

export const TOO_LONG = 'Exceeded maximum execution time';

/** The script was ended. At Google no `catch` sees it; here every further call fails in the same way. */
export class ExecutionEnded extends Error {
  constructor() {
    super(TOO_LONG);
  }
}

export class Execution {
  private spentTime = 0;
  private ended = false;
  private readonly limit: number;

  constructor(
    private readonly costs: Costs,
    isSimple: boolean,
  ) {
    this.limit = isSimple ? SIMPLE_LIMIT : LIMIT;
  }

  /** Milliseconds since it began, as far as calls took them. */
  get spent(): number {
    return this.spentTime;
  }

  get isEnded(): boolean {
    return this.ended;
  }

  /** @throws ExecutionEnded when the execution is over */
  called(): void {
    this.take(this.costs.call);
  }

  /** @throws ExecutionEnded when this round trip is the one too many; what it asked has then happened at Google */
  wentToGoogle(service: string, method: string): void {
    this.take(this.costs[kindOf(service, method)]);
  }

  /** A pause that the script asked for, or a wait for a lock. */
  waited(milliseconds: number): void {
    this.take(milliseconds);
  }

  private take(milliseconds: number): void {
    this.spentTime += milliseconds;
    if (this.spentTime > this.limit) this.ended = true;
    if (this.ended) throw new ExecutionEnded();
  }
}
