/** What `google.script` is inside a sidebar or dialog: it talks to our page, which talks to the server. */

/** Runs in the frame, before the add-on's own script; plain ES2019 like the rest of the page there. */
const SHIM = `(() => {
  const parentOrigin = '*';
  const waiting = new Map();
  let last = 0;
  const refuse = (value, path) => {
    if (value === null || value === undefined) return;
    if (typeof value === 'function') throw new TypeError('Dit kan niet mee: een functie (' + path + ').');
    if (value instanceof Date) throw new TypeError('Dit kan niet mee: een Date (' + path + ').');
    if (typeof value === 'object') {
      if (value instanceof Element) throw new TypeError('Dit kan niet mee: een element (' + path + ').');
      for (const key of Object.keys(value)) refuse(value[key], path + '.' + key);
    }
  };
  const send = (message) => parent.postMessage(Object.assign({ plpFrame: true }, message), parentOrigin);
  addEventListener('message', (event) => {
    if (event.source !== parent || !event.data || event.data.plpAnswer !== true) return;
    const call = waiting.get(event.data.id);
    waiting.delete(event.data.id);
    if (!call) return;
    if (event.data.ok) { if (call.success) call.success(event.data.value, call.object); return; }
    const error = new Error(event.data.message);
    error.name = 'ScriptError';
    if (call.failure) call.failure(error, call.object);
    else console.warn('Fout in het script: ' + event.data.message);
  });
  const runner = (state) => new Proxy({}, {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return (success) => runner(Object.assign({}, state, { success }));
      if (name === 'withFailureHandler') return (failure) => runner(Object.assign({}, state, { failure }));
      if (name === 'withUserObject') return (object) => runner(Object.assign({}, state, { object }));
      if (typeof name !== 'string' || name === 'then') return undefined;
      return (...args) => {
        args.forEach((arg, index) => refuse(arg, 'argument ' + (index + 1)));
        const id = ++last;
        waiting.set(id, state);
        send({ kind: 'run', id, name, args: JSON.parse(JSON.stringify(args)) });
      };
    },
  });
  const host = {
    close: () => send({ kind: 'close' }),
    setHeight: (height) => send({ kind: 'size', height: Number(height) }),
    setWidth: (width) => send({ kind: 'size', width: Number(width) }),
    editor: { focus: () => send({ kind: 'focus' }) },
    origin: location.origin,
  };
  const url = {
    getLocation: (success) => {
      const id = ++last;
      waiting.set(id, { success });
      send({ kind: 'location', id });
    },
  };
  window.google = { script: { run: runner({}), host, url } };
  addEventListener('click', (event) => {
    const link = event.target.closest ? event.target.closest('a[target="_top"]') : null;
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    send({ kind: 'navigate', href: link.href });
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) send({ kind: 'escape' });
  });
})();`;

/** The add-on's HTML as the frame gets it. */
export const withShim = (html: string): string => atHead(html, `${ELSEWHERE}<script>${SHIM}</script>`);

/** A mail as the frame gets it: as in every mail program, a link opens a window of its own. */
export const withLinksElsewhere = (html: string): string => atHead(html, ELSEWHERE);

const ELSEWHERE = '<base target="_blank">';

/** Puts something first in the head, also of a page that names none. */
function atHead(html: string, first: string): string {
  const head = /<head[^>]*>/i.exec(html);
  if (head) return html.replace(head[0], () => `${head[0]}${first}`);
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '';
  const rest = html.slice(doctype.length);
  const root = /^\s*<html[^>]*>/i.exec(rest)?.[0] ?? '';
  return `${doctype || '<!doctype html>'}${root}${first}${rest.slice(root.length)}`;
}
