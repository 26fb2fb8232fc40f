/** Probes of what leaves the sheet: links within the workbook, a mail to oneself, the forms. */
import { forms } from '../../../sidebar/contract';
import { cell } from '../../../workbook/page/model';
import { writeLinks } from '../../../workbook/page/page';
import { registerName } from '../../../paginas/weergave/content';
import { pageAddress, selfTestOf } from '../../onderweg/address';
import { runsAs } from '../../person';
import { samplePdf, square } from './pictures';
import type { Probe } from '../probe';
import { found, foundWrong } from '../probe';

export const link: Probe = {
  naam: 'Koppelingen',
  run: ({ app, scratch }) => {
    const address = `#gid=${scratch.getSheetId()}&range=B2`;
    writeLinks(app, scratch, { widths: [100], rows: [{ cells: [cell('proef', { link: address })] }] });
    const kept = scratch.getRange(1, 1).getRichTextValue()?.getLinkUrl() ?? '';
    return found(kept.endsWith(address), kept === '' ? 'De koppeling is weg.' : 'De koppeling staat er.');
  },
};

export const mail: Probe = {
  naam: 'Mail aan jezelf',
  run: (room) => {
    const before = room.mail.getRemainingDailyQuota();
    if (before < 1) return found(false, `Er mogen vandaag nog ${before} mails.`);
    const picture = room.utilities.newBlob(room.utilities.base64Decode(square), 'image/png', 'vierkant.png');
    const attachment = samplePdf(room);
    room.mail.sendEmail(
      runsAs(room),
      'Zelftest van het PLP-register',
      'Deze mail hoort bij de zelftest. Je hoeft niets te doen.',
      {
        name: registerName,
        htmlBody:
          '<p>Deze mail hoort bij de zelftest. Je ziet een blauw vierkant en er zit een PDF bij.</p><p><img alt="Een blauw vierkant" width="64" height="64" src="cid:vierkant"></p>',
        inlineImages: { vierkant: picture },
        ...(attachment ? { attachments: [attachment] } : {}),
      },
    );
    const after = room.mail.getRemainingDailyQuota();
    return found(
      attachment !== null,
      `Verstuurd${attachment ? '' : ', maar zonder PDF'}. Nog ${before} mails vooraf, ${after} achteraf.`,
    );
  },
};

/** Only that there is one: what it sees, the page tells itself. */
export const page: Probe = {
  naam: 'Telefoonpagina',
  run: ({ script }) => {
    const address = pageAddress({ script });
    return address === null
      ? found(false, 'Google noemt geen adres van een pagina.')
      : found(true, `Voor de zelftest van de pagina: ${selfTestOf(address)}`);
  },
};

/** How the build writes a form: its script says of how many signs it is. */
const scriptOf = /<script data-tekens="(\d+)">([\s\S]*)<\/script><\/body><\/html>\s*$/;

function problemWith(html: string): string | null {
  const match = scriptOf.exec(html);
  if (!match) return 'einde ontbreekt';
  return match[2]!.length === Number(match[1]) ? null : `${match[2]!.length} van ${match[1]} tekens`;
}

export const formFiles: Probe = {
  naam: 'Formulieren',
  run: ({ html }) =>
    foundWrong(
      forms.flatMap((form) => {
        const problem = problemWith(html.createHtmlOutputFromFile(form).getContent());
        return problem === null ? [] : [`${form}: ${problem}`];
      }),
      `${forms.length} formulieren zijn heel.`,
    ),
};
