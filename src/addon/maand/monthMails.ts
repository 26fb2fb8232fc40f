/** The mails of a month: to whom, which version, with which pictures and PDF. */
import type { MonthString } from '../../register/dates';
import { lastDay, monthInWords } from '../../register/dates';
import type { Register } from '../../register/register';
import { sleutel } from '../../herinneringen/journaal';
import { bewaarZinnen, overBewaartermijn } from '../../privacy/bewaartermijn';
import { sameAddress } from '../../privacy/rights';
import { actieveProjectleiders } from '../../privacy/toegang';
import type { Maandbeeld } from '../../paginas/maand/beeld/maandbeeld';
import type { MaandInhoud } from '../../paginas/maand/beeld/inhoud';
import { achtergehoudenZinnen } from '../../paginas/buiten/getallen';
import { eindigtKwartaal, kwartaalOverzicht, waaroverBuiten } from '../../paginas/buiten/kwartaalOverzicht';
import { monthDocument } from '../../paginas/maand/document';
import type { Document } from '../../paginas/weergave/document';
import { Loket } from '../../privacy/vrijgave';
import { remember } from '../../workbook/state/properties';
import { boekChanges, boekOver } from '../../workbook/state/vrijgave';
import type { Drawing } from '../../paginas/weergave/chartBlock';
import { chartPictures } from '../../workbook/page/chartPictures';
import type { Sheet } from '../../workbook/google';
import { makesPictures } from '../../workbook/state/zelftestState';
import type { Ledger } from '../../workbook/ownTabs/mailLedger';
import { monthTabDrawings } from '../../paginas/maand/monthPage';
import type { Context } from '../context';
import type { Loaded } from '../load';
import { monthMail } from '../../paginas/maand/monthMail';
import { monthPdfPage } from '../../paginas/maand/monthPdf';
import { mayGoTo } from '../mail/elsewhere';
import { mayLeave } from '../mail/mailed';
import type { Mail } from '../mail/sendOnce';
import { pdfOf } from '../window/pdf';

/** How the Mailjournaal calls the month's mail. */
export const monthKind = 'maandoverzicht';

/** A month as its tab was just made. */
export interface MadeMonth {
  readonly month: MonthString;
  readonly beeld: Maandbeeld;
  readonly inhoud: MaandInhoud;
  /** What is said of readers from outside. */
  readonly buiten: readonly string[];
  readonly sheet: Sheet;
  /** The address of its tab. */
  readonly url: string;
}

/** The e-mail addresses of the active projectleiders, each once. */
const activeProjectleiders = (register: Register): string[] => [
  ...new Set(actieveProjectleiders(register.medewerkers).map(({ email }) => email)),
];

/** Who gets months: whom Instellingen names, else every active projectleider. */
export const allRecipients = ({ register, settings }: Loaded): string[] =>
  settings.maandOntvangers.length > 0 ? settings.maandOntvangers : activeProjectleiders(register);

const isLeader = ({ register }: Loaded, email: string): boolean =>
  activeProjectleiders(register).some((leader) => sameAddress(leader, email));

/** Who gets this month's mail. Readers from outside get a quarter: month beside month tells too much. */
export const monthRecipients = (loaded: Loaded, month: MonthString): string[] =>
  allRecipients(loaded).filter((email) => eindigtKwartaal(month) || isLeader(loaded, email));

/** Of a month and a recipient, in the Mailjournaal. */
export const monthKey = (month: MonthString, recipient: string): string =>
  sleutel({ record: month, kind: monthKind, due: lastDay(month), recipient });

/** What one kind of reader sees. */
interface Version {
  readonly document: Document;
  readonly title: string;
  readonly under: string;
  readonly drawings: readonly Drawing[];
  readonly url: string | null;
  /** What its PDF is called. */
  readonly file: string;
}

function wholeVersion({ month, beeld, inhoud, buiten, url }: MadeMonth): Version {
  const drawings = monthTabDrawings(beeld.reeksen);
  return {
    document: monthDocument(inhoud, drawings, buiten),
    title: `Maandoverzicht ${monthInWords(month)}`,
    under: inhoud.waarover,
    drawings,
    url,
    file: `Maandoverzicht-${month}`,
  };
}

/** Remembers what it tells before anything of it can leave. */
function readersVersion({ properties }: Context, { month, beeld }: MadeMonth): Version {
  const loket = new Loket(boekOver(properties.getProperties()), lastDay(month));
  const document = kwartaalOverzicht(beeld, loket);
  remember(properties, ...boekChanges(loket.sluit()));
  return {
    document,
    title: document.title,
    under: waaroverBuiten(beeld),
    drawings: [],
    url: null,
    file: `Kwartaaloverzicht-${month}`,
  };
}

/** What the projectleider is told of it: nothing where nobody from outside gets this month. */
export function tellsOutside(context: Context, loaded: Loaded, beeld: Maandbeeld): string[] {
  const { maand, overzicht } = beeld;
  if (monthRecipients(loaded, maand).every((email) => isLeader(loaded, email))) return [];
  const loket = new Loket(boekOver(context.marks.known()), lastDay(maand));
  kwartaalOverzicht(beeld, loket);
  return [
    'Wie geen projectleider is, krijgt het kwartaaloverzicht, met afgeronde aantallen.',
    ...achtergehoudenZinnen(loket, overzicht.figures),
  ];
}

type Blob = GoogleAppsScript.Base.Blob;

/** A mail with all that goes along. */
type Whole = Pick<Mail, 'content' | 'inlineImages' | 'attachments'>;

/** Asks Google for each picture once, for all versions. Returns those made so far, by title. */
function pictureMaker(
  { app, properties, makesPictures: known }: Context,
  sheet: Sheet,
): (titles: readonly string[]) => ReadonlyMap<string, Blob> {
  const [asked, pictures] = [new Set<string>(), new Map<string, Blob>()];
  let mayAsk: boolean | null = null;
  return (titles) => {
    const missing = titles.filter((title) => !asked.has(title));
    // Where the self-test found that Google makes none, nobody waits for them.
    mayAsk ??= missing.length === 0 || (known ?? makesPictures(properties));
    if (!mayAsk) return pictures;
    if (missing.length > 0)
      chartPictures(app, sheet, new Set(missing)).forEach((picture, title) => pictures.set(title, picture));
    missing.forEach((title) => asked.add(title));
    return pictures;
  };
}

function contentOf(
  context: Context,
  { settings, register }: Loaded,
  month: MonthString,
  { document, title, under, drawings, url, file }: Version,
  picturesOf: ReturnType<typeof pictureMaker>,
): Whole {
  const pictures = picturesOf(drawings.map(({ design }) => design.title));
  const addressOf = (title: string): string | null => {
    const picture = pictures.get(title);
    return picture ? `data:image/png;base64,${context.utilities.base64Encode(picture.getBytes())}` : null;
  };
  const page = monthPdfPage(document, under, addressOf, settings.organisatie, context.now);
  const pdf = pdfOf(context, file, page);
  const content = monthMail({
    month,
    document,
    title,
    under,
    drawings,
    pictures: new Set(pictures.keys()),
    hasPdf: pdf !== null,
    voorLeiding:
      url === null ? [] : bewaarZinnen(overBewaartermijn(register, settings.bewaarMaanden, context.today).length),
    url,
  });
  return {
    content,
    inlineImages: Object.fromEntries((content.pictures ?? []).map(({ cid, title }) => [cid, pictures.get(title)!])),
    ...(pdf ? { attachments: [pdf] } : {}),
  };
}

/** To whom a month still has to be mailed; `only`: the keys to which a person limited it, null for all. */
export const monthsLeft = (
  context: Context,
  loaded: Loaded,
  month: MonthString,
  ledger: Ledger,
  only: ReadonlySet<string> | null,
): { readonly recipient: string; readonly key: string }[] => {
  const may = mayLeave(context.marks.known(), ledger);
  return monthRecipients(loaded, month)
    .filter(mayGoTo(context, loaded))
    .map((recipient) => ({ recipient, key: monthKey(month, recipient) }))
    .filter(({ key }) => may(key) && (only === null || only.has(key)));
};

/**
 * The mails that still have to leave. Each version's pictures and PDF are made once, and only for a mail that leaves.
 * @param only the keys to which a person limited it; null for all
 */
export function monthMails(
  context: Context,
  loaded: Loaded,
  made: MadeMonth,
  ledger: Ledger,
  only: ReadonlySet<string> | null,
): Mail[] {
  const known = new Map<boolean, Whole>();
  const picturesOf = pictureMaker(context, made.sheet);
  return monthsLeft(context, loaded, made.month, ledger, only).map(({ recipient, key }): Mail => {
    const leads = isLeader(loaded, recipient);
    const version = (): Version => (leads ? wholeVersion(made) : readersVersion(context, made));
    const whole = known.get(leads) ?? contentOf(context, loaded, made.month, version(), picturesOf);
    known.set(leads, whole);
    return { ...whole, recipient, lines: [{ key, recipient, soort: 'Maandoverzicht' }] };
  });
}
