/** What the services of one execution share, and how a service object is shown to the script. */
import type { Chart, Rect, Sheet, Workbook } from '../model/workbook';
import type { MailQuota, OutgoingMail } from './mail/outgoing';
import type { Gate } from './gate';
import type { Realm } from './realm';
import type { Selection } from './sheets/selection';
import type { TypedColumns } from './sheets/typedColumns';
import type { MenuNode, UiEvents } from './screen/uiEvents';
import type { TextCells } from './cells/typed';
import type { Zone } from './cells/zone';
import type { Execution } from './strict/execution';
import type { AccountLanguage } from './strict/language';
import { inLanguage } from './strict/language';
import type { Consent } from './strict/scopes';
import { refusalOf } from './strict/scopes';

/** One execution: the workbook, who runs it and how, and what it may reach. */
export interface Runtime {
  readonly workbook: Workbook;
  readonly realm: Realm;
  readonly gate: Gate;
  zone: Zone;
  readonly selection: Selection;
  readonly menus: MenuNode[];
  readonly files: Readonly<Record<string, string>>;
  readonly now: () => number;
  /** E-mail of whoever sits at the sheet; '' when Google would not tell. */
  readonly user: string;
  /** E-mail of whoever the script runs as. */
  readonly effectiveUser: string;
  /** Whose rights hold for what is written: Google knows her also where it does not tell the script. */
  readonly atSheet: string;
  /** With whom the file is shared as editors. */
  readonly fileEditors: readonly string[];
  /** Scopes that this person left unticked when Google asked. */
  readonly withheld: readonly string[];
  /** What the manifest asks, what was given, and whether this is a simple trigger. */
  readonly consent: Consent;
  /** How long this run has taken. */
  readonly execution: Execution;
  /** In which language Google answers. */
  readonly language: AccountLanguage;
  readonly url: string;
  /** Where the script's web page is; null while it was not deployed as one. */
  readonly webApp: string | null;
  /**
   * `simple`: a simple trigger, which may not do what needs permission; `trigger`: installed, without a screen; `page`: the
   * web page, which has a screen of its own and no sheet around it.
   */
  readonly mode: 'person' | 'simple' | 'trigger' | 'page';
  readonly ui: UiEvents;
  readonly log: (line: string) => void;
  readonly sendMail: (mail: OutgoingMail) => void;
  readonly mailQuota: MailQuota;
  /** Columns in which Google refuses some writes. */
  readonly typedColumns: TypedColumns;
  /** What text that the script writes becomes in text cells. */
  readonly textCells: TextCells;
  /** A page (HTML) as a PDF of A4 sheets. */
  readonly printPdf: (html: string) => Uint8Array;
  /** The picture (PNG) of a chart. */
  readonly drawChart: (chart: Chart, workbook: Workbook) => Uint8Array;
  /** Marks this execution in the lock table. */
  readonly lockHolder: object;
  readonly make: Makers;
}

/** Makers of the service objects that refer to each other; they return what the script sees. */
export interface Makers {
  range(sheet: Sheet, rect: Rect): unknown;
  sheet(sheet: Sheet): unknown;
  spreadsheet(): unknown;
}

/** Asked of what the script hands back, it answers with the service behind it. The script has no way to this symbol. */
const behind = Symbol('behind');

/** The one object that the script sees instead of a service. */
const shownAs = Symbol('shownAs');

/** A service object. Methods on its prototype are public to the script; its own fields are not, except `Capitals`. */
export abstract class Service {
  /** Its name at Google, for messages and the trace. */
  abstract readonly serviceName: string;
  // A field, not a table beside it: thousands are made in an execution, and such a table costs more than all that they do.
  [shownAs]: object | undefined;
  constructor(readonly runtime: Runtime) {}
}

/**
 * The service as the script sees it: any name that is not rebuilt throws, and errors are Errors of the script's realm.
 * Typed `any` because a rebuilt service has part of Google's interface; each class checks that part with `implements`.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const seen = (service: Service): any =>
  (service[shownAs] ??= new Proxy(service, { get: getProperty, set: refuseSet }));

/** The service behind what the script handed back, or undefined when it is something else. */
export function inside(value: unknown): Service | undefined {
  return typeof value === 'object' && value !== null ? (value as { readonly [behind]?: Service })[behind] : undefined;
}

/** As `inside`, but only a service of this class will do; else Google's complaint about wrong parameters. */
export function expect<T extends Service>(
  value: unknown,
  type: abstract new (...args: never[]) => T,
  method: string,
): T {
  const service = inside(value);
  if (service instanceof type) return service;
  throw new Error(`The parameters (${describe(value)}) don't match the method signature for ${method}.`);
}

function describe(value: unknown): string {
  return inside(value)?.serviceName ?? (value === null ? 'null' : typeof value);
}

const ASKED_BY_THE_LANGUAGE = new Set(['then', 'toJSON', 'constructor', 'valueOf', 'hasOwnProperty']);

function getProperty(service: Service, name: string | symbol, asked: unknown): unknown {
  // What only has a service as its prototype is none.
  if (name === behind) return asked === service[shownAs] ? service : undefined;
  if (typeof name === 'symbol') return Reflect.get(service, name);
  if (name === 'toString') return () => service.serviceName;
  if (ASKED_BY_THE_LANGUAGE.has(name)) return undefined;
  const isOwn = Object.hasOwn(service, name);
  if (isOwn && /^[A-Z]/.test(name)) return Reflect.get(service, name);
  const method: unknown = isOwn ? undefined : Reflect.get(service, name);
  if (typeof method !== 'function') throw notRebuilt(service, name);
  return (...args: unknown[]): unknown => {
    const { gate, consent, realm, language } = service.runtime;
    try {
      gate.called(service.serviceName, name);
      const refusal = refusalOf(service.serviceName, name, consent);
      if (refusal !== null) throw new Error(refusal);
      return method.apply(service, args);
    } catch (error) {
      throw realm.ownError(error, (message) => inLanguage(message, language));
    }
  };
}

function refuseSet(service: Service, name: string | symbol): boolean {
  throw notRebuilt(service, String(name));
}

function notRebuilt(service: Service, name: string): unknown {
  return service.runtime.realm.ownError(new Error(`niet nagebouwd: ${service.serviceName}.${name}`));
}
