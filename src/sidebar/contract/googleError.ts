/** What an error of Google is about. Google words it in the language of the account: English or Dutch here. */

/** `full`: the workbook holds no more; `quota`: no more of it now; `size`: this is too large. `broken`: it was begun and broken off, so it may be done all the same; `unknown`: nobody can tell. */
export type GoogleTrouble = 'broken' | 'full' | 'quota' | 'size' | 'consent' | 'address' | 'unknown';

type Words = readonly (readonly [GoogleTrouble, RegExp])[];

/** A form need not know them: the script itself tells what a full workbook or a mail ran into. */
const inScript: Words =
  typeof plpInFormulier === 'undefined'
    ? [
        ['full', /number of cells|property storage|aantal cellen|opslagquotum/i],
        ['size', /limit exceeded|too large|limiet|te groot/i],
        ['address', /invalid|no recipient|ongeldig|geen (geldige )?ontvanger/i],
      ]
    : [];

/**
 * The first that fits counts: what may be done all the same comes first. Names of methods and scopes are the same in
 * every language. Of Google's Dutch words none are documented: these are the ones that such a sentence can hardly lack.
 */
const words: Words = [
  [
    'broken',
    /timed? ?-?out|execution time|server ?error|unavailable|wait a bit|uitvoeringstijd|serverfout|niet beschikbaar|wacht (even|een)/i,
  ],
  ...inScript,
  ['quota', /too many|quota|te vaak|te veel|quotum/i],
  ['consent', /googleapis\.com\/auth\/|permission|authori[sz]|machtig|autorisatie|toestemming|rechten/i],
];

/** What to do where it holds no more. */
export const workbookFull =
  'Het werkboek is vol: Google neemt er niets meer bij. Haal tabbladen van oude maanden en rapporten weg, en lege rijen en kolommen. Helpt dat niet? Vraag het wie het register beheert.';

const explanations: Readonly<Partial<Record<GoogleTrouble, string>>> = {
  ...(typeof plpInFormulier === 'undefined' ? { full: workbookFull } : {}),
  quota: 'Google zit even aan zijn maximum. Wacht een paar minuten.',
  broken: 'Het duurde te lang.',
};

/** What somebody at a form does to try again. */
export const againInForm = 'Klik op Opnieuw: dubbel opslaan kan niet. Wat je typte staat er nog.';

/**
 * What to do where something between a person and Google went wrong, in Dutch.
 * @param again a sentence: what she does to try again
 * @param unknown what is told where Google's words tell nothing
 */
export function explain(error: unknown, again: string, unknown = 'Er ging iets mis bij Google. Wacht even.'): string {
  const trouble = troubleIn(error);
  return trouble === 'consent'
    ? 'Google laat dit niet toe. Ben je met meer accounts tegelijk ingelogd? Log uit, log in met je werkaccount en open het werkboek opnieuw.'
    : `${explanations[trouble] ?? unknown} ${again}`;
}

/** What is known of an error. @example troubleIn(new Error('Invalid email: x')) // 'address' */
export function troubleIn(error: unknown): GoogleTrouble {
  const message = String((error as Partial<Error> | null)?.message ?? error);
  return words.find(([, pattern]) => pattern.test(message))?.[0] ?? 'unknown';
}
