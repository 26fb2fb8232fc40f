/** Probes of what the workbook remembers and of who may write: properties, locks. */
import { mostBytes } from '../../../workbook/state/properties';
import type { Probe } from '../probe';
import { found } from '../probe';

const key = 'plp.proef';
const tooLarge = 9_300;

export const properties: Probe = {
  naam: 'Geheugen',
  wat: 'Bewaart een tekst zo groot als het register ze hoogstens maakt, leest die terug, en probeert er een van 9.300 tekens.',
  anders:
    'Google bewaart niet wat het register moet onthouden, en dan lukt opslaan niet. Stuur deze tekst naar wie het register bouwt.',
  run: ({ properties: store }) => {
    // Not by way of workbook/properties: that lets nothing through that Google would refuse.
    const put = (signs: number): unknown => store.setProperties({ [key]: 'x'.repeat(signs) });
    try {
      put(mostBytes);
      const kept = (store.getProperty(key) ?? '').length;
      let refused = false;
      try {
        put(tooLarge);
      } catch {
        refused = true;
      }
      return found(
        kept === mostBytes,
        `${kept} van ${mostBytes} tekens terug; ${tooLarge} tekens ${refused ? 'weigert Google, zoals verwacht' : 'neemt Google ook aan'}.`,
      );
    } finally {
      store.deleteProperty(key);
    }
  },
};

const waitMs = 2_000;

export const locks: Probe = {
  naam: 'Sloten',
  wat: 'Neemt het slot voor opslaan en dat voor mailen, en geeft ze terug.',
  anders:
    'Er was een slot bezet. Slaat er net iemand op, of lopen de dagelijkse taken? Doe de zelftest over vijf minuten opnieuw.',
  run: ({ locks: service }) => {
    const held = (['Opslaan', 'Mailen'] as const).map((name) => {
      const lock = name === 'Opslaan' ? service.getDocumentLock() : service.getScriptLock();
      const isMine = lock.tryLock(waitMs);
      if (isMine) lock.releaseLock();
      return { name, isMine, isFree: !lock.hasLock() };
    });
    return found(
      held.every(({ isMine, isFree }) => isMine && isFree),
      held.map(({ name, isMine }) => `${name}: ${isMine ? 'vrij' : 'bezet'}`).join('; '),
    );
  },
};
