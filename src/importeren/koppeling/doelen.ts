/** Where a column of a source can go: the columns of the register that people fill in, and a few that mean more. */
import type { Column } from '../../register/column';
import type { Tab, TabKey } from '../../register/tabs';
import { date, isOfRegister, text } from '../../register/column';
import { once } from '../../register/once';
import { columnsOf } from '../../register/tab';
import { contacten } from '../../register/tabs/contacten';
import { deelnemers } from '../../register/tabs/deelnemers';
import type { FaseNaam } from '../../register/tabs/fasen';
import { faseNamen, fasen } from '../../register/tabs/fasen';
import { intakes } from '../../register/tabs/intakes';
import { metingen } from '../../register/tabs/metingen';
import { nazorg } from '../../register/tabs/nazorg';
import { plaatsingen } from '../../register/tabs/plaatsingen';
import { stagelog } from '../../register/tabs/stagelog';
import { stages } from '../../register/tabs/stages';
import { toetsen } from '../../register/tabs/toetsen';
import { verklaringen } from '../../register/tabs/verklaringen';
import { werkgevers } from '../../register/tabs/werkgevers';

/**
 * The tabs that an import can fill, in the order in which they are written: what others refer to comes first. Named one by
 * one, so that the form carries no more than these.
 */
export const importTabellen = {
  deelnemers,
  werkgevers,
  intakes,
  fasen,
  stages,
  stagelog,
  verklaringen,
  toetsen,
  metingen,
  plaatsingen,
  nazorg,
  contacten,
} as const satisfies Partial<Record<TabKey, Tab>>;

export type ImportTab = keyof typeof importTabellen;

export const importTabs = Object.keys(importTabellen) as readonly ImportTab[];

/** The literal name of a tab. */
export const tabNaam = (tab: ImportTab): string => importTabellen[tab].name;

/** A place for a source column. */
export interface Doel {
  /** @example 'deelnemers.voornaam', 'fasen.van:Leertraject' */
  readonly sleutel: string;
  readonly tab: ImportTab;
  /** What people read in the list. */
  readonly label: string;
  /** What may stand there. */
  readonly column: Column;
  /** The phase that begins on this date. */
  readonly fase?: FaseNaam;
}

/** A full name in one column. */
export const volledigeNaam = 'deelnemers.volledigeNaam';
/** What stands between first and last name, in a column of its own. */
export const tussenvoegsel = 'deelnemers.tussenvoegsel';
/** The date on which a phase begins. */
export const faseVan = (fase: FaseNaam): string => `fasen.van:${fase}`;

const ordinary = (tab: ImportTab): Doel[] =>
  columnsOf(importTabellen[tab]).flatMap(([key, column]) =>
    isOfRegister(key) || column.type.kind === 'reference'
      ? []
      : [{ sleutel: `${tab}.${key}`, tab, label: column.header, column }],
  );

const special = (): Partial<Record<ImportTab, readonly Doel[]>> => ({
  deelnemers: [
    {
      sleutel: volledigeNaam,
      tab: 'deelnemers',
      label: 'Hele naam (voornaam en achternaam)',
      column: text('Naam', { privacy: 'persoonsgegeven', help: 'Voornaam en achternaam in een kolom.' }),
    },
    {
      sleutel: tussenvoegsel,
      tab: 'deelnemers',
      label: 'Tussenvoegsel',
      column: text('Tussenvoegsel', { privacy: 'persoonsgegeven', help: 'Zoals van of de.' }),
    },
  ],
  fasen: faseNamen.map((fase) => ({
    sleutel: faseVan(fase),
    tab: 'fasen',
    fase,
    label: `${fase}: vanaf`,
    column: date(`${fase}: vanaf`, { help: 'De eerste dag van deze fase.' }),
  })),
});

/** All of them, in the order of the register. */
export const doelen = once((): readonly Doel[] => {
  const extra = special();
  return importTabs.flatMap((tab) => [...(extra[tab] ?? []), ...ordinary(tab)]);
});

const bySleutel = once(() => new Map(doelen().map((doel) => [doel.sleutel, doel])));

/** The target of this key, or null. */
export const doelVan = (sleutel: string): Doel | null => bySleutel().get(sleutel) ?? null;

/** The columns that hold who a deelnemer is. */
export const naamDoelen: readonly string[] = [
  volledigeNaam,
  tussenvoegsel,
  'deelnemers.voornaam',
  'deelnemers.achternaam',
  'deelnemers.geboortejaar',
];
