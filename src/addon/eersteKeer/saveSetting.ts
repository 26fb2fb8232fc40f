/** Endpoint: fills in a setting as its cell would be judged, and never over what somebody changed meanwhile. */
import { failure, success } from '../../register/outcome';
import { bsnFound, holdsBsn } from '../../register/text/bsn';
import { trimmed } from '../../register/text/asSeen';
import type { RequestOf } from '../../sidebar/contract';
import { withDocumentLock } from '../../workbook/lock';
import { settingPlaces, writeSetting } from '../../workbook/ownTabs/settingValue';
import type { Context } from '../context';
import { editSettings } from '../edit/editSettings';
import { inSession } from '../endpoints/user';
import { settings } from '../instellingen';

const saveLocked = inSession((context, _session, { instelling, was, waarde }: RequestOf<'instellingOpslaan'>) => {
  const setting = settings[instelling];
  const place = settingPlaces(context.marks)(setting);
  if (!place)
    return failure('bestaat-niet', `De instelling "${setting.key}" ontbreekt. Kies PLP-register > Inrichten.`);
  const text = trimmed(waarde);
  if (place.text === text) return success(text);
  if (place.text !== trimmed(was))
    return failure(
      'gewijzigd',
      `Een collega heeft dit intussen veranderd. Er staat nu: ${place.text || '(leeg)'}. Wat jij typte staat er nog. Sla nog een keer op als dat moet blijven.`,
    );
  const wrong = holdsBsn(text) ? bsnFound : setting.reading.parse(text) === undefined ? setting.reading.error : null;
  if (wrong !== null) return failure('ongeldig', `${wrong} Er is nog niets opgeslagen.`);
  writeSetting(place, text);
  context.app.flush();
  // A Waarde that was wrong was marked.
  editSettings(place.sheet);
  return success(text);
});

/** Saves under the document lock. */
export const saveSetting = (context: Context, request: RequestOf<'instellingOpslaan'>) =>
  withDocumentLock(context, () => saveLocked(context, request));
