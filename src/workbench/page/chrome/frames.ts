/** The add-on's HTML in a frame that cannot reach the page, and what `google.script` in it asks of the page. */
import { el } from '../dom';
import type { RunAnswer } from '../../server/protocol';

/** No `allow-same-origin`: the frame is a stranger to our page and our server. */
const SANDBOX = 'allow-scripts allow-forms allow-modals allow-popups allow-downloads';

export interface FrameEvents {
  run(functionName: string, args: readonly unknown[]): Promise<RunAnswer>;
  close(): void;
  size(width: number | null, height: number | null): void;
  focusGrid(): void;
  /** The frame goes to another address in its own place: only a web page can. */
  navigate?(href: string): void;
  /** Where a web page is: what follows its address. */
  location?(): { readonly search: string; readonly hash: string };
}

interface FrameMessage {
  readonly plpFrame?: boolean;
  readonly kind?: string;
  readonly id?: number;
  readonly name?: string;
  readonly args?: readonly unknown[];
  readonly width?: number;
  readonly height?: number;
  readonly href?: string;
}

/** A frame on an address of the server; it listens as long as it is on the page. */
export function addonFrame(url: string, title: string, events: FrameEvents): HTMLIFrameElement {
  const frame = el('iframe', { className: 'addon-frame', title, src: url });
  frame.setAttribute('sandbox', SANDBOX);
  const listen = (event: MessageEvent<FrameMessage>): void => {
    if (!frame.isConnected && frame.contentWindow === null) {
      removeEventListener('message', listen);
      return;
    }
    if (event.source !== frame.contentWindow || event.data?.plpFrame !== true) return;
    void handle(event.data, frame, events);
  };
  addEventListener('message', listen);
  return frame;
}

async function handle(message: FrameMessage, frame: HTMLIFrameElement, events: FrameEvents): Promise<void> {
  switch (message.kind) {
    case 'run': {
      const answer = await events
        .run(String(message.name), message.args ?? [])
        .catch((error: Error): RunAnswer => ({ ok: false, message: error.message }));
      // A sandboxed frame has no origin of its own to name; the message goes to this one window.
      frame.contentWindow?.postMessage({ plpAnswer: true, id: message.id, ...answer }, '*');
      return;
    }
    case 'navigate':
      return events.navigate?.(String(message.href));
    case 'location':
      frame.contentWindow?.postMessage(
        { plpAnswer: true, id: message.id, ok: true, value: locationOf(events.location?.()) },
        '*',
      );
      return;
    case 'close':
    case 'escape':
      return events.close();
    case 'size':
      return events.size(message.width ?? null, message.height ?? null);
    case 'focus':
      return events.focusGrid();
    default:
      return undefined;
  }
}

/** As `google.script.url.getLocation` tells it. */
function locationOf(where = { search: '', hash: '' }): object {
  const asked = new URLSearchParams(where.search);
  const names = [...new Set(asked.keys())];
  return {
    hash: where.hash.replace(/^#/, ''),
    parameter: Object.fromEntries(names.map((name) => [name, asked.get(name)])),
    parameters: Object.fromEntries(names.map((name) => [name, asked.getAll(name)])),
  };
}
