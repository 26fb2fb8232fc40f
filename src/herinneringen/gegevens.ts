/** What a plan of mails is made from. */
import type { DateString } from '../register/dates';
import type { Register } from '../register/register';
import type { HerinneringInstellingen } from './instellingen';
import type { MailRegel } from '../register/made/mailjournaal';

export interface Gegevens {
  readonly register: Register;
  readonly instellingen: HerinneringInstellingen;
  readonly today: DateString;
  /** The lines of the Mailjournaal by key. */
  readonly journaal: ReadonlyMap<string, MailRegel>;
  /** Tells of a key without a line whether its mail left all the same: somebody threw out the line. */
  readonly ging: (key: string) => boolean;
  /** The last day on which all reminders were looked at; null before the first. */
  readonly laatsteRun: DateString | null;
  /** Only these keys, for which a person asked: also to who was mailed today already. */
  readonly alleen?: ReadonlySet<string>;
}
