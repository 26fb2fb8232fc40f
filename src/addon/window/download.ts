/** A file that a window offers: a script of the workbook cannot put one on somebody's computer by itself. */
import type { SafeHtml } from '../../paginas/weergave/html';
import { html } from '../../paginas/weergave/html';
import type { Context } from '../context';

/**
 * The link. The file travels in the link itself, so nothing is left behind in Drive or a mailbox.
 * @param what the words on it
 */
export const download = (
  { utilities }: Context,
  name: string,
  file: GoogleAppsScript.Base.Blob,
  what: string,
  type = 'application/pdf',
): SafeHtml =>
  html`<a class="knop" download="${name}" href="data:${type};base64,${utilities.base64Encode(file.getBytes())}">${what}</a>`;
