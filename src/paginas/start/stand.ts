/** Start: how things stand. The numbers of today, the doelen, and the words that a report still lacks. */
import { dutchDate } from '../../register/dates';
import { tabs } from '../../register/tabs';
import { doelText, formatFigure } from '../../uitkomsten/cijfers/format';
import { kwartaalInWoorden } from '../rapport/kwartaal';
import { teSchrijven } from '../rapport/ontbrekend';
import { line, sentences, table, text } from '../weergave/document';
import type { StartPart } from './content';
import { fourColumns } from './content';

/** How many deelnemers are where. */
export const standing: StartPart = ({ stand, hoofdcijfers }) => [
  {
    title: 'Hoe staat het ervoor?',
    parts: [
      {
        kind: 'numbers',
        numbers: [
          { label: 'In de rij', value: stand.inDeRij },
          { label: 'Bezig', value: stand.bezig },
          { label: 'Pauze', value: stand.pauze },
          { label: 'Nazorg', value: stand.nazorg },
          { label: 'Verklaring behaald', value: hoofdcijfers.verklaringBehaald },
          { label: 'Naar waardevol werk', value: hoofdcijfers.doorgestroomd },
        ],
      },
      sentences(['De eerste vier zijn deelnemers van vandaag. De laatste twee zijn alle projectjaren samen.'], {
        look: 'quiet',
      }),
    ],
  },
];

/** The main figures that have a doel, of the projectjaar that began last. */
export const goals: StartPart = ({ overzicht }) => {
  if (!overzicht) return [];
  const { projectjaar, peildatum } = overzicht;
  const goalFigures = overzicht.figures.filter(({ onderdeel, doel }) => onderdeel === '' && doel !== null);
  if (goalFigures.length === 0) return [];
  return [
    {
      title: `Doelen van ${projectjaar.naam}`,
      parts: [
        sentences(
          [
            `${dutchDate(projectjaar.start)} tot en met ${dutchDate(projectjaar.einde)}. Stand op ${dutchDate(peildatum)}. Alles staat in Uitkomsten.`,
          ],
          { look: 'quiet' },
        ),
        fourColumns(
          ['Doel', 'Gerealiseerd', 'Doel', 'Oordeel'],
          goalFigures.map((figure) => ({
            first: `${figure.code}  ${figure.beschrijving.label}`,
            rest: [
              text(formatFigure(figure), 'bold'),
              text(doelText(figure)),
              figure.oordeel ? text(figure.oordeel, figure.oordeel) : [],
            ],
          })),
        ),
      ],
    },
  ];
};

/** Words that the quarter report still lacks. */
export const wordsToWrite: StartPart = ({ overzicht, register, today, linkTo }) => {
  const asked = overzicht && teSchrijven(register, overzicht.projectjaar, today);
  if (!asked) return [];
  const link = linkTo('toelichtingen');
  return [
    {
      title: 'Toelichting bij de cijfers',
      parts: [
        sentences(
          [
            `Nog geen toelichting bij: ${asked.codes.join(', ')}. Die is nodig voor de kwartaalrapportage van het ${kwartaalInWoorden(asked.kwartaal)}.`,
          ],
          { look: 'warn' },
        ),
        sentences(['Voor de projectleider: kies Menu PLP-register > Rapporten > Toelichting.']),
        ...(link ? [table({ blad: [] }, [{ over: line(tabs.toelichtingen.name, undefined, link) }])] : []),
      ],
    },
  ];
};
