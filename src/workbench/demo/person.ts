/** The road of an invented deelnemer: the dates that the figures hang on. All else is made from it. */
import type { Day } from './days';
import type { EmployerKey } from './data/employers';
import type { CourseKey } from './data/courses';

export type Sector =
  | 'Sociaal werk'
  | 'Logistiek'
  | 'Dienstverlening'
  | 'Catering'
  | 'Schoonmaak'
  | 'Groen'
  | 'Zorg'
  | 'Horeca'
  | 'Kantoor en receptie';

export type Fase =
  | 'Aangemeld'
  | 'Intake'
  | 'Voortraject'
  | 'Leertraject'
  | 'Pauze'
  | 'Nazorg'
  | 'Afgerond'
  | 'Uitgevallen'
  | 'Niet gestart';

export type Reden =
  'Gezondheid' | 'Privé' | 'Motivatie' | 'Geen passende plek' | 'Te zwaar' | 'Verhuizing' | 'Andere opleiding';

export type Besluit = 'Start' | 'Proefplaatsing' | 'Oriëntatieperiode' | 'Wachten' | 'Doorverwezen' | 'Niet starten';

/** A step on the road: day, fase, reason where the fase needs one, and a few words. */
export type Step = readonly [day: Day, fase: Fase, reden?: Reden | undefined, toelichting?: string];

export interface Stage {
  readonly bij: EmployerKey;
  readonly sector: Sector;
  readonly van: Day;
  /** Absent while it runs. */
  readonly tot?: Day;
  readonly uren: number;
  readonly reden?: 'Afgerond' | 'Andere plek gewenst' | 'Liep niet' | 'Naar werk' | 'Uitgevallen' | 'Anders';
}

export interface Verklaring {
  readonly course: CourseKey;
  /** The day the praktijkopleider asked the RMC; agreement and enrolment follow in the weeks after. */
  readonly aangevraagd: Day;
  /** Of an open verklaring. */
  readonly streef?: Day;
  readonly behaald?: Day;
  readonly ingetrokken?: Day;
  /** A toets of this verklaring whose day has passed without a result. */
  readonly toetsTeLaat?: true;
  /** The next toets was put off. */
  readonly toetsUitgesteld?: true;
}

export interface Placement {
  readonly van: Day;
  readonly tot?: Day;
  readonly soort: 'Betaald werk' | 'Beschut werk' | 'Detachering' | 'Vrijwilligerswerk' | 'Opleiding' | 'Dagbesteding';
  readonly functie: string;
  readonly bij: string;
  readonly contract: 'Vast' | 'Tijdelijk' | 'Geen';
  readonly uren: number;
}

export interface Person {
  readonly geboren: number;
  readonly groep: 'school' | 'langdurig' | 'hoger';
  readonly opleiding: string;
  readonly via: string;
  readonly aangemeld: Day;
  /** In order; without a besluit the intake is still a Concept. */
  readonly intakes: readonly (readonly [day: Day, besluit?: Besluit])[];
  readonly sector?: Sector;
  /** After Aangemeld and Intake. */
  readonly fasen: readonly Step[];
  readonly stages?: readonly Stage[];
  readonly verklaringen?: readonly Verklaring[];
  readonly werk?: readonly Placement[];
  readonly opmerking?: string;
}

/** The last step on or before a day, of the steps after the intake. */
export const stepOn = (person: Person, day: Day): Step | undefined => person.fasen.filter(([on]) => on <= day).at(-1);

/** The day of a first Voortraject or Leertraject; undefined for who has not started. */
export const startOf = (person: Person): Day | undefined =>
  person.fasen.find(([, fase]) => fase === 'Voortraject' || fase === 'Leertraject')?.[0];

/** The day of the last step of one of these fasen, if the road stands there now. */
export function endedOn(person: Person, ...fasen: readonly Fase[]): Day | undefined {
  const last = person.fasen.at(-1);
  return last && fasen.includes(last[1]) ? last[0] : undefined;
}

/** True for who stopped without finishing. */
export const droppedOut = (person: Person): boolean => endedOn(person, 'Uitgevallen') !== undefined;
