/** Probes of who is at it and what Google allows: both users, Medewerkers, consent. */
import { isBlank } from '../../../register/cell';
import { medewerkers } from '../../../register/tabs/medewerkers';
import { sameAddress } from '../../../privacy/rights';
import { readTable } from '../../../workbook/tables';
import type { Context } from '../../context';
import type { Found, Probe } from '../probe';
import { found } from '../probe';
import { runsAs } from '../../person';

const yesNo = (is: boolean): string => (is ? 'ja' : 'nee');

/** Who Google says that is at it, and whether Medewerkers knows her; without her name. */
export function whoItIs(context: Context): Found {
  const [active, effective] = [context.session.getActiveUser().getEmail(), runsAs(context)];
  const person = active || effective;
  const table = readTable(context.marks, medewerkers);
  const isKnown =
    table.ok &&
    table.value.rows.some(
      ({ cells }) => !isBlank(cells.email) && cells.actief === 'Ja' && sameAddress(String(cells.email), person),
    );
  return found(
    person !== '' && isKnown,
    `Google noemt wie er zit: ${yesNo(active !== '')}; als wie het draait: ${yesNo(effective !== '')}; dezelfde: ${yesNo(active === effective)}; in Medewerkers: ${yesNo(isKnown)}.`,
  );
}

export const who: Probe = {
  naam: 'Wie ben je',
  again: true,
  run: whoItIs,
};

export const consent: Probe = {
  naam: 'Toestemming',
  again: true,
  run: ({ script }) => {
    const status = script.getAuthorizationInfo(script.AuthMode.FULL).getAuthorizationStatus();
    const isComplete = status !== script.AuthorizationStatus.REQUIRED;
    return found(isComplete, isComplete ? 'Alles is toegestaan.' : 'Er mist toestemming.');
  },
};
