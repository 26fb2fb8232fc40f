/** Asks whether somebody who is about to be added may be in the register already. */
import { useEffect, useState } from 'preact/hooks';
import { isBlank } from '../../register/cell';
import type { Namesake, SentValue, ShownProblem, Values } from '../contract';
import { call } from '../kit/server/call';

/** How long after the last key to ask, in milliseconds. */
const patience = 500;

export interface Namesakes {
  /** Who may be the same person as what is filled in now; empty when nobody is, or nothing is known yet. */
  readonly found: readonly Namesake[];
  /** People said that it is somebody else. */
  readonly other: boolean;
  readonly problem: ShownProblem | null;
  sayOther(): void;
  /** True when it is sure that this is somebody new; asks first when needed. */
  isNew(): Promise<boolean>;
}

interface Known {
  readonly key: string;
  readonly found: readonly Namesake[];
}

const longestName = 200;

const text = (value: SentValue | undefined): string => String(value ?? '').slice(0, longestName);

const personIn = ({ voornaam, achternaam, geboortejaar }: Values<'deelnemers'>) => ({
  voornaam: text(voornaam),
  achternaam: text(achternaam),
  geboortejaar: typeof geboortejaar === 'number' ? geboortejaar : null,
});

export function useNamesakes(values: Values<'deelnemers'>): Namesakes {
  const person = personIn(values);
  const key = JSON.stringify(person);
  const [known, setKnown] = useState<Known | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const complete = !isBlank(person.voornaam) && !isBlank(person.achternaam) && person.geboortejaar !== null;
  useEffect(() => {
    if (!complete) return undefined;
    let current = true;
    // Early, so that nobody fills in a whole form in vain; the blue button asks again when this fails.
    const timer = setTimeout(
      () =>
        void call('naamgenotenZoeken', person).then((answer) => {
          if (current && answer.ok) setKnown({ key, found: answer.value });
        }),
      patience,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key]);
  return {
    found: known?.key === key ? known.found : [],
    other: other === key,
    problem,
    sayOther: () => setOther(key),
    isNew: async () => {
      setProblem(null);
      if (other === key) return true;
      if (known?.key === key) return known.found.length === 0;
      const answer = await call('naamgenotenZoeken', person);
      if (!answer.ok) {
        setProblem(answer.error);
        return false;
      }
      setKnown({ key, found: answer.value });
      return answer.value.length === 0;
    },
  };
}
