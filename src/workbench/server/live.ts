/** The pages that are open, and the line to each of them (server-sent events). */
import { randomBytes } from 'node:crypto';
import type { Answer, Push, Question } from './protocol';

interface OpenPage {
  send(push: Push): void;
}

interface OpenQuestion {
  readonly page: string;
  readonly push: Push;
  answer(given: Answer): void;
}

const GONE: Answer = { button: 'CLOSE', text: '' };
/** A page that reloads comes back within this time; then its question still stands. */
const PATIENCE = 10_000;

export class Live {
  readonly epoch = randomBytes(8).toString('hex');
  private readonly pages = new Map<string, OpenPage>();
  private readonly questions = new Map<number, OpenQuestion>();
  private lastQuestion = 0;

  /** @param reload whether pages of an earlier start of the server must fetch themselves again */
  constructor(private readonly reload = false) {}

  /** @returns what to call when the line is broken */
  join(page: string, send: (push: Push) => void): () => void {
    const open: OpenPage = { send };
    this.pages.set(page, open);
    send({ kind: 'hello', epoch: this.epoch, reload: this.reload });
    for (const question of this.questions.values()) if (question.page === page) send(question.push);
    return () => {
      if (this.pages.get(page) !== open) return;
      this.pages.delete(page);
      setTimeout(() => this.giveUp(page), PATIENCE).unref();
    };
  }

  isOpen(page: string): boolean {
    return this.pages.has(page);
  }

  push(page: string | null, push: Push): void {
    if (page === null) for (const open of this.pages.values()) open.send(push);
    else this.pages.get(page)?.send(push);
  }

  /** Puts a question to a page; nobody there means CLOSE. */
  ask(page: string, question: Question): Promise<Answer> {
    if (!this.pages.has(page)) return Promise.resolve(GONE);
    const id = ++this.lastQuestion;
    const push: Push = { kind: 'question', id, question };
    return new Promise((resolve) => {
      this.questions.set(id, { page, push, answer: resolve });
      this.push(page, push);
    });
  }

  answer(id: number, given: Answer): void {
    this.questions.get(id)?.answer(given);
    this.questions.delete(id);
  }

  /** The server stops: whoever still waits for an answer gets none. */
  close(): void {
    this.pages.clear();
    for (const id of [...this.questions.keys()]) this.answer(id, GONE);
  }

  private giveUp(page: string): void {
    if (this.pages.has(page)) return;
    for (const [id, question] of this.questions) if (question.page === page) this.answer(id, GONE);
  }
}
