/** A record behind a figure as people know it: whose it is, and the date or number that made it count or not. */
import type { DateString } from '../../register/dates';
import { dutchDate } from '../../register/dates';
import type { Register } from '../../register/register';
import type { Deelnemer } from '../../register/tabs/deelnemers';
import type { Meting } from '../../register/tabs/metingen';
import type { Dossier } from '../basis/dossier';
import { dossiersOf } from '../basis/dossier';
import { eerstePlaatsing } from '../basis/doorstroom';
import { startdatum } from '../basis/fase';
import { formatAantal } from './format';
import type { Bron } from '../basis/herkomst';
import { isGeldigOp, trajectstatus } from '../basis/trajectstatus';

/** How a record is shown. It holds names: only for who may see them. */
export interface BronRegel {
  readonly naam: string;
  /** Null for what is nobody's: a werkgever, a contact. */
  readonly deelnemerId: string | null;
  /** What made it count or not. @example 'Gestart op 12-02-2024. Verklaring op 01-08-2024.' */
  readonly regel: string;
}

type Teller = (bron: Bron) => BronRegel;

/** What an Onderdeel begins with, and the column that it is about. */
const schalen = {
  Communicatie: 'communicatie',
  Samenwerking: 'samenwerking',
  Zelfstandigheid: 'zelfstandigheid',
  'Vakgerichte taken': 'vakgerichteTaken',
  Zelfvertrouwen: 'zelfvertrouwen',
  'Kans op werk': 'kansOpWerk',
} as const;

const schaalVan = (onderdeel: string) =>
  (Object.keys(schalen) as (keyof typeof schalen)[]).find((naam) => onderdeel.startsWith(`${naam}:`)) ??
  'Zelfvertrouwen';

const start = (dossier: Dossier): string => {
  const date = startdatum(dossier);
  return date === null ? '' : `Gestart op ${dutchDate(date)}.`;
};

/** Where the traject stands, and since when. */
function stand(dossier: Dossier, peildatum: DateString): string {
  const behaald = dossier.verklaringen
    .filter((verklaring) => isGeldigOp(verklaring, peildatum))
    .map(({ behaaldOp }) => behaaldOp!)
    .sort()[0];
  const fase = dossier.fasen.filter(({ datum }) => datum <= peildatum).pop();
  const nu = fase ? `${fase.fase} sinds ${dutchDate(fase.datum)}.` : '';
  if (behaald !== undefined)
    return `Verklaring op ${dutchDate(behaald)}.${fase?.fase === 'Uitgevallen' ? ` ${nu}` : ''}`;
  return trajectstatus(dossier, peildatum) === 'Bezig' ? `Nog bezig: ${nu}` : nu;
}

function werk(dossier: Dossier, peildatum: DateString): string {
  const eerste = eerstePlaatsing(dossier, peildatum);
  if (!eerste) return 'Nog geen waardevol werk.';
  const laatste = dossier.werk.filter((one) => one.start <= peildatum).pop()!;
  const einde = laatste.einde !== null && laatste.einde <= peildatum ? ` Gestopt op ${dutchDate(laatste.einde)}.` : '';
  return `Werk sinds ${dutchDate(eerste.start)}: ${eerste.functie}, ${eerste.soort.toLowerCase()}.${einde}`;
}

function stage({ stages }: Dossier, peildatum: DateString): string {
  const eerste = stages[0];
  return eerste && eerste.start <= peildatum ? `Eerste stage op ${dutchDate(eerste.start)}.` : 'Nog geen stage.';
}

const score = (meting: Meting, schaal: keyof typeof schalen): string =>
  `${meting[schalen[schaal]]} (${dutchDate(meting.datum)})`;

function groei({ metingen }: Dossier, onderdeel: string, peildatum: DateString): string {
  const known = metingen.filter(({ datum }) => datum <= peildatum);
  const [first, last] = [known[0], known[known.length - 1]];
  const schaal = schaalVan(onderdeel);
  return first && last ? `${schaal} van ${score(first, schaal)} naar ${score(last, schaal)}.` : '';
}

/** What of a deelnemer matters for this figure. */
function deelnemerRegel(dossier: Dossier, code: string, onderdeel: string, peildatum: DateString): string {
  if (code === '1.2' || code === '3.1' || code === '3.2' || code === '3.3') return werk(dossier, peildatum);
  if (code === '2.1' && onderdeel === '') return `${start(dossier)} ${stage(dossier, peildatum)}`.trim();
  if (code === '2.1' || code === '2.2') return groei(dossier, onderdeel, peildatum);
  return `${start(dossier)} ${stand(dossier, peildatum)}`.trim();
}

const byId = <R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> =>
  new Map(records.map((record) => [record.id, record]));

const nameOf = (deelnemer: Deelnemer | undefined, id: string): string =>
  deelnemer ? `${deelnemer.voornaam} ${deelnemer.achternaam}` : id;

/** How to tell of each record behind this figure. Every record that was counted is in the register. */
export function bronRegels(register: Register, peildatum: DateString, code: string, onderdeel: string): Teller {
  const people = byId(register.deelnemers);
  const of = (deelnemerId: string, regel: string): BronRegel => ({
    naam: nameOf(people.get(deelnemerId), deelnemerId),
    deelnemerId,
    regel,
  });
  const without = (naam: string, regel: string): BronRegel => ({ naam, deelnemerId: null, regel });
  const found =
    <R>(records: ReadonlyMap<string, R>, tell: (record: R) => BronRegel) =>
    ({ tab, id }: Bron): BronRegel => {
      const record = records.get(id ?? '');
      return record === undefined ? without(id ?? tab, '') : tell(record);
    };
  const werkgevers = byId(register.werkgevers);
  /** Made when the first record of its tab is asked for. */
  const makers: Partial<Record<Bron['tab'], () => Teller>> = {
    deelnemers: () =>
      found(dossiersOf(register), (dossier) =>
        of(dossier.deelnemerId, deelnemerRegel(dossier, code, onderdeel, peildatum)),
      ),
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
    stagelog: () =>
      found(byId(register.stagelog), (one) =>
        of(
          one.deelnemerId,
          code === '1.7'
            ? `${one.aanpassing} op ${dutchDate(one.datum)}.`
            : `${formatAantal(one.gewerkteUren ?? 0)} uur op ${dutchDate(one.datum)}.`,
        ),
      ),
    metingen: () =>
      found(byId(register.metingen), (one) =>
        of(one.deelnemerId, `${schaalVan(onderdeel)}: ${score(one, schaalVan(onderdeel))}.`),
      ),
    intakes: () => intakeRegels(register, of, without),
    werkgevers: () =>
      found(werkgevers, (one) =>
        without(
          one.naam,
          `Actief sinds ${dutchDate(one.actiefSinds)}.${code === '4.4' ? ` Plekken: ${one.plaatsen ?? 0}.` : ''}`,
        ),
      ),
    contacten: () =>
      found(byId(register.contacten), (one) =>
        without(
          one.organisatie,
          `${one.soort} op ${dutchDate(one.datum)}.${one.aantalAanwezigen === null ? '' : ` Aanwezigen: ${one.aantalAanwezigen}.`}`,
        ),
      ),
  };
  const made = new Map<Bron['tab'], Teller>();
  return (bron) => {
    const tell = made.get(bron.tab) ?? makers[bron.tab]?.() ?? (({ tab, id }: Bron) => without(id ?? tab, ''));
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
