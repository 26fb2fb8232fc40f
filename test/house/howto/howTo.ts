/** What a how-to of the README is to its test: what it changes in a copy of the sources, and what that gives. */
import type { Sources } from '../../support/sources';

/** The product with all how-tos done in it. */
export interface Made {
  readonly sources: Sources;
  readonly code: string;
  readonly files: Readonly<Record<string, string>>;
}

export interface HowTo {
  /** What the README calls it. */
  readonly title: string;
  /** Does it to the letter, but for what the type checker has to ask for. */
  readonly begin: (sources: Sources) => void;
  /** What is asked for then, each in its file. */
  readonly asked?: readonly (readonly [file: string, words: RegExp])[];
  /** Does what was asked for. */
  readonly complete?: (sources: Sources) => void;
  /** Declares its tests, of the product that is made before they run. */
  readonly tests: (made: () => Made) => void;
}
