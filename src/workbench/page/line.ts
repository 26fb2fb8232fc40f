/** The line from the server: what changes, as it changes. It mends itself. */
import type { Push } from '../server/protocol';

const RETRY = 1000;

export interface LineEvents {
  push(push: Push): void;
  /** The line is there, or gone. */
  connected(isConnected: boolean): void;
}

/** @param page the page's name for itself */
export function openLine(page: string, events: LineEvents): void {
  const source = new EventSource(`/api/live?page=${encodeURIComponent(page)}`);
  source.onopen = () => events.connected(true);
  source.onmessage = ({ data }: MessageEvent<string>) => events.push(JSON.parse(data) as Push);
  source.onerror = () => {
    source.close();
    events.connected(false);
    setTimeout(() => openLine(page, events), RETRY);
  };
}
