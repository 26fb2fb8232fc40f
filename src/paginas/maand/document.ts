/** The month as a document, in order of importance: what its tab, its mail and its PDF all show. */
import { geenWaarde } from '../../uitkomsten/cijfers/format';
import type { Blok } from './beeld/blokken';
import type { CijferRegel, MaandInhoud, WatWerktTabel } from './beeld/inhoud';
import type { WegRegel } from './beeld/weg';
import type { Drawing } from '../weergave/chartBlock';
import type { Document, List, Place, Row, Section, Table } from '../weergave/document';
import { line, sentences, table, text } from '../weergave/document';

/** More sentences about rows than a person reads there. */
const mostSentences = { mail: 12, papier: 6, rest: 'Kijk in het tabblad van deze maand.' };

/** Two pages of paper have room for so many groups of a list. */
const mostGroups = { papier: 6 };

type FigureColumn = 'cijfer' | 'waarde' | 'doel' | 'oordeel' | 'vorigeMaand' | 'vorigJaar' | 'eerder';

function figureRow(regel: CijferRegel): Row<FigureColumn> {
  const { code, onderdeel, label, gerealiseerd, doel, oordeel, vorigeMaand, vorigJaar } = regel;
  const known = [
    ['vorige maand', vorigeMaand],
    ['vorig jaar', vorigJaar],
  ].filter(([, value]) => value !== '' && value !== geenWaarde);
  return {
    cijfer: { code, onderdeel },
    cells: {
      cijfer: text(`${code}  ${label}`),
      waarde: text(gerealiseerd, 'bold'),
      doel: text(doel),
      oordeel: oordeel ? text(oordeel, oordeel) : [],
      vorigeMaand: text(vorigeMaand, 'quiet'),
      vorigJaar: text(vorigJaar, 'quiet'),
      eerder: text(known.map(([when, value]) => `${when} ${value}`).join(', '), 'quiet'),
    },
  };
}

/** Figures as they are, as they were, and beside their doel where one of them has any. */
function figureTable(regels: readonly CijferRegel[], { nu, vorigeMaand, vorigJaar }: MaandInhoud['momenten']): Table {
  const goals = regels.some(({ doel }) => doel !== '');
  const own = (from: FigureColumn, header: string, width?: number): Place<FigureColumn> => ({
    header,
    from: [from],
    ...(width === undefined ? {} : { width }),
  });
  // On a phone what was stands below what is; there and on paper the oordeel stands below its doel.
  const waardeMetEerder: Place<FigureColumn> = { header: 'Gerealiseerd', from: ['waarde', 'eerder'] };
  const doelMetOordeel: Place<FigureColumn> = { header: 'Doel', from: ['doel', 'oordeel'], empty: '–' };
  const nothing: Place<FigureColumn> = { header: '', from: [] };
  const before = (width: number): Place<FigureColumn>[] => [
    own('vorigeMaand', 'Vorige maand', width),
    own('vorigJaar', 'Vorig jaar', width),
  ];
  return table<FigureColumn>(
    {
      blad: [
        own('cijfer', 'Indicator'),
        { ...own('waarde', 'Gerealiseerd'), toont: nu },
        own('doel', goals ? 'Doel' : ''),
        own('oordeel', goals ? 'Oordeel' : ''),
        { ...own('vorigeMaand', 'Vorige maand'), toont: vorigeMaand },
        { ...own('vorigJaar', 'Vorig jaar'), toont: vorigJaar },
        nothing,
      ],
      mail: goals
        ? [own('cijfer', 'Indicator', 36), { ...waardeMetEerder, width: 38 }, { ...doelMetOordeel, width: 26 }]
        : [own('cijfer', 'Indicator', 40), { ...waardeMetEerder, width: 60 }],
      papier: goals
        ? [
            own('cijfer', 'Indicator', 33),
            own('waarde', 'Gerealiseerd', 13),
            ...before(13),
            { ...doelMetOordeel, width: 28 },
          ]
        : [own('cijfer', 'Indicator', 40), own('waarde', 'Gerealiseerd', 20), ...before(20)],
    },
    regels.map(figureRow),
  );
}

type WegColumn = 'fase' | 'begin' | 'erin' | 'eruit' | 'nu';

/** The road: who came in, who went out. */
function wegTable(weg: readonly WegRegel[]): Table {
  const total = (key: 'begin' | 'nu'): number => weg.reduce((sum, one) => sum + one[key], 0);
  const signed = (value: number, sign: string): string => (value ? `${sign}${value}` : '');
  const narrow: readonly Place<WegColumn>[] = [
    { header: 'Fase', from: ['fase'], width: 36 },
    { header: 'Begin', from: ['begin'], width: 16 },
    { header: 'Erbij', from: ['erin'], width: 16 },
    { header: 'Eruit', from: ['eruit'], width: 16 },
    { header: 'Einde', from: ['nu'], width: 16 },
  ];
  const rows = weg.map(({ fase, begin, erin, eruit, nu }): Row<WegColumn> => ({
    cells: {
      fase: text(fase),
      begin: text(begin),
      erin: text(signed(erin, '+')),
      eruit: text(signed(eruit, '−')),
      nu: text(nu, 'bold'),
    },
  }));
  const together: Row<WegColumn> = {
    isTotal: true,
    cells: { fase: text('Samen', 'bold'), begin: text(total('begin'), 'bold'), nu: text(total('nu'), 'bold') },
  };
  return table<WegColumn>(
    {
      blad: [
        { header: 'Fase', from: ['fase'] },
        { header: 'Begin van de maand', from: ['begin'], align: 'right' },
        { header: 'Erbij', from: ['erin'], align: 'right' },
        { header: 'Eruit', from: ['eruit'], align: 'right' },
        { header: 'Einde van de maand', from: ['nu'], align: 'right' },
      ],
      mail: narrow,
      papier: narrow,
    },
    [...rows, together],
  );
}

const blokList = ({ regels, groepen }: Blok): List => ({
  kind: 'list',
  items: regels.map(({ label, waarde, erbij }) => ({ label, value: waarde, note: erbij })),
  parts: groepen.map(({ label, waarde }) => ({ label, value: waarde })),
  most: mostGroups,
});

/** What works for whom; where there is little room, how many stands below the group. */
function watWerktSection({ koppen, rijen, zinnen }: WatWerktTabel): Section {
  const [groep = '', aantal = '', ...aflopen] = koppen;
  const outcomes = (width: number): Place[] => aflopen.map((header) => ({ header, from: [header], width }));
  const narrow = (first: number, width: number): Place[] => [
    { header: groep, from: ['groep', 'deelnemers'], width: first },
    ...outcomes(width),
  ];
  const rows = rijen.map(({ dimensie, cellen }) => {
    if (dimensie !== null) return { over: line(dimensie, 'bold') };
    const [naam = '', n, ...values] = cellen;
    return {
      cells: {
        groep: text(naam),
        ...(n === undefined ? {} : { aantal: text(n), deelnemers: text(`${n} deelnemers`, 'quiet') }),
        ...Object.fromEntries(values.map((value, index) => [aflopen[index] ?? '', text(value)])),
      },
    };
  });
  const right = (header: string): Place => ({ header, from: [header], align: 'right' });
  const nothing: Place = { header: '', from: [], align: 'right' };
  return {
    title: 'Wat werkt, voor wie',
    parts: [
      sentences(zinnen.slice(0, 1), { look: 'bold' }),
      table<string>(
        {
          blad: [
            { header: groep, from: ['groep'] },
            { header: aantal, from: ['aantal'], align: 'right' },
            ...aflopen.map(right),
            nothing,
            nothing,
          ],
          mail: narrow(31, 23),
          papier: narrow(46, 18),
        },
        rows,
      ),
      sentences(zinnen.slice(1), { look: 'quiet' }),
    ],
  };
}

const koersLook = (opKoers: boolean | null) => (opKoers === null ? 'quiet' : opKoers ? 'good' : 'bad');

/** The document. @param buiten what readers from outside are told, and what is held back; empty where they get nothing */
export function monthDocument(
  inhoud: MaandInhoud,
  drawings: readonly Drawing[],
  buiten: readonly string[] = [],
): Document {
  const { doelen, overig, weg, blokken, watWerkt, vergelijking, kwaliteit, methode, momenten } = inhoud;
  const section = (title: string, ...parts: Section['parts']): Section => ({ title, parts });
  return {
    title: inhoud.titel,
    opening: {
      kop: inhoud.kop,
      look: koersLook(inhoud.opKoers),
      sentences: [
        sentences(inhoud.waarom, { bullets: ['blad'] }),
        sentences(inhoud.verwachting),
        sentences([inhoud.samenvatting]),
      ],
    },
    sections: [
      ...(doelen.length > 0 ? [section('Doelen', figureTable(doelen, momenten))] : []),
      ...(drawings.length > 0
        ? [
            {
              title: 'Grafieken',
              untitledOn: ['blad'] as const,
              parts: drawings.map((drawing) => ({ kind: 'chart', drawing }) as const),
            },
          ]
        : []),
      { ...section('De weg: waar deelnemers zijn', wegTable(weg)), isShort: true },
      ...blokken.map((blok) => ({ ...section(blok.titel, blokList(blok)), isShort: true })),
      ...(overig.length > 0
        ? [section('Andere cijfers', figureTable(overig, momenten), sentences([vergelijking], { look: 'quiet' }))]
        : []),
      watWerktSection(watWerkt),
      section('Wat telt niet mee', sentences(kwaliteit, { most: mostSentences })),
      ...(buiten.length > 0 ? [section('Lezers van buiten', sentences(buiten))] : []),
      ...(methode.length > 0
        ? [
            {
              ...section('Hoe de verwachting is gemaakt', sentences(methode, { look: 'quiet' })),
              notOn: ['papier'] as const,
            },
          ]
        : []),
    ],
  };
}
