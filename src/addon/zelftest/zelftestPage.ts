/** The self-test on a phone: what the page sees of the workbook, and who it says that somebody is. */
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { Google } from '../../workbook/google';
import type { Context } from '../context';
import { admitted } from '../endpoints/user';
import { found } from './probe';
import { pageSheet, pageWho } from './probes/later';
import { whoItIs } from './probes/people';
import { settled } from './run';
import { settle } from './settle';
import { zelftestSheet } from './tab';
import { probeWords } from './words';

/** What somebody reads whose page sees no workbook. */
export const pageSeesNothing = (_google: Pick<Google, 'html'>): string => probeWords[pageSheet.naam].anders;

/** Settles both lines of the tab, for who may, and tells the same on the page. Whom the register does not know learns only that. */
export function zelftestPage(context: Context): Outcome<string> {
  const who = whoItIs(context);
  if (!who.good) return success(`${who.gevonden} ${probeWords[pageWho.naam].anders}`);
  return admitted(context, () => {
    const sheet = zelftestSheet(context);
    if (!sheet) return success('De pagina werkt. Doe in het werkblad eerst de zelftest: dan komt het daar te staan.');
    const seen = found(true, 'De pagina leest dit werkblad.');
    settle(context, sheet, settled(pageSheet.naam, seen, ''));
    const written = settle(context, sheet, settled(pageWho.naam, who, ''));
    return written.ok ? success(`${seen.gevonden} ${who.gevonden} Het staat ook in het tabblad Zelftest.`) : written;
  });
}
