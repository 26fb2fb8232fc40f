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

/** Tells the server, when there is anything to tell. */
export async function sendKlad(): Promise<void> {
  clearTimeout(waiting);
  const { formulier } = startData();
  if (changed.size === 0 || !formulier) return;
  const parts = [...changed];
  changed.clear();
  const kladjes = Object.fromEntries(parts.map((part) => [part, kept.get(part) ?? null]));
  const answer = await call('kladBewaren', { formulier, kladjes });
  // The next time it goes along.
  if (!answer.ok) parts.forEach((part) => changed.add(part));
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
  useStored((steps) => {
    if (!isDone(steps)) return;
    // At once: what was stored may be out of sight before it is drawn again.
    keepKlad(part, null);
    onDone();
  });
}

/**
 * A text being typed that is no record's draft: what was left of it stands there again.
 * @param initial what stands there when nothing is typed
 * @param isDone whether what was stored is this
 */
export function useKlad(
  name: string,
  initial = '',
  isDone: (steps: readonly Laid[]) => boolean = () => false,
): [string, (text: string) => void] {
  const [part] = useState(() => partOf(name));
  const [text, setText] = useState(String(kladOf(part)?.waarden['tekst'] ?? initial));
  useKept(part, text === initial ? null : { waarden: { tekst: text }, was: {} }, isDone, () => setText(initial));
  return [text, setText];
}
