/** The month for a reader from outside: no small groups, and nothing from which they could be worked out. */
import type { FaseNaam } from '../../../register/tabs/fasen';
import { onderdrukVerdeling } from '../../../uitkomsten/cijfers/onderdrukking';
import type { Blok } from './blokken';
import type { CijferRegel, MaandInhoud, WatWerktTabel } from './inhoud';
import { maandInhoud } from './inhoud';
import type { Inzage } from './inzage';
import { inzageVan, isOpen } from './inzage';
import { koersVan } from './koers';
import type { Maandbeeld } from './maandbeeld';
import type { Reeksen } from './reeksen';
import type { WegRegel } from './weg';

/** What stands where a number is hidden. */
export const nietGetoond = 'niet getoond';

/** A row of the road; null where a number is not shown. */
export type GetoondeWeg = { readonly [K in keyof WegRegel]: WegRegel[K] | (K extends 'fase' ? never : null) };

/** A month as some reader sees it. */
export interface MaandVoorLezer extends Omit<MaandInhoud, 'weg' | 'watWerkt'> {
  readonly weg: readonly GetoondeWeg[];
  /** Null for a reader from outside: in a group that is large enough, who got an outcome are often fewer than 5. */
  readonly watWerkt: WatWerktTabel | null;
  /** Why there are gaps; '' for who sees all. */
  readonly afscherming: string;
}

const afscherming =
  'In deze versie staan geen kleine groepen. Waar een getal iets zegt over minder dan 5, staat “niet getoond” ' +
  'of is de regel weggelaten. De projectleider heeft de hele versie.';

/** Who started is in one of these, or uitgevallen; a reader knows how many started and how many are uitgevallen. */
const naDeStart: readonly FaseNaam[] = ['Voortraject', 'Leertraject', 'Pauze', 'Nazorg', 'Afgerond'];
const voorDeStart: readonly FaseNaam[] = ['Aangemeld', 'Intake', 'Niet gestart'];

/** Only how many are where now: who came and went are few. */
function wegVoorLezer(weg: readonly WegRegel[]): GetoondeWeg[] {
  return [voorDeStart, naDeStart].flatMap((fasen): GetoondeWeg[] => {
    const rows = weg.filter(({ fase }) => fasen.includes(fase));
    const shown = onderdrukVerdeling(rows.map(({ nu }) => nu));
    return rows.map(({ fase }, index) => ({ fase, begin: null, erin: null, eruit: null, nu: shown[index] ?? null }));
  });
}

/** The groups that a row told of would themselves tell what is hidden. */
const vergeten = (inzage: Inzage): Inzage => (inzage === 'kern' ? inzage : []);

/** Beside a number of today that of then would show who came in between; of the plain counts it may. */
function regelVoorLezer(regel: CijferRegel): CijferRegel {
  if (regel.inzage === 'kern') return regel;
  const vandaag = { ...regel, inzage: vergeten(regel.inzage), vorigeMaand: '', vorigJaar: '' };
  return isOpen(regel.inzage) ? vandaag : { ...vandaag, gerealiseerd: nietGetoond, oordeel: null };
}

const regelsVoorLezer = (regels: readonly CijferRegel[]): CijferRegel[] =>
  regels.filter(({ inzage }) => inzage !== 'team').map(regelVoorLezer);

/** What a group is called tells of somebody in it: so groups are left out whole. */
const blokVoorLezer = ({ titel, regels, groepen }: Blok): Blok => ({
  titel,
  regels: regels
    .filter(({ inzage }) => inzage !== 'team')
    .map((regel) =>
      isOpen(regel.inzage)
        ? { ...regel, inzage: vergeten(regel.inzage) }
        : { label: regel.label, waarde: nietGetoond, inzage: [] },
    ),
  groepen: groepen
    .filter(({ inzage }) => isOpen(inzage))
    .map((regel) => ({ ...regel, inzage: vergeten(regel.inzage) })),
});

const kwaliteitVoorLezer = (telt: boolean): string[] => [
  telt ? 'Alle rijen tellen mee.' : 'Niet alle rijen tellen mee. De projectleider weet welke en waarom.',
];

/**
 * Writes out a month for a reader who is no projectleider: groups under 5 of anything beyond the plain counts of a
 * cohort are left out, and so is all from which one of them could be worked out.
 */
export function zonderKleineGroepen(beeld: Maandbeeld): MaandVoorLezer {
  const { overzicht } = beeld;
  const shown = overzicht.figures.filter((figure) => figure.onderdeel === '' && isOpen(inzageVan(figure)));
  const { hoofdcijfers } = overzicht;
  const inhoud = maandInhoud(
    {
      ...beeld,
      koers: koersVan(shown),
      overzicht: {
        ...overzicht,
        hoofdcijfers: { ...hoofdcijfers, buitenProjectjaren: { ...hoofdcijfers.buitenProjectjaren, aantal: 0 } },
      },
    },
    [],
  );
  return {
    ...inhoud,
    afscherming,
    doelen: regelsVoorLezer(inhoud.doelen),
    weg: wegVoorLezer(inhoud.weg),
    blokken: inhoud.blokken.map(blokVoorLezer).filter(({ regels }) => regels.length > 0),
    overig: regelsVoorLezer(inhoud.overig),
    watWerkt: null,
    kwaliteit: kwaliteitVoorLezer(overzicht.weggelaten.length === 0),
  };
}

/** The month as the team sees it. */
export const metAlles = (inhoud: MaandInhoud): MaandVoorLezer => ({ ...inhoud, afscherming: '' });

/** Of the numbers behind the charts those that are plain counts of a cohort. */
export const reeksenVoorLezer = ({ doelen, kwartalen }: Reeksen): Reeksen => ({
  doelen,
  kwartalen,
  trechter: [],
  toetsen: [],
  fasen: [],
});
