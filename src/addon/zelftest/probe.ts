/** A probe of the self-test: one object that tries one thing that only Google can tell. */
import type { Range, Sheet } from '../../workbook/google';
import type { Context } from '../context';
import type { ProbeNaam } from './words';

/** Where a probe works: the scratch tab, and what an execution works with. */
export interface Room extends Context {
  /** A tab of its own, which goes away afterwards. */
  readonly scratch: Sheet;
  /** A block of cells of the scratch tab that no other probe has. */
  block(rows: number, columns: number): Range;
}

/** What a probe found: facts in Dutch, without anything personal. */
export interface Found {
  readonly good: boolean;
  readonly gevonden: string;
}

/** A probe that runs at once. What it tells of itself stands in words.ts, by its name. */
export interface Probe {
  readonly naam: ProbeNaam;
  /** Tried once more by the trigger of a minute later, where Google may do otherwise. */
  readonly again?: boolean;
  /** What it throws counts as failed. */
  run(room: Room): Found;
}

/** A probe that a person does, or that comes later. */
export interface LaterProbe {
  readonly naam: ProbeNaam;
  readonly afloop: 'Nog bezig' | 'Doe dit zelf';
}

export const found = (good: boolean, gevonden: string): Found => ({ good, gevonden });

/** Facts as one line: what differs from what was meant, or that all is as meant. */
export const foundWrong = (wrong: readonly string[], right: string): Found =>
  found(wrong.length === 0, wrong.length === 0 ? right : wrong.join('; '));
