/** Utilities: dates as text, base64, blobs. */
import { createHmac, randomUUID } from 'node:crypto';
import { types } from 'node:util';
import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { enUS } from 'date-fns/locale/en-US';
import { Blob, toBytes } from './blob';
import { Charset, enumName } from './enums';
import { Service, seen } from './runtime';

type GoogleUtilities = GoogleAppsScript.Utilities.Utilities;
type Data = string | number[];

export class UtilitiesService
  extends Service
  implements
    Pick<
      GoogleUtilities,
      'base64Decode' | 'base64Encode' | 'Charset' | 'computeHmacSha256Signature' | 'formatDate' | 'getUuid' | 'newBlob'
    >
{
  readonly serviceName = 'Utilities';
  readonly Charset = Charset;

  /** Bytes as Java has them. Without a charset Google takes US-ASCII, in which signs become question marks. */
  computeHmacSha256Signature(value: unknown, key: unknown, charset?: unknown): number[] {
    if (typeof value !== 'string' || typeof key !== 'string')
      throw new Error("The parameters don't match the method signature for Utilities.computeHmacSha256Signature.");
    if (enumName(charset, 'Utilities.computeHmacSha256Signature') !== 'UTF_8')
      throw new Error('niet nagebouwd: Utilities.computeHmacSha256Signature zonder UTF_8');
    const signature = createHmac('sha256', key).update(value).digest();
    return this.runtime.realm.copyIn([...Int8Array.from(signature)]) as number[];
  }

  getUuid(): string {
    return randomUUID();
  }

  /** @param pattern of Java's SimpleDateFormat; names of days and months come out in English, as at Google. */
  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, pattern: string): string {
    if (!types.isDate(date)) {
      throw new Error("The parameters don't match the method signature for Utilities.formatDate.");
    }
    return format(new TZDate(date.getTime(), timeZone), fromJava(pattern), { locale: enUS });
  }

  /** Bytes as Java has them: from -128 to 127. */
  base64Decode(encoded: string, charset?: unknown): number[] {
    if (charset !== undefined) throw new Error('niet nagebouwd: Utilities.base64Decode met een charset');
    return this.runtime.realm.copyIn([...Int8Array.from(Buffer.from(encoded, 'base64'))]) as number[];
  }

  /** Text goes as UTF-8. */
  base64Encode(data: Data, charset?: unknown) {
    if (charset !== undefined) throw new Error('niet nagebouwd: Utilities.base64Encode met een charset');
    return Buffer.from(toBytes(data)).toString('base64');
  }

  newBlob(data: Data, contentType: string | null = null, name: string | null = null) {
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return seen(new Blob(this.runtime, toBytes(data), type, name));
  }
}

/** Java's letters that date-fns writes otherwise; quoted text stays. */
function fromJava(pattern: string): string {
  return pattern.replace(/'(?:[^']|'')*'|Z+|X+|z+|u+|Y+|D+|a+/g, (part) => {
    if (part.startsWith("'")) return part;
    if (part.startsWith('Z')) return 'xx';
    if (part.startsWith('X')) return ['X', 'XX', 'XXX'][Math.min(part.length, 3) - 1] ?? 'X';
    if (part.startsWith('z')) return 'zzz';
    if (part.startsWith('u')) return 'i';
    if (part.startsWith('a')) return 'a';
    throw new Error(`niet nagebouwd: Utilities.formatDate met ${part}`);
  });
}
