/** The rule about rows in which nothing is left but what the register itself put there: who typed in them made them empty again. */
import { isBlank } from '../../cell';
import { isLeegGemaakt, verwijzendeTabs } from '../../identity/leegGemaakt';
import type { Tab } from '../../tabs';
import type { Rule } from '../judge/rule';
import { goes, isReferredTo } from '../judge/tweeling';

export const alleenNummerRegel = 'alleen-een-nummer';

const message = 'In deze rij staat alleen wat het register zelf invult.';

/** Of such a row nothing else is told. What something refers to is a record with gaps: those are told. */
export const alleenNummer = (tab: Tab): Rule => ({
  name: alleenNummerRegel,
  severity: 'waarschuwing',
  about: ['id'],
  // Who edits the row may be about to fill it in.
  concerns: ({ only }) => only === undefined,
  needs: verwijzendeTabs(tab.key).map(({ key }) => key),
  judge: ({ cells, view }) => {
    if (!isLeegGemaakt(tab, cells)) return null;
    // What has no number is not found again to be undone.
    if (isBlank(cells.id))
      return { message, mend: 'Vul de rij in. Doe je niets, dan maakt het register hem vannacht leeg.' };
    return isReferredTo(view, tab, String(cells.id))
      ? null
      : { message, mend: 'Vul de rij in. Of kies Herstel: dan gaat de rij weg.', repair: goes };
  },
});
