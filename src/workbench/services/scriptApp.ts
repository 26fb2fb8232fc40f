/** ScriptApp: installed triggers of the current user, and facts of the script. */
import type { InstalledTrigger } from '../model/workbook';
import { AuthMode, AuthorizationStatus, EventType, enumName } from './enums';
import { Service, expect, inside, seen, type Runtime } from './runtime';
import { SCRIPT_TIME_ZONE } from './session';

type GoogleApp = GoogleAppsScript.Script.ScriptApp;
type GoogleTrigger = GoogleAppsScript.Script.Trigger;

/** Google's limit: triggers of one user in one script. */
const MOST_TRIGGERS = 20;

export class TriggerService
  extends Service
  implements Pick<GoogleTrigger, 'getUniqueId' | 'getHandlerFunction' | 'getEventType'>
{
  readonly serviceName = 'Trigger';

  constructor(
    runtime: Runtime,
    readonly trigger: InstalledTrigger,
  ) {
    super(runtime);
  }

  getUniqueId() {
    return this.trigger.id;
  }
  getHandlerFunction() {
    return this.trigger.handler;
  }
  getEventType() {
    return EventType[this.trigger.eventType as keyof typeof EventType];
  }
}

export class TriggerBuilderService
  extends Service
  implements Pick<GoogleAppsScript.Script.TriggerBuilder, 'forSpreadsheet' | 'timeBased'>
{
  readonly serviceName = 'TriggerBuilder';

  constructor(
    runtime: Runtime,
    private readonly handler: string,
  ) {
    super(runtime);
  }

  timeBased() {
    return seen(new ClockTriggerBuilderService(this.runtime, this.handler));
  }

  forSpreadsheet(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet | string) {
    if (typeof spreadsheet !== 'string' && inside(spreadsheet)?.serviceName !== 'Spreadsheet') {
      throw new Error("The parameters don't match the method signature for TriggerBuilder.forSpreadsheet.");
    }
    return seen(new SpreadsheetTriggerBuilderService(this.runtime, this.handler));
  }
}

export class SpreadsheetTriggerBuilderService
  extends Service
  implements Pick<GoogleAppsScript.Script.SpreadsheetTriggerBuilder, 'create' | 'onEdit' | 'onOpen'>
{
  readonly serviceName = 'SpreadsheetTriggerBuilder';
  private eventType: string | null = null;

  constructor(
    runtime: Runtime,
    private readonly handler: string,
  ) {
    super(runtime);
  }

  onOpen() {
    return this.on('ON_OPEN');
  }
  onEdit() {
    return this.on('ON_EDIT');
  }

  create() {
    if (this.eventType === null) throw new Error('You must select an event type for the trigger.');
    return install(this.runtime, this.handler, this.eventType, null);
  }

  private readonly on = (eventType: string) => {
    this.eventType = eventType;
    return seen(this);
  };
}

export class ClockTriggerBuilderService
  extends Service
  implements
    Pick<GoogleAppsScript.Script.ClockTriggerBuilder, 'after' | 'atHour' | 'everyDays' | 'inTimezone' | 'create'>
{
  readonly serviceName = 'ClockTriggerBuilder';
  private schedule: Record<string, string | number> = {};

  constructor(
    runtime: Runtime,
    private readonly handler: string,
  ) {
    super(runtime);
  }
  after(milliseconds: number) {
    return this.set('at', new Date(this.runtime.now() + milliseconds).toISOString());
  }
  atHour(hour: number) {
    return this.set('atHour', hour);
  }
  everyDays(n: number) {
    return this.set('everyDays', n);
  }
  inTimezone(zone: string) {
    return this.set('timeZone', zone);
  }

  create() {
    if (Object.keys(this.schedule).every((key) => key === 'timeZone')) {
      throw new Error('You must specify a schedule for the trigger.');
    }
    return install(this.runtime, this.handler, 'CLOCK', { timeZone: SCRIPT_TIME_ZONE, ...this.schedule });
  }

  private readonly set = (key: string, value: string | number) => {
    this.schedule = { ...this.schedule, [key]: value };
    return seen(this);
  };
}

function install(
  runtime: Runtime,
  handler: string,
  eventType: string,
  schedule: InstalledTrigger['schedule'],
): GoogleTrigger {
  return runtime.gate.call('ScriptApp', 'newTrigger', () => {
    const { workbook, effectiveUser: owner } = runtime;
    if (workbook.triggers.filter((trigger) => trigger.owner === owner).length >= MOST_TRIGGERS) {
      throw new Error(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    const trigger: InstalledTrigger = { id: String(workbook.nextId++), handler, eventType, schedule, owner };
    workbook.triggers.push(trigger);
    return seen(new TriggerService(runtime, trigger));
  });
}

export class ScriptAppService
  extends Service
  implements
    Pick<
      GoogleApp,
      'deleteTrigger' | 'getAuthorizationInfo' | 'getProjectTriggers' | 'getService' | 'newTrigger' | 'requireAllScopes'
    >
{
  readonly serviceName = 'ScriptApp';
  readonly AuthMode = AuthMode;
  readonly AuthorizationStatus = AuthorizationStatus;
  readonly EventType = EventType;

  newTrigger(functionName: string) {
    return seen(new TriggerBuilderService(this.runtime, functionName));
  }

  /** Of the current user only, as at Google. */
  getProjectTriggers() {
    return this.runtime.gate.call('ScriptApp', 'getProjectTriggers', () =>
      this.runtime.workbook.triggers
        .filter(({ owner }) => owner === this.runtime.effectiveUser)
        .map((trigger) => seen(new TriggerService(this.runtime, trigger))),
    );
  }

  deleteTrigger(trigger: GoogleTrigger): void {
    const { trigger: gone } = expect(trigger, TriggerService, 'ScriptApp.deleteTrigger');
    this.runtime.gate.call('ScriptApp', 'deleteTrigger', () => {
      const { workbook } = this.runtime;
      workbook.triggers = workbook.triggers.filter(({ id }) => id !== gone.id);
    });
  }

  /** Ends the execution where something was left unticked; Google then asks the person for all of it. */
  requireAllScopes(mode: unknown): void {
    enumName(mode, 'ScriptApp.requireAllScopes');
    this.runtime.gate.aside('ScriptApp', 'requireAllScopes', () => {
      if (this.runtime.withheld.length > 0) throw new Error('Authorization is required to perform that action.');
    });
  }

  getAuthorizationInfo(mode: unknown) {
    enumName(mode, 'ScriptApp.getAuthorizationInfo');
    return this.runtime.gate.call('ScriptApp', 'getAuthorizationInfo', () =>
      seen(new AuthorizationInfoService(this.runtime)),
    );
  }

  getService() {
    return seen(new WebAppService(this.runtime));
  }
}

/** What the person whom the script runs as still has to consent to. */
export class AuthorizationInfoService
  extends Service
  implements Pick<GoogleAppsScript.Script.AuthorizationInfo, 'getAuthorizationStatus' | 'getAuthorizationUrl'>
{
  readonly serviceName = 'AuthorizationInfo';
  private readonly isComplete = () => this.runtime.withheld.length === 0;

  getAuthorizationStatus() {
    return this.isComplete() ? AuthorizationStatus.NOT_REQUIRED : AuthorizationStatus.REQUIRED;
  }
  getAuthorizationUrl() {
    return (this.isComplete() ? null : 'https://script.google.com/werkbank/toestemming') as string;
  }
}

/** The script as a web page: it has an address once it was deployed as one. */
export class WebAppService extends Service implements Pick<GoogleAppsScript.Script.Service, 'getUrl'> {
  readonly serviceName = 'Service';
  getUrl() {
    return this.runtime.gate.aside('Service', 'getUrl', () => this.runtime.webApp) as string;
  }
}
