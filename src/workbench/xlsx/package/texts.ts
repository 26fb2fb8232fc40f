/** The text of a shared string, a text in a cell or a note: plain, in runs, or both; without how it is pronounced. */
import type { Zip } from './zip';
import { readElements, type XmlVisitor } from '../xml';

/**
 * Gathers the texts of `<t>` within one element; those of `<rPh>` say how Japanese is read aloud. Where no `<t>` says
 * anything, what stands around it is the text: better than to pass it over.
 */
export class TextCollector {
  private collected = '';
  private around = '';
  private inText = false;
  private phonetic = 0;

  open(name: string): void {
    if (name === 'rPh') this.phonetic++;
    else if (name === 't') this.inText = this.phonetic === 0;
  }

  text(text: string): void {
    if (this.inText) this.collected += text;
    else if (this.phonetic === 0) this.around += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic--;
    else if (name === 't') this.inText = false;
  }

  /** The text since the last time. */
  take(): string {
    const text = unescapeControl(this.collected || this.around.trim());
    this.collected = '';
    this.around = '';
    return text;
  }
}

/** `_x000D_` is how xlsx writes characters that XML cannot hold. */
export function unescapeControl(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** All shared strings of a part, by number. */
export async function readSharedTexts(zip: Zip, path: string): Promise<string[]> {
  const texts: string[] = [];
  const collector = new TextCollector();
  const visitor: XmlVisitor = {
    open: (name) => collector.open(name),
    text: (text) => collector.text(text),
    close: (name) => {
      collector.close(name);
      if (name === 'si') texts.push(collector.take());
    },
  };
  await readElements(zip.chunks(path), visitor);
  return texts;
}
