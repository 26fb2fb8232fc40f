/** Calls an endpoint on the server, and turns every way in which that can fail into a Dutch sentence. */
import type { Answer, EndpointName, FormName, GoogleTrouble, RequestOf, ResponseOf, StartData } from '../../contract';
import type { DateString } from '../../../register/dates';
import { troubleIn } from '../../contract/googleError';

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

/** What is said when nobody knows what became of a call. */
export const lost =
  'Er is geen verbinding met het register, of er ging iets mis. Kijk of je internet hebt en klik op Opnieuw. Wat je typte staat er nog; dubbel opslaan kan niet.';

/** What it means to people when something between form and script goes wrong. */
const explanations: Readonly<Partial<Record<GoogleTrouble, string>>> = {
  consent:
    'Google laat dit niet toe. Ben je met meer accounts tegelijk ingelogd? Log uit, log in met je werkaccount en open het werkboek opnieuw.',
  quota: 'Google zit even aan zijn maximum. Wacht een paar minuten en klik dan op Opnieuw.',
  broken: 'Het duurde te lang. Klik op Opnieuw: dubbel opslaan kan niet.',
};

/** The sentence for a failed call. */
export const explain = (message: string): string => explanations[troubleIn({ message })] ?? lost;

/** So long a page waits, in milliseconds: with bad reception there may come no answer at all, nor an error. */
const patience = 60_000;

let told: DateString | null = null;

/** The register's day, as the server told it with what a form opened with. */
export const today = (): DateString => told ?? new Date().toISOString().slice(0, 10);

/** Calls an endpoint. Never rejects: a lost connection is an answer too. */
export function call<N extends EndpointName>(name: N, request: RequestOf<N>): Promise<Answer<ResponseOf<N>>> {
  return new Promise((resolve) => {
    const fail = (error: { message?: string }): void =>
      resolve({ ok: false, error: { code: 'verbinding', message: explain(error.message ?? '') } });
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
  `${pageBase()}?f=${form}&d=${deelnemerId ?? ''}&r=${recordId ?? ''}`;
