/** What the steps of a deploy stand on, and how each ends. */
import type { Clasp } from './clasp';

/** What the steps stand on. */
export interface World {
  /** The clone: .clasp.json stands here, and build/out below it. */
  readonly root: string;
  readonly clasp: Clasp;
  /** Makes build/out. */
  readonly build: () => Promise<void>;
  /** Whether all tests pass. */
  readonly test: () => Promise<boolean>;
  readonly say: (line: string) => void;
}

/** Null when all went well, else the sentence for who ran it. */
export type Refusal = string | null;
