/** Rewrites a script so that it means the same and nothing in it looks like a comment: Google takes that away on serving. */
import { parse, type Token } from 'acorn';

/** `//` and `/*` with an escape between the signs; `<!--` begins a comment to HTML, and `</script` ends the script. */
const inText = (text: string): string =>
  text
    .replace(/\/(?=[/*])/g, '/\\')
    .replace(/<!--/g, '<\\!--')
    .replace(/<\/(?=script)/gi, '<\\/');

/** A pattern may end in an escaped slash, which makes `//` with the sign that closes it. */
const inPattern = (pattern: string): string => inText(pattern).replace(/\\\/$/, '\\x2f');

function rewritten(token: string, kind: string): string {
  if (kind !== 'regexp') return inText(token);
  const end = token.lastIndexOf('/');
  return `/${inPattern(token.slice(1, end))}${token.slice(end)}`;
}

const literals = new Set(['string', 'template', 'regexp']);

/** What Google would take away or spoil. */
const spoiled = /\/\/|\/\*|<!--|[^\x09\x0a\x0d\x20-\x7e]/;

/**
 * @param code without comments, in ASCII: as esbuild minifies it
 * @throws when something is left that Google would take away, with where it stands
 */
export function servable(code: string): string {
  let made = '';
  let from = 0;
  const tokens: Token[] = [];
  parse(code, { ecmaVersion: 2022, onToken: tokens });
  for (const token of tokens) {
    if (!literals.has(token.type.label)) continue;
    made += code.slice(from, token.start) + rewritten(code.slice(token.start, token.end), token.type.label);
    from = token.end;
  }
  made += code.slice(from);
  const found = spoiled.exec(made);
  if (found) {
    const near = made.slice(Math.max(0, found.index - 30), found.index + 30);
    throw new Error(`HtmlService neemt hier iets weg of maakt het onleesbaar: …${near}…`);
  }
  return made;
}
