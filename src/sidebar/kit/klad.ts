/** What was typed and not stored outlives the form: another one may come in its place, or the sidebar may be closed. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Klad } from '../contract';
import { call, startData } from './server/call';
import type { Laid } from './server/stored';
import { useStored } from './server/stored';
import { useUnsaved } from './unsaved';

const kept = new Map<string, Klad>(Object.entries(startData().kladjes ?? {}));
/** What the server does not know of yet. */
const changed = new Set<string>();
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Milliseconds without a key before it is sent; at once when something else than this page is clicked. */
const pause = 4000;

/** Tells what stands in these parts now. */
async function send(parts: readonly string[]): Promise<void> {
  const { formulier } = startData();
  if (parts.length === 0 || !formulier) return;
  parts.forEach((part) => changed.delete(part));
  const kladjes = Object.fromEntries(parts.map((part) => [part, kept.get(part) ?? null]));
  const answer = await call('kladBewaren', { formulier, kladjes });
  if (answer.ok) return;
  // The next time it goes along; a text that is refused, as one that is too long, keeps no other from being kept.
  if (answer.error.code !== 'ongeldig') parts.forEach((part) => changed.add(part));
  else if (parts.length > 1) for (const part of parts) await send([part]);
}

let sending: Promise<void> = Promise.resolve();

/** Tells the server, when there is anything to tell. One at a time: of two the older might come last, and stay. */
export function sendKlad(): Promise<void> {
  clearTimeout(waiting);
  return (sending = sending.then(() => send([...changed])));
}

addEventListener('blur', () => void sendKlad());

/** The deelnemer in view: whose typing it is. */
let person = '';
export const typesAbout = (deelnemerId: string): void => {
  person = deelnemerId;
};

/** How a part of a form is called, with whom it is about: a record of a tab or a new one, and which part of that. */
export const partOf = (...names: readonly (string | undefined)[]): string => [person, ...names].join('|');

/** Of whom something was left behind, but for the one in view. */
export const leftBehind = (): string[] => [
  ...new Set([...kept.keys()].map((part) => part.split('|')[0]!).filter((id) => id !== '' && id !== person)),
];

export const kladOf = (part: string): Klad | undefined => kept.get(part);

/** Keeps it; null where there is nothing to keep. */
export function keepKlad(part: string, klad: Klad | null): void {
  if (JSON.stringify(kept.get(part) ?? null) === JSON.stringify(klad)) return;
  if (klad) kept.set(part, klad);
  else kept.delete(part);
  changed.add(part);
  clearTimeout(waiting);
  waiting = setTimeout(() => void sendKlad(), pause);
}

/**
 * Keeps what stands in a part of a form, as long as it is not stored; null where nothing was typed.
 * @param isDone whether what was stored is this
 */
export function useKept(
  part: string,
  klad: Klad | null,
  isDone: (steps: readonly Laid[]) => boolean,
  onDone: () => void,
): void {
  useUnsaved(() => klad !== null);
  useLayoutEffect(() => keepKlad(part, klad));
  useStored((steps, isUndone) => {
    if (isUndone || !isDone(steps)) return;
    // At once: what was stored may be out of sight before it is drawn again, and the form gone before it is sent.
    keepKlad(part, null);
    void sendKlad();
    onDone();
  });
}

/** A text being typed that is no record's draft. */
export interface TypedText {
  readonly text: string;
  readonly set: (text: string) => void;
  /** What stood there when it was typed. */
  readonly was: string;
  /** What was left of it stands there again: the way to begin anew. Null where nothing was left. */
  readonly again: (() => void) | null;
  /** What stands there now was seen: what is typed on is about that. */
  readonly seen: () => void;
}

/**
 * Keeps such a text: what was left of it stands there again.
 * @param initial what stands there when nothing is typed
 * @param isDone whether what was stored is this
 */
export function useKlad(
  name: string,
  initial = '',
  isDone: (steps: readonly Laid[]) => boolean = () => false,
): TypedText {
  const [part] = useState(() => partOf(name));
  const [left, setLeft] = useState(() => kladOf(part));
  const [text, set] = useState(String(left?.waarden['tekst'] ?? initial));
  const was = String(left?.was['tekst'] ?? initial);
  const seen = (): void => setLeft(undefined);
  const begin = (): void => {
    seen();
    set(initial);
  };
  useKept(part, text === initial ? null : { waarden: { tekst: text }, was: { tekst: was } }, isDone, begin);
  return { text, set, was, again: left ? begin : null, seen };
}
