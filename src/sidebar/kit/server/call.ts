/** Calls an endpoint on the server, and turns every way in which that can fail into a Dutch sentence. */
import type { Answer, EndpointName, FormName, RequestOf, ResponseOf, StartData } from '../../contract';
import type { DateString } from '../../../register/dates';
import { againInForm, explain } from '../../contract/googleError';

interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: { message?: string }) => void): Runner;
  [endpoint: string]: unknown;
}

declare global {
  interface Window {
    google?: { script: { run: Runner; host: { close(): void } } };
    plpStart?: StartData;
  }
}

const noAnswer = 'Er is geen verbinding met het register, of er ging iets mis. Kijk of je internet hebt.';

/** What is said when nobody knows what became of a call. */
export const lost = `${noAnswer} ${againInForm}`;

/** The sentence for a call that failed on its way. */
export const failedCall = (error: { message?: string }): string => explain(error, againInForm, noAnswer);

/** So long a page waits, in milliseconds: with bad reception there may come no answer at all, nor an error. */
const patience = 60_000;

let told: DateString | null = null;

/** The register's day, as the server told it with what a form opened with. */
export const today = (): DateString => told ?? new Date().toISOString().slice(0, 10);

/** Calls an endpoint. Never rejects: a lost connection is an answer too. */
export function call<N extends EndpointName>(name: N, request: RequestOf<N>): Promise<Answer<ResponseOf<N>>> {
  return new Promise((resolve) => {
    const fail = (error: { message?: string }): void =>
      resolve({ ok: false, error: { code: 'verbinding', message: failedCall(error) } });
    const run = window.google?.script.run;
    if (!run) return fail({});
    const runner = run
      .withSuccessHandler((answer) => {
        told = (answer as { value?: { vandaag?: DateString } | null }).value?.vandaag ?? told;
        resolve(answer as Answer<ResponseOf<N>>);
      })
      .withFailureHandler(fail);
    (runner[name] as (request: unknown) => void)(request);
    if (pageBase() !== undefined) setTimeout(fail, patience, {});
  });
}

/** What the form was opened for. */
export const startData = (): StartData => window.plpStart ?? { deelnemerId: null, recordId: null };

/** Where the web page is, for a form that is a page of its own (onderweg); undefined beside the sheet. */
export const pageBase = (): string | undefined => startData().pagina;

/** The address of a form as a page, as doGet reads it; IDs are of letters and digits. */
export const pageOf = (form: FormName, deelnemerId: string | null, recordId: string | null): string =>
  `${pageBase()}?f=${form}&d=${deelnemerId ?? ''}&r=${recordId ?? ''}&v=${startData().van ?? ''}`;

/** From here on forms lead back to Vandaag. */
export const beginAtVandaag = (): void => {
  window.plpStart = { ...startData(), van: 'vandaag' };
};
