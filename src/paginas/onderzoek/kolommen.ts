/** What the research file tells of each deelnemer: one line a column, with what it means and what it is to whoever looks for somebody. */
import type { Kenmerk } from '../../privacy/groepen';
import type { DateString } from '../../register/dates';
import { daysBetween } from '../../register/dates';
import { isGewist } from '../../register/identity/gewist';
import type { Deelnemer } from '../../register/tabs/deelnemers';
import { sectoren } from '../../register/tabs/lists';
import type { Meting, Schaal } from '../../register/tabs/metingen';
import {
  hoogsteScore,
  metingen as tabMetingen,
  vaardigheidSchalen,
  zelfbeeldSchalen,
} from '../../register/tabs/metingen';
import type { Werkgever } from '../../register/tabs/werkgevers';
import { eerstePlaatsing, heeftVastContract, isDuurzaam } from '../../uitkomsten/basis/doorstroom';
import type { Dossier } from '../../uitkomsten/basis/dossier';
import { startdatum, viaVoortraject } from '../../uitkomsten/basis/fase';
import { behaaldeDagen, isUitgevallen, trajectstatus } from '../../uitkomsten/basis/trajectstatus';

/** One deelnemer who started, as the columns look at her. */
export interface Gestart {
  readonly dossier: Dossier;
  readonly deelnemer: Deelnemer;
  readonly werkgevers: ReadonlyMap<string, Werkgever>;
  readonly peildatum: DateString;
  readonly start: DateString;
}

export interface Kolom extends Kenmerk {
  /** For the codebook, with what is told where it is empty. */
  readonly uitleg: string;
  readonly waarde: (bron: Gestart) => string;
}

const weken = (from: DateString, to: DateString): number => Math.floor(daysBetween(from, to) / 7);

/** Of who was erased days are no more than what a figure needs (privacy/wissen): of them no weeks are told. */
const sinds = ({ deelnemer, start }: Gestart, dag: DateString | null | undefined): string =>
  dag && !isGewist(deelnemer) ? String(weken(start, dag)) : '';

/** A number as the Dutch write it. */
const getal = (number: number): string => String(Math.round(number * 1e6) / 1e6).replace('.', ',');

/** The first band whose end lies above the number, else the last. @example band(22, [[20, 'jonger']], '20 of ouder') // '20 of ouder' */
const band = (number: number, bands: readonly (readonly [number, string])[], last: string): string =>
  bands.find(([end]) => number < end)?.[1] ?? last;

const leeftijd = ({ deelnemer: { geboortejaar }, start }: Gestart): string =>
  geboortejaar === null
    ? ''
    : band(
        Number(start.slice(0, 4)) - geboortejaar,
        [
          [20, 'jonger dan 20'],
          [25, '20 tot en met 24'],
          [30, '25 tot en met 29'],
          [40, '30 tot en met 39'],
        ],
        '40 of ouder',
      );

const gevolgd = ({ deelnemer, start, peildatum }: Gestart): string =>
  isGewist(deelnemer)
    ? ''
    : band(
        weken(start, peildatum),
        [
          [13, 'minder dan 13 weken'],
          [26, '13 tot en met 25 weken'],
          [52, '26 tot en met 51 weken'],
          [104, '52 tot en met 103 weken'],
        ],
        '104 weken of meer',
      );

const uitval = ({ dossier, peildatum }: Gestart) =>
  isUitgevallen(dossier, peildatum) ? dossier.fasen.filter(({ datum }) => datum <= peildatum).pop() : undefined;

const behaald = ({ dossier, peildatum }: Gestart): DateString[] => behaaldeDagen(dossier, peildatum);

const werk = ({ dossier, peildatum }: Gestart) => eerstePlaatsing(dossier, peildatum);

const begonnen = ({ dossier, peildatum }: Gestart) => dossier.stages.filter(({ start }) => start <= peildatum);

/** A branche is typed as the team likes: only one of the sectors goes out. */
function branche(bron: Gestart): string {
  const [eerste] = begonnen(bron);
  if (!eerste) return '';
  const typed = bron.werkgevers.get(eerste.werkgeverId)?.branche.trim().toLowerCase();
  return sectoren.find((one) => one.toLowerCase() === typed) ?? 'Anders';
}

function uren({ dossier, peildatum }: Gestart): string {
  const kept = dossier.stagelog.filter(({ datum, gewerkteUren }) => datum <= peildatum && gewerkteUren !== null);
  return kept.length === 0 ? '' : getal(kept.reduce((sum, { gewerkteUren }) => sum + gewerkteUren!, 0));
}

const duur =
  (maanden: number) =>
  ({ dossier, peildatum }: Gestart): string => {
    const still = isDuurzaam(dossier, maanden, peildatum);
    return still === null ? '' : still ? 'Ja' : 'Nee';
  };

/** The first and the last meting of who has two. */
function metingen({ dossier, peildatum }: Gestart): readonly [Meting, Meting] | null {
  const known = dossier.metingen.filter(({ datum }) => datum <= peildatum);
  return known.length < 2 ? null : [known[0]!, known[known.length - 1]!];
}

const scores = (schaal: Schaal): Kolom[] =>
  (['eerste', 'laatste'] as const).map((welke, index) => ({
    kop: `${tabMetingen.columns[schaal].header}: ${welke}`,
    rol: 'gevoelig',
    zegtOver: `${tabMetingen.columns[schaal].header}: ${welke === 'eerste' ? 'laatste' : 'eerste'}`,
    uitleg: `De score bij de ${welke} meting, van 1 tot en met ${hoogsteScore(schaal)}. Leeg bij minder dan twee metingen.`,
    waarde: (bron) => {
      const found = metingen(bron);
      return found ? String(found[index as 0 | 1][schaal]) : '';
    },
  }));

const status = 'Trajectstatus';
const eersteWerk = 'Eerste werk';

/** In the order of the file. */
export const kolommen: readonly Kolom[] = [
  {
    kop: 'Doelgroep',
    rol: 'herkenbaar',
    uitleg: 'Tot welke groep de deelnemer hoorde bij de aanmelding.',
    waarde: ({ deelnemer }) => deelnemer.doelgroep,
  },
  {
    kop: 'Leeftijd bij start',
    rol: 'herkenbaar',
    uitleg: 'In groepen. Het jaar van de start min het geboortejaar. Leeg als het geboortejaar niet bekend is.',
    waarde: leeftijd,
  },
  {
    kop: 'Hoogste opleiding',
    rol: 'herkenbaar',
    uitleg: 'De hoogste opleiding die is afgemaakt. Leeg als die niet bekend is.',
    waarde: ({ deelnemer }) => deelnemer.hoogsteOpleiding ?? '',
  },
  {
    kop: 'Gevolgd',
    rol: 'herkenbaar',
    uitleg: 'Hoeveel weken er zijn van de start tot de peildatum, in groepen. Leeg van wie is gewist.',
    waarde: gevolgd,
  },
  {
    kop: 'Verwezen door',
    rol: 'herkenbaar',
    uitleg: 'Via wie de deelnemer kwam. Leeg als dat niet bekend is.',
    waarde: ({ deelnemer }) => deelnemer.verwezenDoor ?? '',
  },
  {
    kop: status,
    rol: 'kern',
    uitleg: 'Hoe het traject ervoor stond op de peildatum.',
    waarde: ({ dossier, peildatum }) => trajectstatus(dossier, peildatum) ?? '',
  },
  {
    kop: 'Via voortraject',
    rol: 'overig',
    uitleg: 'Ja of Nee: begon met een voortraject.',
    waarde: ({ dossier }) => (viaVoortraject(dossier) ? 'Ja' : 'Nee'),
  },
  {
    kop: 'Uitgevallen',
    rol: 'gevoelig',
    zegtOver: status,
    uitleg: 'Ja: de fase op de peildatum was Uitgevallen, met of zonder verklaring. Leeg: niet.',
    waarde: (bron) => (uitval(bron) ? 'Ja' : ''),
  },
  {
    kop: 'Weken tot uitval',
    rol: 'gevoelig',
    zegtOver: 'Uitgevallen',
    uitleg: 'Hele weken van de start tot de uitval. Leeg zonder uitval.',
    waarde: (bron) => sinds(bron, uitval(bron)?.datum),
  },
  {
    kop: 'Reden uitval',
    rol: 'gevoelig',
    zegtOver: 'Uitgevallen',
    uitleg: 'De reden uit de lijst. Leeg zonder uitval.',
    waarde: (bron) => uitval(bron)?.reden ?? '',
  },
  {
    kop: 'Verklaringen',
    rol: 'gevoelig',
    zegtOver: status,
    uitleg: 'Hoeveel praktijkverklaringen er golden op de peildatum. Leeg: geen.',
    waarde: (bron) => String(behaald(bron).length || ''),
  },
  {
    kop: 'Weken tot verklaring',
    rol: 'gevoelig',
    zegtOver: 'Verklaringen',
    uitleg: 'Hele weken van de start tot de eerste van die verklaringen. Leeg zonder verklaring.',
    waarde: (bron) => sinds(bron, behaald(bron)[0]),
  },
  {
    kop: 'Stages',
    rol: 'overig',
    uitleg: 'Hoeveel stages er begonnen waren. Leeg: geen.',
    waarde: (bron) => String(begonnen(bron).length || ''),
  },
  {
    kop: 'Weken tot stage',
    rol: 'overig',
    uitleg: 'Hele weken van de start tot de eerste stage; onder nul als die er al was. Leeg zonder stage.',
    waarde: (bron) => sinds(bron, begonnen(bron)[0]?.start),
  },
  {
    kop: 'Branche eerste stage',
    rol: 'overig',
    uitleg:
      'De branche van de werkgever, als die een van de sectoren van het register is; anders Anders. Leeg zonder stage.',
    waarde: branche,
  },
  {
    kop: 'Sector eerste stage',
    rol: 'overig',
    uitleg: 'De sector van de eerste stage. Leeg zonder stage.',
    waarde: (bron) => begonnen(bron)[0]?.sector ?? '',
  },
  {
    kop: 'Gewerkte uren',
    rol: 'overig',
    uitleg: 'Alle gewerkte uren uit het stagelog. Leeg als er geen zijn opgeschreven.',
    waarde: uren,
  },
  {
    kop: eersteWerk,
    rol: 'kern',
    uitleg: 'De soort van het eerste waardevolle werk. Leeg: nog geen werk.',
    waarde: (bron) => werk(bron)?.soort ?? '',
  },
  {
    kop: 'Weken tot werk',
    rol: 'gevoelig',
    zegtOver: eersteWerk,
    uitleg: 'Hele weken van de start tot dat werk; onder nul als het er al was. Leeg zonder werk.',
    waarde: (bron) => sinds(bron, werk(bron)?.start),
  },
  {
    kop: 'Contract eerste werk',
    rol: 'gevoelig',
    zegtOver: eersteWerk,
    uitleg: 'Het contract van dat werk. Leeg zonder werk.',
    waarde: (bron) => werk(bron)?.contract ?? '',
  },
  ...[6, 12, 24].map((maanden, index, alle): Kolom => ({
    kop: `Werk na ${maanden} maanden`,
    rol: 'gevoelig',
    zegtOver: index === 0 ? eersteWerk : `Werk na ${alle[index - 1]} maanden`,
    uitleg: `Ja of Nee: ${maanden} maanden na het begin van het eerste werk nog aan het werk. Leeg zonder werk, of als het nog te vroeg was.`,
    waarde: duur(maanden),
  })),
  {
    kop: 'Vast contract',
    rol: 'gevoelig',
    zegtOver: eersteWerk,
    uitleg: 'Ja of Nee: had op de peildatum werk met een vast contract. Leeg zonder werk.',
    waarde: (bron) => (werk(bron) ? (heeftVastContract(bron.dossier, bron.peildatum) ? 'Ja' : 'Nee') : ''),
  },
  {
    kop: 'Weken tussen metingen',
    rol: 'overig',
    uitleg: 'Hele weken tussen de eerste en de laatste meting. Leeg bij minder dan twee metingen.',
    waarde: (bron) => {
      const found = metingen(bron);
      return found ? sinds({ ...bron, start: found[0].datum }, found[1].datum) : '';
    },
  },
  ...[...vaardigheidSchalen, ...zelfbeeldSchalen].flatMap(scores),
];

/** Who started, as a source; null where the register knows nobody of this number, or no start by the peildatum. */
export function bronVan(
  dossier: Dossier,
  deelnemer: Deelnemer | undefined,
  werkgevers: ReadonlyMap<string, Werkgever>,
  peildatum: DateString,
): Gestart | null {
  const start = startdatum(dossier);
  return deelnemer && start !== null && start <= peildatum
    ? { dossier, deelnemer, werkgevers, peildatum, start }
    : null;
}
