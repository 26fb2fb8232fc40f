/** Several toetsen that are planned in one act: what they share, and what is different for one of them. */
import type { ColumnKey } from '../../register/tabs';
import type { Values } from '../contract';
import type { Draft } from '../kit/fields/draft';
import { useKlad } from '../kit/klad';
import type { TeKiezen } from './useTeKiezen';

type Key = ColumnKey<'toetsen'>;

/** What toetsen that are planned together have in common, unless one is changed. */
export const sharedKeys: readonly Key[] = ['toetsvorm', 'geplandOp', 'beoordelaar', 'toelichting'];

/** What may be different for one of them. */
export const ownKeys: readonly Key[] = ['omschrijving', ...sharedKeys.slice(0, 3)];

/** The werkprocessen that are ticked, each with what is its own, in the order of the list. */
export interface Ticked {
  readonly drafts: readonly Draft<'toetsen'>[];
  /** Whether this one has a value of its own in this column. */
  readonly isOwn: (at: number, key: Key) => boolean;
  readonly has: (werkproces: string) => boolean;
  readonly toggle: (one: TeKiezen) => void;
  readonly clear: () => void;
  /** What was ticked before is ticked again: the way to begin anew. */
  readonly again: (() => void) | null;
}

/**
 * @param base the draft with what they share
 * @param place of what they are planned for
 */
export function useTicked(base: Draft<'toetsen'>, list: readonly TeKiezen[], place: string): Ticked {
  const { text, set, again } = useKlad(`aangevinkt ${place}`, '{}', (steps) =>
    steps.some(({ tab, before }) => tab === 'toetsen' && !before),
  );
  const own = JSON.parse(text) as Readonly<Record<string, Values<'toetsen'>>>;
  const setOwn = (next: typeof own): void => set(JSON.stringify(next));
  const codes = list.map(({ werkproces }) => werkproces).filter((code) => code in own);
  return {
    drafts: codes.map((code) => {
      const values = { ...base.values, ...own[code], werkproces: code };
      return {
        ...base,
        values,
        set: (key, value) => setOwn({ ...own, [code]: { ...own[code], [key]: value } }),
        write: () => ({ ...base.write(), values }),
      };
    }),
    isOwn: (at, key) => key in own[codes[at]!]!,
    has: (werkproces) => werkproces in own,
    toggle: ({ werkproces, omschrijving }) => {
      const { [werkproces]: was, ...others } = own;
      setOwn(was ? others : { ...others, [werkproces]: { omschrijving } });
    },
    clear: () => setOwn({}),
    again,
  };
}
