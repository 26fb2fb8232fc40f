/**
 * What is left of a deelnemer who is erased: only what figures of the past are counted from (indicatoren.md), under new
 * numbers. All else that a row must hold is the same for everybody.
 */
import type { DateString } from '../../register/dates';
import { naamGewist } from '../../register/identity/gewist';
import { compareIds, formatId } from '../../register/identity/ids';
import type { Records, Register } from '../../register/register';
import { toRegister } from '../../register/register';
import type { Cells, Row, Rows } from '../../register/row';
import { isAbout } from '../../register/row';
import { valueToCell } from '../../register/schema';
import type { Value } from '../../register/schema';
import { columnsOf } from '../../register/tab';
import type { Tab, TabKey } from '../../register/tabs';
import { allTabs, tabs } from '../../register/tabs';
import { isNetwerkBetrokken } from '../../register/tabs/intakes';
import { vaardigheidSchalen, zelfbeeldSchalen } from '../../register/tabs/metingen';
import { isWaardevolWerk } from '../../register/weg/plaatsingGevolgen';
import type { Sneden } from './sneden';

/** The tabs of which something may stay, what is referred to before what refers to it. */
export const blijvendeTabs = [
  'deelnemers',
  'intakes',
  'fasen',
  'stages',
  'stagelog',
  'verklaringen',
  'metingen',
  'plaatsingen',
] as const satisfies readonly TabKey[];

export type BlijvendeTab = (typeof blijvendeTabs)[number];

export interface RestVraag {
  readonly deelnemerId: string;
  /** The first number that a tab may give. */
  readonly eerste: (tab: BlijvendeTab) => number;
  /** The address of who erases: it stands where a row must name somebody. */
  readonly door: string;
  readonly vandaag: DateString;
  readonly sneden: (tab: BlijvendeTab) => Sneden;
  /** What the dates of the aanmelding become, which no figure looks at. */
  readonly snedenAanmelding: Sneden;
  /** What becomes of a functie: a group of one tells of one. */
  readonly functie: (functie: string) => string;
}

/** What is left: rows to add, and for rows that had a number the one that they have now. */
export interface Rest {
  readonly rijen: ReadonlyMap<BlijvendeTab, readonly Cells[]>;
  readonly nieuw: ReadonlyMap<string, string>;
}

type Maker<K extends BlijvendeTab> = (
  record: Records[K][number],
  vraag: RestVraag,
  sneden: Sneden,
) => { readonly op: DateString; readonly values: Readonly<Record<string, Value>> } | null;

/** What each tab keeps. Null: nothing of this row. */
const makers: { readonly [K in BlijvendeTab]: Maker<K> } = {
  deelnemers: ({ aanmelddatum }, { door, snedenAanmelding }) => ({
    op: aanmelddatum,
    values: {
      voornaam: naamGewist,
      doelgroep: eersteDoelgroep,
      aanmelddatum: snedenAanmelding.begin(aanmelddatum),
      praktijkopleider: door,
    },
  }),
  intakes: ({ datum, gebruikteTesten, netwerkBetrokken }, { door }, { begin }) => ({
    op: datum,
    values: {
      datum: begin(datum),
      afgenomenDoor: door,
      motivatie: 3,
      belastbaarheid: 3,
      leerstijl: 'Doen',
      gebruikteTesten: gebruikteTesten === null ? null : gebruikteTesten.slice(0, 1),
      ondersteuning: ['Geen'],
      netwerkBetrokken: isNetwerkBetrokken({ netwerkBetrokken }) ? ['Begeleiding'] : ['Geen'],
      betaaldWerkBesproken: 'Ja',
      besluit: 'Start',
      status: 'Afgerond',
    },
  }),
  fasen: ({ datum, fase }, _, { begin }) => ({
    op: datum,
    values: { datum: begin(datum), fase, reden: metReden.includes(fase) ? 'Anders' : null },
  }),
  stages: ({ start, einde, werkgeverId, sector, leermeester }, { vandaag }, sneden) => {
    const begin = sneden.begin(start);
    // A stage that goes on is over for the register: else she would count as somebody at work for ever.
    const last = einde === null ? (start > vandaag ? start : vandaag) : sneden.einde(einde, begin);
    return {
      op: start,
      values: {
        werkgeverId,
        sector,
        leermeester: leermeester === null ? null : naamGewist,
        start: begin,
        einde: last,
        urenPerWeek: 1,
        redenEinde: 'Anders',
      },
    };
  },
  stagelog: ({ stageId, datum, gewerkteUren, aanpassing }, _, { begin }) =>
    gewerkteUren === null && aanpassing === null
      ? null
      : {
          op: datum,
          values: {
            stageId,
            datum: begin(datum),
            soort: aanpassing === null ? 'Gesprek deelnemer' : 'Aanpassing',
            gewerkteUren,
            aanpassing,
          },
        },
  verklaringen: ({ behaaldOp, ingetrokkenOp }, _, { begin }) =>
    behaaldOp === null
      ? null
      : {
          op: behaaldOp,
          values: {
            opleidingscode: '00000',
            titel: naamGewist,
            behaaldOp: begin(behaaldOp),
            ingetrokkenOp: ingetrokkenOp === null ? null : begin(ingetrokkenOp),
          },
        },
  metingen: (meting, _, { begin }) => ({
    op: meting.datum,
    values: {
      datum: begin(meting.datum),
      moment: 'Tussen',
      ...Object.fromEntries([...zelfbeeldSchalen, ...vaardigheidSchalen].map((schaal) => [schaal, meting[schaal]])),
    },
  }),
  plaatsingen: ({ start, einde, soort, functie, contract }, vraag, sneden) => {
    if (!isWaardevolWerk(soort)) return null;
    const begin = sneden.begin(start);
    return {
      op: start,
      values: {
        start: begin,
        einde: einde === null ? null : sneden.einde(einde, begin),
        soort,
        functie: vraag.functie(functie),
        werkgever: naamGewist,
        contract,
        urenPerWeek: 1,
      },
    };
  },
};

const eersteDoelgroep =
  tabs.deelnemers.columns.doelgroep.type.kind === 'choice' ? tabs.deelnemers.columns.doelgroep.type.choices[0]! : null;

/** With these a reden must be given (Fasen). */
const metReden = tabs.fasen.columns.reden.requiredWith?.values ?? [];

/** Her records that count, each with what is kept of it, in the order of time; on one day by number. */
function gehouden(register: Register, key: BlijvendeTab, vraag: RestVraag) {
  const maak = makers[key] as unknown as Maker<BlijvendeTab>;
  return (register[key] as readonly Records[BlijvendeTab][number][])
    .filter((one) => isAbout(vraag.deelnemerId, key, one as unknown as Cells))
    .flatMap((one) => {
      const kept = maak(one, vraag, vraag.sneden(key));
      return kept ? [{ id: one.id, ...kept }] : [];
    })
    .sort((a, b) => (a.op < b.op ? -1 : a.op > b.op ? 1 : compareIds(a.id, b.id)));
}

/** Intakes that do not count, but stand among all intakes (1.6): their day is what stays. */
const onvolledig = (register: Register, { deelnemerId, sneden }: RestVraag) =>
  register.intakeRows
    .filter((one) => one.deelnemerId === deelnemerId && !one.counts)
    .map(({ datum }) => ({ op: datum, values: { datum: sneden('intakes').begin(datum), status: 'Concept' } }));

const asCells = (tab: Tab, values: Readonly<Record<string, Value>>): Cells =>
  Object.fromEntries(columnsOf(tab).map(([key]) => [key, valueToCell(values[key] ?? null)]));

/** Makes what is left of her. Nothing at all where no figure counts her. */
export function maakRest(rows: Rows, vraag: RestVraag): Rest {
  const register = toRegister(rows);
  const nieuw = new Map<string, string>();
  const eigen = formatId('D', vraag.eerste('deelnemers'));
  const rijen = new Map<BlijvendeTab, Cells[]>();
  for (const key of blijvendeTabs) {
    const tab: Tab = tabs[key];
    const found = gehouden(register, key, vraag);
    let next = vraag.eerste(key);
    const idOf = (old: string): string => {
      const id = nieuw.get(old) ?? formatId(tab.prefix, next++);
      nieuw.set(old, id);
      return id;
    };
    const kept = found.map(({ id, values }) => ({ id: idOf(id), values }));
    const loose = key === 'intakes' ? onvolledig(register, vraag) : [];
    const all = [...kept, ...loose.map(({ values }) => ({ id: formatId(tab.prefix, next++), values }))];
    rijen.set(
      key,
      all.map(({ id, values }) =>
        asCells(tab, {
          ...values,
          id,
          ...(key === 'deelnemers' ? { achternaam: id } : { deelnemerId: eigen }),
          ...('stageId' in values ? { stageId: nieuw.get(String(values.stageId)) ?? (values.stageId as Value) } : {}),
        }),
      ),
    );
  }
  return zonderLege({ rijen, nieuw }, eigen, vraag);
}

/** Her own row stays only for what refers to it; where it does not count, it stays as one that does not. */
function zonderLege({ rijen, nieuw }: Rest, eigen: string, vraag: RestVraag): Rest {
  const others = [...rijen].filter(([key, rows]) => key !== 'deelnemers' && rows.length > 0);
  if (others.length === 0) return { rijen: new Map(), nieuw: new Map() };
  const own = rijen.get('deelnemers')!.slice(0, 1);
  const stil: Cells = asCells(tabs.deelnemers, { id: eigen, voornaam: naamGewist, achternaam: eigen });
  return {
    rijen: new Map([['deelnemers', own.length > 0 ? own : [stil]], ...others]),
    nieuw: new Map([...nieuw, [vraag.deelnemerId, eigen]]),
  };
}

/** The rows as they are when she is erased; row numbers of what is added tell nothing. */
export function naWissen(rows: Rows, deelnemerId: string, { rijen, nieuw }: Rest): Rows {
  // A number that somebody pasted twice also stands at a row that stays: what refers to it means that one.
  const blijft = new Set(
    allTabs.flatMap(({ key }) =>
      (rows[key] as readonly Row[]).flatMap(({ cells }) => (isAbout(deelnemerId, key, cells) ? [] : [cells.id])),
    ),
  );
  const wordt = new Map([...nieuw].filter(([old]) => !blijft.has(old)));
  return Object.fromEntries(
    allTabs.map((tab): [TabKey, readonly Row[]] => {
      const references = columnsOf(tab).flatMap(([key, { type }]) => (type.kind === 'reference' ? [key] : []));
      const others = (rows[tab.key] as readonly Row[])
        .filter(({ cells }) => !isAbout(deelnemerId, tab.key, cells))
        .map((row) => {
          const changed = references.filter((key) => wordt.has(String(row.cells[key])));
          if (changed.length === 0) return row;
          const cells = Object.fromEntries(changed.map((key) => [key, wordt.get(String(row.cells[key]))!]));
          return { ...row, cells: { ...row.cells, ...cells } };
        });
      const last = others.reduce((most, { row }) => Math.max(most, row), 1);
      const added = (rijen.get(tab.key as BlijvendeTab) ?? []).map((cells, at) => ({ row: last + 1 + at, cells }));
      return [tab.key, [...others, ...added]];
    }),
  ) as unknown as Rows;
}
