/** The one door to Google's properties: no value is written that is not small, whatever people did. */

export type Properties = GoogleAppsScript.Properties.Properties;

/** All that the workbook remembers, as it was read: one question to Google. */
export type Known = Readonly<Record<string, string | undefined>>;

/** So much is written in one value at most. Google refuses more than 9 kB in a value, and 500 kB in all. */
export const mostBytes = 7_500;

/** What is remembered under one key. */
export interface Property<T> {
  readonly key: string;
  /** What a text tells that was stored, by this version or an older one; of a spoiled one what can be used of it. */
  read(text: string | undefined): T;
  write(value: T): string;
  /** The same with less in it; asked again and again until it fits. */
  less(value: T): T;
}

/** What a text takes in UTF-8, which is what Google counts. */
export function bytesOf(text: string): number {
  // Nearly all that is remembered is numbers and signs: what is left without them is short.
  const others = text.replace(/[ -~]+/g, '');
  let bytes = text.length - others.length;
  for (const character of others) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** What a text can be read as; null for what is no JSON. Somebody may have edited the property. */
export function jsonIn(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/**
 * The text that is stored for a value: as much of it as is small.
 * @throws Error for a property whose `less` takes nothing away: that is a mistake in this code
 */
export function textFor<T>(property: Property<T>, value: T): string {
  for (let kept = value, text = property.write(kept); ;) {
    const bytes = bytesOf(text);
    if (bytes <= mostBytes) return text;
    kept = property.less(kept);
    text = property.write(kept);
    if (bytesOf(text) >= bytes) throw new Error(`${property.key} cannot be made small`);
  }
}

/** A value on its way to its property. */
export type Change = readonly [key: string, text: string];

export const change = <T>(property: Property<T>, value: T): Change => [property.key, textFor(property, value)];

/** Stores these: one question to Google. */
export function remember(properties: Properties, ...changes: readonly Change[]): void {
  properties.setProperties(Object.fromEntries(changes));
}

/** A short text, such as an address or a day. One that is too long to be that is not remembered. */
export const shortText = (key: string): Property<string | null> => ({
  key,
  read: (text) => (text && text.length <= longestText ? text : null),
  write: (value) => value ?? '',
  less: () => null,
});

const longestText = 400;
