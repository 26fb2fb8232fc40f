/** PropertiesService: small texts kept with the document, the script or the user. */
import { Service, seen, type Runtime } from '../runtime';

type GoogleProperties = GoogleAppsScript.Properties.Properties;
type Store = Record<string, string>;

/** Bytes: Google's limits for one value and for a whole store. */
const LARGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;

export class PropertiesStore
  extends Service
  implements
    Pick<GoogleProperties, 'getProperty' | 'getProperties' | 'setProperty' | 'setProperties' | 'deleteProperty'>
{
  readonly serviceName = 'Properties';

  constructor(
    runtime: Runtime,
    private readonly store: () => Store,
  ) {
    super(runtime);
  }

  private readonly call = <T>(method: string, work: (store: Store) => T): T =>
    this.runtime.gate.call('Properties', method, () => work(this.store()));

  private readonly change = (method: string, work: (store: Store) => void) => {
    this.call(method, work);
    return seen(this);
  };

  getProperty(key: string) {
    return this.call('getProperty', (store) => store[key] ?? null);
  }
  getProperties() {
    return this.call('getProperties', (store) => this.runtime.realm.copyIn(store) as Store);
  }

  setProperty(key: string, value: string) {
    return this.change('setProperty', (store) => put(store, { [key]: value }));
  }

  setProperties(properties: Store, deleteAllOthers = false) {
    return this.change('setProperties', (store) => {
      if (deleteAllOthers) empty(store);
      put(store, properties);
    });
  }

  deleteProperty(key: string) {
    return this.change('deleteProperty', (store) => {
      delete store[key];
    });
  }
}

function put(store: Store, values: Store): void {
  const next = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
  if (Object.values(next).some((value) => Buffer.byteLength(value) > LARGEST_VALUE)) {
    throw new Error('Argument too large: value');
  }
  if (Buffer.byteLength(JSON.stringify({ ...store, ...next })) > LARGEST_STORE) {
    throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.');
  }
  Object.assign(store, next);
}

function empty(store: Store): void {
  for (const key of Object.keys(store)) delete store[key];
}

export class PropertiesServiceService
  extends Service
  implements Pick<GoogleAppsScript.Properties.PropertiesService, 'getDocumentProperties'>
{
  readonly serviceName = 'PropertiesService';
  private readonly of = (store: () => Store) => seen(new PropertiesStore(this.runtime, store));

  getDocumentProperties() {
    return this.of(() => this.runtime.workbook.properties.document);
  }
}
