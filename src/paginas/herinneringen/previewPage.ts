/** Who would get which reminders, before anything is sent: for a window. */
import { dateInWords } from '../../register/dates';
import { counted, wordFor } from '../../register/grouping';
import type { Digest, Plan, Zonder } from '../../herinneringen/plan';
import type { Document, Section } from '../weergave/document';
import { sentences } from '../weergave/document';
import type { MailFacts } from './digestMail';
import { itemLine } from './digestMail';

const listed = (title: string, lines: readonly string[]): Section => ({
  title,
  parts: [sentences(lines, { bullets: ['papier'] })],
});

const digestSection = (digest: Digest, facts: MailFacts): Section =>
  listed(`${digest.recipient}${digest.aan === 'leermeester' ? ' (leermeester)' : ''}`, [
    ...digest.herinneringen.map(({ item, late }) => `${itemLine(item, facts)}${late ? ' (later dan bedoeld)' : ''}`),
    ...(digest.week ? [`Te laat in het hele team: ${digest.week.items.length}`] : []),
  ]);

const zonderLine = ({ email, aantal }: Zonder): string =>
  email === null
    ? `Niemand: er is geen actieve medewerker of projectleider om aan te mailen (${aantal}).`
    : `${email}: Ontvangt herinneringen staat op Nee (${aantal}).`;

function howMany(mails: number, brakeAt: number): string {
  if (mails === 0) return 'Niemand krijgt een mail.';
  return `Dat ${wordFor(mails, 'is', 'zijn')} ${counted(mails, 'mail', 'mails')}.${
    mails > brakeAt ? ` Bij meer dan ${brakeAt} wacht het register tot een projectleider Toch versturen kiest.` : ''
  }`;
}

/**
 * The page.
 * @param brakeAt from how many mails on a person must say that they may leave
 * @param about sentences about the daily job
 */
export const previewPage = (
  { digests, zonder }: Plan,
  facts: MailFacts,
  brakeAt: number,
  about: readonly string[],
): Document => ({
  title: `Dit gaat weg op ${dateInWords(facts.today)}`,
  sections: [
    {
      title: '',
      parts: [sentences(['Zo staat het er nu voor. Er is niets verstuurd.', howMany(digests.length, brakeAt)])],
    },
    ...digests.map((digest) => digestSection(digest, facts)),
    ...(zonder.length === 0 ? [] : [listed('Krijgt geen mail', zonder.map(zonderLine))]),
    listed('De dagelijkse taken', about),
  ],
});
