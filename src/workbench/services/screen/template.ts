/** Turns an HTML template into the body of a function: `<?= ?>` prints escaped, `<?!= ?>` as it is, `<? ?>` runs. */

const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g;

/** @returns code that calls `output_raw_` for HTML and `output_safe_` for what must be escaped. */
export function templateBody(source: string): string {
  const lines: string[] = [];
  let from = 0;
  for (const match of source.matchAll(SCRIPTLET)) {
    lines.push(literal(source.slice(from, match.index)), scriptlet(match[1] ?? '', match[2] ?? ''));
    from = match.index + match[0].length;
  }
  lines.push(literal(source.slice(from)));
  return lines.filter((line) => line !== '').join('\n');
}

function literal(html: string): string {
  return html === '' ? '' : `output_raw_(${JSON.stringify(html)});`;
}

function scriptlet(sign: string, code: string): string {
  if (sign === '') return code;
  const expression = code.trim().replace(/;$/, '');
  return `${sign === '=' ? 'output_safe_' : 'output_raw_'}(${expression}\n);`;
}
