/** In which encoding the text of a part is written: by its first bytes, else as it says itself. */

/** Reads the part's bytes; a byte order mark falls out. `start` is its first piece. It throws on what is no text in it. */
export function decoderFor(start: Uint8Array): TextDecoder {
  return new TextDecoder(encodingOf(start), { fatal: true });
}

function encodingOf(start: Uint8Array): string {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // `<` of two bytes.
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const declaration = Buffer.from(start.subarray(0, 200)).toString('latin1');
  const named = /^[^>]*?\sencoding=["']([\w.:-]+)["']/.exec(declaration)?.[1] ?? 'utf-8';
  // With one byte a letter it is not UTF-16, whatever it says.
  return /^utf-?16/i.test(named) || !isKnown(named) ? 'utf-8' : named;
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
