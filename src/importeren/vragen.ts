/** What only people can say about an import: asked above its preview, and answered once for all rows that it is about. */

/**
 * `niets`: a word for nothing; `getal`: a number that may be a date; `verwisseld`: day and month changed round; `plaats`:
 * somebody of the same name and year elsewhere; `aanvullen`: what the register lacks of somebody who is there; `verborgen`:
 * rows that people do not see; `past`: a column of which the values do not seem to be what its target is for.
 */
export type VraagSoort = 'niets' | 'getal' | 'verwisseld' | 'plaats' | 'aanvullen' | 'verborgen' | 'past';

/** Answers by question. */
export type Antwoorden = Readonly<Record<string, string>>;

export interface Vraag {
  /** By this its answer is kept: no name in it. */
  readonly sleutel: string;
  readonly soort: VraagSoort;
  /** The column that it is about, or the row. */
  readonly bij: string;
  readonly voorbeeld: string;
  /** What was answered or holds meanwhile; '' where the rows wait for an answer. */
  readonly keus: string;
}

/** Asks. @param kenmerk where the question is not about a column as a whole @param standaard what holds without an answer */
export function vraagOver(
  antwoorden: Antwoorden | undefined,
  soort: VraagSoort,
  {
    bij,
    voorbeeld,
    kenmerk = bij,
    standaard = '',
  }: Pick<Vraag, 'bij' | 'voorbeeld'> & { kenmerk?: string | undefined; standaard?: string | undefined },
): Vraag {
  const sleutel = `${soort}:${kenmerk}`;
  return { sleutel, soort, bij, voorbeeld, keus: antwoorden?.[sleutel] ?? standaard };
}
