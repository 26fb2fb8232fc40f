/** Blobs: bytes with a name and a type, as attachments are. Apps Script's bytes are signed, −128 to 127. */
import { Service, seen, type Runtime } from './runtime';

type GoogleBlob = GoogleAppsScript.Base.Blob;

/** Bytes or text (as UTF-8) from the script → bytes. */
export function toBytes(data: string | readonly number[]): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : Uint8Array.from(data, (byte) => byte & 0xff);
}

/** Bytes → text, as UTF-8. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Bytes → Apps Script's signed bytes. */
function toSigned(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}

export class Blob
  extends Service
  implements Pick<GoogleBlob, 'getAs' | 'getBytes' | 'getContentType' | 'getName' | 'setName'>
{
  readonly serviceName = 'Blob';

  constructor(
    runtime: Runtime,
    public bytes: Uint8Array,
    public type: string | null,
    public title: string | null,
  ) {
    super(runtime);
  }

  /** As itself, or a page as PDF: named after it, as Google does. */
  getAs(type: string) {
    if (type === this.type) return seen(new Blob(this.runtime, this.bytes.slice(), this.type, this.title));
    if (type !== 'application/pdf' || this.type !== 'text/html') {
      throw new Error(`niet nagebouwd: Blob.getAs('${type}') van ${this.type ?? 'een bestand zonder soort'}`);
    }
    const bytes = this.runtime.gate.call('Blob', 'getAs', () => this.runtime.printPdf(textOf(this.bytes)));
    const name = this.title === null ? null : `${this.title.replace(/\.html?$/, '')}.pdf`;
    return seen(new Blob(this.runtime, bytes, type, name));
  }

  getBytes(): number[] {
    return toSigned(this.bytes);
  }
  getContentType(): string | null {
    return this.type;
  }
  getName(): string | null {
    return this.title;
  }

  setName(name: string) {
    this.title = name;
    return seen(this);
  }
}
