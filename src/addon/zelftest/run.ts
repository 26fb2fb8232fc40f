/** Runs probes one by one, each on its own: what one of them breaks says nothing of the next. */
import type { Uitslag } from '../../paginas/zelftest/uitslag';
import { longestRun } from '../context';
import type { Found, LaterProbe, Probe, Room } from './probe';
import { found } from './probe';
import type { AllProbeWords } from './words';
import { probeWords } from './words';

/** What each probe tells of itself. */
const words: AllProbeWords = probeWords;

/** Google's own words help a developer; an address in them is nobody's business. */
export const withoutAddresses = (text: string): string => text.replace(/[^\s<>"'(),;]+@[^\s<>"'(),;]+/g, '(adres)');

function tried(probe: Probe, room: Room): Found {
  try {
    const outcome = probe.run(room);
    // What Google refuses it may tell only now.
    room.app.flush();
    return outcome;
  } catch (error) {
    return found(false, `Google zegt: ${withoutAddresses(String((error as Error).message))}`);
  }
}

/** What came of a probe; what it does stands in the tab already. */
export type Settled = Omit<Uitslag, 'wat'>;

/** @param anders what to do where it failed */
export const settled = (
  naam: string,
  { good, gevonden }: Found,
  anders: string,
  ms: number | null = null,
): Settled => ({
  naam,
  afloop: good ? 'Geslaagd' : 'Niet geslaagd',
  ms,
  gevonden,
  doen: good ? '' : anders,
});

/** Runs these, in order, as far as the time goes. */
export function runProbes(probes: readonly Probe[], room: Room): Uitslag[] {
  const end = room.clock() + longestRun;
  return probes.map((probe): Uitslag => {
    const { naam } = probe;
    const { wat, anders } = words[naam];
    const start = room.clock();
    if (start >= end)
      return { ...settled(naam, found(false, 'Er was geen tijd meer voor. Google was traag.'), anders), wat };
    const outcome = tried(probe, room);
    return { ...settled(naam, outcome, anders, room.clock() - start), wat };
  });
}

/** How a probe stands that comes later. */
export const waiting = ({ naam, afloop }: LaterProbe): Uitslag => {
  const { wat, doen = '' } = words[naam];
  return { naam, wat, afloop, ms: null, gevonden: '', doen };
};
