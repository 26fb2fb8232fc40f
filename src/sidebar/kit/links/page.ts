/** A form that is a page of its own (onderweg): where that is, and the addresses of the others. */
import type { FormName } from '../../contract';
import { startData } from '../server/call';

/** Where the web page is; undefined beside the sheet. */
export const pageBase = (): string | undefined => startData().pagina;

/** The address of a form as a page, as doGet reads it; IDs are of letters and digits. */
export const pageOf = (form: FormName, deelnemerId: string | null, recordId: string | null): string =>
  `${pageBase()}?f=${form}&d=${deelnemerId ?? ''}&r=${recordId ?? ''}`;
