/** What an indicator is: all that the register, its pages and its mails know of one code, in one object. */
import type { DateString } from '../../register/dates';
import type { Meting } from '../../register/tabs/metingen';
import type { Logregel } from '../../register/tabs/stagelog';
import type { Werkgever } from '../../register/tabs/werkgevers';
import type { Dossier } from '../basis/dossier';
import type { Herleidbaar } from '../basis/herkomst';
import type { Maat } from '../basis/measure';
import type { Peiling } from '../basis/peiling';

/** The number of the table in the report, and a number within it. */
export type Code = `${1 | 2 | 3 | 4}.${number}`;

/** What is forecast for the end of a projectjaar. */
export type Uitkomst = 'verklaring' | 'werk';

/** The places in the lists of the month where figures stand, beside the numbers of the month itself. */
export type MaandPlek = 'werk' | 'uitval' | 'werkgevers' | 'stages' | 'zelfbeeld' | 'vaardigheden';

/** What made a record count or not, in a sentence; '' where there is nothing to tell. */
export interface Regels {
  readonly deelnemers: (dossier: Dossier, peildatum: DateString) => string;
  readonly stagelog: (one: Logregel) => string;
  readonly metingen: (one: Meting) => string;
  readonly werkgevers: (one: Werkgever) => string;
}

/** The parts with the means between which a rise lies. */
export interface Groei {
  /** Of what. @example 'Zelfvertrouwen' */
  readonly naam: string;
  /** Their Onderdeel. */
  readonly eerste: string;
  readonly laatste: string;
}

/** What a figure means and where it is shown: plain data, so that a figure can carry it anywhere. */
export interface Beschrijving {
  readonly label: string;
  /** What counts, in plain sentences: beside the records behind the figure. */
  readonly telt: string;
  /** The group that it is a share of; none for a count, a sum or a mean. */
  readonly groep?: string;
  /** A sum in which each has a part of her own, such as hours: for readers from outside no rounding hides one. */
  readonly somPerPersoon?: boolean;
  /** Its part is text that people typed about a deelnemer: where few have it, its name tells of them. */
  readonly vrijeTekst?: boolean;
  readonly minderIsBeter?: boolean;
  /** Of a part. Left out are lists that only the team needs, and what repeats the main figure, which is always in. */
  readonly inRapport?: boolean;
  /** Where it stands in the month, beside the doelen and the main figures. */
  readonly maand?: MaandPlek;
  /** For a rise. */
  readonly groei?: Groei;
}

type Telling<M extends Maat> = (peiling: Peiling) => Herleidbaar<M>;

/** A figure as it is declared: what it means, and how it is computed. A share says of which group it is one. */
export type Definitie = Beschrijving & {
  /** How its records are told of, where the usual sentence would not say what matters here. */
  readonly regels?: Partial<Regels>;
} & (
    | { readonly groep: string; readonly tel: Telling<'percentage'> }
    | { readonly groep?: never; readonly tel: Telling<'aantal' | 'gemiddelde'> }
  );

/** A part of an indicator. */
export type Deel = Definitie & {
  /** Literal, as Indicatorhistorie and a Doel's Indicator have it. */
  readonly onderdeel: string;
};

/** Parts of one kind. Which are shown depends on what occurs, and on what a Doel names. */
export interface Lijst {
  /** What its parts have in common. No two lists have one name. */
  readonly naam: string;
  /** In the order of the page. @param genoemd the parts that Doelen name, as typed */
  readonly delen: (peiling: Peiling, genoemd: readonly string[]) => readonly Deel[];
  /** The part that is typed, white space aside; null when it is none of these. */
  readonly lees: (getypt: string) => Deel | null;
}

/** How the report of a quarter tells of its main figure. */
export interface Gebeurd {
  /** @example 'deelnemer startte' */
  readonly een: string;
  readonly meer: string;
  /** The report begins with it. */
  readonly eerst?: boolean;
}

/** How the chart towards its Doel is drawn. */
export interface NaarDoel {
  /** Whether somebody of the cohort who had started counted on that day. */
  readonly telt: (dossier: Dossier, dag: DateString) => boolean;
}

interface Doelstelling {
  readonly code: Code;
  /** The goal, as in the report's left column but without numbers of one projectjaar. */
  readonly doelstelling: string;
  /** The parts below it, in the order of the page. */
  readonly onderdelen?: readonly (Deel | Lijst)[];
  /** It goes on from one projectjaar to the next: the report tells of those who started before too. */
  readonly doorlopend?: boolean;
  readonly gebeurd?: Gebeurd;
  readonly naarDoel?: NaarDoel;
  /** Its Doel is about this forecast; of several indicators the first that has one counts. */
  readonly verwachting?: Uitkomst;
}

/** An indicator is called what its main figure is called, and only where there are no more than words (the Toelichting) it has a name of its own. */
export type Indicator = Doelstelling &
  ({ readonly hoofd: Definitie; readonly naam?: never } | { readonly hoofd: null; readonly naam: string });

/** The one name of an indicator, wherever people read of it: beside its code in lists, and at its figure. @example 'Gestarte deelnemers' */
export const naamVan = (indicator: Indicator): string => indicator.hoofd?.label ?? indicator.naam!;

/** The same within a sentence. @example 'gestarte deelnemers' */
export const naamInZin = (indicator: Indicator): string => {
  const naam = naamVan(indicator);
  return naam.charAt(0).toLowerCase() + naam.slice(1);
};

export const isLijst = (one: Definitie | Lijst): one is Lijst => 'lees' in one;
