/** Leermeesters of earlier stages: whoever is chosen brings along the e-mail address that was last written with the name. */
import type { Cell } from '../../register/cell';
import { sameName } from '../../register/identity/werkgever';
import type { SentValue } from '../contract';
import type { Draft } from '../kit/fields/draft';
import { useValues } from '../kit/server/opening';

export interface Leermeesters {
  /** The stage, in which a known name brings its address. */
  readonly draft: Draft<'stages'>;
  /** The names at the werkgever that is chosen, the last ones first. */
  readonly here: readonly string[];
  /** All names, those first. */
  readonly all: readonly string[];
}

const names = (list: readonly (readonly Cell[])[]): string[] => [
  ...new Set(list.flatMap(([, naam]) => (naam ? [String(naam)] : []))),
];

export function useLeermeesters(draft: Draft<'stages'>): Leermeesters {
  const known = useValues('stages', ['werkgeverId', 'leermeester', 'emailLeermeester']);
  const { werkgeverId, emailLeermeester } = draft.values;
  const here = known.filter(([werkgever]) => werkgever === werkgeverId);
  const emailOf = (naam: SentValue): SentValue =>
    [...here, ...known].flatMap(([, one, email]) => (email && sameName(one, naam) ? [String(email)] : []))[0] ?? null;
  // What somebody wrote herself stays; what came along with another name goes with it.
  const came = !emailLeermeester || known.some(([, , email]) => email === emailLeermeester);
  return {
    draft: {
      ...draft,
      set: (key, value) => {
        draft.set(key, value);
        if (key === 'leermeester' && came) draft.set('emailLeermeester', emailOf(value));
      },
    },
    here: names(here),
    all: names([...here, ...known]),
  };
}
