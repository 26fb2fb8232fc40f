/** The content security policies: nothing from outside, each kind of page no more than it needs. */

const shared = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "object-src 'none'"];

/** A page of our own: scripts and styles of this server only; the nonce lets the grid's theme through. */
export const pagePolicy = (nonce: string, framedBy: "'self'" | "'none'"): string =>
  [
    ...shared,
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    `frame-ancestors ${framedBy}`,
  ].join('; ');

/** A sidebar or dialog of the add-on: its own inline script and style, no network, no access to our page. */
export const addonPolicy: string = [
  ...shared,
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "frame-ancestors 'self'",
  'sandbox allow-scripts allow-forms allow-modals allow-popups allow-downloads',
].join('; ');

/** A mail as a person sees it: looks, but no script and nothing fetched. */
export const mailPolicy: string = [
  ...shared,
  "style-src 'unsafe-inline'",
  'img-src data:',
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** A chart's picture: looks, and nothing else. */
export const chartPolicy: string = [...shared, "style-src 'unsafe-inline'", "frame-ancestors 'none'", 'sandbox'].join(
  '; ',
);

export const commonHeaders: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};
