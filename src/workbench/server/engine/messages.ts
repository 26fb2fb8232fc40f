/** What the server's main thread and the thread with the workbook say to each other. */
import type { MessagePort } from 'node:worker_threads';
import type { Push, Question } from '../protocol';
import type { Desk, DeskOptions } from './desk';

/** Given to the thread at its start. */
export interface CoreData {
  readonly options: DeskOptions;
  readonly epoch: string;
  /** Where the answer to a question comes in, while the thread stands still for it. */
  readonly answers: MessagePort;
  /** One Int32: 1 when an answer lies ready. */
  readonly bell: SharedArrayBuffer;
}

/** What can be asked of the desk. */
export type Operation = {
  [K in keyof Desk]: Desk[K] extends (...args: never[]) => unknown ? K : never;
}[keyof Desk];

export interface CoreRequest {
  readonly id: number;
  readonly operation: Operation;
  readonly args: readonly unknown[];
}

export type CoreMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly message: string; readonly isBadInput: boolean }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'error';
      readonly id: number;
      readonly message: string;
      readonly stack: string;
      readonly isBadInput: boolean;
    }
  | { readonly kind: 'push'; readonly page: string | null; readonly push: Push }
  | { readonly kind: 'question'; readonly page: string; readonly question: Question }
  | { readonly kind: 'html'; readonly id: string; readonly html: string };
