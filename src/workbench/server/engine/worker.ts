/**
 * The thread with the workbook and the scripts. A script that asks something (`ui.alert`) stands still until the answer
 * is there, so it must not be the thread that serves the pages.
 */
import { randomBytes } from 'node:crypto';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { BadInput } from '../../badInput';
import type { Answer } from '../protocol';
import { Desk } from './desk';
import type { CoreData, CoreMessage, CoreRequest } from './messages';
import type { Outlet } from './outlet';

const { options, epoch, answers, bell } = workerData as CoreData;
const flag = new Int32Array(bell);
const SAVE_AFTER = 1500;
const TICK_EVERY = 30_000;

const tell = (message: CoreMessage): void => parentPort?.postMessage(message);

const outlet: Outlet = {
  push: (page, push) => tell({ kind: 'push', page, push }),
  ask: (page, question) => {
    Atomics.store(flag, 0, 0);
    tell({ kind: 'question', page, question });
    Atomics.wait(flag, 0, 0);
    return (receiveMessageOnPort(answers)?.message ?? { button: 'CLOSE', text: '' }) as Answer;
  },
  publish: (_page, html) => {
    const id = randomBytes(16).toString('hex');
    tell({ kind: 'html', id, html });
    return `/html/${id}`;
  },
};

async function start(): Promise<void> {
  const desk = await Desk.open(options, outlet);
  let turn: Promise<unknown> = Promise.resolve();
  /** One thing at a time, in the order in which it was asked. */
  const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  let saving: NodeJS.Timeout | null = null;
  const saveSoon = (): void => {
    if (saving) clearTimeout(saving);
    saving = desk.needsSave
      ? setTimeout(() => void inTurn(() => (desk.needsSave ? desk.save() : undefined)), SAVE_AFTER)
      : null;
  };
  const ticking = setInterval(() => void inTurn(() => desk.tick()).then(saveSoon), TICK_EVERY);
  parentPort?.on('message', ({ id, operation, args }: CoreRequest) => {
    const work = desk[operation].bind(desk) as (...given: unknown[]) => unknown;
    inTurn(() => work(...(operation === 'openPage' ? [...args, epoch] : args))).then(
      (value) => {
        tell({ kind: 'result', id, value });
        if (operation === 'close') {
          clearInterval(ticking);
          if (saving) clearTimeout(saving);
          parentPort?.close();
        } else {
          saveSoon();
        }
      },
      (error: Error) =>
        tell({
          kind: 'error',
          id,
          message: error.message,
          stack: error.stack ?? '',
          isBadInput: error instanceof BadInput,
        }),
    );
  });
  tell({ kind: 'ready' });
}

start().catch((error: Error) => {
  tell({ kind: 'failed', message: error.message, isBadInput: error instanceof BadInput });
});
