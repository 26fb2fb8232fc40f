/** A step of the road while it is being filled in: its draft, what it closes beside it, and how it is stored. */
import { useState } from 'preact/hooks';
import { isBlank } from '../../register/cell';
import { dateInWords, isDateString } from '../../register/dates';
import { finalFasen } from '../../register/weg/faseOn';
import type { GevolgVanEinde } from '../../register/weg/gevolgen';
import { gevolgenVanEinde, vraagtReden } from '../../register/weg/gevolgen';
import type { IdRow } from '../../register/row';
import { fasenRules } from '../../register/rules/fasen';
import type { ColumnKey } from '../../register/tabs';
import type { FaseNaam } from '../../register/tabs/fasen';
import type { Conflict, Step, Values, Write } from '../contract';
import { changeOf, useDraft } from '../kit/fields/draft';
import { useFilling } from '../kit/fields/Fields';
import type { Filling } from '../kit/fields/Fields';
import { judgeAct, knownOf } from '../kit/fields/judging';
import { useLaterRows } from '../kit/server/opening';
import type { LaterRows } from '../kit/server/opening';
import { newId, withBasis } from '../kit/server/save';
import type { Saver } from '../kit/server/save';
import type { DeelnemerFormProps } from '../kit/Shell';
import { changesInWords } from '../kit/words';

export interface StepProps extends DeelnemerFormProps {
  /** The row to correct; null for a new step. */
  readonly record: IdRow<'fasen'> | null;
  /** The fase of a new step. */
  readonly fase: FaseNaam | null;
  readonly saver: Saver;
  readonly onDone: () => void;
}

export interface StepWork {
  readonly filling: Filling<'fasen'>;
  /** In this fase the road is over. */
  readonly ends: boolean;
  readonly later: LaterRows;
  readonly gevolgen: readonly GevolgVanEinde[];
  readonly unchanged: boolean;
  isOn(gevolg: GevolgVanEinde): boolean;
  toggle(id: string): void;
  mayWrite(tab: GevolgVanEinde['tab']): boolean;
  errorOf(id: string): string | null;
  store(): void;
  again(): void;
  /** The first conflict, and what was sent for that row. */
  readonly conflict: { readonly tab: Conflict['tab']; readonly mine: Values } | null;
  keepMine(): void;
  takeTheirs(): void;
}

function ending({ tab, rij, zet }: GevolgVanEinde): Write {
  return changeOf(tab, rij, zet ?? {}) as Write;
}

const listed = (ids: readonly string[]): string =>
  ids.length > 1 ? `${ids.slice(0, -1).join(', ')} en ${ids.at(-1)}` : ids.join('');

/** What was closed beside the step, in words. */
function closedInWords(steps: readonly Step[]): string {
  const idsOf = (tab: string): string[] => steps.filter((step) => step.tab === tab).map(({ id }) => id);
  const stages = idsOf('stages');
  const toetsen = idsOf('toetsen');
  const parts = [
    ...(stages.length > 0 ? [`Beëindigd: stage ${listed(stages)}.`] : []),
    ...(toetsen.length > 0 ? [`Vervallen: toets ${listed(toetsen)}.`] : []),
  ];
  return parts.length > 0 ? ` ${parts.join(' ')}` : '';
}

/** What the form tells when it stored a step. */
const said =
  (record: IdRow<'fasen'> | null, values: Values<'fasen'>, write: Write) =>
  (steps: readonly Step[]): string => {
    const since = dateInWords(String(values.datum));
    const changes = Object.keys(write.values).length > 0 ? `: ${changesInWords(fasenRules.tab, write.values)}` : '';
    const what = record
      ? `De fase ${record.id} is aangepast${changes}.`
      : `De fase ${String(values.fase)} vanaf ${since} is opgeslagen (${newId(steps, 'fasen')}).`;
    return what + closedInWords(steps);
  };

/** The fields of a step; a correction may change the fase too. */
function keysFor(record: IdRow<'fasen'> | null, values: Values<'fasen'>): readonly ColumnKey<'fasen'>[] {
  const hasReden = vraagtReden(values.fase) || !isBlank(values.reden);
  return (['fase', 'datum', 'reden', 'toelichting'] as const).filter(
    (key) => (key !== 'fase' || record !== null) && (key !== 'reden' || hasReden),
  );
}

export function useStep({ opening, deelnemer, record, fase, saver, onDone }: StepProps): StepWork {
  const draft = useDraft(
    fasenRules,
    record ? {} : { deelnemerId: deelnemer.id, datum: opening.vandaag, fase },
    record,
    fase ?? '',
  );
  const { values } = draft;
  const later = useLaterRows(deelnemer.id, ['stages', 'toetsen']);
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [sent, setSent] = useState<readonly Write[]>([]);
  const [unchanged, setUnchanged] = useState(false);

  const { datum } = values;
  const ends = finalFasen.some((one) => one === values.fase);
  const gevolgen =
    isDateString(datum) && later.rows
      ? gevolgenVanEinde(values.fase, datum, later.rows.stages ?? [], later.rows.toetsen ?? [])
      : [];
  const mayWrite = (tab: GevolgVanEinde['tab']): boolean => opening.ik.schrijft.includes(tab);
  const isOn = ({ tab, rij, zet }: GevolgVanEinde): boolean => zet !== null && mayWrite(tab) && !off.has(rij.id);

  const endings = gevolgen.filter(isOn).map(ending);
  const [judged] = judgeAct(knownOf(opening, later.rows), [draft, ...endings]);
  const filling = useFilling(draft, keysFor(record, values), judged!);
  const send = async (list: readonly Write[]): Promise<void> => {
    setSent(list);
    if (await saver.save(list, said(draft.record, values, list[0]!))) onDone();
  };
  const store = (): void => {
    const step = draft.write();
    const list = [step, ...endings];
    const nothing = Object.keys(step.values).length === 0 && list.length === 1;
    setUnchanged(nothing);
    if (filling.check() && !nothing) void send(list);
  };
  const conflict = saver.conflicts[0];
  return {
    filling,
    ends,
    later,
    gevolgen,
    unchanged,
    isOn,
    mayWrite,
    store,
    toggle: (id) => setOff((old) => new Set(old.has(id) ? [...old].filter((one) => one !== id) : [...old, id])),
    errorOf: (id) => saver.problem?.fields?.find(({ write }) => write > 0 && sent[write]?.id === id)?.message ?? null,
    again: () => void send(sent),
    conflict: conflict ? { tab: conflict.tab, mine: sent[conflict.write]?.values ?? {} } : null,
    keepMine: () => {
      if (!conflict?.now) return;
      if (conflict.write === 0) draft.rebase(conflict.now);
      void send(withBasis(sent, [conflict]));
    },
    takeTheirs: () => {
      if (!conflict?.now) return;
      const theirs: IdRow<'fasen'> = { id: conflict.id, cells: conflict.now };
      if (conflict.write === 0) draft.reset(theirs, {});
      else setOff(new Set([...off, conflict.id]));
      saver.clear();
      later.again();
    },
  };
}
