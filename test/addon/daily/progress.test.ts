/** In which order the daily job does what is left, when some of it never fits in an execution. */
import fc from 'fast-check';
import { brokenSteps, fitsAfter, mostContinuations, stepsToDo } from '../../../src/addon/daily/progress';
import { addDays } from '../../../src/register/dates';

const all = ['Nummers', 'Herinneringen', 'Maandoverzicht', 'Bewaartermijn', 'Controle', 'Opruimen', 'Uitkomsten'];
const minute = 60_000;

interface State {
  dag: string | null;
  rest: string[];
  bezig: string | null;
  afgebroken: string[];
}

/** An execution in which Google breaks these steps off, and any other takes a minute. */
function execute(state: State, today: string, tooLarge: readonly string[]): void {
  const known = { duren: {}, afgebroken: brokenSteps(state) };
  const todo = stepsToDo(all, { ...state, ...known }, today);
  Object.assign(state, { dag: today, rest: todo, bezig: null, afgebroken: known.afgebroken });
  let elapsed = 0;
  for (const name of todo) {
    if (name !== todo[0] && (elapsed >= 4 * minute || !fitsAfter(elapsed, name, known))) return;
    state.bezig = name;
    if (tooLarge.includes(name)) return;
    elapsed += minute;
    state.rest = state.rest.filter((one) => one !== name);
    state.bezig = null;
  }
}

test('whichever steps never fit: every other step is done every day, and each of them is tried', () => {
  fc.assert(
    fc.property(fc.subarray(all, { maxLength: 3 }), (tooLarge) => {
      const state: State = { dag: null, rest: [], bezig: null, afgebroken: [] };
      for (let day = 0; day < 5; day++) {
        const tried = new Set<string>();
        for (let run = 0; run <= mostContinuations; run++) {
          execute(state, addDays('2025-09-01', day), tooLarge);
          if (state.bezig !== null) tried.add(state.bezig);
          if (state.rest.length === 0) break;
        }
        expect({ day, undone: state.rest.filter((name) => !tooLarge.includes(name)) }).toEqual({ day, undone: [] });
        expect([...tried].sort()).toEqual([...tooLarge].sort());
      }
    }),
  );
});
