/** A mail whose failure tells nothing, when Google takes no more mails: then it surely did not leave. */
import { sendMails } from '../../src/addon/mail/sendOnce';
import type { Ledger, LedgerLine } from '../../src/workbook/ownTabs/mailLedger';

function ledger(): { readonly asLedger: Ledger; readonly statuses: Record<string, string> } {
  const statuses: Record<string, string> = {};
  const note = (keys: readonly string[], status: string): void => keys.forEach((key) => (statuses[key] = status));
  const asLedger = {
    lines: new Map<string, LedgerLine>(),
    quota: null,
    mark: note,
    write: (lines: readonly { key: string }[], status: string) =>
      note(
        lines.map(({ key }) => key),
        status,
      ),
  } as unknown as Ledger;
  return { asLedger, statuses };
}

const contextWith = (mail: object): Parameters<typeof sendMails>[0] =>
  ({
    began: 0,
    clock: () => 0,
    now: '2025-09-02T07:04:00',
    app: { flush: () => undefined },
    marks: { known: () => ({}) },
    mail,
  }) as unknown as Parameters<typeof sendMails>[0];

const mails = ['a', 'b', 'c'].map((name) => ({
  recipient: `${name}@example.org`,
  lines: [{ key: name, recipient: `${name}@example.org`, soort: 'Weeklijst' }],
  content: { subject: '', body: '', htmlBody: '', from: '' },
}));

/** Google's mails, of which `answers` tells how many are left each time it is asked. */
function run(answers: readonly number[]): { statuses: Record<string, string>; tried: number } {
  let tried = 0;
  let asked = 0;
  const mail = {
    getRemainingDailyQuota: () => answers[Math.min(asked++, answers.length - 1)],
    sendEmail: () => {
      tried += 1;
      throw new Error('Er is iets misgegaan.');
    },
  };
  const { asLedger, statuses } = ledger();
  sendMails(contextWith(mail), asLedger, mails);
  return { statuses, tried };
}

test('with nothing left all of them wait for the next day, and no other is tried', () => {
  expect(run([100, 0])).toEqual({ statuses: { a: 'Mislukt', b: 'Mislukt', c: 'Mislukt' }, tried: 1 });
});

test('with something left each is tried, and stays uncertain', () => {
  expect(run([100, 99, 98, 97])).toEqual({ statuses: { a: 'Onzeker', b: 'Onzeker', c: 'Onzeker' }, tried: 3 });
});
