/** An intake while it is being filled in: its draft, the step in view, what it leads to, and how it is stored. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { isBlank } from '../../register/cell';
import { dateIn, dateInWords } from '../../register/dates';
import type { Besluit, GevolgVanIntake } from '../../register/weg/gevolgen';
import { faseNaBesluit, gevolgVanIntake, laatsteStap, stappenVan, vraagtReden } from '../../register/weg/gevolgen';
import type { IdRow } from '../../register/row';
import { keysOf } from '../../register/row';
import { missing } from '../../register/rules/everyTab/cellen';
import { fasenRules } from '../../register/rules/fasen';
import { intakesRules } from '../../register/rules/intakes';
import type { FaseNaam } from '../../register/tabs/fasen';
import { fasen } from '../../register/tabs/fasen';
import { intakes } from '../../register/tabs/intakes';
import type { Opening, SentValue, ShownProblem, Step, Values, Write } from '../contract';
import type { Draft } from '../kit/fields/draft';
import { useDraft } from '../kit/fields/draft';
import { problemsAt } from '../kit/fields/Fields';
import { firstProblem, useFocus } from '../kit/focus';
import { keepKlad, kladOf, partOf } from '../kit/klad';
import type { Known, Problems } from '../kit/fields/judging';
import { judgeAct, knownOf } from '../kit/fields/judging';
import { useLaterRows } from '../kit/server/opening';
import type { Saver } from '../kit/server/save';
import { newId, useSave, useUndone, withBasis } from '../kit/server/save';
import type { DeelnemerFormProps } from '../kit/Shell';
import { firstStepWith, intakeFields } from './plan';

type Status = 'Concept' | 'Afgerond';

/** The decision so far, and what it leads to. */
export interface Decision {
  readonly besluit: Besluit | null;
  /** The fase that it leads to. */
  readonly doel: FaseNaam | null;
  /** Null as long as the decision or a date is missing, or the fasen are not there yet. */
  readonly gevolg: GevolgVanIntake | null;
  /** The fase of the decision has a first day of its own, to be filled in. */
  readonly asksDate: boolean;
  readonly asksReden: boolean;
  /** The first day of that fase: what was filled in, else the day of the intake. */
  readonly ingang: SentValue;
  /** What is filled in of the new row of Fasen. */
  readonly fase: Draft<'fasen'>;
  /** What the form knows of the rows beside it. */
  readonly known: Known;
  /** The fasen could not be loaded, or not yet. */
  readonly problem: ShownProblem | null;
  readonly loading: boolean;
  readonly again: () => void;
}

export interface IntakeWork {
  readonly draft: Draft<'intakes'>;
  readonly saver: Saver;
  readonly decision: Decision;
  readonly screen: 'overzicht' | 'stappen';
  /** Something was filled in that is not stored yet, though perhaps not in view. */
  readonly dirty: boolean;
  readonly step: number;
  readonly problems: Problems<'intakes'>;
  readonly warnings: Problems<'intakes'>;
  readonly faseProblems: Problems<'fasen'>;
  goTo(step: number): void;
  /** Begins a new intake, or goes on with a concept. */
  begin(record: IdRow<'intakes'> | null): void;
  /** Shows the steps again, with what was being filled in. */
  resume(): void;
  /** Leaves the steps; what was typed stays until another intake is begun. */
  leave(): void;
  storeConcept(): void;
  finish(): void;
  /** Tries the last save once more. */
  again(): void;
  keepMine(): void;
  takeTheirs(): void;
  /** What the last save would have written in the intake, to lay beside a colleague's version. */
  readonly mine: Values;
}

const isBesluit = (value: SentValue | undefined): value is Besluit =>
  typeof value === 'string' && value in faseNaBesluit;

function useDecision(draft: Draft<'intakes'>, opening: Opening, deelnemerId: string, turn: number): Decision {
  const fase = useDraft(fasenRules, { deelnemerId }, null, draft.record?.id ?? '');
  const later = useLaterRows(deelnemerId, ['fasen'], turn);
  const { besluit, datum } = draft.values;
  const ingang = fase.values.datum === undefined ? (datum ?? null) : fase.values.datum;
  const stappen = later.rows ? stappenVan(later.rows.fasen ?? []) : null;
  const known = isBesluit(besluit) ? besluit : null;
  const doel = known && faseNaBesluit[known];
  const moves = doel !== null && doel !== 'Intake' && stappen !== null && laatsteStap(stappen)?.fase !== doel;
  const day = dateIn(datum);
  const first = doel === 'Intake' ? day : dateIn(ingang);
  const gevolg =
    known && stappen && day !== null && first !== null
      ? gevolgVanIntake({ besluit: known, datum: day }, first, stappen)
      : null;
  return {
    besluit: known,
    doel,
    gevolg,
    fase,
    known: knownOf(opening, later.rows),
    ingang,
    asksDate: moves,
    asksReden: moves && vraagtReden(doel),
    problem: later.problem,
    loading: later.rows === null,
    again: later.again,
  };
}

/** The rows to add to Fasen. */
function faseWrites({ gevolg, fase, asksReden }: Decision, deelnemerId: string): Write[] {
  return (gevolg?.stappen ?? []).map(({ datum, fase: naam }) => ({
    tab: 'fasen',
    id: null,
    basis: null,
    values: {
      deelnemerId,
      datum,
      fase: naam,
      ...(asksReden && naam === gevolg?.doel ? { reden: fase.values.reden ?? null } : {}),
    },
  }));
}

/** The write of the intake itself, with this status. */
function intakeWrite(draft: Draft<'intakes'>, status: Status): Write<'intakes'> {
  const write = draft.write();
  const was = draft.record?.cells.status ?? null;
  if (draft.record && was === status) return write;
  return { ...write, values: { ...write.values, status }, basis: write.basis && { ...write.basis, status: was } };
}

/** What the first day and the reason of the new fase must be, beyond what the judge says of the rows to add. */
function askedOfFase({ fase, gevolg, ingang, asksDate, asksReden }: Decision): Problems<'fasen'> {
  const { datum, reden } = fasen.columns;
  return {
    ...(asksDate && dateIn(ingang) === null
      ? { datum: `${datum.header}: vul in vanaf welke dag, als dag-maand-jaar (31-08-2025).` }
      : {}),
    ...(asksReden && !gevolg?.blijft && isBlank(fase.values.reden ?? null) ? { reden: missing(reden) } : {}),
  };
}

interface JudgedIntake {
  readonly problems: Problems<'intakes'>;
  readonly warnings: Problems<'intakes'>;
  /** Only of an intake that is finished: a concept leads to no fase yet. */
  readonly faseProblems: Problems<'fasen'>;
}

/** Judges the intake with this status, and when it is finished the rows that it adds to Fasen. */
function judgeIntake(draft: Draft<'intakes'>, decision: Decision, deelnemerId: string, status: Status): JudgedIntake {
  const finished = status === 'Afgerond';
  const steps = finished ? faseWrites(decision, deelnemerId) : [];
  const act = { ...draft, write: () => intakeWrite(draft, status) };
  const [intake, ...fasenOf] = judgeAct(decision.known, [act, ...steps], [fasenRules]);
  const { fase, datum = fase, reden }: Problems<'fasen'> = fasenOf[fasenOf.length - 1]?.problems ?? {};
  return {
    problems: problemsAt<'intakes'>(intake!.problems, intakeFields),
    warnings: intake!.warnings,
    faseProblems: finished
      ? { ...(datum ? { datum } : {}), ...(reden ? { reden } : {}), ...askedOfFase(decision) }
      : {},
  };
}

const stepsInWords = (steps: readonly Step[]): string => {
  const added = steps
    .filter(({ tab, before }) => tab === 'fasen' && before === null)
    .map(({ id, after }) => `${String(after.fase)} vanaf ${dateInWords(String(after.datum))} (${id})`);
  return added.length > 0 ? `Nieuwe fase: ${added.join(', daarna ')}.` : 'De fase bleef zoals die was.';
};

/** What the form tells when it stored an intake. */
const said =
  (draft: Draft<'intakes'>, status: Status) =>
  (steps: readonly Step[]): string => {
    const id = draft.record?.id ?? newId(steps, 'intakes');
    return status === 'Concept'
      ? `Het concept is opgeslagen (${id}). Jij of een collega kan er later mee verder.`
      : `De intake is afgerond (${id}). ${stepsInWords(steps)}`;
  };

/** What is typed of an intake, and of the fase that it leads to. */
const partsOf = (record: IdRow<'intakes'> | null): [string, string] => [
  partOf(intakesRules.tab.key, record?.id, ''),
  partOf(fasenRules.tab.key, '', record?.id),
];

/** The record as it is after a save. */
function storedRecord(draft: Draft<'intakes'>, steps: readonly Step[]): IdRow<'intakes'> | null {
  const id = draft.record?.id ?? newId(steps, 'intakes');
  const after = steps.find((step) => step.tab === 'intakes' && step.id === id)?.after ?? {};
  return id === '' ? null : { id, cells: { ...(draft.record?.cells ?? {}), ...after } };
}

/** The record as it is after a save was taken back. */
function recordBefore({ record }: Draft<'intakes'>, steps: readonly Step[]): IdRow<'intakes'> | null {
  const step = steps.find(({ tab }) => tab === 'intakes');
  if (!step) return record;
  return step.before === null ? null : { id: step.id, cells: { ...(record?.cells ?? {}), ...step.before } };
}

const isDirty = ({ record, values, write }: Draft<'intakes'>, empty: Values<'intakes'>): boolean =>
  record
    ? Object.keys(write().values).length > 0
    : keysOf(values).some((key) => (values[key] ?? null) !== (empty[key] ?? null));

/** The step with the first required field that is still empty. */
const firstGap = ({ cells }: IdRow<'intakes'>): number =>
  firstStepWith(intakeFields.filter((key) => intakes.columns[key].required && isBlank(cells[key])));

/** Everything of the form for one deelnemer. `start` is the concept to begin with; without any, a new one is begun. */
export function useIntake(
  { opening, deelnemer, reload }: DeelnemerFormProps,
  start: IdRow<'intakes'> | null,
): IntakeWork {
  const empty = (): Values<'intakes'> => ({
    deelnemerId: deelnemer.id,
    datum: opening.vandaag,
    afgenomenDoor: opening.ik.email,
    status: 'Concept',
  });
  const draft = useDraft(intakesRules, start ? {} : empty(), start);
  const saver = useSave();
  const [turn, setTurn] = useState(0);
  const decision = useDecision(draft, opening, deelnemer.id, turn);
  const nothingYet = (opening.rijen.intakes ?? []).length === 0 && opening.ik.schrijft.includes('intakes');
  const [screen, setScreen] = useState<IntakeWork['screen']>(start || nothingYet ? 'stappen' : 'overzicht');
  const [underway, setUnderway] = useState(start !== null || nothingYet || draft.again !== null);
  const [step, goTo] = useState(start ? firstGap(start) : 0);
  const [checked, setChecked] = useState<Status | null>(null);
  const [seek, setSeek] = useState(0);
  const writes = useRef<{ status: Status; list: readonly Write[] }>({ status: 'Concept', list: [] });

  const wrongWith = (status: Status): readonly string[] => {
    const judged = judgeIntake(draft, decision, deelnemer.id, status);
    return [...Object.keys(judged.problems), ...Object.keys(judged.faseProblems).map(() => 'besluit')];
  };
  const seekProblem = (columns: readonly string[]): void => {
    goTo(firstStepWith(columns));
    setSeek(seek + 1);
  };

  const settle = (record: IdRow<'intakes'> | null, initial?: Values<'intakes'>): void => {
    // What is typed on goes by the name of that record.
    partsOf(draft.record).forEach((part) => keepKlad(part, null));
    draft.settle(record, initial);
  };
  const send = async (status: Status, list: readonly Write[]): Promise<void> => {
    writes.current = { status, list };
    const steps = await saver.save(list, said(draft, status));
    if (!steps) return;
    setChecked(null);
    setUnderway(status === 'Concept');
    if (status === 'Concept') settle(storedRecord(draft, steps));
    else setScreen('overzicht');
    setTurn(turn + 1);
    reload();
  };
  const store = (status: Status): void => {
    setChecked(status);
    const wrong = wrongWith(status);
    if (wrong.length > 0) return seekProblem(wrong);
    void send(status, [
      intakeWrite(draft, status),
      ...(status === 'Afgerond' ? faseWrites(decision, deelnemer.id) : []),
    ]);
  };

  useFocus(() => (seek > 0 ? firstProblem() : null), [seek]);
  useEffect(() => {
    const fields = saver.problem?.fields ?? [];
    if (fields.length > 0) seekProblem(fields.map(({ write, column }) => (write === 0 ? column : 'besluit')));
    if (saver.conflicts.length > 0) setTurn(turn + 1);
  }, [saver.problem]);
  useUndone(saver, () => {
    const before = recordBefore(draft, saver.saved?.steps ?? []);
    // What stands there is stored no more.
    settle(before, before ? {} : empty());
    decision.fase.settle(null, { deelnemerId: deelnemer.id });
    setUnderway(true);
    setScreen('stappen');
    setTurn(turn + 1);
    reload();
  });

  const judged = judgeIntake(draft, decision, deelnemer.id, checked ?? 'Concept');
  const conflict = saver.conflicts.find(({ write }) => write === 0);
  return {
    draft,
    saver,
    decision,
    screen,
    step,
    goTo,
    dirty: underway && isDirty(draft, empty()),
    problems: checked ? judged.problems : {},
    warnings: judged.warnings,
    faseProblems: judged.faseProblems,
    begin: (record) => {
      const [intake, fase] = partsOf(record);
      draft.reset(record, record ? {} : empty(), kladOf(intake));
      decision.fase.reset(null, { deelnemerId: deelnemer.id }, kladOf(fase));
      saver.clear();
      setChecked(null);
      setUnderway(true);
      goTo(record ? firstGap(record) : 0);
      setScreen('stappen');
    },
    resume: () => setScreen('stappen'),
    leave: () => {
      saver.clear();
      setScreen('overzicht');
    },
    storeConcept: () => store('Concept'),
    finish: () => store('Afgerond'),
    again: () => store(writes.current.status),
    keepMine: () => {
      if (!conflict?.now) return;
      draft.rebase(conflict.now);
      void send(writes.current.status, withBasis(writes.current.list, saver.conflicts));
    },
    takeTheirs: () => {
      if (!conflict?.now) return;
      const theirs: IdRow<'intakes'> = { id: conflict.id, cells: conflict.now };
      draft.reset(theirs, {});
      saver.clear();
      if (theirs.cells.status === 'Afgerond') {
        setUnderway(false);
        setScreen('overzicht');
      }
      reload();
    },
    mine: writes.current.list[0]?.values ?? {},
  };
}
