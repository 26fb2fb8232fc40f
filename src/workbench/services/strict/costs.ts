/** What a call costs at Google, in milliseconds: so that an execution here ends where it would end there. */

/** Kinds of calls that take different time. */
export interface Costs {
  /** Any method of a service, also when nothing is asked of Google's servers. */
  readonly call: number;
  /** A read of the document, and the writes that go before it. */
  readonly read: number;
  /** Held back writes that are sent. */
  readonly write: number;
  /** Properties, cache and locks. */
  readonly store: number;
  readonly mail: number;
  /** A page made into a PDF, or a chart into a picture. */
  readonly print: number;
  /** Everything else that goes to Google: triggers, who somebody is. */
  readonly other: number;
}

/**
 * What people measure: about a millisecond a call, a tenth of a second a round trip, much longer for mail and PDF
 * (Google's "Best practices" says only that each call is slow, so these are orders of size).
 */
export const usualCosts: Costs = { call: 1, read: 100, write: 150, store: 30, mail: 400, print: 2000, other: 50 };

const stores: readonly string[] = ['Properties', 'Cache', 'Lock'];

/** What kind of round trip this is. */
export function kindOf(service: string, method: string): Exclude<keyof Costs, 'call'> {
  if (method === 'write') return 'write';
  if (method === 'getAs' || method === 'getBlob') return 'print';
  if (stores.includes(service)) return 'store';
  if (service === 'MailApp') return 'mail';
  if (['ScriptApp', 'Session', 'Utilities'].includes(service)) return 'other';
  return 'read';
}

/** For who has a clock of her own: calls take no time. */
export const noCosts: Costs = { call: 0, read: 0, write: 0, store: 0, mail: 0, print: 0, other: 0 };
