/** Utilities: dates as text, encodings, digests, blobs. */
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { types } from 'node:util';
import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import { enUS } from 'date-fns/locale';
import { Blob, encodingOf, toBytes, toSigned } from './blob';
import { Charset, DigestAlgorithm, enumName } from './enums';
import { Service, seen } from './runtime';

type GoogleUtilities = GoogleAppsScript.Utilities.Utilities;
type Data = string | number[];

const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

export class UtilitiesService
  extends Service
  implements
    Pick<
      GoogleUtilities,
      | 'base64Decode'
      | 'base64DecodeWebSafe'
      | 'base64Encode'
      | 'base64EncodeWebSafe'
      | 'computeDigest'
      | 'computeHmacSha256Signature'
      | 'formatDate'
      | 'formatString'
      | 'getUuid'
      | 'newBlob'
      | 'sleep'
    >
{
  readonly serviceName = 'Utilities';
  readonly Charset = Charset;
  readonly DigestAlgorithm = DigestAlgorithm;

  /** @param pattern of Java's SimpleDateFormat; names of days and months come out in English, as at Google. */
  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, pattern: string): string {
    if (!types.isDate(date)) {
      throw new Error("The parameters don't match the method signature for Utilities.formatDate.");
    }
    return format(new TZDate(date.getTime(), timeZone), fromJava(pattern), { locale: enUS });
  }

  /** `%s`, `%d`, `%f` and `%%`, with width, `0`, `-` and precision. */
  formatString(template: string, ...values: unknown[]): string {
    let next = 0;
    return template.replace(/%(%|(-)?(0)?(\d+)?(?:\.(\d+))?([sdf]))/g, (_, all, left, zero, width, places, kind) => {
      if (all === '%') return '%';
      const value = values[next++];
      const text =
        kind === 'f'
          ? Number(value).toFixed(places === undefined ? 6 : Number(places))
          : kind === 'd'
            ? String(Math.trunc(Number(value)))
            : String(value);
      const size = Number(width ?? 0);
      return left ? text.padEnd(size) : text.padStart(size, zero ? '0' : ' ');
    });
  }

  getUuid() {
    return randomUUID();
  }
  base64Encode(data: Data, charset?: unknown) {
    return buffer(data, charset).toString('base64');
  }
  base64Decode(text: string, _charset?: unknown) {
    return toSigned(Buffer.from(text, 'base64'));
  }
  base64DecodeWebSafe(text: string, _charset?: unknown) {
    return toSigned(Buffer.from(text, 'base64url'));
  }

  /** Google keeps the padding. */
  base64EncodeWebSafe(data: Data, charset?: unknown) {
    return this.base64Encode(data, charset).replaceAll('+', '-').replaceAll('/', '_');
  }

  computeDigest(algorithm: unknown, value: Data, charset?: unknown) {
    const hash = HASHES[enumName(algorithm, 'Utilities.computeDigest')];
    if (hash === undefined) throw new Error('niet nagebouwd: DigestAlgorithm.MD2');
    return toSigned(createHash(hash).update(buffer(value, charset)).digest());
  }

  computeHmacSha256Signature(value: Data, key: Data, charset?: unknown) {
    return toSigned(createHmac('sha256', buffer(key, charset)).update(buffer(value, charset)).digest());
  }

  newBlob(data: Data, contentType: string | null = null, name: string | null = null) {
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return seen(new Blob(this.runtime, toBytes(data), type, name));
  }

  /** Nobody waits in the workbench, and its clock stands still. */
  sleep(_milliseconds: number): void {}
}

function buffer(data: Data, charset: unknown): Buffer {
  return typeof data === 'string' ? Buffer.from(data, encodingOf(charset)) : Buffer.from(toBytes(data));
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
