/** The receipt that the add-on would have handed out for these steps: to undo what no form saved. */
import { createHmac } from 'node:crypto';
import type { Workbook } from '@plp/workbench';
import type { Context } from '../../../src/addon/context';
import { receiptFor } from '../../../src/addon/save/receipt';
import type { Step } from '../../../src/sidebar/contract';
import { demoNow } from '../../support/bundle';

const utilities = {
  Charset: { UTF_8: 'UTF_8' },
  computeHmacSha256Signature: (value: string, key: string) => [
    ...Int8Array.from(createHmac('sha256', key).update(value).digest()),
  ],
};

/** @param at when they were done, in epoch milliseconds */
export function receiptOf(
  workbook: Workbook,
  steps: readonly Step[],
  user = 'projectleider@example.org',
  at = demoNow,
): string {
  const known = (workbook.properties.document['plp.zegel'] ??= 'geheim van deze test');
  return receiptFor({ utilities } as unknown as Context, { text: known, isNew: false }, user, steps, at);
}
