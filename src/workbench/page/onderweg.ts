/** The page around the script's web page, at its own address as at Google: its frame, and what the frame asks. */
import './onderweg.css';
import type { OpenedWebPage, RunAnswer } from '../server/protocol';
import { addonFrame } from './chrome/frames';
import { el } from './dom';
import { Session } from './session';

const session = new Session();

const ask = (name: string, body: object): Promise<RunAnswer> =>
  session.ask<RunAnswer>(name, body).catch((error: Error): RunAnswer => ({ ok: false, message: error.message }));

function show({ url, title, viewport }: OpenedWebPage): void {
  document.title = title;
  if (viewport !== '') document.head.append(el('meta', { name: 'viewport', content: viewport }));
  document.body.replaceChildren(
    addonFrame(url, title, {
      run: (functionName, args) => ask('web-page-run', { functionName, args }),
      close: () => undefined,
      size: () => undefined,
      focusGrid: () => undefined,
      navigate: (href) => location.assign(href),
      location: () => location,
    }),
  );
}

void ask('web-page', { query: location.search.slice(1) }).then((answer) =>
  answer.ok
    ? show(answer.value as OpenedWebPage)
    : document.body.replaceChildren(el('p', { role: 'alert', textContent: answer.message })),
);
