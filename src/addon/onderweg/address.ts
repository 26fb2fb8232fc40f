/** Addresses of the register's own web page: none while it was not deployed as one. */
import type { FormName } from '../../sidebar/contract';
import { formDeclarations } from '../../sidebar/contract';
import type { Google } from '../../workbook/google';

/**
 * Where the page is; null where it was not deployed.
 * https://developers.google.com/apps-script/reference/script/service#getUrl()
 */
export const pageAddress = ({ script }: Pick<Google, 'script'>): string | null =>
  (script.getService().getUrl() as string | null) || null;

/** The name by which the self-test asks what the page sees. */
const selfTest = 'zelftest';

/** Where the page tries itself. */
export const selfTestOf = (page: string): string => `${page}?f=${selfTest}`;

/** What a page is asked for: a form, for a deelnemer, with a record. */
export interface Asked {
  readonly form: FormName;
  readonly deelnemerId: string | null;
  readonly recordId: string | null;
  /** Where the person began. */
  readonly van?: 'vandaag';
}

const parametersOf = (event: unknown): Readonly<Record<string, unknown>> =>
  ((event ?? {}) as { readonly parameter?: Readonly<Record<string, unknown>> }).parameter ?? {};

/** Whether the page is to try itself. */
export const asksSelfTest = (event: unknown): boolean => parametersOf(event)['f'] === selfTest;

/** Letters and digits of an ID: nothing else of an address is believed. */
const idOf = (value: unknown): string | null =>
  typeof value === 'string' && /^[A-Z]{1,2}-\d{1,9}$/.test(value) ? value : null;

/** What the address of a page asks for; the day (Vandaag) where it names no form. */
export function askedIn(event: unknown): Asked {
  const { f: form, d: deelnemerId, r: recordId, v: van } = parametersOf(event);
  const known = typeof form === 'string' && Object.keys(formDeclarations).includes(form) ? (form as FormName) : null;
  return {
    form: known ?? 'vandaag',
    deelnemerId: idOf(deelnemerId),
    recordId: idOf(recordId),
    ...(van === 'vandaag' ? { van } : {}),
  };
}

/** The address of a form, as `askedIn` reads it. */
export const addressOf = (page: string, { form, deelnemerId, recordId }: Asked): string =>
  `${page}?f=${form}${deelnemerId === null ? '' : `&d=${deelnemerId}`}${recordId === null ? '' : `&r=${recordId}`}`;
