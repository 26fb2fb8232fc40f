/** The small lists of a month: toetsen, verklaringen, werk, uitval, werkgevers and metingen, a label and a value a row. */
import type { Figure } from '../cijfers/figure';
import { formatFigure, geenWaarde } from '../cijfers/format';
import { figureOf } from '../cijfers/overzicht';
import { labelVan } from '../indicatoren/tabellen';
import type { Inzage } from './inzage';
import { inzageVan } from './inzage';
import type { Maandbeeld } from './maandbeeld';

export interface BlokRegel {
  readonly label: string;
  /** As people read it. */
  readonly waarde: string;
  readonly inzage: Inzage;
  /** A few words behind it. */
  readonly erbij?: string;
}

export interface Blok {
  readonly titel: string;
  readonly regels: readonly BlokRegel[];
  /** Rows that split a number in groups: who reads them could tell people apart where a group is small. */
  readonly groepen: readonly BlokRegel[];
}

const telling = (label: string, aantal: number, inzage: Inzage = [aantal]): BlokRegel => ({
  label,
  waarde: String(aantal),
  inzage,
});

/** A change of a number that is shown elsewhere: two months beside each other would give it away, were it hidden. */
const verschil = (label: string, aantal: number): BlokRegel => telling(label, aantal, 'team');

const dagen = (label: string, days: number | null, inzage: Inzage): BlokRegel => ({
  label,
  waarde: days === null ? geenWaarde : days === 1 ? '1 dag' : `${days} dagen`,
  inzage,
});

/** A figure as a row, or none where it does not occur. */
function cijfer(figures: readonly Figure[], code: string, onderdeel = ''): BlokRegel[] {
  const figure = figureOf(figures, code, onderdeel);
  if (!figure) return [];
  return [{ label: labelVan(code, onderdeel), waarde: formatFigure(figure), inzage: inzageVan(figure) }];
}

/** Groups that split one number. Who knows the number could work out a small one, so they are for others all or none. */
const samen = (groepen: readonly { readonly regel: BlokRegel; readonly aantal: number }[]): BlokRegel[] =>
  groepen.map(({ regel }) => ({ ...regel, inzage: groepen.map(({ aantal }) => aantal) }));

/** The parts of a figure that begin so, as rows; those of which there are none are left out. */
const delen = (figures: readonly Figure[], code: string, begin: string): BlokRegel[] =>
  samen(
    figures
      .filter((figure) => figure.code === code && figure.onderdeel.startsWith(begin) && figure.teller > 0)
      .flatMap(({ onderdeel, teller }) => cijfer(figures, code, onderdeel).map((regel) => ({ regel, aantal: teller }))),
  );

function toetsen({ toetsen: month }: Maandbeeld): Blok {
  const uitkomsten = [month.gedaan, month.behaald, month.nogNietBehaald];
  return {
    titel: 'Toetsen deze maand',
    regels: [
      telling('Gepland in deze maand', month.gepland),
      telling('Gedaan, met resultaat', month.gedaan),
      telling('Behaald', month.behaald, uitkomsten),
      telling('Nog niet behaald', month.nogNietBehaald, uitkomsten),
      telling('Te laat: dag voorbij, geen resultaat', month.teLaat),
      dagen('Van geplande dag tot resultaat (mediaan)', month.doorlooptijd, [month.gedaan]),
    ],
    groepen: [],
  };
}

function verklaringen({ verklaringen: month }: Maandbeeld): Blok {
  return {
    titel: 'Praktijkverklaringen',
    regels: [
      verschil('Behaald in deze maand', month.behaald),
      // Beside the deelnemers with a verklaring it would tell how many have two.
      telling('Behaald, alle jaren samen', month.totaal, 'team'),
      telling('Ingeschreven en nog bezig', month.lopend),
      telling('Akkoord van RMC, nog niet ingeschreven', month.wachtOpInschrijving),
      // A part of the two rows above together.
      telling('Over de streefdatum', month.overStreefdatum, 'team'),
      dagen('Van start tot behaald (mediaan)', month.doorlooptijd, [month.totaal]),
    ],
    groepen: [],
  };
}

function werk({ overzicht: { figures }, gebeurd }: Maandbeeld): Blok {
  return {
    titel: 'Werk',
    regels: [
      verschil('Naar waardevol werk in deze maand', gebeurd.naarWerk),
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
      verschil('Uitgevallen in deze maand', month.dezeMaand),
      ...cijfer(figures, '1.6'),
      ...cijfer(figures, '1.6', 'Vorig projectjaar'),
    ],
    groepen: samen(month.redenen.map(({ reden, aantal }) => ({ regel: telling(`Reden: ${reden}`, aantal), aantal }))),
  };
}

function werkgevers({ overzicht: { figures }, gebeurd }: Maandbeeld): Blok {
  return {
    titel: 'Werkgevers en stages',
    regels: [
      ...cijfer(figures, '1.5'),
      verschil('Nieuwe werkgevers in deze maand', gebeurd.nieuweWerkgevers),
      verschil('Gestopte werkgevers in deze maand', gebeurd.gestopteWerkgevers),
      ...cijfer(figures, '4.4', 'Plaatsen'),
      ...cijfer(figures, '4.4', 'Open stages'),
      verschil('Stages begonnen in deze maand', gebeurd.gestarteStages),
      verschil('Stages geëindigd in deze maand', gebeurd.gestopteStages),
      verschil('Contacten in deze maand', gebeurd.contacten),
    ],
    groepen: delen(figures, '4.4', 'Sector: '),
  };
}

const gemeten = [
  'Zelfvertrouwen',
  'Kans op werk',
  'Communicatie',
  'Samenwerking',
  'Zelfstandigheid',
  'Vakgerichte taken',
];

/** For each of what is measured: who rose, and from which mean to which. */
function metingen({ overzicht: { figures }, gebeurd }: Maandbeeld): Blok {
  const code = (naam: string): string => (figureOf(figures, '2.2', `${naam}: stijging`) ? '2.2' : '2.1');
  const rows = gemeten.flatMap((naam): BlokRegel[] => {
    const [rise, first, last] = ['stijging', 'eerste', 'laatste'].map((part) =>
      figureOf(figures, code(naam), `${naam}: ${part}`),
    );
    if (!rise || !first || !last) return [];
    const means =
      first.waarde === null ? {} : { erbij: `gemiddeld van ${formatFigure(first)} naar ${formatFigure(last)}` };
    return [{ label: `${naam}: gestegen`, waarde: formatFigure(rise), inzage: inzageVan(rise), ...means }];
  });
  return { titel: 'Metingen', regels: [telling('Metingen in deze maand', gebeurd.metingen), ...rows], groepen: [] };
}

/** The lists of a month, in order of importance. */
export const blokkenVan = (beeld: Maandbeeld): Blok[] =>
  [toetsen, verklaringen, werk, uitval, werkgevers, metingen].map((blok) => blok(beeld));
