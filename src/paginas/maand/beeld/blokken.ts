/** The small lists of a month: toetsen, verklaringen, werk, uitval, werkgevers and metingen, a label and a value a row. */
import { counted, groupBy } from '../../../register/grouping';
import type { Figure } from '../../../uitkomsten/cijfers/figure';
import { formatFigure, geenWaarde } from '../../../uitkomsten/cijfers/format';
import { figureOf } from '../../../uitkomsten/cijfers/overzicht';
import type { MaandPlek } from '../../../uitkomsten/indicatoren/indicator';
import type { Maandbeeld } from './maandbeeld';

export interface BlokRegel {
  readonly label: string;
  /** As people read it. */
  readonly waarde: string;
  /** A few words behind it. */
  readonly erbij?: string;
}

export interface Blok {
  readonly titel: string;
  readonly regels: readonly BlokRegel[];
  /** Rows that split a number in groups. */
  readonly groepen: readonly BlokRegel[];
}

const telling = (label: string, aantal: number): BlokRegel => ({ label, waarde: String(aantal) });

const dagen = (label: string, days: number | null): BlokRegel => ({
  label,
  waarde: days === null ? geenWaarde : counted(days, 'dag', 'dagen'),
});

const cijfer = (figure: Figure): BlokRegel => ({ label: figure.beschrijving.label, waarde: formatFigure(figure) });

/** The figures that stand at a place of the month, in the order of the tables. */
const cijfersOp = (plek: MaandPlek, figures: readonly Figure[]): BlokRegel[] =>
  figures.filter(({ beschrijving, lijst }) => beschrijving.maand === plek && lijst === null).map(cijfer);

/** The parts of lists that stand at a place, as rows; those of which there are none are left out. */
const delenOp = (plek: MaandPlek, figures: readonly Figure[]): BlokRegel[] => {
  const shown = figures.filter(
    ({ beschrijving, lijst, teller }) => lijst !== null && beschrijving.maand === plek && teller > 0,
  );
  return [...groupBy(shown, ({ lijst }) => lijst).values()].flatMap((parts) => parts.map(cijfer));
};

function toetsen({ toetsen: month }: Maandbeeld): Blok {
  return {
    titel: 'Toetsen deze maand',
    regels: [
      telling('Gepland in deze maand', month.gepland),
      telling('Gedaan, met resultaat', month.gedaan),
      telling('Behaald', month.behaald),
      telling('Nog niet behaald', month.nogNietBehaald),
      telling('Te laat: dag voorbij, geen resultaat', month.teLaat),
      dagen('Van geplande dag tot resultaat (mediaan)', month.doorlooptijd),
    ],
    groepen: [],
  };
}

function verklaringen({ verklaringen: month }: Maandbeeld): Blok {
  return {
    titel: 'Praktijkverklaringen',
    regels: [
      telling('Behaald in deze maand', month.behaald),
      telling('Behaald, alle jaren samen', month.totaal),
      telling('Ingeschreven en nog bezig', month.lopend),
      telling('Akkoord van RMC, nog niet ingeschreven', month.wachtOpInschrijving),
      telling('Over de streefdatum', month.overStreefdatum),
      dagen('Van start tot behaald (mediaan)', month.doorlooptijd),
    ],
    groepen: [],
  };
}

function werk({ overzicht: { figures }, gebeurd }: Maandbeeld): Blok {
  return {
    titel: 'Werk',
    regels: [telling('Naar waardevol werk in deze maand', gebeurd.naarWerk), ...cijfersOp('werk', figures)],
    groepen: delenOp('werk', figures),
  };
}

function uitval({ uitval: month, overzicht: { figures } }: Maandbeeld): Blok {
  return {
    titel: 'Uitval',
    regels: [telling('Uitgevallen in deze maand', month.dezeMaand), ...cijfersOp('uitval', figures)],
    groepen: month.redenen.map(({ reden, aantal }) => telling(`Reden: ${reden}`, aantal)),
  };
}

function werkgevers({ overzicht: { figures }, gebeurd }: Maandbeeld): Blok {
  return {
    titel: 'Werkgevers en stages',
    regels: [
      ...cijfersOp('werkgevers', figures),
      telling('Nieuwe werkgevers in deze maand', gebeurd.nieuweWerkgevers),
      telling('Gestopte werkgevers in deze maand', gebeurd.gestopteWerkgevers),
      ...cijfersOp('stages', figures),
      telling('Stages begonnen in deze maand', gebeurd.gestarteStages),
      telling('Stages geëindigd in deze maand', gebeurd.gestopteStages),
      telling('Contacten in deze maand', gebeurd.contacten),
    ],
    groepen: delenOp('stages', figures),
  };
}

/** Who rose, and from which mean to which. */
const stijgingenOp = (plek: MaandPlek, figures: readonly Figure[]): BlokRegel[] =>
  figures.flatMap((figure): BlokRegel[] => {
    const { groei, maand } = figure.beschrijving;
    if (maand !== plek || !groei) return [];
    const [first, last] = [groei.eerste, groei.laatste].map((part) => figureOf(figures, figure.code, part));
    const means =
      first && last && first.waarde !== null
        ? { erbij: `gemiddeld van ${formatFigure(first)} naar ${formatFigure(last)}` }
        : {};
    return [{ label: `${groei.naam}: gestegen`, waarde: formatFigure(figure), ...means }];
  });

const metingen = ({ overzicht: { figures }, gebeurd }: Maandbeeld): Blok => ({
  titel: 'Metingen',
  regels: [
    telling('Metingen in deze maand', gebeurd.metingen),
    ...stijgingenOp('zelfbeeld', figures),
    ...stijgingenOp('vaardigheden', figures),
  ],
  groepen: [],
});

/** The lists of a month, in order of importance. */
export const blokkenVan = (beeld: Maandbeeld): Blok[] =>
  [toetsen, verklaringen, werk, uitval, werkgevers, metingen].map((blok) => blok(beeld));
