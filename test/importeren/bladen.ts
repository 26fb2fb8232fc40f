/** Invented sheets as teams keep them, and the way from cells to a plan. */
import type { Cell } from '../../src/register/cell';
import { koprijVan, maakBron } from '../../src/importeren/bron';
import type { Bron } from '../../src/importeren/bron';
import type { ImportTab } from '../../src/importeren/koppeling/doelen';
import { importTabs } from '../../src/importeren/koppeling/doelen';
import { metVasteVoorstellen, metWaardeVoorstellen } from '../../src/importeren/koppeling/aanvullen';
import type { Koppeling, Lijsten } from '../../src/importeren/koppeling/koppeling';
import type { Plan, PlanInvoer } from '../../src/importeren/plan';
import { maakPlan } from '../../src/importeren/plan';
import { profielen } from '../../src/importeren/koppeling/profiel';
import { synoniemen } from '../../src/importeren/koppeling/synoniemen';
import { beginKoppeling, betekenissen, isBekendeKop, kennisVan } from '../../src/importeren/koppeling/voorstel';
import { RegisterMaker } from '../support/builders';

export const lijsten: Lijsten = {
  testen: ['Capaciteitentest'],
  medewerkers: [
    { email: 'leider@example.org', naam: 'Loes Leider', rol: 'Projectleider' },
    { email: 'opleider@example.org', naam: 'Otto Opleider', rol: 'Praktijkopleider' },
  ],
};

export const doelgroep = 'Langdurig zonder werk en onderwijs';

/** One wide row a deelnemer, a title above the headers, names in one column, dates as text and as dates. */
export const breedBlad: Cell[][] = [
  ['Overzicht studenten PLP', null, null, null, null, null, null, null, null],
  [null, null, null, null, null, null, null, null, null],
  [
    'Naam student',
    'Geb.jaar',
    'Aangemeld op',
    'Startdatum voortraject',
    'Leerbedrijf',
    'Sector',
    'Startdatum stage',
    'Uren pw',
    'Opmerkingen',
  ],
  ['Anna de Vries', 1999, '2024-01-10', '15-2-2024', 'De Linde', 'horeca', '2024-03-01', '16', 'Fietst graag'],
  ['Bram Jansen', 2001, '2024-02-01', null, null, null, null, null, null],
  ['Chaima El Amrani', 2000, '2024-02-05', '20-2-2024', 'de linde', 'Groen', '2024-03-04', '12,5', null],
];

/** What teams call things. */
export const kennis = kennisVan(synoniemen);

/** A source from cells, with its headers where they seem to be. */
export const bronVan = (cells: Cell[][]): Bron =>
  maakBron(cells, koprijVan(cells, isBekendeKop(kennis)), new Set(), isBekendeKop(kennis));

/** The matching that somebody gets who agrees with every suggestion, and fills in the Doelgroep. */
export function akkoord(bron: Bron, over: Partial<Koppeling> = {}): Koppeling {
  const kolommen = profielen(bron);
  const begin = beginKoppeling(kolommen, null, kennis);
  const full = metVasteVoorstellen(
    { ...begin, ...over, vast: { 'deelnemers.doelgroep': { waarde: doelgroep }, ...over.vast } },
    lijsten,
  );
  return metWaardeVoorstellen(full, kolommen, lijsten, betekenissen(kolommen, lijsten, kennis));
}

/** A plan over a register, the first one of all numbers where nothing else is said. */
export function planVan(
  bron: Bron,
  koppeling: Koppeling,
  maker = new RegisterMaker(),
  over: Partial<PlanInvoer> = {},
): Plan {
  const rows = maker.rows();
  return maakPlan({
    bron,
    verborgen: new Set(),
    bronSleutel: '7',
    koppeling,
    lijsten,
    rows,
    gelezen: new Set(importTabs),
    vandaag: '2025-01-01',
    eersteNummer: Object.fromEntries(importTabs.map((tab) => [tab, rows[tab].length + 1])) as Record<ImportTab, number>,
    eerder: new Set(),
    inRest: new Set(),
    ...over,
  });
}

export const standen = ({ rijen }: Plan): string[] => rijen.map(({ rij, stand }) => `${rij} ${stand}`);
