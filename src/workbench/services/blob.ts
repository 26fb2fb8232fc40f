/** Blobs: bytes with a name and a type, as attachments are. Apps Script's bytes are signed, −128 to 127. */
import { enumName } from './enums';
import { Service, seen, type Runtime } from './runtime';

type GoogleBlob = GoogleAppsScript.Base.Blob;

/** Bytes or text (as UTF-8) from the script → bytes. */
export function toBytes(data: string | readonly number[]): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : Uint8Array.from(data, (byte) => byte & 0xff);
}

/** Bytes → Apps Script's signed bytes. */
export function toSigned(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}

export class Blob
  extends Service
  implements
    Pick<
      GoogleBlob,
      | 'copyBlob'
      | 'getAs'
      | 'getBytes'
      | 'getContentType'
      | 'getDataAsString'
      | 'getName'
      | 'isGoogleType'
      | 'setBytes'
      | 'setContentType'
      | 'setContentTypeFromExtension'
      | 'setDataFromString'
      | 'setName'
    >
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

  copyBlob() {
    return seen(new Blob(this.runtime, this.bytes.slice(), this.type, this.title));
  }
  getBlob() {
    return seen(this);
  }

  /** As itself, or a page as PDF: named after it, as Google does. */
  getAs(type: string) {
    if (type === this.type) return this.copyBlob();
    if (type !== 'application/pdf' || this.type !== 'text/html') {
      throw new Error(`niet nagebouwd: Blob.getAs('${type}') van ${this.type ?? 'een bestand zonder soort'}`);
    }
    const bytes = this.runtime.gate.call('Blob', 'getAs', () => this.runtime.printPdf(this.getDataAsString()));
    const name = this.title === null ? null : `${this.title.replace(/\.html?$/, '')}.pdf`;
    return seen(new Blob(this.runtime, bytes, type, name));
  }

  getBytes(): number[] {
    return toSigned(this.bytes);
  }
  getContentType(): string | null {
    return this.type;
  }
  getDataAsString(charset = 'UTF-8'): string {
    return new TextDecoder(charset).decode(this.bytes);
  }
  getName(): string | null {
    return this.title;
  }
  isGoogleType(): boolean {
    return false;
  }

  setBytes(data: number[]) {
    this.bytes = toBytes(data);
    return seen(this);
  }

  setContentType(type: string | null) {
    this.type = type;
    return seen(this);
  }

  setContentTypeFromExtension() {
    const extension = /\.(\w+)$/.exec(this.title ?? '')?.[1]?.toLowerCase() ?? '';
    this.type = CONTENT_TYPES[extension] ?? this.type;
    return seen(this);
  }

  setDataFromString(text: string) {
    this.bytes = toBytes(text);
    return seen(this);
  }

  setName(name: string) {
    this.title = name;
    return seen(this);
  }
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  csv: 'text/csv',
  html: 'text/html',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The encoding a `Utilities.Charset` stands for. */
export function encodingOf(charset: unknown): 'ascii' | 'utf8' {
  return charset !== undefined && enumName(charset, 'Utilities') === 'US_ASCII' ? 'ascii' : 'utf8';
}
