/** A row of a report: a goal with its figures and its words. */
import type { DateString } from '../../register/dates';
import type { Toelichting } from '../../register/tabs/toelichtingen';
import type { Oordeel } from '../../uitkomsten/cijfers/figure';
import type { Code } from '../../uitkomsten/indicatoren/indicator';

/** Words beside a figure. */
export interface RapportWoorden {
  readonly id: string;
  readonly tekst: string;
  readonly oordeel: Toelichting['oordeel'];
  /** The day they were about, where that is not the report's own. */
  readonly geschrevenBij: DateString | null;
}

export interface RapportCijfer {
  /** '' for the main figure; the name of the projectjaar before for its main figure. */
  readonly onderdeel: string;
  /** True for the main figure of the projectjaar before. */
  readonly vanVorig: boolean;
  /** What was agreed, in the words of the plan; null where nobody wrote them. */
  readonly plan: string | null;
  readonly label: string;
  readonly waarde: string;
  /** '' where there is none. */
  readonly doel: string;
  readonly oordeel: Oordeel | null;
  /** What the quarter brought; '' in the report of a projectjaar. */
  readonly erbij: string;
  /** Words about this part alone. */
  readonly woorden: RapportWoorden | null;
}

export interface RapportRij {
  readonly code: Code;
  readonly doel: string;
  /** Of which goal the figure is, where another tells it already; null else. */
  readonly elders: Code | null;
  /** The main figure first, of the projectjaar before where it tells of that; none where there are only words. */
  readonly cijfers: readonly RapportCijfer[];
  /** Null where nobody wrote any yet. */
  readonly woorden: RapportWoorden | null;
}
