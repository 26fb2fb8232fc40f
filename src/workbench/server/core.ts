/** The main thread's side of the thread with the workbook. */
import path from 'node:path';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { BadInput } from '../badInput';
import type { Desk, DeskOptions } from './engine/desk';
import type { CoreData, CoreMessage, CoreRequest, Operation } from './engine/messages';
import type { Answer, Push, Question } from './protocol';

/** What the thread tells by itself. */
export interface CoreEvents {
  push(page: string | null, push: Push): void;
  /** Resolves when the person has answered. */
  question(page: string, question: Question): Promise<Answer>;
  html(id: string, html: string): void;
}

type ArgumentsOf<O extends Operation> = O extends 'openPage' ? [Parameters<Desk['openPage']>[0]] : Parameters<Desk[O]>;
type ResultOf<O extends Operation> = Awaited<ReturnType<Desk[O]>>;

/** The thread's code is TypeScript, which a thread cannot load by itself. */
const LOAD_WORKER = `require(${JSON.stringify(require.resolve('tsx/cjs'))});
require(${JSON.stringify(path.join(__dirname, 'engine/worker.ts'))});`;

export class Core {
  private readonly waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  private lastId = 0;
  /** Why nothing can be asked any more. */
  private gone: Error | null = null;

  private constructor(
    private readonly worker: Worker,
    private readonly answers: MessagePort,
  ) {}

  /** @throws BadInput when the workbook cannot be opened */
  static async start(options: DeskOptions, epoch: string, events: CoreEvents): Promise<Core> {
    const bell = new SharedArrayBuffer(4);
    const { port1, port2 } = new MessageChannel();
    const data: CoreData = { options, epoch, answers: port2, bell };
    const worker = new Worker(LOAD_WORKER, { eval: true, workerData: data, transferList: [port2] });
    const core = new Core(worker, port1);
    const answer = (given: Answer): void => {
      port1.postMessage(given);
      Atomics.store(new Int32Array(bell), 0, 1);
      Atomics.notify(new Int32Array(bell), 0);
    };
    const ready = new Promise<void>((resolve, reject) => {
      worker.on('error', (error) => {
        reject(error);
        core.failAll(error);
      });
      worker.on('exit', () => {
        const stopped = new Error('De werkbank is gestopt.');
        reject(stopped);
        core.failAll(stopped);
      });
      worker.on('message', (message: CoreMessage) => {
        switch (message.kind) {
          case 'ready':
            return resolve();
          case 'failed':
            return reject(message.isBadInput ? new BadInput(message.message) : new Error(message.message));
          case 'push':
            return events.push(message.page, message.push);
          case 'html':
            return events.html(message.id, message.html);
          case 'question':
            return void events.question(message.page, message.question).then(answer);
          default:
            return core.settle(message);
        }
      });
    });
    try {
      await ready;
    } catch (error) {
      await core.stop();
      throw error;
    }
    return core;
  }

  /** Asks the desk, and waits for its turn to come. */
  ask<O extends Operation>(operation: O, ...args: ArgumentsOf<O>): Promise<ResultOf<O>> {
    if (this.gone) return Promise.reject(this.gone);
    const id = ++this.lastId;
    return new Promise<ResultOf<O>>((resolve, reject) => {
      this.waiting.set(id, { resolve: (value) => resolve(value as ResultOf<O>), reject });
      const request: CoreRequest = { id, operation, args };
      this.worker.postMessage(request);
    });
  }

  /** Saves, and stops the thread, also when it could not save. */
  async close(): Promise<void> {
    try {
      await this.ask('close');
    } finally {
      await this.stop();
    }
  }

  private async stop(): Promise<void> {
    this.answers.close();
    await this.worker.terminate();
  }

  private settle(message: Extract<CoreMessage, { kind: 'result' | 'error' }>): void {
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.kind === 'result') waiting?.resolve(message.value);
    else if (message.isBadInput) waiting?.reject(new BadInput(message.message));
    else waiting?.reject(Object.assign(new Error(message.message), { stack: message.stack }));
  }

  private failAll(error: Error): void {
    this.gone ??= error;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
