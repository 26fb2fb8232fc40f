/** The month in words and rows, in order of importance: what its tab, its mail and its PDF all show. */
import { dateInWords, daysBetween, dutchDate, monthInWords } from '../../../register/dates';
import { counted, wordFor } from '../../../register/grouping';
import type { Figure, Oordeel } from '../../../uitkomsten/cijfers/figure';
import { doelText, formatFigure, formatPercentage, geenWaarde } from '../../../uitkomsten/cijfers/format';
import { alleRijenTellen } from '../../../uitkomsten/cijfers/leftOutSummary';
import { figureOf } from '../../../uitkomsten/cijfers/overzicht';
import { indicatoren } from '../../../uitkomsten/indicatoren/tabellen';
import { kansZin, uitkomstNaam, verwachtingMethode, verwachtingZin } from '../../../uitkomsten/verwachting/tekst';
import type { Afloop, Groep } from '../../../uitkomsten/werkt/watWerkt';
import { afloopnamen, geenBewijs, teKleinOmTeTonen, watWerktUitleg } from '../../../uitkomsten/werkt/watWerkt';
import { blokkenVan } from './blokken';
import type { Blok } from './blokken';
import { slotVorigeMaand, slotVorigJaar } from './maand';
import type { Maandbeeld, Verandering } from './maandbeeld';
import type { Moment } from '../../weergave/document';
import type { WegRegel } from './weg';

/** A figure as the month shows it. */
export interface CijferRegel {
  readonly code: string;
  readonly onderdeel: string;
  readonly label: string;
  readonly gerealiseerd: string;
  /** '' where there is none. */
  readonly doel: string;
  readonly oordeel: Oordeel | null;
  /** As the month before and the same month a year ago showed it. */
  readonly vorigeMaand: string;
  readonly vorigJaar: string;
}

/** "Wat werkt, voor wie" as a table. */
export interface WatWerktTabel {
  readonly koppen: readonly string[];
  /** A row of a dimension has one cell, the others one a column. */
  readonly rijen: readonly { readonly dimensie: string | null; readonly cellen: readonly string[] }[];
  readonly zinnen: readonly string[];
}

export interface MaandInhoud {
  readonly titel: string;
  /** Which projectjaar, and as of which day. */
  readonly waarover: string;
  /** As of when the columns of figures are. */
  readonly momenten: Readonly<Record<'nu' | 'vorigeMaand' | 'vorigJaar', Moment>>;
  readonly opKoers: boolean | null;
  readonly kop: string;
  readonly waarom: readonly string[];
  /** What is to be expected by the end: one sentence an outcome. */
  readonly verwachting: readonly string[];
  readonly samenvatting: string;
  readonly doelen: readonly CijferRegel[];
  readonly weg: readonly WegRegel[];
  readonly blokken: readonly Blok[];
  /** The main figures without a Doel. */
  readonly overig: readonly CijferRegel[];
  readonly watWerkt: WatWerktTabel;
  /** How the forecast is made; empty where there is none. */
  readonly methode: readonly string[];
  /** What the two columns before compare with. */
  readonly vergelijking: string;
  /** Rows that do not count, a sentence each; one sentence when all count. */
  readonly kwaliteit: readonly string[];
}

/** Parts with a Doel of their own (a quarter) are compared with nothing: their period is one of its own. */
function regelVan(figure: Figure, veranderingen: readonly Verandering[]): CijferRegel {
  const change = figure.onderdeel === '' ? veranderingen.find(({ nu }) => nu.code === figure.code) : undefined;
  const then = (past: Figure | null | undefined): string => (past ? formatFigure(past) : geenWaarde);
  return {
    code: figure.code,
    onderdeel: figure.onderdeel,
    label: figure.beschrijving.label,
    gerealiseerd: formatFigure(figure),
    doel: doelText(figure),
    oordeel: figure.oordeel,
    vorigeMaand: then(change?.vorigeMaand),
    vorigJaar: then(change?.vorigJaar),
  };
}

function verwachtingVan({ verwachtingen, overzicht: { projectjaar } }: Maandbeeld): string[] {
  const running = verwachtingen.filter(({ status }) => status !== 'afgelopen');
  return running.map((one) =>
    [`${uitkomstNaam(one.uitkomst)} op ${dutchDate(projectjaar.einde)}: ${verwachtingZin(one)}`, kansZin(one)]
      .filter(Boolean)
      .join(' '),
  );
}

function samenvattingVan({
  overzicht: {
    hoofdcijfers: { gestart, verklaringBehaald, doorgestroomd, buitenProjectjaren },
  },
}: Maandbeeld): string {
  const buiten = buitenProjectjaren.aantal;
  const apart =
    buiten === 0
      ? ''
      : ` ${counted(buiten, 'deelnemer startte', 'deelnemers startten')} buiten elk projectjaar en ${wordFor(buiten, 'telt', 'tellen')} hier niet mee.`;
  return (
    `Alle projectjaren samen: ${counted(gestart, 'deelnemer', 'deelnemers')} gestart, ${verklaringBehaald} met een praktijkverklaring, ` +
    `${doorgestroomd} naar waardevol werk.${apart}`
  );
}

function vergelijkingVan({
  vergelekenMet: { vorigeMaand, vorigJaar },
  overzicht: { projectjaar },
}: Maandbeeld): string {
  const about = (naam: string | null): string =>
    naam === null ? 'toen was er nog geen projectjaar' : `toen ging het over ${naam}`;
  const same = vorigeMaand === projectjaar.naam && vorigJaar === projectjaar.naam;
  if (same) return 'Vorige maand en vorig jaar: zoals het maandoverzicht van toen ze gaf.';
  return `Vorige maand en vorig jaar: zoals het maandoverzicht van toen ze gaf. Vorige maand: ${about(vorigeMaand)}. Vorig jaar: ${about(vorigJaar)}.`;
}

const geheel = (percent: number): string => String(Math.round(percent));

const aandeelTekst = ({ teller, laag, hoog }: Afloop, n: number): string =>
  `${teller}: ${formatPercentage(teller, n)} (${geheel(laag)}–${geheel(hoog)})`;

const groepCellen = ({ naam, n, aflopen }: Groep): string[] => [
  naam,
  String(n),
  ...aflopen.map((afloop) => aandeelTekst(afloop, n)),
];

function watWerktTabel({ watWerkt: { allen, dimensies } }: Maandbeeld): WatWerktTabel {
  const groups = (groepen: readonly Groep[]) =>
    groepen.length === 0
      ? [{ dimensie: null, cellen: [teKleinOmTeTonen] }]
      : groepen.map((groep) => ({ dimensie: null, cellen: groepCellen(groep) }));
  return {
    koppen: ['Groep', 'Aantal', ...afloopnamen],
    rijen: [
      ...groups(allen ? [allen] : []),
      ...(allen ? dimensies : []).flatMap(({ naam, uitleg, groepen }) => [
        { dimensie: uitleg === '' ? naam : `${naam}. ${uitleg}`, cellen: [] },
        ...groups(groepen),
      ]),
    ],
    zinnen: [geenBewijs, ...watWerktUitleg],
  };
}

/** Writes out a month. @param warnings sentences about tabs or settings that could not be read */
export function maandInhoud(beeld: Maandbeeld, warnings: readonly string[]): MaandInhoud {
  const {
    maand,
    overzicht: { projectjaar, peildatum, figures, weggelaten },
    koers,
    veranderingen,
  } = beeld;
  const left = daysBetween(peildatum, projectjaar.einde);
  const rest = left > 0 ? `nog ${counted(left, 'dag', 'dagen')}` : 'het projectjaar is voorbij';
  const withGoal = new Set(beeld.doelen.map(({ code }) => code));
  const leftOut = [...warnings, ...weggelaten.map(({ zin }) => zin)];
  return {
    titel: `Indicatoren ${monthInWords(maand)}`,
    waarover: `${projectjaar.naam} (${dutchDate(projectjaar.start)} tot en met ${dutchDate(projectjaar.einde)}, ${rest}). Stand op ${dateInWords(peildatum)}.`,
    momenten: {
      nu: { peildatum, projectjaar: projectjaar.id },
      vorigeMaand: { peildatum: slotVorigeMaand(maand), projectjaar: null },
      vorigJaar: { peildatum: slotVorigJaar(maand), projectjaar: null },
    },
    opKoers: koers.opKoers,
    kop: koers.kop,
    waarom: koers.waarom,
    verwachting: verwachtingVan(beeld),
    samenvatting: samenvattingVan(beeld),
    doelen: beeld.doelen.map((figure) => regelVan(figure, veranderingen)),
    weg: beeld.weg,
    blokken: blokkenVan(beeld),
    overig: indicatoren
      .filter(({ code }) => !withGoal.has(code))
      .flatMap(({ code }) => {
        const figure = figureOf(figures, code);
        return figure ? [regelVan(figure, veranderingen)] : [];
      }),
    watWerkt: watWerktTabel(beeld),
    methode: beeld.verwachtingen.some(({ status }) => status === 'verwachting') ? verwachtingMethode : [],
    vergelijking: vergelijkingVan(beeld),
    kwaliteit: leftOut.length > 0 ? leftOut : [alleRijenTellen],
  };
}
