/** The mail to all projectleiders when something changed in who may do what or who gets mail. */
import type { MailContent } from '../weergave/content';
import type { Document } from '../weergave/document';
import { sentences } from '../weergave/document';
import { mailOf, messageFrame } from '../weergave/mail';

const opening = 'In Medewerkers of Instellingen is iets veranderd. Dit is het verschil met de vorige keer:';
const closing =
  'Klopt dit niet? Zet het terug in Medewerkers of Instellingen, en kijk bij Bestand > Versiegeschiedenis wie het deed.';

/** The mail. @param changes a Dutch sentence each @param url to the workbook */
export function toegangMail(changes: readonly string[], url: string): MailContent {
  const subject = 'Er is veranderd wie wat mag in het register';
  const document: Document = {
    title: subject,
    sections: [
      { title: '', parts: [sentences([opening]), sentences(changes, { bullets: ['mail'] }), sentences([closing])] },
    ],
  };
  const frame = messageFrame({ link: { words: 'Open het register', url }, why: 'Dit krijgen alle projectleiders.' });
  return mailOf(subject, document, frame);
}
