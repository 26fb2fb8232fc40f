/** The tab Uitkomsten: Tabel 1–4 as the report has them, the doel beside what was realised. */
import type { TimestampString } from '../../register/dates';
import { dateInWords, dutchDate } from '../../register/dates';
import { counted, wordFor } from '../../register/grouping';
import type { Projectjaar } from '../../register/tabs/projectjaren';
import type { Figure } from '../../uitkomsten/cijfers/figure';
import { doelText, formatFigure } from '../../uitkomsten/cijfers/format';
import { alleRijenTellen } from '../../uitkomsten/cijfers/leftOutSummary';
import type { Overzicht } from '../../uitkomsten/cijfers/overzicht';
import { figureOf } from '../../uitkomsten/cijfers/overzicht';
import type { Indicator } from '../../uitkomsten/indicatoren/indicator';
import type { Tabel } from '../../uitkomsten/indicatoren/tabellen';
import { tabellen } from '../../uitkomsten/indicatoren/tabellen';
import { watEenCijferTelt } from '../rapport/woorden';
import type { Blad, BladFrame, BladStyle } from '../weergave/blad';
import { alsBlad } from '../weergave/blad';
import type { Document, Moment, Place, Row, Section } from '../weergave/document';
import { sentences, table, text } from '../weergave/document';

const style: BladStyle = {
  widths: [50, 390, 120, 150, 110, 150, 420],
  title: 18,
  heading: 12,
  lineLength: () => Infinity,
  mergeFrom: 1,
};

type Column = 'code' | 'wat' | 'doel' | 'waarde' | 'oordeel' | 'vorige' | 'toelichting';

function figureRow(figure: Figure, before: Figure | null): Row<Column> {
  const { code, onderdeel, beschrijving, oordeel } = figure;
  return {
    cijfer: { code, onderdeel },
    cells: {
      wat: text(beschrijving.label, onderdeel === '' ? undefined : 'part'),
      doel: text(doelText(figure)),
      waarde: text(formatFigure(figure), onderdeel === '' ? 'bold' : undefined),
      oordeel: oordeel ? text(oordeel, oordeel) : [],
      vorige: before ? text(formatFigure(before), 'quiet') : [],
    },
  };
}

function goalRow({ figures, vorige, toelichtingen }: Overzicht, { code, doelstelling }: Indicator): Row<Column> {
  const words = toelichtingen.get(code);
  return {
    cijfer: { code, onderdeel: '' },
    cells: {
      code: text(code, 'bold'),
      wat: text(doelstelling, 'bold'),
      toelichting: text(words ? `${words.oordeel ? `${words.oordeel}. ` : ''}${words.tekst}` : ''),
    },
    also: figures
      .filter((figure) => figure.code === code)
      .map((figure) => figureRow(figure, vorige ? figureOf(vorige.figures, code, figure.onderdeel) : null)),
  };
}

function tableSection(overzicht: Overzicht, { titel, rijen }: Tabel): Section {
  const { peildatum, projectjaar, vorige } = overzicht;
  const toont = ({ id }: Projectjaar): Moment => ({ peildatum, projectjaar: id });
  const places: readonly Place<Column>[] = [
    { header: '', from: ['code'] },
    { header: 'Wat we wilden', from: ['wat'] },
    { header: 'Doel', from: ['doel'] },
    { header: 'Gerealiseerd', from: ['waarde'], toont: toont(projectjaar) },
    { header: 'Oordeel', from: ['oordeel'] },
    vorige
      ? { header: vorige.projectjaar.naam, from: ['vorige'], toont: toont(vorige.projectjaar) }
      : { header: '', from: [] },
    { header: 'Toelichting', from: ['toelichting'] },
  ];
  return {
    title: titel,
    parts: [
      table(
        { blad: places },
        rijen.map((rij) => goalRow(overzicht, rij)),
      ),
    ],
  };
}

function headline({ hoofdcijfers }: Overzicht): Section {
  const { gestart, verklaringBehaald, doorgestroomd, buitenProjectjaren } = hoofdcijfers;
  const buiten = buitenProjectjaren.aantal;
  return {
    title: 'Alle projectjaren samen',
    parts: [
      sentences([
        `${counted(gestart, 'deelnemer is', 'deelnemers zijn')} gestart. ${verklaringBehaald} van hen ${wordFor(verklaringBehaald, 'heeft', 'hebben')} een praktijkverklaring. ` +
          `${counted(doorgestroomd, 'is', 'zijn')} doorgestroomd naar waardevol werk.`,
      ]),
      ...(buiten > 0
        ? [
            sentences(
              [
                `${counted(buiten, 'deelnemer startte', 'deelnemers startten')} buiten elk projectjaar en ${wordFor(buiten, 'telt', 'tellen')} in geen enkele groep mee: ` +
                  `${buitenProjectjaren.deelnemerIds.join(', ')}. Klopt de datum in Fasen, en staat het projectjaar in Projectjaren?`,
              ],
              { look: 'warn' },
            ),
          ]
        : []),
    ],
  };
}

function uitkomstenDocument(overzicht: Overzicht, organisatie: string, warnings: readonly string[]): Document {
  const left = [...warnings, ...overzicht.weggelaten.map(({ zin }) => zin)];
  return {
    title: `Uitkomsten ${organisatie}`,
    sections: [
      headline(overzicht),
      ...tabellen.map((tabel) => tableSection(overzicht, tabel)),
      {
        title: 'Wat telt niet mee',
        parts: [sentences(left.length === 0 ? [alleRijenTellen] : left)],
      },
      {
        title: '',
        parts: [sentences([watEenCijferTelt], { look: 'quiet' })],
      },
    ],
  };
}

function frame({ peildatum, projectjaar }: Overzicht, now: TimestampString): BladFrame {
  const extended =
    projectjaar.einde === projectjaar.oorspronkelijkEinde
      ? ''
      : ` (in het eerste plan tot ${dutchDate(projectjaar.oorspronkelijkEinde)})`;
  return {
    under: [
      {
        text: `${projectjaar.naam}: ${dutchDate(projectjaar.start)} tot en met ${dutchDate(projectjaar.einde)}${extended}`,
        size: 12,
      },
      { text: `Peildatum: ${dateInWords(peildatum)}`, size: 12, look: 'bold' },
      {
        text: `Bijgewerkt op ${dutchDate(now)} om ${now.slice(11, 16)}. Dit tabblad maakt het register zelf: typ hier niets.`,
        look: 'quiet',
      },
      {
        text: 'Wie zit er achter een cijfer? Klik op het cijfer en kies PLP-register > Cijfer bekijken.',
        look: 'quiet',
      },
    ],
  };
}

/** The page for this overzicht, and where its figures stand; `warnings` are sentences about tabs or settings that could not be read. */
export const uitkomstenPage = (
  overzicht: Overzicht,
  organisatie: string,
  warnings: readonly string[],
  now: TimestampString,
): Blad => alsBlad(uitkomstenDocument(overzicht, organisatie, warnings), style, frame(overzicht, now));
