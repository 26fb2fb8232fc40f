/** "Wat werkt, voor wie": what became of the deelnemers, by what they are and by how they learnt. */
import type { DateString } from '../../register/dates';
import { zonderGewist } from '../../register/identity/gewist';
import type { Register } from '../../register/register';
import { cohortOf } from '../basis/cohort';
import { isDoorgestroomd } from '../basis/doorstroom';
import type { Dossier } from '../basis/dossier';
import { basisOf } from '../basis/peiling';
import { heeftVerklaring, isUitgevallen } from '../basis/trajectstatus';
import { wilson } from './wilson';
import type { Dimensie, Kenmerken } from './dimensies';
import { dimensies, geenStage, kenmerkenVan } from './dimensies';
import type { Telling } from './groepen';
import { toonbareGroepen } from './groepen';

/** What became of somebody, in the order of the columns. A deelnemer may have more than one. */
export const afloopnamen = ['Verklaring behaald', 'Uitgevallen', 'Waardevol werk'] as const;

export type Afloopnaam = (typeof afloopnamen)[number];

/** How many of a group got an outcome; the shares in percents, unrounded, with a 95% interval (Wilson). */
export interface Afloop {
  readonly naam: Afloopnaam;
  readonly teller: number;
  readonly aandeel: number;
  readonly laag: number;
  readonly hoog: number;
}

export interface Groep {
  readonly naam: string;
  /** Deelnemers in it. */
  readonly n: number;
  /** In the order of `afloopnamen`. */
  readonly aflopen: readonly Afloop[];
}

export interface WatWerktDimensie {
  readonly naam: string;
  /** How a deelnemer gets into a group; '' where the name says it. */
  readonly uitleg: string;
  /** Every deelnemer is in exactly one. Empty when no division can be shown without showing a small group. */
  readonly groepen: readonly Groep[];
}

export interface WatWerkt {
  /** Everybody together; null when there is nobody, or too few to say anything of. */
  readonly allen: Groep | null;
  readonly dimensies: readonly WatWerktDimensie[];
}

/** What must always stand beside these figures. */
export const geenBewijs =
  'Dit is geen bewijs van oorzaak. Groepen verschillen ook in andere dingen, en de aantallen zijn klein. ' +
  'Gebruik het om samen vragen te stellen.';

/** How to read them: one sentence a line. */
export const watWerktUitleg: readonly string[] = [
  'Het gaat over iedereen die begonnen is, in alle projectjaren samen.',
  'Wie nog bezig is, telt mee in de groep, maar kan nog iets behalen.',
  'Erbij staat waar het echte percentage waarschijnlijk ligt (95%, methode van Wilson). ' +
    'Overlappen twee groepen, dan kan het verschil toeval zijn.',
  'Groepen van minder dan 5 staan niet apart. Zij staan samen, soms met een grotere groep erbij. ' +
    'Kan dat niet, dan staat er niets.',
];

/** What stands where a dimension has no groups to show. */
export const teKleinOmTeTonen = 'De groepen zijn te klein om te laten zien.';

const aflopenVan = (dossier: Dossier, peildatum: DateString): boolean[] => [
  heeftVerklaring(dossier, peildatum),
  isUitgevallen(dossier, peildatum),
  isDoorgestroomd(dossier, peildatum),
];

/** One deelnemer, with what became of her. */
interface Persoon {
  readonly kenmerken: Kenmerken;
  readonly aflopen: readonly boolean[];
}

const tel = (naam: string, personen: readonly Persoon[]): Telling => ({
  naam,
  n: personen.length,
  tellers: afloopnamen.map((_, i) => personen.filter(({ aflopen }) => aflopen[i]).length),
});

const groepVan = ({ naam, n, tellers }: Telling): Groep => ({
  naam,
  n,
  aflopen: afloopnamen.map((afloop, i) => ({
    naam: afloop,
    teller: tellers[i]!,
    aandeel: (tellers[i]! * 100) / n,
    ...wilson(tellers[i]!, n),
  })),
});

function verdeel({ naam, uitleg, groepen, groepVan: keyOf }: Dimensie, personen: readonly Persoon[]): WatWerktDimensie {
  const keys = personen.map(({ kenmerken }) => keyOf(kenmerken));
  const others = [...new Set(keys)].filter((key) => !groepen.includes(key) && key !== geenStage).sort();
  const count = (key: string): Telling =>
    tel(
      key,
      personen.filter((_, i) => keys[i] === key),
    );
  const shown = toonbareGroepen([...groepen, ...others].map(count), count(geenStage));
  return { naam, uitleg, groepen: shown.map(groepVan) };
}

/**
 * The groups with their outcomes, over all who started by the peildatum and belong to a projectjaar. Groups under five
 * are not shown apart and cannot be worked out from the rest (see groepen.ts), so anybody may read this.
 */
export function watWerkt(all: Register, peildatum: DateString): WatWerkt {
  const register = zonderGewist(all);
  const { dossiers, projectjaren } = basisOf(register, peildatum);
  const cohorten = cohortOf(dossiers, projectjaren, peildatum);
  const personen = kenmerkenVan(register, cohorten, peildatum).map((kenmerken): Persoon => ({
    kenmerken,
    aflopen: aflopenVan(kenmerken.dossier, peildatum),
  }));
  const [allen] = toonbareGroepen([tel('Alle deelnemers', personen)]);
  return { allen: allen ? groepVan(allen) : null, dimensies: dimensies.map((dimensie) => verdeel(dimensie, personen)) };
}
