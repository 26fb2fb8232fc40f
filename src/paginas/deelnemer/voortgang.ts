/**
 * Mijn voortgang: a page for the deelnemer herself, to be proud of. What she can do, what she did, how she grew. What went
 * less well is not on it; that stands in Inzage.
 */
import type { Cell as RegisterCell } from '../../register/cell';
import type { DateString } from '../../register/dates';
import { dateIn, dateInWords, monthInWords, monthOf } from '../../register/dates';
import { counted } from '../../register/grouping';
import { keysOf } from '../../register/row';
import type { Schaal } from '../../register/tabs/metingen';
import { hoogsteScore } from '../../register/tabs/metingen';
import { hasHappened } from '../../register/weg/looptijd';
import type { Cell, Document, Section } from '../weergave/document';
import { sentences, table, text } from '../weergave/document';
import type { EigenRij, Gegevens } from './gegevens';
import { rijenVan, tekst, werkgeverVan, zijZelf } from './gegevens';

/** How each score is named to her, in the order of the page. */
const groei: Readonly<Record<Schaal, string>> = {
  zelfvertrouwen: 'Mijn zelfvertrouwen',
  kansOpWerk: 'Mijn kans op werk',
  communicatie: 'Praten en luisteren op het werk',
  samenwerking: 'Samenwerken',
  zelfstandigheid: 'Zelfstandig werken',
  vakgerichteTaken: 'De taken van mijn vak',
};

/** From this part of a scale on something is a strength. */
const sterkVanaf = 0.8;

/** A score as dots and in words: the colour says nothing that the words do not. */
const stippen = (waarde: number, van: number): Cell => [
  {
    spans: [
      { text: '●'.repeat(waarde), look: 'good' },
      { text: '○'.repeat(Math.max(0, van - waarde)), look: 'quiet' },
      { text: ` ${waarde} van ${van}` },
    ],
  },
];

interface Score {
  readonly key: Schaal;
  readonly naam: string;
  readonly eerst: number;
  readonly nu: number;
  readonly van: number;
}

const isGebeurd = (cell: RegisterCell | undefined, vandaag: DateString): boolean => hasHappened(dateIn(cell), vandaag);

/** First and last value of each score; one meting gives the same twice. */
function standen(gegevens: Gegevens, vandaag: DateString): Score[] {
  const metingen = rijenVan(gegevens, 'metingen')
    .filter(({ cells }) => isGebeurd(cells.datum, vandaag))
    .sort((a, b) => tekst(a.cells.datum).localeCompare(tekst(b.cells.datum)));
  return keysOf(groei).flatMap((key) => {
    const values = metingen
      .map(({ cells }) => cells[key])
      .filter((value): value is number => typeof value === 'number');
    return values.length === 0
      ? []
      : [{ key, naam: groei[key], eerst: values[0]!, nu: values[values.length - 1]!, van: hoogsteScore(key) }];
  });
}

const isBehaald =
  (vandaag: DateString) =>
  ({ cells }: EigenRij<'verklaringen'>): boolean =>
    isGebeurd(cells.behaaldOp, vandaag) && !isGebeurd(cells.ingetrokkenOp, vandaag);

const nogNiets = (wat: string): string[] => [`Hier komt te staan ${wat}.`];

function watIkKan(gegevens: Gegevens, vandaag: DateString): Section {
  const verklaringen = rijenVan(gegevens, 'verklaringen')
    .filter(isBehaald(vandaag))
    .map(
      ({ cells }) =>
        `Ik heb de praktijkverklaring ${tekst(cells.titel)}, sinds ${dateInWords(tekst(cells.behaaldOp))}.`,
    );
  const toetsen = rijenVan(gegevens, 'toetsen')
    .filter(({ cells }) => cells.status === 'Behaald' && (dateIn(cells.resultaatOp) ?? '') <= vandaag)
    .map(({ cells }) => `${tekst(cells.omschrijving)} (${tekst(cells.werkproces)})`);
  const sterk = standen(gegevens, vandaag)
    .filter(({ key, nu, van }) => van > 0 && nu >= van * sterkVanaf && key !== 'kansOpWerk')
    .map(({ naam }) => naam.replace(/^Mijn /, '').toLowerCase());
  const lines = [...verklaringen, ...(sterk.length > 0 ? [`Hier ben ik sterk in: ${sterk.join(', ')}.`] : [])];
  return {
    title: 'Wat ik kan',
    parts: [
      sentences(lines),
      ...(toetsen.length > 0
        ? [sentences(['Dit heb ik laten zien op mijn werk:']), sentences(toetsen, { bullets: ['papier'] })]
        : []),
      ...(lines.length + toetsen.length === 0 ? [sentences(nogNiets('wat je kunt, na je eerste toets'))] : []),
    ],
  };
}

const vanTot = (start: DateString, einde: DateString | null, vandaag: DateString): string => {
  const from = monthInWords(monthOf(start));
  if (!einde || einde >= vandaag) return `sinds ${from}`;
  const until = monthInWords(monthOf(einde));
  return until === from ? `in ${from}` : `van ${from} tot ${until}`;
};

function watIkDeed(gegevens: Gegevens, vandaag: DateString): Section {
  const begonnen = ({ cells }: EigenRij<'stages'> | EigenRij<'plaatsingen'>): boolean =>
    isGebeurd(cells.start, vandaag);
  const stages = rijenVan(gegevens, 'stages')
    .filter(begonnen)
    .map(
      ({ cells }) =>
        `Stage bij ${werkgeverVan(gegevens, tekst(cells.werkgeverId))} (${tekst(cells.sector).toLowerCase()}), ${vanTot(tekst(cells.start), dateIn(cells.einde), vandaag)}`,
    );
  const werk = rijenVan(gegevens, 'plaatsingen')
    .filter(begonnen)
    .map(
      ({ cells }) =>
        `${tekst(cells.soort)}: ${tekst(cells.functie)} bij ${tekst(cells.werkgever)}, ${vanTot(tekst(cells.start), dateIn(cells.einde), vandaag)}`,
    );
  const uren = rijenVan(gegevens, 'stagelog')
    .filter(({ cells }) => isGebeurd(cells.datum, vandaag))
    .reduce((sum, { cells }) => sum + (Number(cells.gewerkteUren) || 0), 0);
  const gelukt = [...stages, ...werk];
  return {
    title: 'Wat ik heb gedaan',
    parts: [
      gelukt.length > 0
        ? sentences(gelukt, { bullets: ['papier'] })
        : sentences(nogNiets('waar je stage loopt en werkt, zodra je begint')),
      ...(uren > 0
        ? [sentences([`Samen heb ik op mijn stages ${counted(Math.round(uren), 'uur', 'uur')} gewerkt.`])]
        : []),
    ],
  };
}

const plaatsen = {
  papier: [
    { header: 'Wat', from: ['wat'], width: 40 },
    { header: 'Eerst', from: ['eerst'], width: 30 },
    { header: 'Nu', from: ['nu'], width: 30 },
  ],
} as const;

/** None where nothing grew yet between two metingen. */
function hoeIkGroeide(gegevens: Gegevens, vandaag: DateString): Section[] {
  const gegroeid = standen(gegevens, vandaag).filter(({ eerst, nu }) => nu > eerst);
  const [mooiste] = [...gegroeid].sort((a, b) => (b.nu - b.eerst) / b.van - (a.nu - a.eerst) / a.van);
  const title = 'Hoe ik ben gegroeid';
  if (!mooiste)
    return rijenVan(gegevens, 'metingen').length > 1
      ? []
      : [{ title, parts: [sentences(nogNiets('hoe je groeit, na je tweede meting'))] }];
  return [
    {
      title,
      parts: [
        sentences([`Hier ben ik het meest in gegroeid: ${mooiste.naam.replace(/^Mijn /, 'mijn ')}.`]),
        table(
          plaatsen,
          gegroeid.map(({ naam, eerst, nu, van }) => ({
            cells: {
              wat: text(naam),
              eerst: stippen(eerst, van),
              nu: stippen(nu, van),
            },
          })),
        ),
      ],
    },
  ];
}

/** The paper. What is dated after `vandaag` did not happen yet. */
export const voortgang = (gegevens: Gegevens, vandaag: DateString): Document => {
  const voornaam = tekst(zijZelf(gegevens).cells.voornaam);
  const behaald = rijenVan(gegevens, 'verklaringen').some(isBehaald(vandaag));
  return {
    title: 'Mijn voortgang',
    opening: {
      kop: behaald ? `Gefeliciteerd ${voornaam}, het is je gelukt!` : `${voornaam}, kijk eens wat je al hebt gedaan!`,
      look: 'good',
      sentences: [],
    },
    sections: [watIkKan(gegevens, vandaag), watIkDeed(gegevens, vandaag), ...hoeIkGroeide(gegevens, vandaag)],
  };
};
