/** The one gate every call that reaches Google goes through: it counts round trips and calls, and lets tests make calls fail. */
import { perMethod } from './strict/perMethod';

/** One round trip, as the trace shows it. */
export interface RoundTrip {
  readonly service: string;
  readonly method: string;
  readonly detail: string;
}

export interface GatedCall {
  readonly service: string;
  readonly method: string;
  /** 0, 1, 2 … in the order in which calls begin within a trace. */
  readonly index: number;
}

export interface FaultHooks {
  /** Called before the call works; throwing stops it. `'after'` lets it work and then fail with Google's words. */
  beforeCall?: ((call: GatedCall) => void | 'after') | undefined;
  /** Called after the call worked; throwing makes it fail all the same. */
  afterCall?: ((call: GatedCall) => void) | undefined;
}

/** When a write that Google refuses fails: at the call itself, or when the writes held back are sent. */
export type RefusesAt = 'call' | 'flush';

/** Who is told of time that passes: the execution that runs. */
export interface Meter {
  called(): void;
  wentToGoogle(service: string, method: string): void;
}

interface Batch {
  readonly call: GatedCall;
  readonly failAfter: boolean;
  readonly writes: Map<string, number>;
}

/** `Range.getValues`. */
const fullName = perMethod((service, method) => `${service}.${method}`);

/**
 * Counts as Google's client does. Writes are held back: any number of them, until a read, a flush or the end, is one
 * round trip (`write`). Facts of structure come from a snapshot that one round trip brings in. Writes do their work at
 * once here; what is held back is only their round trip, so a hook that stops a batch stops its first write.
 */
export class Gate {
  readonly trace: RoundTrip[] = [];
  /** How often the script called each method of a service, whether it reached Google or not: each costs time there. */
  readonly serviceCalls = new Map<string, number>();
  /** The questions about structure that were asked while writes were held back: at Google each sends these first. */
  readonly askedAfterWrite: string[] = [];
  private calls = 0;
  private meter: Meter | null = null;
  private batch: Batch | null = null;
  /** What the batch ran into, where that is told only when it is sent. */
  private refusal: { readonly error: unknown } | null = null;
  private snapshotFresh = false;
  private writesDone = 0;
  private readonly sizeKnown = new Map<number, number>();
  private readonly known = new Set<string>();

  constructor(
    private readonly hooks: FaultHooks,
    private readonly refusesAt: RefusesAt = 'flush',
  ) {}

  /** Forgets the trace and starts counting calls anew. */
  reset(): void {
    this.trace.length = 0;
    this.serviceCalls.clear();
    this.askedAfterWrite.length = 0;
    this.calls = 0;
  }

  /** The script calls a method. */
  called(service: string, method: string): void {
    const name = fullName(service, method);
    this.serviceCalls.set(name, (this.serviceCalls.get(name) ?? 0) + 1);
    this.meter?.called();
  }

  /** A new execution knows nothing of the document yet. */
  beginExecution(meter: Meter | null = null): void {
    this.meter = meter;
    this.snapshotFresh = false;
    this.sizeKnown.clear();
    this.known.clear();
  }

  /** The execution is over: what is still sent takes nobody's time. */
  unmetered(): void {
    this.meter = null;
  }

  /** A call that is a round trip of its own and does not touch what the document holds (properties, mail, …). */
  call<T>(service: string, method: string, work: () => T, detail = ''): T {
    const { call, failAfter } = this.begin(service, method);
    const result = work();
    this.end(call, failAfter, detail);
    return result;
  }

  /** A call that can fail as any other, but whose answer nobody waits for or the execution already has: no round trip. */
  aside<T>(service: string, method: string, work: () => T): T {
    const { call, failAfter } = this.begin(service, method);
    const result = work();
    this.settle(call, failAfter);
    return result;
  }

  /** A read of the document: pending writes go first. */
  read<T>(service: string, method: string, work: () => T, detail = ''): T {
    this.flush();
    return this.call(service, method, work, detail);
  }

  /** A write of the document, held back; `structure` when sheets, names or grid sizes change. */
  write<T>(service: string, method: string, work: () => T, structure = false): T {
    if (this.batch === null) this.batch = { ...this.begin(service, method), writes: new Map() };
    const name = fullName(service, method);
    this.batch.writes.set(name, (this.batch.writes.get(name) ?? 0) + 1);
    this.writesDone += 1;
    if (structure) this.snapshotFresh = false;
    return this.refusesAt === 'call' ? work() : this.workUnlessRefused(work);
  }

  /** After the first write that is refused the rest of the batch does nothing; who chains on gets the range all the same. */
  private workUnlessRefused<T>(work: () => T): T {
    try {
      if (this.refusal === null) return work();
    } catch (error) {
      this.refusal = { error };
    }
    return undefined as T;
  }

  /** A fact of structure: free while the snapshot is fresh. */
  structure<T>(service: string, method: string, work: () => T): T {
    this.noteQuestion(service, method);
    if (this.snapshotFresh) return work();
    const result = this.read(service, method, work, 'structure');
    this.snapshotFresh = true;
    return result;
  }

  /** Last row, last column and data range of a sheet: free when nothing was written since the last such answer. */
  size<T>(service: string, method: string, sheetId: number, work: () => T): T {
    this.noteQuestion(service, method);
    if (this.sizeKnown.get(sheetId) === this.writesDone) return work();
    const result = this.read(service, method, work);
    this.sizeKnown.set(sheetId, this.writesDone);
    return result;
  }

  /** A fact that never changes within an execution: one round trip the first time. */
  once<T>(service: string, method: string, work: () => T): T {
    const name = `${service}.${method}`;
    if (this.known.has(name)) return work();
    const result = this.call(service, method, work);
    this.known.add(name);
    return result;
  }

  /** Sends the writes held back, if any. */
  flush(): void {
    const { batch } = this;
    if (batch === null) return;
    this.batch = null;
    const { refusal } = this;
    this.refusal = null;
    const detail = [...batch.writes].map(([name, times]) => (times === 1 ? name : `${name} ×${times}`)).join(', ');
    this.end({ ...batch.call, method: 'write' }, batch.failAfter, detail);
    if (refusal) throw refusal.error;
  }

  private noteQuestion(service: string, method: string): void {
    if (this.batch !== null) this.askedAfterWrite.push(`${service}.${method}`);
  }

  private begin(service: string, method: string): { call: GatedCall; failAfter: boolean } {
    const call = { service, method, index: this.calls++ };
    return { call, failAfter: this.hooks.beforeCall?.(call) === 'after' };
  }

  private end(call: GatedCall, failAfter: boolean, detail: string): void {
    this.trace.push({ service: call.service, method: call.method, detail });
    this.meter?.wentToGoogle(call.service, call.method);
    this.settle(call, failAfter);
  }

  private settle(call: GatedCall, failAfter: boolean): void {
    if (failAfter) throw new Error(`Service failed: ${call.service}. Wait a bit and try again.`);
    this.hooks.afterCall?.(call);
  }
}
