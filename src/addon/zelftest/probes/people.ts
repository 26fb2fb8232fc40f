/** Probes of who is at it and what Google allows: both users, Medewerkers, consent. */
import { isBlank } from '../../../register/cell';
import { medewerkers } from '../../../register/tabs/medewerkers';
import { sameAddress } from '../../../privacy/rights';
import { readTable } from '../../../workbook/tables';
import type { Probe } from '../probe';
import { found } from '../probe';
import { runsAs } from '../../person';

const yesNo = (is: boolean): string => (is ? 'ja' : 'nee');

export const who: Probe = {
  naam: 'Wie ben je',
  again: true,
  run: (room) => {
    const [active, effective] = [room.session.getActiveUser().getEmail(), runsAs(room)];
    const person = active || effective;
    const table = readTable(room.marks, medewerkers);
    const isKnown =
      table.ok &&
      table.value.rows.some(
        ({ cells }) => !isBlank(cells.email) && cells.actief === 'Ja' && sameAddress(String(cells.email), person),
      );
    return found(
      person !== '' && isKnown,
      `Google noemt wie er zit: ${yesNo(active !== '')}; als wie het draait: ${yesNo(effective !== '')}; dezelfde: ${yesNo(active === effective)}; in Medewerkers: ${yesNo(isKnown)}.`,
    );
  },
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
