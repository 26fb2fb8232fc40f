/** The road of an invented deelnemer: the dates that the figures hang on. All else is made from it. */
import type { DateString } from '../register/dates';
import type { Deelnemer } from '../register/tabs/deelnemers';
import type { Fase, FaseNaam } from '../register/tabs/fasen';
import type { Intake } from '../register/tabs/intakes';
import type { Plaatsing } from '../register/tabs/plaatsingen';
import type { Stage as StageRecord } from '../register/tabs/stages';
import type { EmployerKey } from './data/employers';
import type { CourseKey } from './data/courses';

export type Sector = Exclude<NonNullable<Intake['voorkeurssector']>, 'Anders'>;
export type Besluit = NonNullable<Intake['besluit']>;
type Reden = NonNullable<Fase['reden']>;

/** A step on the road: day, fase, reason where the fase needs one, and a few words. */
export type FaseStep = readonly [day: DateString, fase: FaseNaam, reden?: Reden | undefined, toelichting?: string];

export interface Stage {
  readonly bij: EmployerKey;
  readonly sector: Sector;
  readonly van: DateString;
  /** Absent while it runs. */
  readonly tot?: DateString;
  readonly uren: number;
  readonly reden?: NonNullable<StageRecord['redenEinde']>;
}

export interface Verklaring {
  readonly course: CourseKey;
  /** The day the praktijkopleider asked the RMC; agreement and enrolment follow in the weeks after. */
  readonly aangevraagd: DateString;
  /** Of an open verklaring. */
  readonly streef?: DateString;
  readonly behaald?: DateString;
  readonly ingetrokken?: DateString;
  /** A toets of this verklaring whose day has passed without a result. */
  readonly toetsTeLaat?: true;
  /** The next toets was put off. */
  readonly toetsUitgesteld?: true;
}

export interface Placement {
  readonly van: DateString;
  readonly tot?: DateString;
  readonly soort: Plaatsing['soort'];
  readonly functie: string;
  readonly bij: string;
  readonly contract: NonNullable<Plaatsing['contract']>;
  readonly uren: number;
}

export interface Person {
  readonly geboren: number;
  readonly groep: 'school' | 'langdurig' | 'hoger';
  readonly opleiding: NonNullable<Deelnemer['hoogsteOpleiding']>;
  readonly via: NonNullable<Deelnemer['verwezenDoor']>;
  readonly aangemeld: DateString;
  /** In order; without a besluit the intake is still a Concept. */
  readonly intakes: readonly (readonly [day: DateString, besluit?: Besluit])[];
  readonly sector?: Sector;
  /** After Aangemeld and Intake. */
  readonly fasen: readonly FaseStep[];
  readonly stages?: readonly Stage[];
  readonly verklaringen?: readonly Verklaring[];
  readonly werk?: readonly Placement[];
  readonly opmerking?: string;
}

/** The last step on or before a day, of the steps after the intake. */
export const stepOn = (person: Person, day: DateString): FaseStep | undefined =>
  person.fasen.filter(([on]) => on <= day).at(-1);

/** The day of a first Voortraject or Leertraject; undefined for who has not started. */
export const startOf = (person: Person): DateString | undefined =>
  person.fasen.find(([, fase]) => fase === 'Voortraject' || fase === 'Leertraject')?.[0];

/** The day of the last step of one of these fasen, if the road stands there now. */
export function endedOn(person: Person, ...fasen: readonly FaseNaam[]): DateString | undefined {
  const last = person.fasen.at(-1);
  return last && fasen.includes(last[1]) ? last[0] : undefined;
}

/** True for who stopped without finishing. */
export const droppedOut = (person: Person): boolean => endedOn(person, 'Uitgevallen') !== undefined;
