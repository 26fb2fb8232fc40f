/**
 * The research file: a row for each deelnemer who started, under a number of this file only, in which nobody can be told from
 * at least four others. Beside it the codebook, with what was left out, and the key, which stays with the team.
 */
import type { Ingedeeld, Kenmerk, Rij } from '../../privacy/groepen';
import { eisen, inGroepen, nietGetoond, voldoet } from '../../privacy/groepen';
import type { DateString } from '../../register/dates';
import { dutchDate } from '../../register/dates';
import { counted } from '../../register/grouping';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import { zonderToestemming } from '../../register/weg/toestemming';
import type { Register } from '../../register/register';
import type { Projectjaar } from '../../register/tabs/projectjaren';
import { cohortOf, projectjarenOf } from '../../uitkomsten/basis/cohort';
import { dossiersOf } from '../../uitkomsten/basis/dossier';
import { isGestart } from '../../uitkomsten/basis/fase';
import { csvBestand } from '../weergave/csv';
import { codeboek } from './codeboek';
import type { Gestart } from './kolommen';
import { bronVan, kolommen } from './kolommen';
import { geschud, schuilnummer, type Toeval } from './schuilnummer';
import { vasteKolommen as vast } from './vast';

/** A file to download. */
export interface Bestand {
  readonly naam: string;
  readonly inhoud: string;
}

export interface Onderzoek {
  readonly peildatum: DateString;
  /** How many rows it has. */
  readonly rijen: number;
  /** What was left out or told less exactly, a Dutch sentence each. */
  readonly weggelaten: readonly string[];
  readonly bestand: Bestand;
  readonly codeboek: Bestand;
  readonly sleutel: Bestand;
}

/** Who began in one projectjaar. */
interface Cohort {
  readonly projectjaar: Projectjaar;
  /** Its place among the projectjaren, from 1 on. */
  readonly nummer: number;
  readonly bronnen: readonly Gestart[];
  /** How many of it do not take part. */
  readonly zonder: number;
  readonly ingedeeld: Ingedeeld;
}

/** The projectjaar makes groups too: others know when somebody began. */
const kenmerken: readonly Kenmerk[] = [{ kop: vast.projectjaar.kop, rol: 'herkenbaar' }, ...kolommen];

const isHeldBack = ({ ingedeeld }: Cohort): boolean => ingedeeld.rijen.includes(null);

const isWhole = (cohort: Cohort): boolean => cohort.zonder === 0 && !isHeldBack(cohort);

function cohorten(register: Register, peildatum: DateString, zonder: ReadonlySet<string>): Cohort[] {
  const dossiers = dossiersOf(register);
  const people = new Map(register.deelnemers.map((one) => [one.id, one]));
  const werkgevers = new Map(register.werkgevers.map((one) => [one.id, one]));
  return projectjarenOf(register).map((projectjaar, index) => {
    const began = cohortOf([...dossiers.values()], [projectjaar], peildatum);
    const taking = began.filter(({ deelnemerId }) => !zonder.has(deelnemerId));
    const bronnen = taking.flatMap(
      (dossier) => bronVan(dossier, people.get(dossier.deelnemerId), werkgevers, peildatum) ?? [],
    );
    const rows = bronnen.map((bron): Rij => Object.fromEntries(kolommen.map(({ kop, waarde }) => [kop, waarde(bron)])));
    return {
      projectjaar,
      nummer: index + 1,
      bronnen,
      zonder: began.length - taking.length,
      ingedeeld: inGroepen(rows, kolommen),
    };
  });
}

/** Two projectjaren in which one person could be. */
function overlapping(projectjaren: readonly Projectjaar[]): readonly [string, string] | null {
  for (const [at, later] of projectjaren.entries()) {
    const earlier = projectjaren.slice(0, at).find(({ einde }) => einde >= later.start);
    if (earlier) return [earlier.id, later.id];
  }
  return null;
}

interface Regel {
  readonly deelnemerId: string;
  readonly rij: Rij;
}

const rowsOf = (all: readonly Cohort[], peildatum: DateString): Regel[] =>
  all.flatMap(({ projectjaar, nummer, bronnen, ingedeeld }) => {
    const earlier = all.filter((one) => one.nummer < nummer);
    const own = all.find((one) => one.nummer === nummer)!;
    const fixed: Rij = {
      [vast.peildatum.kop]: peildatum,
      [vast.projectjaar.kop]: String(nummer),
      [vast.start.kop]: projectjaar.start,
      [vast.einde.kop]: projectjaar.einde,
      [vast.volledig.kop]: isWhole(own) ? 'Ja' : 'Nee',
      [vast.eerder.kop]: earlier.every(isWhole) ? 'Ja' : 'Nee',
    };
    return ingedeeld.rijen.flatMap((rij, at) =>
      rij ? [{ deelnemerId: bronnen[at]!.dossier.deelnemerId, rij: { ...fixed, ...rij } }] : [],
    );
  });

const periode = ({ nummer, projectjaar: { start, einde } }: Cohort): string =>
  `projectjaar ${nummer} (${dutchDate(start)} tot en met ${dutchDate(einde)})`;

/** What is not told, a sentence each. Of few people not how many: that would tell of them after all. */
function watWegbleef(all: readonly Cohort[], elders: number): string[] {
  const few = (count: number): string => (count < eisen.k ? `Minder dan ${eisen.k}` : String(count));
  const without = all.reduce((sum, { zonder }) => sum + zonder, 0);
  const zonder = without === 0 ? [] : [`${few(without)} deelnemers doen niet mee. Zij staan niet in het bestand.`];
  const held = all
    .filter(isHeldBack)
    .map((one) => `Van ${periode(one)} staat niemand in het bestand: er begonnen minder dan ${eisen.k} deelnemers.`);
  const hidden = all
    .filter(({ ingedeeld }) => ingedeeld.verborgen.length > 0)
    .map(
      (one) =>
        `Van ${periode(one)} staat niet in het bestand: ${one.ingedeeld.verborgen.join(', ')}. Daarin was iedereen gelijk.`,
    );
  const less = all.flatMap((one) =>
    kolommen
      .filter(({ rol }) => rol === 'herkenbaar')
      .flatMap(({ kop }) => {
        const count = one.ingedeeld.rijen.filter((rij) => rij?.[kop] === nietGetoond).length;
        return count > 0
          ? [
              `Van ${periode(one)} staat bij ${counted(count, 'deelnemer', 'deelnemers')} geen ${kop}: zij waren met te weinig.`,
            ]
          : [];
      }),
  );
  const outside =
    elders === 0 ? [] : [`${few(elders)} deelnemers begonnen buiten een projectjaar. Zij staan niet in het bestand.`];
  return [...held, ...zonder, ...outside, ...hidden, ...less];
}

/**
 * Makes the three files. Nothing of it remembers anything: each time the numbers are others.
 * @param toeval of this time
 * @param zonder the Deelnemer-IDs of who does not take part, beside who gave no consent: taken out afterwards, a group would be too small
 */
export function maakOnderzoek(
  register: Register,
  peildatum: DateString,
  toeval: Toeval,
  zonder: readonly string[] = [],
): Outcome<Onderzoek> {
  const double = overlapping(projectjarenOf(register));
  if (double)
    return failure(
      'ongeldig',
      `De projectjaren ${double.join(' en ')} overlappen elkaar. Verbeter hun datums in het tabblad Projectjaren en maak het onderzoeksbestand dan opnieuw.`,
    );
  const unknown = zonder.filter((id) => !register.deelnemers.some((one) => one.id === id));
  if (unknown.length > 0)
    return failure(
      'ongeldig',
      `Deze nummers zijn van niemand in het register: ${unknown.join(', ')}. Kijk ze na en maak het onderzoeksbestand opnieuw.`,
    );
  const all = cohorten(register, peildatum, new Set([...zonder, ...zonderToestemming(register.deelnemers)]));
  const regels = geschud(rowsOf(all, peildatum), toeval);
  if (regels.length === 0)
    return failure(
      'geen-projectjaar',
      `Er is nog geen projectjaar waarin minstens ${eisen.k} deelnemers begonnen. Daarom kan er nog geen onderzoeksbestand zijn.`,
    );
  if (
    !voldoet(
      regels.map(({ rij }) => rij),
      kenmerken,
    )
  )
    throw new Error('A group of the research file tells too much');
  const started = [...dossiersOf(register).values()].filter((one) => isGestart(one, peildatum)).length;
  const inside = all.reduce((sum, one) => sum + one.bronnen.length + one.zonder, 0);
  const weggelaten = watWegbleef(all, started - inside);
  const heads = [...Object.values(vast), ...kolommen].map(({ kop }) => kop);
  const rows = regels.map(({ rij }, at) => ({ ...rij, [vast.schuilnummer.kop]: schuilnummer(toeval, at) }) as Rij);
  const name = (what: string): string => `${what} ${peildatum} ${toeval.code}.csv`;
  return success({
    peildatum,
    rijen: regels.length,
    weggelaten,
    bestand: {
      naam: name('Onderzoeksbestand'),
      inhoud: csvBestand([heads, ...rows.map((rij) => heads.map((kop) => rij[kop] ?? ''))]),
    },
    codeboek: { naam: name('Codeboek'), inhoud: csvBestand(codeboek(weggelaten)) },
    sleutel: {
      naam: name('SLEUTEL niet versturen'),
      inhoud: csvBestand([
        [vast.schuilnummer.kop, 'Deelnemer-ID'],
        ...regels.map(({ deelnemerId }, at) => [schuilnummer(toeval, at), deelnemerId]),
      ]),
    },
  });
}
