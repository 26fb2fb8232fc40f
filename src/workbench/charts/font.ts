/** The font of pictures: Open Sans, which comes with the packed Chromium. A bare machine has no fonts of its own. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { cacheFolder, packageFolder } from '../packages';

const FILES = ['OpenSans-Regular.ttf', 'OpenSans-Bold.ttf'];
const folder = path.join(cacheFolder, 'open-sans');
/** Of a tar file: everything in it comes in blocks of this many bytes. */
const BLOCK = 512;

/** @returns the font's files, unpacked the first time */
export function fontFiles(): string[] {
  const files = FILES.map((name) => path.join(folder, name));
  if (files.some((file) => !existsSync(file))) unpack();
  return files;
}

/** A rename makes it safe for several processes at the same time. */
function unpack(): void {
  mkdirSync(folder, { recursive: true });
  const packed = path.join(packageFolder('@sparticuz/chromium'), 'bin/fonts.tar.br');
  for (const { name, bytes } of filesIn(brotliDecompressSync(readFileSync(packed)))) {
    if (!FILES.includes(name)) continue;
    const stage = path.join(folder, `${name}.${process.pid}`);
    writeFileSync(stage, bytes);
    renameSync(stage, path.join(folder, name));
  }
}

/** The files of a tar archive (POSIX ustar): name in the first 100 bytes of a header, size in octal at 124. */
function* filesIn(archive: Buffer): Generator<{ name: string; bytes: Buffer }> {
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0;) {
    const text = (from: number, length: number) =>
      archive.toString('latin1', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 12), 8);
    yield { name: path.basename(text(0, 100)), bytes: archive.subarray(at + BLOCK, at + BLOCK + size) };
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
