/** A page as a PDF, made by Google. */
import type { SafeHtml } from '../../paginas/weergave/html';
import type { Google } from '../../workbook/google';

/** Null when Google fails at it: whoever offers the PDF says so. @param name of the file, without an ending */
export function pdfOf(
  { utilities }: Pick<Google, 'utilities'>,
  name: string,
  page: SafeHtml,
): GoogleAppsScript.Base.Blob | null {
  try {
    return utilities.newBlob(page.html, 'text/html', `${name}.html`).getAs('application/pdf').setName(`${name}.pdf`);
  } catch {
    return null;
  }
}
