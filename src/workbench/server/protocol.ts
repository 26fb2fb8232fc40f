/** All that the page and the server say to each other. Only types: both sides are checked against them. */
import type { Mutation, UniverWorkbook } from './grid/univer';

/** What is selected on a page: the tab's ID, the first row and column from 1, and how many. */
export interface PageSelection {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Every request says which page asks, who sits there and what is selected. */
export interface Asking {
  readonly page: string;
  readonly as: string;
  readonly selection: PageSelection | null;
}

export interface MenuItem {
  readonly kind: 'item';
  readonly caption: string;
  readonly functionName: string;
}
export interface MenuSeparator {
  readonly kind: 'separator';
}
export interface Menu {
  readonly kind: 'menu';
  readonly caption: string;
  readonly items: readonly MenuEntry[];
}
export type MenuEntry = MenuItem | MenuSeparator | Menu;

export interface ClockState {
  /** Milliseconds since 1970, as the workbench has it. */
  readonly now: number;
  /** `2025-08-31T20:00`, wall clock in Amsterdam. */
  readonly wall: string;
  /** Whether it is the machine's own time. */
  readonly real: boolean;
}

export interface TriggerState {
  readonly id: string;
  readonly handler: string;
  readonly when: string;
  readonly owner: string;
  readonly lastRun: { readonly wall: string; readonly ok: boolean; readonly message: string } | null;
}

/** What the chrome around the grid shows. */
export interface DeskState {
  readonly title: string;
  readonly menus: readonly Menu[];
  readonly clock: ClockState;
  readonly defaultUser: string;
}

/** A chart over the grid; its picture is at `/charts/<id>.svg`. */
export interface ChartPlace {
  readonly id: number;
  readonly sheet: string;
  /** The cell at its upper left corner, 1-based, and how far within it, in pixels. */
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What it shows, in words. */
  readonly text: string;
  /** Another one when the picture is another. */
  readonly version: string;
}

export interface OpenRequest extends Asking {
  /** What the page already shows; null when it opens the workbook. */
  readonly known: { readonly epoch: string; readonly rev: number } | null;
}
export interface OpenAnswer {
  /** Differs after every start of the server. */
  readonly epoch: string;
  readonly rev: number;
  /** null when the page is up to date. */
  readonly snapshot: UniverWorkbook | null;
  readonly activeSheet: string;
  readonly charts: readonly ChartPlace[];
  readonly state: DeskState;
}

export interface EditRequest extends Asking {
  readonly rev: number;
  readonly mutations: readonly Mutation[];
  /** The person has confirmed a warning. */
  readonly sure?: boolean;
}
export type EditAnswer =
  | { readonly kind: 'done' }
  /** Not kept; the page shows the message and what is sent along puts it right. */
  | { readonly kind: 'refused'; readonly message: string; readonly repair: readonly Mutation[] | 'reload' }
  /** Protected with a warning: ask, and send again with `sure`. */
  | { readonly kind: 'confirm'; readonly message: string; readonly repair: readonly Mutation[] | 'reload' };

/** Results of formulas that the grid calculated. */
export interface ResultsRequest extends Asking {
  readonly results: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly value: string | number | boolean | null;
  }[];
}

export interface RunRequest extends Asking {
  readonly functionName: string;
  readonly args: readonly unknown[];
}
export type RunAnswer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/** Opening the script's web page; `query` without `?`. */
export interface WebPageRequest extends Asking {
  readonly query: string;
}
/** Where its frame is, and what the page around it has in its head. */
export interface OpenedWebPage {
  readonly url: string;
  readonly title: string;
  readonly viewport: string;
}

export type ClockRequest = Asking &
  (
    | { readonly to: 'real' }
    | { readonly to: 'wall'; readonly wall: string }
    | { readonly to: 'day' | 'week' | 'month-end' }
  );

export interface Person {
  readonly email: string;
  readonly name: string;
  readonly role: string;
}

export interface MailSummary {
  readonly id: string;
  readonly subject: string;
  readonly to: string;
  /** Wall clock in Amsterdam, `2025-08-31T20:00`. */
  readonly wall: string;
  readonly attachments: number;
}
export interface MailDetail extends MailSummary {
  readonly from: string;
  readonly cc: string;
  readonly replyTo: string;
  readonly text: string;
  readonly hasHtml: boolean;
  readonly files: readonly { readonly name: string; readonly type: string; readonly size: number }[];
}

/** A question of a script that waits for its answer. */
export type Question =
  | { readonly kind: 'alert'; readonly title: string; readonly text: string; readonly buttons: ButtonSet }
  | { readonly kind: 'prompt'; readonly title: string; readonly text: string; readonly buttons: ButtonSet };
export type ButtonSet = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
export interface Answer {
  /** OK, CANCEL, YES, NO or CLOSE. */
  readonly button: string;
  readonly text: string;
}

/** What the server tells a page by itself. */
export type Push =
  /** `reload`: a page of an earlier start fetches itself again too, since its code may have changed. */
  | { readonly kind: 'hello'; readonly epoch: string; readonly reload: boolean }
  | {
      readonly kind: 'change';
      readonly rev: number;
      readonly from: string;
      readonly lines: readonly Mutation[];
      readonly mutations: readonly Mutation[];
      /** IDs of the tabs of which others than the page `from` moved rows or columns. */
      readonly moved: readonly string[];
    }
  /** `tabs`: by the ID that a page gave a new tab, the one it has now. */
  | {
      readonly kind: 'reload';
      readonly rev: number;
      readonly moved: readonly string[];
      readonly tabs: Readonly<Record<string, string>>;
    }
  /** All charts there are, after one came, went, moved or shows something else. */
  | { readonly kind: 'charts'; readonly charts: readonly ChartPlace[] }
  | { readonly kind: 'state'; readonly state: DeskState }
  | { readonly kind: 'clock'; readonly clock: ClockState }
  | { readonly kind: 'busy'; readonly what: string | null }
  | { readonly kind: 'saved'; readonly all: boolean }
  /** A mail left. */
  | { readonly kind: 'mail' }
  | { readonly kind: 'select'; readonly selection: PageSelection }
  | { readonly kind: 'toast'; readonly title: string; readonly text: string; readonly seconds: number }
  | { readonly kind: 'question'; readonly id: number; readonly question: Question }
  | { readonly kind: 'sidebar'; readonly url: string; readonly title: string }
  | {
      readonly kind: 'dialog';
      readonly url: string;
      readonly title: string;
      readonly width: number;
      readonly height: number;
      readonly modal: boolean;
    };
