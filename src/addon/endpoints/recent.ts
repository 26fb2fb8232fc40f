/** Whom somebody opened last: the next form goes on with her, and an empty search offers them. For herself only, for a working day. */
import type { Google } from '../../workbook/google';

/** How many are offered. */
const most = 5;

const key = 'plp.laatst';

/** Seconds: the longest that Google keeps it. */
const kept = 21_600;

/** The ID of who is at hand, '' for nobody; and of those who were, the last first. */
interface Recent {
  readonly nu: string;
  readonly ids: readonly string[];
}

const nobody: Recent = { nu: '', ids: [] };

/** What is kept; nobody where Google kept nothing or gives nothing: a form can do without. */
export function recentOf({ cache }: Pick<Google, 'cache'>): Recent {
  try {
    const [nu = '', ...ids] = (cache.getUserCache().get(key) ?? '').split(' ');
    return { nu, ids };
  } catch {
    return nobody;
  }
}

/** Keeps who is at hand now. IDs only: no names. @param deelnemerId '' for nobody any more */
export function remember({ cache }: Pick<Google, 'cache'>, { nu, ids }: Recent, deelnemerId: string): void {
  if (deelnemerId === nu) return;
  const others = ids.filter((id) => id !== deelnemerId);
  const next = deelnemerId === '' ? ids : [deelnemerId, ...others].slice(0, most);
  try {
    cache.getUserCache().put(key, [deelnemerId, ...next].join(' '), kept);
  } catch {
    // An aid: without it people search by name.
  }
}
