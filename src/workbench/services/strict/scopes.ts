/**
 * Which OAuth scope a method asks (the "Authorization" block of each method in Google's reference), and what Google says
 * when the manifest does not declare it, the person left it unticked, or a simple trigger may not have it.
 */
import { perMethod } from './perMethod';

const SCOPE = 'https://www.googleapis.com/auth/';

/** Any one of these will do. */
type Needed = readonly string[];

const sheets: Needed = [`${SCOPE}spreadsheets.currentonly`, `${SCOPE}spreadsheets`];
const screen: Needed = [`${SCOPE}script.container.ui`];
const mail: Needed = [`${SCOPE}script.send_mail`];
const script: Needed = [`${SCOPE}script.scriptapp`];
const email: Needed = [`${SCOPE}userinfo.email`];

/** Methods of a service of which only these ask anything, or of which all do but these. */
interface Rule {
  readonly needed: Needed;
  readonly only?: readonly string[];
  readonly except?: readonly string[];
}

/** By the name of a service. */
export const rules: Readonly<Record<string, readonly Rule[]>> = {
  SpreadsheetApp: [{ needed: sheets, only: ['getActive', 'getActiveSpreadsheet', 'getActiveSheet', 'getActiveRange'] }],
  Spreadsheet: [
    {
      needed: sheets,
      except: [
        'getActiveSheet',
        'getAs',
        'getBlob',
        'getId',
        'getNumSheets',
        'getRangeByName',
        'getSheetById',
        'getSheetByName',
        'getSheets',
        'createDeveloperMetadataFinder',
      ],
    },
  ],
  Sheet: [{ needed: sheets, except: ['activate', 'createDeveloperMetadataFinder', 'newChart'] }],
  Range: [
    {
      needed: sheets,
      except: ['activate', 'createDeveloperMetadataFinder', 'getMergedRanges', 'isPartOfMerge', 'offset'],
    },
  ],
  RangeList: [{ needed: sheets }],
  Protection: [{ needed: sheets }],
  Filter: [{ needed: sheets }],
  DeveloperMetadata: [{ needed: sheets }],
  DeveloperMetadataFinder: [{ needed: sheets }],
  DeveloperMetadataLocation: [{ needed: sheets }],
  Ui: [{ needed: screen, only: ['alert', 'prompt', 'showModalDialog', 'showModelessDialog', 'showSidebar'] }],
  MailApp: [{ needed: mail }],
  ScriptApp: [{ needed: script, only: ['newTrigger', 'getProjectTriggers', 'deleteTrigger'] }],
  TriggerBuilder: [
    { needed: script, only: ['timeBased'] },
    { needed: sheets, only: ['forSpreadsheet'] },
  ],
  Session: [{ needed: email, only: ['getActiveUser', 'getEffectiveUser'] }],
};

/** Services of which no method asks anything: they hold nothing of anybody, or only what the script put in them itself. */
export const asksNothing: ReadonlySet<string> = new Set([
  'AuthorizationInfo',
  'Blob',
  'Cache',
  'CacheService',
  'ChartOptions',
  'ClockTriggerBuilder',
  'DataValidation',
  'DataValidationBuilder',
  'EmbeddedChart',
  'EmbeddedChartBuilder',
  'HtmlOutput',
  'HtmlService',
  'Lock',
  'LockService',
  'Menu',
  'PromptResponse',
  'Properties',
  'PropertiesService',
  'RichTextValue',
  'RichTextValueBuilder',
  'Service',
  'SpreadsheetTriggerBuilder',
  'Trigger',
  'User',
  'Utilities',
]);

/** All that the rules speak of: what a script has whose manifest names no scopes, since Google finds out itself. */
export const everyScope: readonly string[] = [
  ...new Set(Object.values(rules).flatMap((ofService) => ofService.flatMap(({ needed }) => needed))),
];

/** What a method asks; null when nothing. */
export const scopesOf = perMethod((service, method): Needed | null => {
  const rule = rules[service]?.find(({ only, except }) => (only ? only.includes(method) : !except?.includes(method)));
  return rule?.needed ?? null;
});

const named = (needed: Needed): string => (needed.length === 1 ? needed[0]! : `(${needed.join(' || ')})`);

/** Who may what. */
export interface Consent {
  /** The scopes in the manifest. */
  readonly declared: readonly string[];
  /** Those that the person left unticked. */
  readonly withheld: readonly string[];
  /** A simple trigger: it may touch its own document, and tell no more of who is there than Google lets it. */
  readonly isSimple: boolean;
}

/** Google's refusal of a method, or null when it may be called. */
export function refusalOf(service: string, method: string, { declared, withheld, isSimple }: Consent): string | null {
  const needed = scopesOf(service, method);
  if (needed === null) return null;
  // A simple trigger needs no consent for the document it is bound to; it gets an empty address instead of a refusal.
  if (isSimple && (needed === sheets || needed === email)) return null;
  if (!isSimple && needed.some((scope) => declared.includes(scope) && !withheld.includes(scope))) return null;
  const opening = isSimple ? 'You do not have permission to call' : 'Specified permissions are not sufficient to call';
  return `${opening} ${service}.${method}. Required permissions: ${named(needed)}`;
}
