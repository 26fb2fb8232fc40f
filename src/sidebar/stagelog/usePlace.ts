/** A new place being filled in: the stage, and the werkgever where that is new as well. Both are stored in one act. */
import { useState } from 'preact/hooks';
import { isBlank } from '../../register/cell';
import type { DateString } from '../../register/dates';
import { dateIn } from '../../register/dates';
import { namesakes } from '../../register/identity/werkgever';
import { stagesRules } from '../../register/rules/stages';
import type { TabRules } from '../../register/rules/judge/rule';
import { rulesFor } from '../../register/rules/judge/shared';
import { tab } from '../../register/tab';
import type { ColumnKey, TabKey } from '../../register/tabs';
import { werkgeverNaam, werkgeverTab } from '../../register/tabs/werkgeverKort';
import type { SentValue, Step, Values, Write } from '../contract';
import type { Draft } from '../kit/fields/draft';
import { useDraft } from '../kit/fields/draft';
import { useFilling } from '../kit/fields/Fields';
import type { Filling } from '../kit/fields/Fields';
import type { Judged, Problems } from '../kit/fields/judging';
import { judgeAct } from '../kit/fields/judging';
import { newId } from '../kit/server/save';
import { leermeestersOf, useKnownLeermeesters } from './Leermeesters';
import type { Leermeesters } from './Leermeesters';
import type { StageAct } from './stageAct';
import { knownTo } from './stageAct';

/** All that is asked of a new werkgever here; the rest is filled in at Werkgever en contact. */
export const newFields: readonly ColumnKey<'werkgevers'>[] = ['naam', 'branche'];

/** Of its rules only those of the cells: a name that is there already is asked about in a way of its own. */
const newRules = rulesFor(tab({ ...werkgeverTab, columns: werkgeverNaam }), []) as unknown as TabRules<'werkgevers'>;

const beginning: Values<'werkgevers'> = { erkendLeerbedrijf: 'Onbekend' };

export interface Place {
  readonly filling: Filling<'stages'>;
  /** Null while the werkgever is one of the list. */
  readonly werkgever: Filling<'werkgevers'> | null;
  /** What was typed before stands in it again: the ways to begin anew. */
  readonly again: readonly ((() => void) | null)[];
  /** Where its write stands in the act. */
  readonly at: number;
  readonly leermeesters: Leermeesters;
  /** What is said of the drafts of this act that come before, and of the stage. */
  readonly judged: readonly Judged[];
  /** Goes on with a new werkgever of this name. */
  readonly add: (naam: string) => void;
  /** Goes on with one of the list, or none yet. */
  readonly choose: (id: string | null) => void;
  readonly writes: () => readonly Write[];
  readonly check: () => boolean;
  /** Whether a field of the act's write at this place is in sight. */
  readonly shows: (write: number, column: string) => boolean;
  /** What is told of the werkgever, after it was stored. */
  readonly told: (steps: readonly Step[]) => string;
}

/** A werkgever is asked for by its name, though the column is called after its ID. */
const askedWerkgever = (id: SentValue | undefined): Problems<'stages'> =>
  isBlank(id ?? null) ? { werkgeverId: 'Werkgever: kies een werkgever uit de lijst, of voeg die toe.' } : {};

/** A draft as it is written: with what follows from what is filled in beside it. */
const written = <K extends TabKey>(draft: Draft<K>, more: Values<K>): Draft<K> => ({
  ...draft,
  write: () => {
    const write = draft.write();
    return { ...write, values: { ...write.values, ...more } };
  },
});

/**
 * @param before the drafts that are stored before it in the same act
 * @param start the first day, where it follows from what is stored before; null while there is none
 */
export function usePlace(
  act: StageAct,
  initial: Values<'stages'>,
  fields: readonly ColumnKey<'stages'>[],
  before: readonly Draft[] = [],
  start?: DateString | null,
): Place {
  const { opening, rows } = act;
  const at = before.length + 1;
  const leermeesters = leermeestersOf(useKnownLeermeesters(), useDraft(stagesRules, initial));
  const { draft } = leermeesters;
  const fresh = useDraft(newRules, beginning);
  const [isNew, setIsNew] = useState(fresh.again !== null);
  const stage = written(draft, {
    ...(start === undefined ? {} : { start }),
    ...(isNew ? { werkgeverId: `@${at}` } : {}),
  });
  const begins = dateIn(stage.write().values.start ?? null) ?? opening.vandaag;
  // The cooperation began when its first stage did, at the latest.
  const werkgever = written(
    { ...fresh, again: null },
    { actiefSinds: begins < opening.vandaag ? begins : opening.vandaag },
  );
  const drafts = [...before, stage, ...(isNew ? [werkgever] : [])] as readonly Draft[];
  const judged = judgeAct(knownTo(act), drafts);
  const [same] = namesakes(rows.werkgevers ?? [], fresh.values.naam, null);
  const choose = (id: string | null): void => {
    fresh.reset(null, beginning);
    draft.set('werkgeverId', id);
    setIsNew(false);
  };
  const filling = useFilling(stage, fields, judged[at - 1]!, isNew ? {} : askedWerkgever(draft.values.werkgeverId));
  const filled = useFilling(
    werkgever,
    newFields,
    judged[at] ?? { problems: {}, warnings: {} },
    same ? { naam: `Deze werkgever is er al (${same.id}). Kies die, of schrijf de naam anders.` } : {},
  );
  return {
    filling,
    werkgever: isNew ? filled : null,
    at,
    leermeesters,
    judged,
    again: [draft.again, fresh.again && (() => choose(null))],
    add: (naam) => {
      fresh.set('naam', naam);
      draft.set('werkgeverId', null);
      setIsNew(true);
    },
    choose,
    writes: () => drafts.slice(before.length).map((one) => one.write()),
    check: () => {
      const fine = [filling.check(), !isNew || filled.check()];
      return !fine.includes(false);
    },
    shows: (write, column) => [fields, newFields][write + 1 - at]?.includes(column as never) ?? false,
    told: (steps) => (isNew ? ` Ook nieuw: ${String(fresh.values.naam).trim()} (${newId(steps, 'werkgevers')}).` : ''),
  };
}
