/**
 * The parts of a zipped package, found whatever the case, slashes and escapes of their names, and read piece by piece,
 * so that a large part never stands in memory whole, and reading stops when one grows out of bounds.
 */
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { notAZip, Refused, refusals } from '../refusals';
import { decoderFor } from './encoding';

/**
 * Above this size a part, or all parts together, may unpack to at most so many times the packed size. A sheet of nothing
 * but equal rows reaches 300.
 */
const suspectSize = 64 * 2 ** 20;
const mostRatio = 500;
/** All parts together, unpacked: more than Google Sheets takes, twice a register of 10,000 deelnemers. */
const mostBytes = 2 ** 29;

/** Of the record at the end, without the comment behind it: its last two bytes say how long that is. */
const endSize = 22;

const plainName = (name: string) => name.replaceAll('\\', '/').replace(/^\/+/, '');

const isBomb = (unpacked: number, packed: number): boolean =>
  unpacked > mostBytes || (unpacked > suspectSize && unpacked > packed * mostRatio);

export class Zip {
  private constructor(
    private readonly file: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws Refused when the bytes are no zip, or not a whole one */
  static async open(bytes: Buffer): Promise<Zip> {
    const reason = notAZip(bytes);
    if (reason !== null) throw new Refused(reason);
    // The end of a zip says where its parts are.
    const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    if (end < 0 || end + endSize > bytes.length) throw new Refused(refusals.cutShort);
    // What a download left behind the end is none of it.
    const whole = bytes.subarray(0, end + endSize + bytes.readUInt16LE(end + endSize - 2));
    const file = await fromBufferPromise(whole, {
      decodeStrings: false,
      lazyEntries: true,
      validateEntrySizes: false,
    });
    const entries = new Map<string, Entry>();
    let unpacked = 0;
    for await (const entry of file.eachEntry()) {
      unpacked += entry.uncompressedSize;
      // Before anything is unpacked: the list at the end says how large each part will be.
      if (isBomb(entry.uncompressedSize, entry.compressedSize) || isBomb(unpacked, bytes.length)) {
        throw new Refused(refusals.bomb);
      }
      const name = plainName(entry.fileNameRaw.toString('utf8'));
      // By its own name before that of another case.
      entries.set(name, entry);
      if (!entries.has(name.toLowerCase())) entries.set(name.toLowerCase(), entry);
    }
    return new Zip(file, entries);
  }

  /** Whether there is such a part. */
  has(path: string): boolean {
    return this.find(path) !== undefined;
  }

  /** Whether a part has a name like this. */
  hasLike(name: RegExp): boolean {
    return [...this.entries.keys()].some((own) => name.test(own));
  }

  /** The texts of a part, one after another. @throws Refused when it is too large or locked, Error when it is damaged */
  async *chunks(path: string): AsyncGenerator<string> {
    const entry = this.find(path);
    if (!entry) throw new Error(`part ${path} is missing`);
    if (entry.isEncrypted()) throw new Refused(refusals.password);
    const stream = await this.file.openReadStreamPromise(entry);
    let size = 0;
    let sum = 0;
    let decoder: TextDecoder | null = null;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      // Counted, since what the zip says of it need not be true.
      size += chunk.length;
      if (size > entry.uncompressedSize) throw new Refused(refusals.bomb);
      sum = crc32(chunk, sum);
      decoder ??= decoderFor(chunk);
      yield decoder.decode(chunk, { stream: true });
    }
    if (sum !== entry.crc32) throw new Error(`part ${path} is damaged`);
    if (decoder) yield decoder.decode();
  }

  /** A small part, whole. */
  async text(path: string): Promise<string> {
    const pieces: string[] = [];
    for await (const piece of this.chunks(path)) pieces.push(piece);
    return pieces.join('');
  }

  private find(path: string): Entry | undefined {
    const name = plainName(path);
    return [name, unescaped(name)]
      .map((one) => this.entries.get(one) ?? this.entries.get(one.toLowerCase()))
      .find(Boolean);
  }
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
