/** The receipt that a save or a repair hands out: only who has it takes those very steps back, once, on the same day. */
import type { Cells } from '../../register/row';
import { keysOf } from '../../register/row';
import type { Step } from '../../sidebar/contract';
import type { Known } from '../../workbook/state/properties';
import type { Memory } from '../../workbook/state/memory';
import type { Secret } from '../../workbook/state/receipts';
import { isUsed, knownSecret, sealOf, secretOf, undoTerm } from '../../workbook/state/receipts';
import type { Context } from '../context';

/** Cells in an order of their own: on the way to a form and back it may change. */
const inOrder = (cells: Cells | null): unknown =>
  cells &&
  keysOf(cells)
    .sort()
    .map((key) => [key, cells[key] ?? null]);

/** Signs what this person's request is about. */
const proofOf = (context: Context, secret: Secret, who: string, content: unknown): string =>
  sealOf(context, secret, [who.toLowerCase(), content]);

/** @param at when the steps were done, in epoch milliseconds */
export const receiptFor = (context: Context, secret: Secret, who: string, steps: readonly Step[], at: number): string =>
  `${at}.${proofOf(context, secret, who, [
    'bewijs',
    at,
    steps.map(({ tab, id, before, after }) => [tab, id, inOrder(before), inOrder(after)]),
  ])}`;

/** A request that may have been done before: only its answer was lost. */
export interface Attempt {
  readonly doneBefore: boolean;
  /** When it was done first, in epoch milliseconds. */
  readonly at: number;
  /** What is to be remembered of it, so that a next try is known again; `recorded` is what was. */
  readonly proof: string;
  readonly recorded: string;
  /** What it is signed with; a new one must be remembered whatever else is. */
  readonly secret: Secret;
}

/** @param content what the request is about, as it read it: what stood there later only the signature tells */
export function attemptOf(context: Context, memory: Memory, who: string, verzoek: string, content: unknown): Attempt {
  const secret = secretOf(context, context.marks.known());
  const about = proofOf(context, secret, who, [verzoek, content]);
  const recorded = memory.proofOf(verzoek);
  const doneBefore = recorded.endsWith(`.${about}`);
  const at = doneBefore ? Number(recorded.split('.')[0]) : context.began;
  return { doneBefore, at, proof: `${at}.${about}`, recorded, secret };
}

/** Whether this is the receipt of these steps, handed out to her not too long ago; `gebruikt` when it was used. */
export function judgeReceipt(
  context: Context,
  known: Known,
  who: string,
  steps: readonly Step[],
  receipt: string,
): 'goed' | 'gebruikt' | 'vals' {
  const at = Number(receipt.split('.')[0]);
  const isLive = at <= context.began && at > context.began - undoTerm;
  const secret = knownSecret(known);
  if (!secret || !isLive || receipt !== receiptFor(context, secret, who, steps, at)) return 'vals';
  return isUsed(known, receipt) ? 'gebruikt' : 'goed';
}
