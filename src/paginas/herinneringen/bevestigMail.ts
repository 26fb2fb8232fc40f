/** The mail to all projectleiders when nobody confirmed for too long that somebody still works with the register. */
import type { MailContent } from '../weergave/content';
import type { Document } from '../weergave/document';
import { sentences } from '../weergave/document';
import { mailOf, messageFrame } from '../weergave/mail';

/** @param wie a number and a role each: no names @param tot the day on which Actief becomes Nee, in words @param url to the workbook */
export function bevestigMail(wie: readonly string[], tot: string, url: string): MailContent {
  const subject = 'Wie werkt er nog met het register?';
  const opening =
    'Elke maand bevestigt een projectleider wie er met het register werkt. Van deze collega’s is dat nog niet gedaan:';
  const closing = `Kies PLP-register > Wie werkt mee… in het werkboek. Gebeurt dat niet, dan staat Actief bij hen vanaf ${tot} op Nee. Dan kunnen zij niets meer in de formulieren. Delen stop je zelf.`;
  const document: Document = {
    title: subject,
    sections: [
      { title: '', parts: [sentences([opening]), sentences(wie, { bullets: ['mail'] }), sentences([closing])] },
    ],
  };
  const frame = messageFrame({ link: { words: 'Open het register', url }, why: 'Dit krijgen alle projectleiders.' });
  return mailOf(subject, document, frame);
}
