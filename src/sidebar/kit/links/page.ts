/** A form that is a page of its own (onderweg): which it is, and the addresses of the others. */
import type { FormName } from '../../contract';
import { isOnderweg } from '../../contract/forms';
import { startData } from '../server/call';

/** Where the web page is; null beside the sheet. */
export const pageBase = (): string | null => startData().pagina ?? null;

/** The address of a form as a page, as doGet reads it; null beside the sheet, or where it does not fit a phone. */
export function pageOf(form: FormName, deelnemerId: string | null, recordId: string | null): string | null {
  const base = pageBase();
  if (base === null || !isOnderweg(form)) return null;
  const asked = [
    ['f', form],
    ['d', deelnemerId],
    ['r', recordId],
  ].filter(([, value]) => value);
  return `${base}?${asked.map(([name, value]) => `${name}=${encodeURIComponent(value!)}`).join('&')}`;
}
