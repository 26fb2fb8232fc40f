/** Where an import is: which tab, which matching, which step. Nothing chosen is lost when a call fails. */
import { useEffect, useState } from 'preact/hooks';
import type {
  Answer,
  ImportBegin,
  ImportBron,
  ImportGedaan,
  ImportOverzicht,
  ImportTerug,
  RequestOf,
  ShownProblem,
} from '../contract';
import { call } from '../kit/server/call';
import type { Act } from '../kit/server/act';
import { useAct } from '../kit/server/act';
import type { Koppeling } from '../contract/importeren';
import {
  metVasteVoorstellen,
  metWaardeVoorstellen,
  onduidelijkeDatums,
  ontbrekend,
  waardenlijsten,
} from '../contract/importeren';

export type Stap = 'tabblad' | 'kolommen' | 'ontbreekt' | 'waarden' | 'overzicht' | 'klaar' | 'terug';

export interface Import {
  readonly stap: Stap;
  readonly saver: Act;
  readonly begin: ImportBegin | null;
  readonly problem: ShownProblem | null;
  readonly bron: ImportBron | null;
  readonly koppeling: Koppeling | null;
  readonly overzicht: ImportOverzicht | null;
  /** While a large import is under way: what was done so far. */
  readonly sofar: ImportGedaan | null;
  readonly gedaan: ImportGedaan | null;
  readonly terug: ImportTerug | null;
  /** Starts anew, from the choice of a tab. */
  opnieuw(): void;
  kies(blad: number, koprij: number | null): void;
  /** Reads the same tab with its headers in another row. */
  kopIn(koprij: number): void;
  zet(koppeling: Koppeling): void;
  /** To the next step that has something to ask; in the end to the preview. */
  verder(): void;
  vorige(): void;
  bekijk(koppeling?: Koppeling): void;
  /** Whether the preview is of the matching as it is now: one with the last answer may be on its way, or not have come. */
  readonly isBekeken: boolean;
  voerUit(): void;
  draaiTerug(importId: string): void;
}

/** What a screen needs that asks about the matching. */
export interface OverKoppeling {
  readonly bron: ImportBron;
  readonly koppeling: Koppeling;
  readonly state: Import;
}

const order: readonly Stap[] = ['kolommen', 'ontbreekt', 'waarden', 'overzicht'];

/** Whether a step has something to ask about this matching. */
function asks(stap: Stap, koppeling: Koppeling, bron: ImportBron): boolean {
  if (stap === 'ontbreekt') return ontbrekend(koppeling).length > 0;
  if (stap !== 'waarden') return true;
  return (
    waardenlijsten(koppeling, bron.kolommen, bron.lijsten).length > 0 ||
    onduidelijkeDatums(koppeling, bron.kolommen).length > 0
  );
}

/** The matching as the next step needs it: with suggestions for what was not chosen yet. */
const prepared = (stap: Stap, koppeling: Koppeling, { kolommen, lijsten, betekenissen }: ImportBron): Koppeling =>
  stap === 'ontbreekt'
    ? metVasteVoorstellen(koppeling, lijsten)
    : stap === 'waarden'
      ? metWaardeVoorstellen(koppeling, kolommen, lijsten, betekenissen)
      : koppeling;

export function useImport(): Import {
  const saver = useAct();
  const [stap, setStap] = useState<Stap>('tabblad');
  const [begin, setBegin] = useState<ImportBegin | null>(null);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const [blad, setBlad] = useState<{ blad: number; koprij: number | null } | null>(null);
  const [bron, setBron] = useState<ImportBron | null>(null);
  const [koppeling, setKoppeling] = useState<Koppeling | null>(null);
  const [overzicht, setOverzicht] = useState<ImportOverzicht | null>(null);
  const [bekeken, setBekeken] = useState<Koppeling | null>(null);
  const [sofar, setSofar] = useState<ImportGedaan | null>(null);
  const [gedaan, setGedaan] = useState<ImportGedaan | null>(null);
  const [terug, setTerug] = useState<ImportTerug | null>(null);

  const opnieuw = (): void => {
    saver.clear();
    setProblem(null);
    setBegin(null);
    setStap('tabblad');
    void call('importOpenen', {}).then((answer) => (answer.ok ? setBegin(answer.value) : setProblem(answer.error)));
  };
  useEffect(opnieuw, []);

  const ask = <T>(
    content: string,
    request: (verzoek: string) => Promise<Answer<T>>,
    then: (value: T) => void,
  ): void => {
    void saver.attempt('opslaan', content, request).then((value) => {
      if (value) then(value);
    });
  };

  const kies = (id: number, koprij: number | null): void =>
    ask(
      `lezen ${id} ${koprij}`,
      () => call('importLezen', { blad: id, koprij }),
      (read) => {
        setBlad({ blad: id, koprij: read.rest ? null : read.koprij });
        setBron(read);
        setKoppeling(read.koppeling);
        setStap('kolommen');
      },
    );

  const bekijk = (chosen: Koppeling | null = koppeling): void => {
    if (!blad || !chosen) return;
    setKoppeling(chosen);
    ask(
      'proberen',
      () => call('importProberen', { ...blad, koppeling: chosen }),
      (shown) => {
        setOverzicht(shown);
        setBekeken(chosen);
        setSofar(null);
        setStap('overzicht');
      },
    );
  };

  const verder = (): void => {
    if (!bron || !koppeling) return;
    saver.clear();
    let next = koppeling;
    for (const one of order.slice(order.indexOf(stap) + 1)) {
      next = prepared(one, next, bron);
      if (one === 'overzicht') return bekijk(next);
      if (!asks(one, next, bron)) continue;
      setKoppeling(next);
      return setStap(one);
    }
  };

  const vorige = (): void => {
    if (!bron || !koppeling) return;
    saver.clear();
    const before = order
      .slice(0, order.indexOf(stap))
      .reverse()
      .find((one) => asks(one, koppeling, bron));
    if (before) setStap(before);
    else opnieuw();
  };

  /** Goes on until no row is left: a large import takes more than one call. */
  const runAll = async (request: RequestOf<'importUitvoeren'>): Promise<Answer<ImportGedaan>> => {
    for (;;) {
      const answer = await call('importUitvoeren', request);
      if (!answer.ok || answer.value.nog === 0) return answer;
      setSofar(answer.value);
    }
  };

  const voerUit = (): void => {
    if (!blad || !koppeling || !overzicht) return;
    const { kenmerk, verborgen } = overzicht;
    ask(
      `uitvoeren ${kenmerk}`,
      (verzoek) => runAll({ verzoek, ...blad, koppeling, kenmerk, verborgen: [...verborgen] }),
      (done) => {
        setGedaan(done);
        setStap('klaar');
      },
    );
  };

  const draaiTerug = (importId: string): void =>
    ask(
      `terug ${importId}`,
      () => call('importTerugdraaien', { importId }),
      (undone) => {
        setTerug(undone);
        setStap('terug');
      },
    );

  return {
    stap,
    saver,
    begin,
    problem,
    bron,
    koppeling,
    overzicht,
    sofar,
    gedaan,
    terug,
    opnieuw,
    kies,
    kopIn: (koprij) => {
      if (blad) kies(blad.blad, koprij);
    },
    zet: setKoppeling,
    verder,
    vorige,
    bekijk,
    isBekeken: bekeken === koppeling,
    voerUit,
    draaiTerug,
  };
}
