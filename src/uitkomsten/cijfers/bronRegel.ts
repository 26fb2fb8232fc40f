/** A record behind a figure as people know it: whose it is, and the date or number that made it count or not. */
import { dutchDate } from '../../register/dates';
import type { Register } from '../../register/register';
import type { Deelnemer } from '../../register/tabs/deelnemers';
import { dossiersOf } from '../basis/dossier';
import type { Achterliggend } from '../basis/herkomst';
import { trajectRegel, werkgeverRegel } from '../indicatoren/gedeeld/woorden';
import type { Regels } from '../indicatoren/indicator';
import type { HerleideFiguur } from './figure';
import { formatAantal } from './format';

/** How a record is shown. It holds names: only for who may see them. */
export interface BronRegel {
  readonly naam: string;
  /** Null for what is nobody's: a werkgever, a contact. */
  readonly deelnemerId: string | null;
  /** What made it count or not. @example 'Gestart op 12-02-2024. Verklaring op 01-08-2024.' */
  readonly regel: string;
}

type Teller = (bron: Achterliggend) => BronRegel;

const byId = <R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> =>
  new Map(records.map((record) => [record.id, record]));

const nameOf = (deelnemer: Deelnemer | undefined, id: string): string =>
  deelnemer ? `${deelnemer.voornaam} ${deelnemer.achternaam}` : id;

/** What is told where a figure asks for nothing else. */
const gewoon: Regels = {
  deelnemers: trajectRegel,
  stagelog: ({ gewerkteUren, datum }) => `${formatAantal(gewerkteUren ?? 0)} uur op ${dutchDate(datum)}.`,
  metingen: () => '',
  werkgevers: werkgeverRegel,
};

/** How to tell of each record behind this figure. Every record that was counted is in the register. */
export function bronRegels(
  register: Register,
  { peildatum, regels: eigen }: Pick<HerleideFiguur, 'peildatum' | 'regels'>,
): Teller {
  const regels = { ...gewoon, ...eigen };
  const people = byId(register.deelnemers);
  const of = (deelnemerId: string, regel: string): BronRegel => ({
    naam: nameOf(people.get(deelnemerId), deelnemerId),
    deelnemerId,
    regel,
  });
  const without = (naam: string, regel: string): BronRegel => ({ naam, deelnemerId: null, regel });
  const found =
    <R>(records: ReadonlyMap<string, R>, tell: (record: R) => BronRegel) =>
    ({ tab, id }: Achterliggend): BronRegel => {
      const record = records.get(id ?? '');
      return record === undefined ? without(id ?? tab, '') : tell(record);
    };
  const werkgevers = byId(register.werkgevers);
  /** Made when the first record of its tab is asked for. */
  const makers: Partial<Record<Achterliggend['tab'], () => Teller>> = {
    deelnemers: () =>
      found(dossiersOf(register), (dossier) => of(dossier.deelnemerId, regels.deelnemers(dossier, peildatum))),
    plaatsingen: () =>
      found(byId(register.plaatsingen), (one) =>
        of(one.deelnemerId, `${one.functie}, ${one.soort.toLowerCase()}, sinds ${dutchDate(one.start)}.`),
      ),
    stages: () =>
      found(byId(register.stages), (one) =>
        of(
          one.deelnemerId,
          `${werkgevers.get(one.werkgeverId)?.naam ?? one.werkgeverId}, ${one.sector}, sinds ${dutchDate(one.start)}.`,
        ),
      ),
    stagelog: () => found(byId(register.stagelog), (one) => of(one.deelnemerId, regels.stagelog(one))),
    metingen: () => found(byId(register.metingen), (one) => of(one.deelnemerId, regels.metingen(one))),
    intakes: () => intakeRegels(register, of, without),
    werkgevers: () => found(werkgevers, (one) => without(one.naam, regels.werkgevers(one))),
    contacten: () =>
      found(byId(register.contacten), (one) =>
        without(
          one.organisatie,
          `${one.soort} op ${dutchDate(one.datum)}.${one.aantalAanwezigen === null ? '' : ` Aanwezigen: ${one.aantalAanwezigen}.`}`,
        ),
      ),
  };
  const made = new Map<Achterliggend['tab'], Teller>();
  return (bron) => {
    const tell = made.get(bron.tab) ?? makers[bron.tab]?.() ?? (({ tab, id }: Achterliggend) => without(id ?? tab, ''));
    made.set(bron.tab, tell);
    return tell(bron);
  };
}

/** Intakes are the only rows that can be in a group without counting anywhere: then it says so. */
function intakeRegels(
  { intakeRows, leftOut }: Register,
  of: (deelnemerId: string, regel: string) => BronRegel,
  without: (naam: string, regel: string) => BronRegel,
): Teller {
  const rows = new Map(intakeRows.map((row) => [row.id, row]));
  const reasons = new Map(leftOut.filter(({ tab }) => tab === 'intakes').map((one) => [one.id, one]));
  return ({ id }) => {
    const row = rows.get(id);
    if (id === null || !row) return without('Intake zonder nummer', 'Kijk in Controle welke rij dit is.');
    const reason = row.counts ? undefined : reasons.get(id);
    const because =
      reason === undefined ? '' : reason.reason === 'concept' ? ' Nog een concept.' : ` Kijk naar ${reason.header}.`;
    return of(row.deelnemerId, `Intake op ${dutchDate(row.datum)}.${because}`);
  };
}
