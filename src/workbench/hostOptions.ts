/** What a host needs to know: the bundle, the workbook, who sits there, and how strict Google is just now. */
import type { EditEvent } from './events';
import type { Chart, Workbook } from './model/workbook';
import type { TextCells } from './services/cells/typed';
import type { FaultHooks, RefusesAt } from './services/gate';
import type { KeptWorlds } from './services/keptWorlds';
import type { OutgoingMail } from './services/mail/outgoing';
import type { TypedColumns } from './services/sheets/typedColumns';
import type { Costs } from './services/strict/costs';
import type { AccountLanguage } from './services/strict/language';
import type { UiEvents } from './services/screen/uiEvents';

/** What is pushed to Google. */
export interface Bundle {
  /** The bundle's source. */
  readonly code: string;
  /** The HTML files beside it, by name without `.html`. */
  readonly files: Readonly<Record<string, string>>;
  /** The OAuth scopes in the manifest. When it names none, Google finds out by itself which the script needs. */
  readonly scopes?: readonly string[];
}

/**
 * What becomes of the trigger of an edit. Google loses some when people type fast (it keeps two waiting), some come
 * `late`, after other edits, and some while another execution is at its so-many-th call to Google.
 */
export type EditFate = 'now' | 'late' | 'lost' | { readonly atCall: number };

export interface HostOptions extends FaultHooks, Pick<Bundle, 'code' | 'scopes'>, Partial<Pick<Bundle, 'files'>> {
  workbook: Workbook;
  /** Worlds of former executions, to run in; each in a fresh one, as at Google, when absent. */
  keptWorlds?: KeptWorlds | undefined;
  /** Epoch milliseconds. */
  now: () => number;
  /** E-mail of whoever sits at the sheet; '' when unknown. */
  user: string;
  /** E-mail of whoever the script runs as; the same person when absent. */
  effectiveUser?: string;
  /** Scopes that whoever the script runs as left unticked when Google asked; none when absent. */
  withheld?: readonly string[];
  /** Whether the person may edit the workbook: who may only view it has no menu and fires no trigger. True when absent. */
  mayEdit?: boolean;
  /** With whom the file is shared as editors, beside who runs the script; nobody when absent. */
  editors?: readonly string[];
  /** What a simple trigger is told of who is there, and of whom it runs as; nothing when absent, as Google mostly does. */
  simpleUser?: string;
  /** Milliseconds that calls take; what is not named takes its usual time. */
  costs?: Partial<Costs>;
  /** The language of the account: Google's errors come in it. English when absent. */
  language?: AccountLanguage;
  /** What becomes of the trigger of the so-many-th edit of this workbook, from 0. All come at once when absent. */
  editEvents?: (edit: EditEvent, index: number) => EditFate;
  sendMail: (mail: OutgoingMail) => void;
  /** Who answers for the person; absent parts agree to every question. */
  ui?: Partial<UiEvents>;
  /** Recipients that may be written to in a day; 100, a consumer's quota, when absent. */
  mailQuota?: number;
  /** When a write that Google refuses fails: at the call, or when the writes held back are sent (`flush`, when absent). */
  refusesAt?: RefusesAt;
  /** Columns of Google tables that have a type; none when absent. */
  typedColumns?: TypedColumns;
  /** What Google makes of text that the script writes in a text cell (`@`); the worst for who trusts it when absent. */
  textCells?: TextCells;
  log?: (line: string) => void;
  /** Makes a PDF of a page (HTML); Chromium prints it when absent. */
  printPdf?: (html: string) => Uint8Array;
  /** Makes the picture (PNG) of a chart; drawn for real when absent. */
  drawChart?: (chart: Chart, workbook: Workbook) => Uint8Array;
  /** The workbook's address, as `getUrl` gives it. */
  url?: string;
  /** Where the script's web page is; not deployed as one when absent. */
  webApp?: string | undefined;
}
