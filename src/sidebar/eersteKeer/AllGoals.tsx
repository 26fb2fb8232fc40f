/** All figures of a projectjaar that have no doel yet, a row each and put ready: only the number is to be filled in. */
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { isBlank } from '../../register/cell';
import { counted } from '../../register/grouping';
import { doelenRules } from '../../register/rules/doelen';
import { doelen as tab } from '../../register/tabs/doelen';
import type { EersteKeer, SentValue, Write } from '../contract';
import { Field } from '../kit/fields/Field';
import { OtherProblems, TypedBefore } from '../kit/fields/Fields';
import type { Known } from '../kit/fields/judging';
import { judgeAct } from '../kit/fields/judging';
import { firstProblem, useFocus } from '../kit/focus';
import { useKlad } from '../kit/klad';
import { useSave } from '../kit/server/save';
import { Footer, SavedMessage } from '../kit/Shell';

interface AllGoalsProps {
  readonly first: EersteKeer;
  readonly known: Known;
  readonly years: readonly { readonly value: string; readonly label: string }[];
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** What is typed of one: a number, and of what. */
interface Typed {
  readonly doel: SentValue;
  readonly eenheid: SentValue;
}

/** What the number is stands above the rows: said at each, it would be in the way. */
const { doel, eenheid } = tab.columns;
const [number, unit] = [
  { ...doel, help: '' },
  { ...eenheid, help: '' },
];

/** All that is typed, and for which projectjaar. */
interface Filled {
  readonly year: string;
  readonly typed: Readonly<Record<string, Typed>>;
}

const untouched: Typed = { doel: null, eenheid: 'Aantal' };

/** Of a number that is left empty nothing is stored: nothing in the register waits to be filled in. */
export function AllGoals({ first, known, years, onNext, onBack }: AllGoalsProps): JSX.Element {
  const saver = useSave();
  const id = useId();
  const nothing = JSON.stringify({ year: years[years.length - 1]!.value, typed: {} } satisfies Filled);
  const {
    text,
    set: keep,
    again,
  } = useKlad('alle doelen', nothing, (steps) => steps.some(({ tab: of, before }) => of === 'doelen' && !before));
  const { year, typed } = JSON.parse(text) as Filled;
  const [checks, setChecks] = useState(0);
  const has = new Set(
    first.doelen.flatMap(({ cells }) => (cells.projectjaarId === year ? [String(cells.indicator).trim()] : [])),
  );
  const open = first.indicatoren.filter(({ code }) => !has.has(code));
  const filled = open.filter(({ code }) => !isBlank(typed[code]?.doel ?? null));
  const writes = filled.map(({ code }): Write<'doelen'> => ({
    tab: 'doelen',
    id: null,
    basis: null,
    values: { projectjaarId: year, indicator: code, ...typed[code] },
  }));
  const judged = judgeAct(known, writes, [doelenRules]);
  const isWrong = judged.some(({ problems }) => Object.keys(problems).length > 0);
  const isStored = saver.saved !== null && !saver.saved.undone;
  useFocus(() => ((checks > 0 && isWrong) || saver.problem?.fields ? firstProblem() : null), [checks, saver.problem]);
  const store = async (): Promise<void> => {
    setChecks(checks + 1);
    if (isWrong) return;
    await saver.save(writes, (steps) => `${counted(steps.length, 'doel', 'doelen')} opgeslagen.`);
  };
  if (isStored)
    return (
      <>
        <SavedMessage saver={saver} />
        <Footer
          saver={saver}
          primary={{ label: 'Verder', onClick: onNext }}
          secondary={{ label: 'Naar de doelen', onClick: onBack }}
        />
      </>
    );
  const set = (code: string, value: Partial<Typed>): void =>
    keep(JSON.stringify({ year, typed: { ...typed, [code]: { ...untouched, ...typed[code], ...value } } }));
  return (
    <>
      <SavedMessage saver={saver} />
      <TypedBefore again={[again]} />
      <div class="field">
        <label class="label" for={id}>
          Projectjaar
        </label>
        <select
          id={id}
          value={year}
          onChange={(event) => keep(JSON.stringify({ year: event.currentTarget.value, typed }))}
        >
          {years.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <p class="quiet">
        {open.length === 0
          ? 'Bij elk cijfer van dit projectjaar staat al een doel.'
          : 'Vul alleen het getal in, waar iets is afgesproken. Wat je leeg laat, komt er niet in.'}
      </p>
      {open.map(({ code, naam }) => {
        const at = filled.findIndex((one) => one.code === code);
        const said = (column: 'doel' | 'eenheid'): string | null =>
          at < 0 ? null : (checks > 0 && judged[at]!.problems[column]) || saver.fieldError(at, column);
        return (
          <div key={`${year} ${code}`} role="group" aria-label={`${code} ${naam}`}>
            <Field
              column={number}
              label={`${code} ${naam}`}
              required={false}
              value={typed[code]?.doel}
              onChange={(doel) => set(code, { doel })}
              error={said('doel')}
            />
            {at >= 0 && (
              <Field
                column={unit}
                value={typed[code]!.eenheid}
                onChange={(eenheid) => set(code, { eenheid })}
                error={said('eenheid')}
                asButtons
              />
            )}
          </div>
        );
      })}
      <OtherProblems saver={saver} shown={(_write, column) => column === 'doel' || column === 'eenheid'} />
      <Footer
        saver={saver}
        primary={{
          label: filled.length === 0 ? 'Opslaan' : `${counted(filled.length, 'doel', 'doelen')} opslaan`,
          disabled: filled.length === 0,
          onClick: () => void store(),
        }}
        secondary={{ label: 'Terug', onClick: onBack }}
      />
    </>
  );
}
