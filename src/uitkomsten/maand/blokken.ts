/** The small lists of a month: toetsen, verklaringen, werk, uitval, werkgevers and metingen, a label and a value a row. */
import type { Figure } from '../figure';
import { formatFigure, geenWaarde } from '../format';
import { figureOf } from '../overzicht';
import { labelVan } from '../tabellen';
import type { Maandbeeld } from './maandbeeld';

export interface BlokRegel {
  readonly label: string;
  /** As people read it. */
  readonly waarde: string;
  /** The number of people or things that the row counts; null where it is no count (days, a mean). */
  readonly aantal: number | null;
  /** A few words behind it. */
  readonly erbij?: string;
}

export interface Blok {
  readonly titel: string;
  readonly regels: readonly BlokRegel[];
  /** Rows that split a number in groups: who reads them could tell people apart where a group is small. */
  readonly groepen: readonly BlokRegel[];
}

const telling = (label: string, aantal: number): BlokRegel => ({ label, waarde: String(aantal), aantal });

const dagen = (label: string, days: number | null): BlokRegel =>
  ({ label, waarde: days === null ? geenWaarde : days === 1 ? '1 dag' : `${days} dagen`, aantal: null });

/** A figure as a row, or none where it does not occur. */
function cijfer(figures: readonly Figure[], code: string, onderdeel = ''): BlokRegel[] {
  const figure = figureOf(figures, code, onderdeel);
  if (!figure) return [];
  return [{
    label: labelVan(code, onderdeel), waarde: formatFigure(figure),
    aantal: figure.maat === 'gemiddelde' ? null : figure.teller,
  }];
}

/** The parts of a figure that begin so, as rows; those of which there are none are left out. */
const delen = (figures: readonly Figure[], code: string, begin: string): BlokRegel[] => figures
  .filter((figure) => figure.code === code && figure.onderdeel.startsWith(begin) && figure.teller > 0)
  .flatMap(({ onderdeel }) => cijfer(figures, code, onderdeel));

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
    regels: [
      telling('Naar waardevol werk in deze maand', gebeurd.naarWerk),
      ...cijfer(figures, '1.2'),
      ...['6 maanden', '12 maanden', '24 maanden', 'Vast contract'].flatMap((part) => cijfer(figures, '3.3', part)),
    ],
    groepen: [...delen(figures, '1.2', 'Soort: '), ...delen(figures, '1.2', 'Functie: ')],
  };
}

function uitval({ uitval: month, overzicht: { figures } }: Maandbeeld): Blok {
  return {
    titel: 'Uitval',
    regels: [
      telling('Uitgevallen in deze maand', month.dezeMaand),
      ...cijfer(figures, '1.6'),
      ...cijfer(figures, '1.6', 'Vorig projectjaar'),
    ],
    groepen: month.redenen.map(({ reden, aantal }) => telling(`Reden: ${reden}`, aantal)),
  };
}

function werkgevers({ overzicht: { figures }, gebeurd }: Maandbeeld): Blok {
  return {
    titel: 'Werkgevers en stages',
    regels: [
      ...cijfer(figures, '1.5'),
      telling('Nieuwe werkgevers in deze maand', gebeurd.nieuweWerkgevers),
      telling('Gestopte werkgevers in deze maand', gebeurd.gestopteWerkgevers),
      ...cijfer(figures, '4.4', 'Plaatsen'),
      ...cijfer(figures, '4.4', 'Open stages'),
      telling('Stages begonnen in deze maand', gebeurd.gestarteStages),
      telling('Stages geëindigd in deze maand', gebeurd.gestopteStages),
      telling('Contacten in deze maand', gebeurd.contacten),
    ],
    groepen: delen(figures, '4.4', 'Sector: '),
  };
}

const gemeten = ['Zelfvertrouwen', 'Kans op werk', 'Communicatie', 'Samenwerking', 'Zelfstandigheid', 'Vakgerichte taken'];

/** For each of what is measured: who rose, and from which mean to which. */
function metingen({ overzicht: { figures }, gebeurd }: Maandbeeld): Blok {
  const code = (naam: string): string => (figureOf(figures, '2.2', `${naam}: stijging`) ? '2.2' : '2.1');
  const rows = gemeten.flatMap((naam): BlokRegel[] => {
    const [rise, first, last] = ['stijging', 'eerste', 'laatste'].map((part) => figureOf(figures, code(naam), `${naam}: ${part}`));
    if (!rise || !first || !last) return [];
    const means = first.waarde === null ? {} : { erbij: `gemiddeld van ${formatFigure(first)} naar ${formatFigure(last)}` };
    return [{ label: `${naam}: gestegen`, waarde: formatFigure(rise), aantal: rise.teller, ...means }];
  });
  return { titel: 'Metingen', regels: [telling('Metingen in deze maand', gebeurd.metingen), ...rows], groepen: [] };
}

/** The lists of a month, in order of importance. */
export const blokkenVan = (beeld: Maandbeeld): Blok[] =>
  [toetsen, verklaringen, werk, uitval, werkgevers, metingen].map((blok) => blok(beeld));
