/** The report of a quarter or of a whole projectjaar: Tabel 1–4 with doelen, figures and words, ready to be shown. */
import type { DateString } from '../../register/dates';
import { addDays, dateInWords, dutchDate } from '../../register/dates';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import type { Register } from '../../register/register';
import type { Projectjaar } from '../../register/tabs/projectjaren';
import type { Toelichting } from '../../register/tabs/toelichtingen';
import type { Figure } from '../../uitkomsten/cijfers/figure';
import { computeFigures } from '../../uitkomsten/cijfers/figures';
import { doelText, formatAantal, formatFigure, formatPercentage } from '../../uitkomsten/cijfers/format';
import { doelVan } from '../../uitkomsten/cijfers/oordeel';
import type { Boek } from '../../privacy/vrijgave';
import { leegBoek, Loket } from '../../privacy/vrijgave';
import { achtergehoudenZinnen, naarBuiten, nietAlleRijen, nietGetoond } from '../buiten/getallen';
import { indicatorOf } from '../../uitkomsten/basis/getypt';
import type { Overzicht } from '../../uitkomsten/cijfers/overzicht';
import { begunProjectjaren, figureOf, maakOverzicht } from '../../uitkomsten/cijfers/overzicht';
import { standOp } from '../../uitkomsten/cijfers/stand';
import type { Code, Indicator } from '../../uitkomsten/indicatoren/indicator';
import { doorstroomNaarWerk } from '../../uitkomsten/indicatoren';
import { indicatoren, tabellen } from '../../uitkomsten/indicatoren/tabellen';
import { toelichtingFor } from '../../uitkomsten/cijfers/toelichting';
import { eenKeer } from './eenKeer';
import { functiesIn } from './functies';
import type { KwartaalString } from './kwartaal';
import { kwartaalDagen, kwartaalInWoorden } from './kwartaal';
import { ontbrekendeToelichtingen } from './ontbrekend';
import type { RapportCijfer, RapportRij, RapportWoorden } from './rij';
import { samenvatting } from './samenvatting';
import { erbij, erbijInWoorden, watErGebeurde } from './verandering';

/** Which report is asked for. */
export type RapportVraag =
  | { readonly soort: 'kwartaal'; readonly kwartaal: KwartaalString }
  | { readonly soort: 'eind'; readonly projectjaarId: string };

export interface Rapport {
  readonly soort: RapportVraag['soort'];
  /** Names it among the reports: `2025-K2`, `J-0002`. */
  readonly sleutel: string;
  readonly titel: string;
  readonly projectjaar: Projectjaar;
  readonly peildatum: DateString;
  /** Below the title: organisation, projectjaar, peildatum. */
  readonly regels: readonly string[];
  readonly samenvatting: string;
  /** What was done in the quarter; empty in the report of a projectjaar. */
  readonly gebeurd: readonly string[];
  readonly tabellen: readonly { readonly titel: string; readonly rijen: readonly RapportRij[] }[];
  /** The codes without words, or with words of before the quarter only. */
  readonly ontbreekt: readonly Code[];
  /** What the figures leave out: for a reader from outside, so without numbers of rows. */
  readonly weggelaten: readonly string[];
  /** For the projectleider alone: which numbers are held back, and why. */
  readonly achtergehouden: readonly string[];
  /** What is given out with this report and before: to be remembered. */
  readonly boeken: ReadonlyMap<string, Boek>;
}

/** A figure with a doel is part of what was agreed: it is told as it is. */
const isAfspraak = ({ doel }: Figure): boolean => doel !== null;

/** A figure as the evaluation report writes it. @example inRapportWoorden(verklaringen) // '8 van de 15 (53%)' */
export const inRapportWoorden = (figure: Figure): string => {
  const { maat, teller, noemer, waarde } = figure;
  return maat === 'percentage' && noemer && waarde !== null
    ? `${formatAantal(teller)} van de ${formatAantal(noemer)} (${formatPercentage(teller, noemer)})`
    : formatFigure(figure);
};

const earlier = (a: DateString, b: DateString): DateString => (a < b ? a : b);

/** Where a report looks: its projectjaar, its last day, and for a quarter the days that it is about. */
interface Blik {
  readonly projectjaar: Projectjaar;
  readonly peildatum: DateString;
  readonly titel: string;
  readonly sleutel: string;
  /** The first day of the quarter that lies in the projectjaar; null in the report of a projectjaar. */
  readonly sinds: DateString | null;
}

function blikOpKwartaal(register: Register, kwartaal: KwartaalString, today: DateString): Outcome<Blik> {
  const { van, tot } = kwartaalDagen(kwartaal);
  if (van > today)
    return failure('ongeldig', `Het ${kwartaalInWoorden(kwartaal)} is nog niet begonnen. Kies een eerder kwartaal.`);
  const peildatum = earlier(tot, today);
  const projectjaar = begunProjectjaren(register, peildatum).pop();
  if (!projectjaar) {
    return failure(
      'geen-projectjaar',
      `In het ${kwartaalInWoorden(kwartaal)} was er nog geen projectjaar begonnen. Kies een later kwartaal, of vul het tabblad Projectjaren aan.`,
    );
  }
  const sinds = projectjaar.start > van ? projectjaar.start : van;
  return success({
    projectjaar,
    peildatum,
    sinds,
    sleutel: kwartaal,
    titel: `Kwartaalrapportage ${kwartaalInWoorden(kwartaal)}`,
  });
}

function blikOpProjectjaar(register: Register, projectjaarId: string, today: DateString): Outcome<Blik> {
  const projectjaar = register.projectjaren.find(({ id }) => id === projectjaarId);
  if (!projectjaar)
    return failure(
      'geen-projectjaar',
      `Het projectjaar ${projectjaarId} bestaat niet. Kijk in het tabblad Projectjaren welke er zijn.`,
    );
  if (projectjaar.start > today)
    return failure('ongeldig', `${projectjaar.naam} is nog niet begonnen. Kies een eerder projectjaar.`);
  return success({
    projectjaar,
    peildatum: earlier(projectjaar.einde, today),
    sinds: null,
    sleutel: projectjaar.id,
    titel: `Eindrapportage ${projectjaar.naam}`,
  });
}

const woordenVan = (found: Toelichting | null, peildatum: DateString): RapportWoorden | null =>
  found && {
    id: found.id,
    tekst: found.tekst,
    oordeel: found.oordeel,
    geschrevenBij: found.peildatum === peildatum ? null : found.peildatum,
  };

/** Null for a part of a list that so few are in that its name alone would tell of them. */
function cijferVan(
  register: Register,
  loket: Loket,
  figure: Figure,
  before: readonly Figure[] | null,
): RapportCijfer | null {
  const { code, onderdeel, beschrijving, projectjaar, peildatum, oordeel, lijst } = figure;
  const precies = isAfspraak(figure);
  const shown = precies ? null : naarBuiten(loket, projectjaar, figure);
  if (lijst !== null && shown && !shown.aantal) return null;
  // Of a part that is not shown the name alone says nothing.
  if (onderdeel !== '' && shown?.tekst === nietGetoond) return null;
  const jaar = register.projectjaren.find(({ id }) => id === projectjaar);
  return {
    onderdeel,
    oordeel,
    vanVorig: false,
    plan: (jaar && doelVan(figure, jaar, register.doelen, peildatum)?.doel.tekst) ?? null,
    label: beschrijving.label,
    waarde: shown ? shown.tekst : inRapportWoorden(figure),
    doel: doelText(figure),
    erbij: before && precies ? erbijInWoorden(erbij(figure, before)) : '',
    woorden:
      onderdeel === ''
        ? null
        : woordenVan(toelichtingFor(register, projectjaar, indicatorOf(code, onderdeel), peildatum), peildatum),
  };
}

/** Uitkomsten has every figure. A part with a Doel is always in the report. */
const inRapport = ({ onderdeel, doel, beschrijving }: Figure): boolean =>
  onderdeel === '' || doel !== null || beschrijving.inRapport === true;

function vorigCijfer(
  register: Register,
  loket: Loket,
  { vorige }: Overzicht,
  { code, doorlopend }: Indicator,
): RapportCijfer[] {
  const figure = vorige && doorlopend ? figureOf(vorige.figures, code) : null;
  if (!vorige || !figure) return [];
  const { naam } = vorige.projectjaar;
  const cijfer = cijferVan(register, loket, figure, null);
  const label = `${naam}: ${figure.beschrijving.label.toLowerCase()}`;
  return cijfer ? [{ ...cijfer, onderdeel: naam, label, vanVorig: true }] : [];
}

/** The functies beside the figure of who went to work: of this projectjaar and the one before. */
function functiesVan(register: Register, { figures, vorige }: Overzicht, { code }: Indicator): RapportCijfer[] {
  const functies =
    code === doorstroomNaarWerk.code ? functiesIn([...figures, ...(vorige?.figures ?? [])], register.deelnemers) : '';
  const cijfer = { onderdeel: 'Functies', label: 'Functies', waarde: functies, doel: '', erbij: '' };
  return functies === '' ? [] : [{ ...cijfer, vanVorig: false, plan: null, oordeel: null, woorden: null }];
}

function rijVan(
  register: Register,
  loket: Loket,
  overzicht: Overzicht,
  before: readonly Figure[] | null,
  indicator: Indicator,
): RapportRij {
  const { code, doelstelling } = indicator;
  const { figures, toelichtingen, peildatum } = overzicht;
  const own = figures.filter((figure) => figure.code === code && inRapport(figure));
  return {
    code,
    doel: doelstelling,
    elders: null,
    cijfers: [
      ...own.flatMap((figure) => cijferVan(register, loket, figure, before) ?? []),
      ...vorigCijfer(register, loket, overzicht, indicator),
      ...functiesVan(register, overzicht, indicator),
    ],
    woorden: woordenVan(toelichtingen.get(code) ?? null, peildatum),
  };
}

function regelsVan({ projectjaar, peildatum, sinds }: Blik, organisatie: string): string[] {
  const { naam, start, einde, oorspronkelijkEinde } = projectjaar;
  const extended = einde === oorspronkelijkEinde ? '' : ` (in het eerste plan tot ${dutchDate(oorspronkelijkEinde)})`;
  return [
    organisatie,
    `${naam}: ${dutchDate(start)} tot en met ${dutchDate(einde)}${extended}`,
    `Peildatum: ${dateInWords(peildatum)}${sinds ? `. Dit rapport gaat over ${dutchDate(sinds)} tot en met ${dutchDate(peildatum)}.` : ''}`,
  ];
}

/**
 * Makes a report from what counts in the register. It holds no personal data but what people wrote in a Toelichting.
 * What is agreed (a doel) is told as it is; all else as readers from outside are told it.
 * @param warnings sentences about what could not be read
 * @param lees what was given out before
 */
export function maakRapport(
  register: Register,
  vraag: RapportVraag,
  today: DateString,
  organisatie: string,
  warnings: readonly string[] = [],
  lees: (groep: string) => Boek = () => leegBoek,
): Outcome<Rapport> {
  const found =
    vraag.soort === 'kwartaal'
      ? blikOpKwartaal(register, vraag.kwartaal, today)
      : blikOpProjectjaar(register, vraag.projectjaarId, today);
  if (!found.ok) return found;
  const { projectjaar, peildatum, sinds, titel, sleutel } = found.value;
  const overzicht = maakOverzicht(register, peildatum, projectjaar.id);
  if (!overzicht.ok) return overzicht;
  const before = sinds === null ? null : computeFigures(register, projectjaar.id, addDays(sinds, -1));
  const { figures, vorige, weggelaten } = overzicht.value;
  const loket = new Loket(lees, peildatum);
  const inWoorden = samenvatting(overzicht.value, standOp(register, peildatum), loket);
  const rijen = new Map(
    eenKeer(indicatoren.map((one) => rijVan(register, loket, overzicht.value, before, one))).map((rij) => [
      rij.code,
      rij,
    ]),
  );
  return success({
    soort: vraag.soort,
    sleutel,
    titel,
    projectjaar,
    peildatum,
    regels: regelsVan(found.value, organisatie),
    gebeurd: before ? watErGebeurde(figures.filter(isAfspraak), before) : [],
    samenvatting: inWoorden,
    tabellen: tabellen.map((tabel) => ({
      titel: tabel.titel,
      rijen: tabel.rijen.map(({ code }) => rijen.get(code)!),
    })),
    ontbreekt: ontbrekendeToelichtingen(register, projectjaar.id, peildatum, sinds),
    weggelaten: [...warnings, ...(weggelaten.length > 0 ? [nietAlleRijen] : [])],
    achtergehouden: achtergehoudenZinnen(loket, [...figures, ...(vorige?.figures ?? [])]),
    boeken: loket.sluit(),
  });
}
