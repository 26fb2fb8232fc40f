/** CacheService: texts that are forgotten after a while, by the workbench's clock. */
import { cacheOf, type Cached } from '../../model/cache';
import { Service, seen, type Runtime } from '../runtime';

type GoogleCache = GoogleAppsScript.Cache.Cache;

/** Seconds: Google's default and longest stay. */
const USUAL_STAY = 600;
const LONGEST_STAY = 21_600;
const LONGEST_KEY = 250;
/** Bytes. */
const LARGEST_VALUE = 100 * 1024;
/** Of more than so many items Google keeps those that stay longest. */
const MOST_ITEMS = 1000;
const ITEMS_KEPT = 900;

export class CacheStore extends Service implements Pick<GoogleCache, 'get' | 'put' | 'remove'> {
  readonly serviceName = 'Cache';
  private readonly cache: Map<string, Cached>;

  constructor(
    runtime: Runtime,
    private readonly scope: string,
  ) {
    super(runtime);
    this.cache = cacheOf(runtime.workbook);
  }

  private readonly call = <T>(method: string, work: () => T): T => this.runtime.gate.call('Cache', method, work);

  get(key: string) {
    return this.call('get', () => this.find(key));
  }

  put(key: string, value: string, seconds = USUAL_STAY): void {
    this.call('put', () => this.store(key, value, seconds));
  }

  remove(key: string): void {
    this.call('remove', () => {
      this.cache.delete(this.scope + key);
    });
  }

  private readonly find = (key: string): string | null => {
    const cached = this.cache.get(this.scope + key);
    return cached !== undefined && cached.expires > this.runtime.now() ? cached.value : null;
  };

  private readonly store = (key: string, value: string, seconds: number): void => {
    if (key.length > LONGEST_KEY) throw new Error('Argument too large: key');
    if (value === null) return;
    if (!Number.isFinite(seconds)) throw new Error(`Cannot convert '${String(seconds)}' to int.`);
    if (Buffer.byteLength(String(value)) > LARGEST_VALUE) throw new Error('Argument too large: value');
    const stay = Math.min(Math.max(1, seconds), LONGEST_STAY);
    this.cache.set(this.scope + key, { value: String(value), expires: this.runtime.now() + stay * 1000 });
    this.dropSome();
  };

  private readonly dropSome = (): void => {
    const own = [...this.cache].filter(([name]) => name.startsWith(this.scope));
    if (own.length <= MOST_ITEMS) return;
    own.sort(([, a], [, b]) => b.expires - a.expires);
    for (const [name] of own.slice(ITEMS_KEPT)) this.cache.delete(name);
  };
}

export class CacheServiceService
  extends Service
  implements Pick<GoogleAppsScript.Cache.CacheService, 'getDocumentCache' | 'getScriptCache' | 'getUserCache'>
{
  readonly serviceName = 'CacheService';

  getDocumentCache() {
    return seen(new CacheStore(this.runtime, 'document:'));
  }
  getScriptCache() {
    return seen(new CacheStore(this.runtime, 'script:'));
  }
  getUserCache() {
    return seen(new CacheStore(this.runtime, `user:${this.runtime.effectiveUser}:`));
  }
}
