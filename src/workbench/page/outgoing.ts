/** What a person did, on its way to the server: one act at a time, in order, kept until the server has it. */
import type { Mutation } from '../server/grid/univer';
import type { EditAnswer, EditRequest } from '../server/protocol';
import { Unreachable, type Session } from './session';

export interface OutgoingEvents {
  /** The last revision this page has shown. */
  rev(): number;
  /** The server did not keep it as it was. @returns whether to send it again, confirmed */
  objected(answer: Exclude<EditAnswer, { kind: 'done' }>, act: object | undefined): Promise<boolean>;
  failed(message: string): void;
  /** Whether something is under way. */
  busy(isBusy: boolean): void;
}

interface Act {
  readonly mutations: readonly Mutation[];
  readonly rev: number;
  readonly sure: boolean;
  /** What the grid calls it. */
  readonly name: object | undefined;
}

export class Outgoing {
  private readonly acts: Act[] = [];
  private sending = false;

  constructor(
    private readonly session: Session,
    private readonly events: OutgoingEvents,
  ) {}

  /** @param name what the grid calls the act */
  add(mutations: readonly Mutation[], name?: object): void {
    this.acts.push({ mutations, rev: this.events.rev(), sure: false, name });
    void this.send();
  }

  /** After the line was broken: what the server may not have. Changes of rows and tabs are not done twice. */
  takeUnsent(): Mutation[] {
    return this.acts
      .splice(0)
      .flatMap(({ mutations }) => mutations)
      .filter(({ id }) => id === 'sheet.mutation.set-range-values');
  }

  get isIdle(): boolean {
    return this.acts.length === 0 && !this.sending;
  }

  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    this.events.busy(true);
    try {
      for (let act = this.acts[0]; act; act = this.acts[0]) {
        const sent = act;
        const { name, ...body }: Act & Pick<EditRequest, 'mutations' | 'rev' | 'sure'> = sent;
        const answer = await this.session.ask<EditAnswer>('edit', body);
        if (this.acts[0] !== sent) continue;
        this.acts.shift();
        if (answer.kind !== 'done' && (await this.events.objected(answer, name)))
          this.acts.unshift({ ...sent, sure: true });
      }
    } catch (error) {
      if (!(error instanceof Unreachable)) {
        this.acts.length = 0;
        this.events.failed((error as Error).message);
      }
    } finally {
      this.sending = false;
      this.events.busy(false);
    }
  }
}
