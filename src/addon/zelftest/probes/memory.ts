/** Probes of what the workbook remembers and of who may write: properties, locks. */
import { mostBytes } from '../../../workbook/state/properties';
import type { Probe } from '../probe';
import { found } from '../probe';

const key = 'plp.proef';
const tooLarge = 9_300;

export const properties: Probe = {
  naam: 'Geheugen',
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
