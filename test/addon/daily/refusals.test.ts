/** Mails that Google did not take: what surely did not leave is tried again, what may have left never by itself. */
import type { GatedCall, Workbook } from '@plp/workbench';
import { smallRegister } from '../../support/smallRegister';
import { recordsOf } from '../../support/sheets';
import { assistent, ledgerOf, opleider, projectleider, runOn, team } from './support';

/** Three colleagues with a toets on a Tuesday: three mails. */
function register(): Workbook {
  const {
    maker,
    deelnemers: [noor],
    verklaring,
  } = team();
  for (const beoordelaar of [opleider, assistent, projectleider])
    maker.toets(noor, verklaring, '2025-09-02', { beoordelaar });
  return smallRegister(maker);
}

/** The first mail fails so. */
function firstFails(words: string): { sendMail: (mail: { to: string }) => void; left: string[] } {
  const left: string[] = [];
  let tried = 0;
  return {
    left,
    sendMail: ({ to }) => {
      tried += 1;
      if (tried === 1) throw new Error(words);
      left.push(to);
    },
  };
}

const reasons = (workbook: Workbook): string[] =>
  recordsOf(workbook, 'Mailjournaal').map((line) => String(line['Reden']));

test.each([
  ['Invalid email: x@example.org', /adres/],
  ['Ongeldig e-mailadres: x@example.org', /adres/],
  ['Limit Exceeded: Email Body Size.', /te groot/],
  ['Limiet overschreden: grootte van e-mailtekst.', /te groot/],
  [
    'Je bent niet gemachtigd om MailApp.sendEmail aan te roepen. Vereiste rechten: https://www.googleapis.com/auth/script.send_mail',
    /toestemming/,
  ],
])('refused with "%s": that one failed, with the reason in Dutch, and the others leave', (words, reason) => {
  const workbook = register();
  const { sendMail, left } = firstFails(words);
  runOn(workbook, '2025-09-02', { sendMail });
  expect(left).toHaveLength(2);
  expect(
    ledgerOf(workbook)
      .map(({ status }) => status)
      .sort(),
  ).toEqual(['Mislukt', 'Verzonden', 'Verzonden']);
  const [said] = reasons(workbook).filter((one) => one !== '');
  expect(said).toMatch(reason);
  expect(said).not.toContain('@');
  expect(runOn(workbook, '2025-09-03').host.mails).toHaveLength(1);
});

test.each(['Service invoked too many times for one day: email.', 'Service te vaak aangeroepen voor één dag: email.'])(
  'refused with "%s": no other mail is tried in this run, and all three leave the next day',
  (words) => {
    const workbook = register();
    const { sendMail, left } = firstFails(words);
    runOn(workbook, '2025-09-02', { sendMail });
    expect(left).toEqual([]);
    expect(ledgerOf(workbook).map(({ status }) => status)).toEqual(['Mislukt', 'Mislukt', 'Mislukt']);
    expect(runOn(workbook, '2025-09-03').host.mails).toHaveLength(3);
  },
);

/** How the quota stands after the failure, of which the words tell nothing. */
const quotaAfter = (failing: boolean) => {
  let asked = 0;
  return {
    beforeCall: ({ method }: GatedCall): void => {
      if (method !== 'getRemainingDailyQuota') return;
      asked += 1;
      if (failing && asked > 1) throw new Error('Service error');
    },
  };
};

test.each([
  ['Google takes more mails', quotaAfter(false)],
  ['Google does not tell how many it takes', quotaAfter(true)],
])('words that tell nothing, and %s: it stays uncertain and is not sent again by itself', (_what, hooks) => {
  const workbook = register();
  const { sendMail, left } = firstFails('Er is iets misgegaan.');
  runOn(workbook, '2025-09-02', { sendMail, ...hooks });
  expect(left).toHaveLength(2);
  expect(
    ledgerOf(workbook)
      .map(({ status }) => status)
      .sort(),
  ).toEqual(['Onzeker', 'Verzonden', 'Verzonden']);
  expect(runOn(workbook, '2025-09-03').host.mails).toEqual([]);
});

test.each(['Service timed out: Mail', 'Er is een serverfout opgetreden. Wacht even en probeer het opnieuw.'])(
  'broken off with "%s": uncertain, also where the words hold more',
  (words) => {
    const workbook = register();
    runOn(workbook, '2025-09-02', { sendMail: firstFails(`${words} Invalid quota`).sendMail });
    expect(ledgerOf(workbook).map(({ status }) => status)).toContain('Onzeker');
    expect(ledgerOf(workbook).map(({ status }) => status)).not.toContain('Mislukt');
  },
);
