/** Who is at it, as Google tells; '' where it does not. */
import type { Google } from '../workbook/google';

type Session = Pick<Google, 'session'>;

/**
 * Who chose from the menu or works in a form. Google may keep back who that is; but there the script runs as her, so
 * then it is whoever it runs as.
 */
export const personAtScreen = ({ session }: Session): string =>
  session.getActiveUser().getEmail() || session.getEffectiveUser().getEmail();

/**
 * Who typed in the sheet. A trigger may not be told (Google, simple triggers), and one that somebody installed runs as
 * her, whoever typed: so never whom the script runs as.
 */
export function personEditing({ session }: Session): string {
  try {
    return session.getActiveUser().getEmail();
  } catch {
    return '';
  }
}

/** As whom the script runs: from the menu the person, in an installed trigger whoever installed it. */
export const runsAs = ({ session }: Session): string => session.getEffectiveUser().getEmail();
