/** Who this page is to the server, and how it asks things. */
import type { Asking, PageSelection } from '../server/protocol';

/** The server could not be reached: it stopped, or is being started again. */
export class Unreachable extends Error {}

export class Session {
  /** Stays the same when the page is reloaded. */
  readonly page: string;
  /** Where the person stands in the grid; asked when it is needed, so that it cannot lag behind. */
  where: () => PageSelection | null = () => null;

  constructor() {
    const known = sessionStorage.getItem('plp.page');
    this.page = known ?? crypto.randomUUID();
    sessionStorage.setItem('plp.page', this.page);
  }

  /** The person chosen on this page; '' for whoever the workbench has. */
  get as(): string {
    return sessionStorage.getItem('plp.as') ?? '';
  }

  set as(email: string) {
    sessionStorage.setItem('plp.as', email);
  }

  /** @throws Unreachable, or an Error with words for the person */
  async ask<T>(name: string, body: object = {}): Promise<T> {
    const asking: Asking = { page: this.page, as: this.as, selection: this.where() };
    const answer = await fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...asking, ...body }),
    }).catch(() => {
      throw new Unreachable('De werkbank is niet te bereiken.');
    });
    if (!answer.ok) throw new Error('Er ging iets mis in de werkbank.');
    return (await answer.json()) as T;
  }
}
