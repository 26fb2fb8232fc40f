/** The mails that remind: the digest of a colleague, and the short one of a leermeester. No names, notes or reasons. */
import type { DateString } from '../../register/dates';
import { dateInWords, daysInWords, weekdayInWords } from '../../register/dates';
import type { DueItem } from '../../herinneringen/watSpeelt';
import { soorten, soortNamen } from '../../herinneringen/soorten';
import type { Digest, Herinnering } from '../../herinneringen/plan';
import type { MailContent } from '../weergave/content';
import type { Document, Row, Section } from '../weergave/document';
import { sentences, table, text } from '../weergave/document';
import { mailOf, messageFrame } from '../weergave/mail';

/** What a mail needs to know of the register. */
export interface MailFacts {
  readonly today: DateString;
  /** Of a deelnemer. */
  readonly initialsOf: (deelnemerId: string) => string;
  /** To the row of an item; null where it is not to be found. */
  readonly linkTo: (item: DueItem) => string | null;
  /** To the form that does it, as a page; null where the page was not deployed. */
  readonly formTo: (item: DueItem) => string | null;
  /** To the workbook. */
  readonly url: string;
  /** What the last seal of the Logboek was: in a mail nobody changes it any more. '' where there is none. */
  readonly zegel?: string;
}

/** More than a person reads in a mail: the rest is counted. Google refuses a very long one. */
const mostShown = 50;

/** Only a toets says more than its kind: the other texts may hold what people typed. */
const whatOf = ({ soort, wat }: DueItem): string => soorten[soort].inMail ?? wat;

const whenOf = ({ op }: DueItem, today: DateString): string =>
  `${daysInWords(op, today)}, ${weekdayInWords(op, today)}`;

const lateWords = 'Deze herinnering komt later dan de bedoeling was.';

/** An item in one line, as mails and the dry run have it. @example 'T-0012 (D.W.): Toets B1-K1-W1, over 3 dagen, dinsdag 9 september' */
export const itemLine = (item: DueItem, { today, initialsOf }: Pick<MailFacts, 'today' | 'initialsOf'>): string =>
  `${item.recordId} (${initialsOf(item.deelnemerId)}): ${whatOf(item)}, ${whenOf(item, today)}`;

/** An item: whose it is leads to its row, and Invullen to its form; what comes late says so. */
function itemRow(item: DueItem, late: boolean, { today, initialsOf, linkTo, formTo }: MailFacts): Row {
  const name = `${item.recordId} (${initialsOf(item.deelnemerId)})`;
  const form = formTo(item);
  return {
    cells: {
      wie: text(name, 'bold', linkTo(item)),
      wat: text(whatOf(item)),
      wanneer: text(whenOf(item, today), item.dagen < 0 ? 'late' : 'quiet'),
      ...(form === null ? {} : { doen: text('Invullen', 'bold', form) }),
    },
    ...(late ? { also: [{ cells: { wie: text(lateWords, 'quiet') } }] } : {}),
  };
}

/** @param more how many there are that are not shown */
const sectionOf = (title: string, rows: readonly Row[], more: number): Section => ({
  title,
  parts: [
    table({ mail: [{ header: '', from: ['wie', 'wat', 'wanneer', 'doen'] }] }, rows),
    ...(more > 0 ? [sentences([`En nog ${more}. Kijk in het register bij Vandaag.`], { look: 'quiet' })] : []),
  ],
});

/** The lines under the title of their kind, as many as there is room for. */
function sectionsOf(herinneringen: readonly Herinnering[], facts: MailFacts): Section[] {
  let room = mostShown;
  return soortNamen.flatMap((soort): Section[] => {
    const own = herinneringen.filter(({ item }) => item.soort === soort);
    if (own.length === 0) return [];
    const shown = own.slice(0, room).map(({ item, late }) => itemRow(item, late, facts));
    room -= shown.length;
    return [sectionOf(soorten[soort].titel, shown, own.length - shown.length)];
  });
}

function weekSection({ week }: Digest, facts: MailFacts): Section[] {
  if (!week) return [];
  const shown = week.items.slice(0, mostShown).map((item) => itemRow(item, false, facts));
  return [sectionOf('Te laat in het hele team', shown, week.items.length - shown.length)];
}

const footer =
  'Dit is een bericht van het PLP-register. Wil je geen herinneringen? Vraag de projectleider om Nee te kiezen in het tabblad Medewerkers.';

const agendaWords =
  'Bij deze mail zit het bestand toetsen.ics. Open het: dan staan de toetsen in je agenda. Is een toets verzet? Open dan het bestand bij de nieuwe mail.';

/**
 * The mail of a colleague: toetsen first; for a Projectleider on Monday also what is late in the team.
 * @param hasAgenda a file for her calendar goes along
 */
export function digestMail(digest: Digest, facts: MailFacts, hasAgenda = false): MailContent {
  const document: Document = {
    title: `Wat er te doen is op ${dateInWords(facts.today)}`,
    sections: [
      ...sectionsOf(digest.herinneringen, facts),
      ...(hasAgenda ? [{ title: '', parts: [sentences([agendaWords], { look: 'quiet' })] }] : []),
      ...weekSection(digest, facts),
    ],
  };
  const frame = messageFrame({
    link: { words: 'Open het register', url: facts.url },
    why: [footer, facts.zegel].filter(Boolean).join(' '),
  });
  return mailOf(`Herinneringen van ${dateInWords(facts.today)}`, document, frame);
}

/** The mail of a leermeester: what and when, in a few words that tell nobody whom the project is for; no links. */
export function leermeesterMail({ herinneringen }: Digest, facts: MailFacts, replyTo: string | null): MailContent {
  const lines = herinneringen.map(
    ({ item }) =>
      `${weekdayInWords(item.op, facts.today)} (${daysInWords(item.op, facts.today)}): toets van ${facts.initialsOf(item.deelnemerId)}, nummer ${item.recordId}`,
  );
  const opening = 'Er staat een toets op de planning bij jou op de werkplek:';
  const subject = 'Herinnering aan een afspraak';
  const parts = [
    [sentences(['Hallo,'])],
    [sentences([opening]), sentences(lines, { bullets: ['mail'] })],
    [sentences(['Komt het niet uit? Antwoord dan op deze mail.'])],
  ];
  const document: Document = { title: subject, sections: parts.map((own) => ({ title: '', parts: own })) };
  const why = 'Je krijgt deze mail omdat jouw adres bij deze afspraak staat.';
  const frame = messageFrame({ link: null, why }, 'letter');
  return mailOf(subject, document, frame, { from: 'Herinnering', ...(replyTo ? { replyTo } : {}) });
}
