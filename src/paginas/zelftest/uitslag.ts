/** What a probe of the self-test came to, as the tab Zelftest holds it. */

export const aflopen = ['Geslaagd', 'Niet geslaagd', 'Nog bezig', 'Doe dit zelf'] as const;

export type Afloop = (typeof aflopen)[number];

/** The outcome of one probe. Nothing personal stands in it: it may be sent to a developer. */
export interface Uitslag {
  readonly naam: string;
  /** What the probe does. */
  readonly wat: string;
  readonly afloop: Afloop;
  /** How long it took; null for what has not run, or runs elsewhere. */
  readonly ms: number | null;
  /** What it found. */
  readonly gevonden: string;
  /** What to do; empty where nothing is. */
  readonly doen: string;
}

/** How many came to each outcome. @example '18 geslaagd, 1 niet geslaagd, 3 doe dit zelf' */
export const telling = (uitslagen: readonly Uitslag[]): string =>
  aflopen
    .map((afloop) => [afloop, uitslagen.filter((one) => one.afloop === afloop).length] as const)
    .filter(([, count]) => count > 0)
    .map(([afloop, count]) => `${count} ${afloop.toLowerCase()}`)
    .join(', ');
