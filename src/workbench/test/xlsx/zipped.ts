/** Makes the zip of a package from its parts, as programs of several habits make it. */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

export type Parts = Readonly<Record<string, string | Buffer>>;

export interface Habits {
  readonly compress?: boolean;
  /** Sizes and sums come behind the data of each part. */
  readonly streamed?: boolean;
  readonly zip64?: boolean;
}

/** Names of parts go in as they are, also those that a zip should not have. */
export async function zipped(parts: Parts, { compress = true, streamed, zip64 }: Habits = {}): Promise<Buffer> {
  const zip = new ZipFile();
  const odd = new Map<string, string>();
  Object.entries(parts).forEach(([path, part], i) => {
    const content = Buffer.from(part as string);
    // yazl refuses such names: one as long takes its place until the zip is made.
    const name = /\\|^\//.test(path) ? `${i}`.padStart(path.length, '_') : path;
    if (name !== path) odd.set(name, path);
    const options = { compress, forceZip64Format: zip64 === true };
    if (streamed) zip.addReadStream(Readable.from([content]), name, options);
    else zip.addBuffer(content, name, options);
  });
  zip.end({ forceZip64Format: zip64 === true, comment: '' });
  const bytes = await buffer(zip.outputStream);
  let text = bytes.toString('latin1');
  for (const [name, path] of odd) text = text.replaceAll(name, path.replaceAll('$', '$$$$'));
  return Buffer.from(text, 'latin1');
}
