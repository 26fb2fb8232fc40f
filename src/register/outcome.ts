/** An answer that may be a problem which a person can mend: problems are values, exceptions are for programmers. */

/** What is wrong and what to do, in one or two plain Dutch sentences without personal data. */
export interface Problem {
  readonly code:
    | 'kolom-ontbreekt'
    | 'tab-ontbreekt'
    | 'tijdzone'
    | 'bezet'
    | 'geen-recht'
    | 'ongeldig'
    | 'bestaat-niet'
    | 'verbinding'
    | 'geen-projectjaar'
    | 'geen-ontvanger'
    | 'quotum'
    | 'gewijzigd'
    | 'geweigerd'
    | 'versie'
    | 'toestemming';
  readonly message: string;
  /** For this person's own eyes: it may hold her address, so it goes into no error and no log. */
  readonly voorJou?: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const failure = (code: Problem['code'], message: string): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: { code, message },
});
