/** A report as a document: summary, and Tabel 1–4 with doel, result and words. On paper a goal with all about it is a row. */
import { alleRijenTellen } from '../../uitkomsten/cijfers/leftOutSummary';
import type { Rapport } from './rapport';
import type { RapportCijfer, RapportRij, RapportWoorden } from './rij';
import type { Cell, Document, Line, Place, Row, Section, Span } from '../weergave/document';
import { sentences, table, text } from '../weergave/document';
import { afrondRegel } from '../buiten/getallen';
import { woordenLook } from '../weergave/look';
import { geenToelichting, geschrevenInWoorden, watEenCijferTelt, woordenInTekst } from './woorden';

type Column = 'code' | 'doel' | 'afspraak' | 'resultaat' | 'oordeel' | 'erbij' | 'woorden' | 'goal' | 'result' | 'said';

const tabPlaces = (soort: Rapport['soort']): readonly Place<Column>[] => [
  { header: '', from: ['code'] },
  { header: 'Doel', from: ['doel'] },
  { header: 'Afspraak', from: ['afspraak'] },
  { header: 'Resultaat', from: ['resultaat'] },
  { header: 'Oordeel', from: ['oordeel'] },
  // Only a quarter brought something.
  ...(soort === 'kwartaal' ? [{ header: 'Erbij', from: ['erbij'], align: 'center' } as const] : []),
  { header: 'Toelichting', from: ['woorden'] },
];

const paperPlaces: readonly Place<Column>[] = [
  { header: 'Doel', from: ['goal'], width: 27 },
  { header: 'Resultaat', from: ['result'], width: 36 },
  { header: 'Toelichting', from: ['said'], width: 37 },
];

/** Doel, oordeel and what the quarter brought, as far as there are any: behind a result, in brackets. */
function inBrackets({ doel, oordeel, erbij }: RapportCijfer): Span[] {
  const parts: Span[] = [
    ...(doel ? [{ text: `afspraak ${doel}` }] : []),
    ...(oordeel ? [{ text: oordeel, look: oordeel }] : []),
    ...(erbij !== '' && erbij !== '0' ? [{ text: `dit kwartaal ${erbij}` }] : []),
  ];
  if (parts.length === 0) return [];
  return [
    { text: ' (' },
    ...parts.flatMap((part, index) => (index > 0 ? [{ text: '; ' }, part] : [part])),
    { text: ')' },
  ];
}

/** What a goal is about first: of this projectjaar, or of the one before. */
const isHoofd = ({ onderdeel, vanVorig }: RapportCijfer): boolean => onderdeel === '' || vanVorig;

const result = (cijfer: RapportCijfer): Line => {
  const isMain = isHoofd(cijfer);
  return {
    spans: [
      // What somebody wrote in the tab may be words alone.
      { text: cijfer.waarde === '' ? cijfer.label : `${cijfer.label}: ` },
      { text: cijfer.waarde, look: isMain ? 'bold' : undefined },
      ...inBrackets(cijfer),
    ],
    look: isMain ? undefined : 'part',
  };
};

const said = (words: RapportWoorden): Line => ({
  spans: [
    ...(words.oordeel ? [{ text: `${words.oordeel}.`, look: woordenLook[words.oordeel] }, { text: ' ' }] : []),
    { text: words.tekst },
    ...(words.geschrevenBij ? [{ text: ' ' }, { text: geschrevenInWoorden(words), look: 'quiet' as const }] : []),
  ],
});

const figureCells = (cijfer: RapportCijfer): Row<Column>['cells'] => ({
  afspraak: text(cijfer.doel),
  resultaat: text(`${cijfer.label}: ${cijfer.waarde}`, isHoofd(cijfer) ? 'bold' : 'part'),
  oordeel: cijfer.oordeel ? text(cijfer.oordeel, cijfer.oordeel) : [],
  erbij: text(cijfer.erbij),
  woorden: cijfer.woorden ? text(woordenInTekst(cijfer.woorden)) : [],
  result: [result(cijfer)],
  said: cijfer.woorden ? [...text(`${cijfer.label}:`, 'quiet'), said(cijfer.woorden)] : [],
});

const goalWords = (woorden: RapportWoorden | null): { readonly woorden: Cell; readonly said: Cell } =>
  woorden
    ? {
        woorden: text(woordenInTekst(woorden), woorden.oordeel === 'Zorg' ? woordenLook.Zorg : undefined),
        said: [said(woorden)],
      }
    : { woorden: text(geenToelichting, 'missing'), said: text(geenToelichting, 'missing') };

function goalRow({ code, doel, cijfers, woorden, elders }: RapportRij): Row<Column> {
  const [main, ...parts] = cijfers;
  const none = text(elders === null ? 'Dit wordt niet geteld.' : `Zie ${elders}.`, 'quiet');
  const own = main ? figureCells(main) : { result: none, ...(elders === null ? {} : { resultaat: none }) };
  return {
    cells: {
      ...own,
      code: text(code, 'bold'),
      doel: text(doel),
      goal: [{ spans: [{ text: code, look: 'bold' }, { text: ` ${doel}` }] }],
      ...goalWords(woorden),
    },
    ...(parts.length > 0 ? { also: parts.map((part) => ({ cells: figureCells(part) })) } : {}),
  };
}

/** Goals as a table on paper, and in a tab where one is made. */
export const doelentabel = (rijen: readonly RapportRij[], soort: Rapport['soort'] | null): Section['parts'][number] =>
  table({ ...(soort === null ? {} : { blad: tabPlaces(soort) }), papier: paperPlaces }, rijen.map(goalRow));

const whatCounts = `${watEenCijferTelt} Wat is afgesproken (met een doel) staat er precies. ${afrondRegel}`;

/** The document. */
export function rapportDocument({ soort, titel, samenvatting, gebeurd, tabellen, weggelaten }: Rapport): Document {
  const quiet = (sentence: string): Section['parts'] => [sentences([sentence], { look: 'quiet' })];
  return {
    title: titel,
    sections: [
      { title: 'Samenvatting', untitledOn: ['blad'], parts: [sentences([samenvatting])] },
      ...(gebeurd.length === 0
        ? []
        : [{ title: 'Wat er in dit kwartaal gebeurde', parts: [sentences(gebeurd, { bullets: ['papier'] })] }]),
      ...tabellen.map(({ titel: title, rijen }) => ({
        title,
        parts: [doelentabel(rijen, soort)],
      })),
      {
        title: 'Wat telt niet mee',
        parts: [
          weggelaten.length === 0 ? sentences([alleRijenTellen]) : sentences(weggelaten, { bullets: ['papier'] }),
        ],
      },
      { title: '', notOn: ['papier'], parts: quiet(`${whatCounts} In het tabblad Uitkomsten staan meer cijfers.`) },
      { title: '', notOn: ['blad'], parts: quiet(whatCounts) },
    ],
  };
}
