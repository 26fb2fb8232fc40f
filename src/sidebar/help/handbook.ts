/** A handbook as Help shows it: sections of blocks of text. The build makes it of Markdown in docs (build/bundling/handbook.ts). */

/** Text of one kind; `vet` as the handleiding stresses it. */
export interface Span {
  readonly tekst: string;
  readonly vet?: true;
}

export type Block =
  | { readonly soort: 'alinea'; readonly tekst: readonly Span[] }
  | { readonly soort: 'lijst'; readonly genummerd: boolean; readonly regels: readonly (readonly Span[])[] }
  | { readonly soort: 'tabel'; readonly rijen: readonly (readonly (readonly Span[])[])[] };

export interface Section {
  readonly kop: string;
  /** 2 for a chapter, 3 for a section of one. */
  readonly niveau: number;
  readonly blokken: readonly Block[];
}

/** The words of a section, to search in. */
export const wordsOf = ({ kop, blokken }: Section): string =>
  [
    kop,
    ...blokken.flatMap((block) =>
      (block.soort === 'alinea' ? [block.tekst] : block.soort === 'lijst' ? block.regels : block.rijen.flat()).map(
        (spans) => spans.map(({ tekst }) => tekst).join(''),
      ),
    ),
  ].join(' ');

/** The section about a form: the one that is called as it, or begins or ends with its name; null where none is. */
export function sectionOf(sections: readonly Section[], titel: string): Section | null {
  const like = (kop: string): boolean => kop === titel || kop.startsWith(`${titel} `) || kop.endsWith(`: ${titel}`);
  return (
    sections.find(({ kop }) => kop === titel) ??
    sections.find(({ kop }) => like(kop)) ??
    sections.find((section) => wordsOf(section).includes(titel)) ??
    null
  );
}
