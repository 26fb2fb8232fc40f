/** Lets the grid's own style elements through the page's strict content security policy. Import this first. */
const nonce = (document.currentScript as HTMLScriptElement | null)?.nonce ?? '';

const create = document.createElement.bind(document) as (tag: string, options?: ElementCreationOptions) => HTMLElement;

/** Univer adds its theme as a style element; with the nonce of this answer the browser knows it came from our script. */
document.createElement = ((tag: string, options?: ElementCreationOptions) => {
  const element = create(tag, options);
  if (tag === 'style') element.nonce = nonce;
  return element;
}) as typeof document.createElement;
