/** Runs probes one by one, each on its own: what one of them breaks says nothing of the next. */
import type { Uitslag } from '../../paginas/zelftest/uitslag';
import type { Found, LaterProbe, Probe, ProbeWords, Room } from './probe';
import { found } from './probe';

/** Google ends an execution after six minutes; after four no probe is begun any more. */
const longestRun = 4 * 60_000;

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

const outcomeOf = ({ naam, wat, anders }: ProbeWords, { good, gevonden }: Found, ms: number | null): Uitslag => ({
  naam,
  wat,
  afloop: good ? 'Geslaagd' : 'Niet geslaagd',
  ms,
  gevonden,
  doen: good ? '' : anders,
});

/** Runs these, in order, as far as the time goes. */
export function runProbes(probes: readonly Probe[], room: Room): Uitslag[] {
  const end = room.clock() + longestRun;
  return probes.map((probe): Uitslag => {
    const start = room.clock();
    if (start >= end) return outcomeOf(probe, found(false, 'Er was geen tijd meer voor. Google was traag.'), null);
    const outcome = tried(probe, room);
    return outcomeOf(probe, outcome, room.clock() - start);
  });
}

/** How a probe stands that comes later. */
export const waiting = ({ naam, wat, afloop, doen }: LaterProbe): Uitslag => ({
  naam,
  wat,
  afloop,
  ms: null,
  gevonden: '',
  doen,
});

/** What came of a probe that came later. */
export const settled = (probe: LaterProbe, outcome: Found, ms: number | null = null): Uitslag =>
  outcomeOf(probe, outcome, ms);
