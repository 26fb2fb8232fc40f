/** HTML for mails, in which nothing that people typed can become markup. */

/** A piece of HTML that is safe to send. */
export interface SafeHtml {
  readonly html: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const special = /[&<>"']/;

const escaped = (text: string): string =>
  special.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character]!) : text;

type Part = SafeHtml | readonly SafeHtml[] | string | number;

const asHtml = (part: Part): string => {
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'html' in part ? part.html : part.map((one) => one.html).join('');
};

/** A template whose filled-in parts are escaped unless they are HTML themselves. @example html`<b>${name}</b>` */
export const html = (literals: TemplateStringsArray, ...parts: readonly Part[]): SafeHtml => ({
  html: literals.reduce((text, literal, index) => text + (index > 0 ? asHtml(parts[index - 1]!) : '') + literal, ''),
});
