/** Makes of a handbook in Markdown what Help shows: its sections, without pictures; a link is its words. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { lexer, type Token, type Tokens } from 'marked';
import type { Block, Section, Span } from '../../src/sidebar/help/handbook';

/** @param vet within what is stressed */
function spansOf(tokens: readonly Token[] | undefined, vet = false): Span[] {
  return (tokens ?? []).flatMap((token): Span[] => {
    if (token.type === 'image') return [];
    const stressed = vet || token.type === 'strong' || token.type === 'em';
    if ('tokens' in token && token.tokens) return spansOf(token.tokens, stressed);
    const tekst = String((token as Tokens.Text).text).replace(/\s+/g, ' ');
    return [stressed ? { tekst, vet: true } : { tekst }];
  });
}

function blocksOf(token: Token): Block[] {
  if (token.type === 'paragraph') {
    const tekst = spansOf(token.tokens);
    return tekst.some((span) => span.tekst.trim() !== '') ? [{ soort: 'alinea', tekst }] : [];
  }
  if (token.type === 'list') {
    const { ordered, items } = token as Tokens.List;
    return [{ soort: 'lijst', genummerd: ordered, regels: items.map((item) => spansOf(item.tokens)) }];
  }
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [{ soort: 'tabel', rijen: [header, ...rows].map((row) => row.map((cell) => spansOf(cell.tokens))) }];
  }
  if (token.type === 'space') return [];
  throw new Error(`De handleiding heeft iets wat Help niet laat zien: ${token.type}.`);
}

/** @param markdown of which the first heading is its title: what stands above the second is left out */
export function handbookOf(markdown: string): Section[] {
  const sections: { kop: string; niveau: number; blokken: Block[] }[] = [];
  for (const token of lexer(markdown)) {
    if (token.type === 'heading') sections.push({ kop: String(token.text), niveau: Number(token.depth), blokken: [] });
    else sections.at(-1)?.blokken.push(...blocksOf(token));
  }
  return sections.filter(({ niveau }) => niveau > 1);
}

/** Lets a form import a handbook. */
export const handbooks: Plugin = {
  name: 'handbooks',
  setup: (build) =>
    build.onLoad({ filter: /\.md$/ }, async ({ path }) => ({
      contents: JSON.stringify(handbookOf(await readFile(path, 'utf8'))),
      loader: 'json',
    })),
};
