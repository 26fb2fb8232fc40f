/** The quarter for a reader from outside: the main figures in round numbers, beside their doelen, and nothing beside an earlier time. */
import { dateInWords, dutchDate } from '../../register/dates';
import type { Loket } from '../../privacy/vrijgave';
import type { Figure } from '../../uitkomsten/cijfers/figure';
import { doelText } from '../../uitkomsten/cijfers/format';
import { alleRijenTellen } from '../../uitkomsten/cijfers/leftOutSummary';
import type { Maandbeeld } from '../maand/beeld/maandbeeld';
import { kwartaalInWoorden, kwartaalVan } from '../rapport/kwartaal';
import type { Document, Place, Row, Table } from '../weergave/document';
import { sentences, table, text } from '../weergave/document';
import { afrondRegel, naarBuiten, nietAlleRijen } from './getallen';

/** Months that end a quarter: only these go to readers from outside. */
export const eindigtKwartaal = (maand: string): boolean => /-(?:03|06|09|12)$/.test(maand);

type Column = 'cijfer' | 'waarde' | 'doel';

const row = (figure: Figure, waarde: string): Row<Column> => ({
  cells: {
    cijfer: text(`${figure.code}  ${figure.beschrijving.label}`),
    waarde: text(waarde, 'bold'),
    doel: text(doelText(figure)),
  },
});

const figureTable = (rows: readonly Row<Column>[], hasGoals: boolean): Table => {
  const places: readonly Place<Column>[] = hasGoals
    ? [
        { header: 'Indicator', from: ['cijfer'], width: 42 },
        { header: 'Gerealiseerd', from: ['waarde'], width: 30 },
        { header: 'Doel', from: ['doel'], width: 28, empty: '–' },
      ]
    : [
        { header: 'Indicator', from: ['cijfer'], width: 60 },
        { header: 'Gerealiseerd', from: ['waarde'], width: 40 },
      ];
  return table({ mail: places, papier: places }, rows);
};

/** What stands below the title. */
export const waaroverBuiten = ({ overzicht: { projectjaar, peildatum } }: Maandbeeld): string =>
  `${projectjaar.naam} (${dutchDate(projectjaar.start)} tot en met ${dutchDate(projectjaar.einde)}). Stand op ${dateInWords(peildatum)}.`;

/** The document. What it shows is counted as given at the loket. */
export function kwartaalOverzicht({ overzicht }: Maandbeeld, loket: Loket): Document {
  const { figures, projectjaar, peildatum, weggelaten } = overzicht;
  const main = figures.filter(({ onderdeel }) => onderdeel === '');
  const rows = main.map((figure) => ({ figure, row: row(figure, naarBuiten(loket, projectjaar.id, figure).tekst) }));
  const part = (hasGoal: boolean) =>
    rows.filter(({ figure }) => (figure.doel !== null) === hasGoal).map(({ row: shown }) => shown);
  const [goals, others] = [part(true), part(false)];
  return {
    title: `Kwartaaloverzicht: ${kwartaalInWoorden(kwartaalVan(peildatum))}`,
    sections: [
      { title: '', parts: [sentences([afrondRegel])] },
      ...(goals.length > 0 ? [{ title: 'Doelen', parts: [figureTable(goals, true)] }] : []),
      ...(others.length > 0 ? [{ title: 'Andere cijfers', parts: [figureTable(others, false)] }] : []),
      {
        title: 'Wat telt niet mee',
        parts: [sentences([weggelaten.length === 0 ? alleRijenTellen : nietAlleRijen])],
      },
    ],
  };
}
