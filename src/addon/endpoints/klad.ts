/** What was typed in a form and not stored yet: kept at Google for whoever typed it, six hours at most (docs/besluiten/022). */
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { FormName, Kladjes, RequestOf } from '../../sidebar/contract';
import type { Google } from '../../workbook/google';

type Cache = Pick<Google, 'cache'>;

/** Seconds: as long as Google keeps anything there (CacheService, Cache.put). */
const longest = 21_600;

/** Signs: Google takes 100 kB, and a sign is three bytes at most here. */
const mostSigns = 30_000;

const keyOf = (form: string): string => `plp.klad.${form}`;

const read = ({ cache }: Cache, form: string): Kladjes =>
  JSON.parse(cache.getUserCache().get(keyOf(form)) ?? '{}') as Kladjes;

/** What she who asks left behind in a form. Nobody else can ask for it. A form can do without: where Google fails there is none. */
export function kladVan(google: Cache, form: FormName): Kladjes {
  try {
    return read(google, form);
  } catch {
    return {};
  }
}

/** Endpoint: keeps these, and forgets those that are null. Where all are too many the oldest go. */
export function keepKlad(context: Cache, { formulier, kladjes }: RequestOf<'kladBewaren'>): Outcome<null> {
  const before = Object.entries(read(context, formulier)).filter(([part]) => !(part in kladjes));
  const now = Object.entries(kladjes).filter(([, klad]) => klad !== null);
  const all = [...before, ...now];
  const text = (): string => JSON.stringify(Object.fromEntries(all));
  while (text().length > mostSigns) all.shift();
  const cache = context.cache.getUserCache();
  if (all.length === 0) cache.remove(keyOf(formulier));
  else cache.put(keyOf(formulier), text(), longest);
  return success(null);
}
