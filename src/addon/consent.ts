/** Google's consent to what the register needs: people may leave a box unticked, and then a call fails halfway. */
import { troubleIn } from '../sidebar/contract';
import type { Problem } from '../register/outcome';
import type { Google } from '../workbook/google';

type Script = Pick<Google, 'script'>;

/**
 * Lets Google ask for all that is missing, before a task of a person begins: it ends the execution and shows its own
 * screen. Where Apps Script cannot do that yet, a task that fails tells it (consentProblem).
 */
export function askForConsent({ script }: Script): void {
  const { requireAllScopes } = script as Partial<Pick<typeof script, 'requireAllScopes'>>;
  if (typeof requireAllScopes !== 'function') return;
  try {
    script.requireAllScopes(script.AuthMode.FULL);
  } catch (error) {
    // Its own way to its screen; whatever else fails here, the task itself may go well.
    if (troubleIn(error) === 'consent') throw error;
  }
}

/** What to do where something of the consent is missing; null where nothing is, or Google does not tell. */
export function consentProblem({ script }: Script): Problem | null {
  try {
    const info = script.getAuthorizationInfo(script.AuthMode.FULL);
    if (info.getAuthorizationStatus() !== script.AuthorizationStatus.REQUIRED) return null;
    const url = info.getAuthorizationUrl() as string | null;
    return {
      code: 'toestemming',
      message:
        'Het register mist nog toestemming van Google. Kies iets uit het menu PLP-register en zet op het scherm van Google alle vinkjes aan.' +
        (url === null ? '' : ` Komt dat scherm niet? Open dan ${url}`),
    };
  } catch {
    return null;
  }
}
