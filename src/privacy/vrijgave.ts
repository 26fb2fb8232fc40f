/**
 * Numbers for readers from outside: rounded to fives, and remembered. Whoever keeps all that was ever sent can subtract no
 * person from it: two different numbers of one thing lie at least five people apart, and each stands for at least three
 * possible ones. No clock and no sheet: what was given before comes in, and what was given goes out.
 */
import type { DateString } from '../register/dates';

/** Counts are rounded to this, and change for a reader only when so many came or went. */
export const stap = 5;

/** The nearest multiple of five. */
export const afgerond = (aantal: number): number => stap * Math.round(aantal / stap);

/** What was given of one number: from which peildatum on, and how many there were then. Readers got the rounded number. */
export type Gegeven = readonly [peildatum: DateString, echt: number];

/** All that was ever given about one thing (a projectjaar, or all together). */
export interface Boek {
  /** The peildata, each once. */
  readonly dagen: readonly DateString[];
  /** By the name of a number, the earliest peildatum first; a day without one of its own has that of the day before. */
  readonly getallen: Readonly<Record<string, readonly Gegeven[]>>;
}

export const leegBoek: Boek = { dagen: [], getallen: {} };

/** A number that readers get otherwise than it is. */
export interface Achtergehouden {
  readonly groep: string;
  readonly naam: string;
  readonly echt: number;
  readonly getoond: number;
}

const opDag = (gegeven: readonly Gegeven[], dag: DateString): number | null =>
  gegeven.reduce<number | null>((last, [van, echt]) => (van <= dag ? echt : last), null);

/** Puts a number on a day, and leaves what was given on each other day as it was. */
function metDag(gegeven: readonly Gegeven[], dagen: readonly DateString[], dag: DateString, echt: number): Gegeven[] {
  const next = [...dagen].sort().find((one) => one > dag);
  const then = next === undefined ? null : opDag(gegeven, next);
  const others = gegeven.filter(([van]) => van !== dag && van !== next);
  const added: Gegeven[] = [[dag, echt], ...(next !== undefined && then !== null ? [[next, then] as const] : [])];
  return [...others, ...added].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Which number counts as given: one from before that lies so near that the difference would be a few people, else this one. */
function basis(boek: Boek, naam: string, aantal: number, dag: DateString): number {
  const gegeven = boek.getallen[naam] ?? [];
  const known = opDag(gegeven, dag);
  // What was sent about a day stays what it was.
  if (known !== null && boek.dagen.includes(dag)) return known;
  const near = (echt: number): boolean => Math.abs(echt - aantal) < stap;
  return known !== null && near(known) ? known : (gegeven.map(([, echt]) => echt).find(near) ?? aantal);
}

/** Gives numbers out as of one peildatum, and keeps account of them. */
export class Loket {
  private readonly anders = new Map<string, Achtergehouden>();
  private readonly boeken = new Map<string, Boek>();

  /** @param lees what was given before about a thing */
  constructor(
    private readonly lees: (groep: string) => Boek,
    private readonly dag: DateString,
  ) {}

  /** The number that readers get. */
  geef(groep: string, naam: string, aantal: number): number {
    const boek = this.boeken.get(groep) ?? this.lees(groep);
    const echt = basis(boek, naam, aantal, this.dag);
    const gegeven = boek.getallen[naam] ?? [];
    const kept = opDag(gegeven, this.dag) === echt ? gegeven : metDag(gegeven, boek.dagen, this.dag, echt);
    this.boeken.set(groep, { ...boek, getallen: { ...boek.getallen, [naam]: kept } });
    const getoond = afgerond(echt);
    if (getoond !== afgerond(aantal)) this.anders.set(`${groep} ${naam}`, { groep, naam, echt: aantal, getoond });
    return getoond;
  }

  /** Each number once, however often it was asked. */
  get achtergehouden(): readonly Achtergehouden[] {
    return [...this.anders.values()];
  }

  /** What was given, with this, by thing: to be remembered before anything leaves. */
  sluit(): ReadonlyMap<string, Boek> {
    return new Map(
      [...this.boeken].map(([groep, boek]) => [
        groep,
        { ...boek, dagen: [...new Set([...boek.dagen, this.dag])].sort() },
      ]),
    );
  }
}
