/** A probe of the self-test: one object that tries one thing that only Google can tell. */
import type { Range, Sheet } from '../../workbook/google';
import type { Context } from '../context';

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

/** What every probe tells of itself, in plain Dutch; docs/beheer.md has the same words. */
export interface ProbeWords {
  readonly naam: string;
  /** What it does. */
  readonly wat: string;
  /** What is wrong when it fails, and what to do. */
  readonly anders: string;
}

/** A probe that runs at once. */
export interface Probe extends ProbeWords {
  /** Tried once more by the trigger of a minute later, where Google may do otherwise. */
  readonly again?: boolean;
  /** What it throws counts as failed. */
  run(room: Room): Found;
}

/** A probe that a person does, or that comes later. */
export interface LaterProbe extends ProbeWords {
  readonly afloop: 'Nog bezig' | 'Doe dit zelf';
  /** What to do now. */
  readonly doen: string;
}

export const found = (good: boolean, gevonden: string): Found => ({ good, gevonden });

/** Facts as one line: what differs from what was meant, or that all is as meant. */
export const foundWrong = (wrong: readonly string[], right: string): Found =>
  found(wrong.length === 0, wrong.length === 0 ? right : wrong.join('; '));
