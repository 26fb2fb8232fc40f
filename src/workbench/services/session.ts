/** Session: who runs the script, and the script's time zone. */
import { Service, seen, type Runtime } from './runtime';

/** The time zone of the script project (appsscript.json). */
export const SCRIPT_TIME_ZONE = 'Europe/Amsterdam';

export class User extends Service implements Pick<GoogleAppsScript.Base.User, 'getEmail'> {
  readonly serviceName = 'User';

  constructor(
    runtime: Runtime,
    private readonly email: string,
  ) {
    super(runtime);
  }

  getEmail() {
    return this.email;
  }
}

export class SessionService
  extends Service
  implements Pick<GoogleAppsScript.Base.Session, 'getActiveUser' | 'getEffectiveUser' | 'getScriptTimeZone'>
{
  readonly serviceName = 'Session';

  getActiveUser() {
    return this.runtime.gate.aside('Session', 'getActiveUser', () => seen(new User(this.runtime, this.runtime.user)));
  }

  getEffectiveUser() {
    return this.runtime.gate.aside('Session', 'getEffectiveUser', () =>
      seen(new User(this.runtime, this.runtime.effectiveUser)),
    );
  }
  getScriptTimeZone() {
    return this.runtime.gate.once('Session', 'getScriptTimeZone', () => SCRIPT_TIME_ZONE);
  }
}
