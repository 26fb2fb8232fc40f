/** What the build makes of a handbook in Markdown (build/bundling/handbook.ts), and puts into a form (build/bundling/sidebars.ts). */

declare module '*.md' {
  import type { Section } from './handbook';
  const sections: readonly Section[];
  export default sections;
}

/** The version of the program, as package.json tells it. */
declare const plpVersie: string;
