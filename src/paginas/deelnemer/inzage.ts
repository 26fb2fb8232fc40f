/**
 * Inzage (AVG, article 15): all that stands in the register about somebody, for herself to read. Every column that holds
 * something is there, since it is made from the tabs' own declarations.
 */
import type { Cell as SheetCell } from '../../register/cell';
import { isBlank } from '../../register/cell';
import { dateIn, dateInWords, isDateString } from '../../register/dates';
import { groupBy } from '../../register/grouping';
import { columnsOf } from '../../register/tab';
import type { Tab, TabKey } from '../../register/tabs';
import { allTabs, tabs } from '../../register/tabs';
import type { Document, Over, Row, Section } from '../weergave/document';
import { line, sentences, table, text } from '../weergave/document';
import type { EigenRij, Gegevens, LogRegel } from './gegevens';
import { naamVan, rijenVan, tekst, volleNaam, werkgeverVan, zijZelf } from './gegevens';

/** What a tab is about, to her. */
const watHetIs: Readonly<Partial<Record<TabKey, string>>> = {
  deelnemers: 'Dit hebben we over jou opgeschreven toen je je aanmeldde.',
  intakes: 'Dit is wat jij in het eerste gesprek vertelde, en wat er toen is afgesproken.',
  fasen: 'Dit zijn de stappen die je hebt gezet.',
  stages: 'Hier heb je stage gelopen.',
  stagelog: 'Dit hebben we tijdens je stage opgeschreven.',
  verklaringen: 'Hier werkte je naartoe.',
  toetsen: 'Hier liet je zien wat je kunt.',
  metingen: 'Dit zei je zelf over hoe het met je ging. En dit zagen wij op het werk.',
  plaatsingen: 'Dit deed je daarna.',
  nazorg: 'Na je traject hadden we nog contact.',
};

/** Of others: how to reach them is for nobody else. */
const vanAnderen: readonly string[] = ['emailLeermeester'];

/** What stands in a cell, as she reads it: names in the place of numbers and addresses. */
function inWoorden(gegevens: Gegevens, type: Tab['columns'][string & keyof Tab['columns']], cell: SheetCell): string {
  const words = tekst(cell);
  if (type?.type.kind === 'reference' && type.type.tab === 'werkgevers') return werkgeverVan(gegevens, words);
  if (type?.type.kind === 'timestamp') return `${dateInWords(words.slice(0, 10))}, ${words.slice(11, 16)} uur`;
  if (isDateString(words)) return dateInWords(words);
  return typeof cell === 'number' ? words.replace('.', ',') : naamVan(gegevens, words);
}

const dagVan = (tab: Tab, { cells }: EigenRij): string => {
  const found = columnsOf(tab).find(([key, { type }]) => type.kind === 'date' && dateIn(cells[key]) !== null);
  const day = found && dateIn(cells[found[0]]);
  return day ? dateInWords(day) : '';
};

type Regel = Row<'wat' | 'staat'> | Over;

function regelsVan(gegevens: Gegevens, tab: Tab, rij: EigenRij): Regel[] {
  const filled = columnsOf(tab).filter(([key]) => !isBlank(rij.cells[key]) && !vanAnderen.includes(key));
  const kop = [tekst(rij.cells.id), dagVan(tab, rij)].filter(Boolean).join(', ');
  return [
    { over: line(kop || tab.record, 'bold') },
    ...filled
      .filter(([key]) => key !== 'id' && key !== 'deelnemerId')
      .map(([key, column]) => ({
        cells: {
          wat: text(column.header.replace('-ID', '')),
          staat: text(inWoorden(gegevens, column, rij.cells[key]!)),
        },
      })),
    ...rij.eigen.map((own) => ({ cells: { wat: text(own.kop), staat: text(own.tekst) } })),
  ];
}

const plaatsen = {
  papier: [
    { header: '', from: ['wat'] },
    { header: '', from: ['staat'] },
  ],
} as const;

/** A section a tab in which something stands about her. */
const overJou = (gegevens: Gegevens): Section[] =>
  allTabs.flatMap((tab): Section[] => {
    const rijen = rijenVan(gegevens, tab.key);
    if (rijen.length === 0) return [];
    return [
      {
        title: tab.key === 'deelnemers' ? 'Wie je bent' : tab.name,
        parts: [
          sentences([watHetIs[tab.key] ?? 'Ook dit hebben we over jou opgeschreven.']),
          table(
            plaatsen,
            rijen.flatMap((rij) => regelsVan(gegevens, tab, rij)),
          ),
        ],
      },
    ];
  });

/** So many lines are told; who wants all of them asks for the Logboek. */
const meesteRegels = 300;

/** Lines of one act are one line: who, when, in which tab, and which columns. */
function logRegels(gegevens: Gegevens, regels: readonly LogRegel[]): Row<'op' | 'wie' | 'wat' | 'waar'>[] {
  const acts = groupBy(regels, ({ wanneer, wie, wat, tabblad }) => [wanneer, wie, wat, tabblad].join('|'));
  return [...acts.values()].slice(0, meesteRegels).map((same) => {
    const { wanneer, wie, wat, tabblad } = same[0]!;
    const kolommen = [...new Set(same.map(({ kolom }) => kolom))].filter(Boolean).join(', ');
    return {
      cells: {
        op: text(`${dateInWords(wanneer.slice(0, 10))}, ${wanneer.slice(11, 16)}`),
        wie: text(naamVan(gegevens, wie)),
        wat: text(wat.toLowerCase()),
        waar: text(kolommen ? `${tabblad}: ${kolommen}` : tabblad),
      },
    };
  });
}

const logPlaatsen = {
  papier: [
    { header: 'Wanneer', from: ['op'], width: 24 },
    { header: 'Wie', from: ['wie'], width: 22 },
    { header: 'Wat', from: ['wat'], width: 16 },
    { header: 'Waar', from: ['waar'], width: 38 },
  ],
} as const;

/** How the Logboek names that somebody opened a dossier. */
export const bekeken = 'Bekeken';

function wieKeek(gegevens: Gegevens): Section[] {
  const [gezien, veranderd] = [
    gegevens.logboek.filter(({ wat }) => wat === bekeken),
    gegevens.logboek.filter(({ wat }) => wat !== bekeken),
  ];
  const deel = (title: string, regels: readonly LogRegel[], geen: string): Section => ({
    title,
    parts: regels.length === 0 ? [sentences([geen])] : [table(logPlaatsen, logRegels(gegevens, regels))],
  });
  return [
    deel(
      'Wie heeft er gekeken',
      gezien,
      'Het register heeft niet opgeschreven dat iemand jouw dossier opende. Wie direct in het werkblad kijkt, ziet het register niet.',
    ),
    deel(
      'Wie heeft er iets veranderd',
      veranderd,
      'In het Logboek staat niets over jou. Oude regels gaan weg. Wie iets het eerst opschreef, staat hierboven bij "Ingevoerd door".',
    ),
  ];
}

const mailDeel = ({ mails }: Gegevens): Section => ({
  title: 'Mails over jou',
  parts:
    mails.length === 0
      ? [sentences(['Het register heeft geen mails verstuurd die over jou gingen.'])]
      : [
          sentences(['Het register stuurde deze herinneringen. Ze gingen naar wie jou begeleidt.']),
          table(
            {
              papier: [
                { header: 'Wanneer', from: ['op'], width: 26 },
                { header: 'Waarover', from: ['soort'], width: 40 },
                { header: 'Aan wie', from: ['aan'], width: 34 },
              ],
            } as const,
            mails.map(({ op, soort, aan }) => ({
              cells: { op: text(dateInWords(op)), soort: text(soort), aan: text(aan) },
            })),
          ),
        ],
});

function rechten(gegevens: Gegevens): Section {
  const opleider = naamVan(gegevens, tekst(zijZelf(gegevens).cells.praktijkopleider)) || 'je praktijkopleider';
  const toestemming = dateIn(zijZelf(gegevens).cells.toestemmingOp);
  return {
    title: 'Wat je hiermee kunt',
    parts: [
      sentences(
        [
          `Klopt er iets niet? Zeg het tegen ${opleider}. Dan verbeteren we het.`,
          toestemming
            ? `Op ${dateInWords(toestemming)} gaf je toestemming om dit op te schrijven. Je mag die altijd weer intrekken.`
            : 'Er staat nu niet dat je toestemming gaf. Je hoeft die ook niet te geven.',
          'Wil je dat we alles over jou weghalen? Dat mag je vragen. We houden dan alleen aantallen over, zonder je naam.',
          'Je krijgt binnen een maand antwoord.',
          'Ben je het niet met ons eens? Dan kun je klagen bij de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl.',
        ],
        { bullets: ['papier'] },
      ),
    ],
  };
}

const waarom = ({ bewaarMaanden }: Gegevens): Section => ({
  title: 'Waarom we dit opschrijven',
  parts: [
    sentences(
      [
        'Om jou goed te begeleiden, van het eerste gesprek tot en met de nazorg.',
        'Om je praktijkverklaring aan te vragen. De school krijgt alleen wat daarvoor nodig is.',
        'Om te laten zien wat het project bereikt. Dan tellen we alleen. Je naam gaat nooit mee.',
        'Het staat in een werkblad bij Google. Alleen het team van het project kan erbij.',
        `We bewaren het tot ${bewaarMaanden} maanden nadat je traject en de nazorg klaar zijn.`,
      ],
      { bullets: ['papier'] },
    ),
  ],
});

/** The paper. */
export const inzage = (gegevens: Gegevens): Document => ({
  title: 'Alles wat er over jou in het register staat',
  sections: [rechten(gegevens), waarom(gegevens), ...overJou(gegevens), mailDeel(gegevens), ...wieKeek(gegevens)],
});

/** Whom it is about, below the title. */
export const overWie = (gegevens: Gegevens): string =>
  `${volleNaam(gegevens)} (${tabs.deelnemers.columns.id.header} ${gegevens.deelnemerId})`;
