/** Leermeesters of earlier stages: whoever is chosen brings along the e-mail address that was last written with the name. */
import type { JSX } from 'preact';
import type { Cell } from '../../register/cell';
import { sameName } from '../../register/identity/werkgever';
import type { SentValue } from '../contract';
import { Button } from '../kit/Button';
import type { Draft } from '../kit/fields/draft';
import { useValues } from '../kit/server/opening';

/** Of each stage the werkgever, the leermeester and the address, the last ones first. */
type Known = readonly (readonly Cell[])[];

export interface Leermeesters {
  /** The stage, in which a known name brings its address. */
  readonly draft: Draft<'stages'>;
  /** The names at the werkgever of the stage, the last ones first. */
  readonly here: readonly string[];
  /** All names, those first. */
  readonly all: readonly string[];
}

const names = (list: Known): string[] => [...new Set(list.flatMap(([, naam]) => (naam ? [String(naam)] : [])))];

/** All names, those at this werkgever first. */
export const namesAt = (known: Known, werkgeverId: unknown): readonly string[] =>
  names([...known.filter(([werkgever]) => werkgever === werkgeverId), ...known]);

export const useKnownLeermeesters = (): Known =>
  useValues('stages', ['werkgeverId', 'leermeester', 'emailLeermeester']);

export function leermeestersOf(known: Known, draft: Draft<'stages'>): Leermeesters {
  const { werkgeverId, emailLeermeester } = draft.values;
  const here = known.filter(([werkgever]) => werkgever === werkgeverId);
  const called = (naam: SentValue): Known => [...here, ...known].filter(([, one]) => sameName(one, naam));
  // What somebody wrote herself stays; what came along with another name goes with it.
  const came = !emailLeermeester || known.some(([, , email]) => email === emailLeermeester);
  return {
    draft: {
      ...draft,
      set: (key, value) => {
        draft.set(key, value);
        if (key !== 'leermeester' || !came) return;
        const same = called(value);
        const email = same.flatMap(([, , one]) => (one ? [String(one)] : []))[0] ?? null;
        // In a stage that is there a name may be mended: only another leermeester takes the address away.
        if (!draft.record || same.length > 0) draft.set('emailLeermeester', email);
      },
    },
    here: names(here),
    all: namesAt(known, werkgeverId),
  };
}

/** So many are buttons. */
const mostButtons = 4;

/** Those who were leermeester at this werkgever before, each a button. */
export const Earlier = ({ of: { draft, here } }: { readonly of: Leermeesters }): JSX.Element | null =>
  here.length === 0 ? null : (
    <div class="row field" role="group" aria-label="Leermeesters die hier eerder waren">
      <span class="help">Eerder hier:</span>
      {here.slice(0, mostButtons).map((naam) => (
        <Button
          key={naam}
          aria-pressed={draft.values.leermeester === naam}
          onClick={() => draft.set('leermeester', naam)}
        >
          {naam}
        </Button>
      ))}
    </div>
  );
