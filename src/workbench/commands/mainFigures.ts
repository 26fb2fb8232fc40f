/** The figures that the report's summary names, with a word for each, as a table of one screen. */
import type { Figure, FiguresAnswer } from './figuresAnswer';
import { alignedTable, shownGoal, shownValue } from './table';

/** Code and Onderdeel → what it is. Of earlier projectjaren only the first four are shown. */
const names: readonly (readonly [code: string, onderdeel: string, name: string])[] = [
  ['1.3', '', 'Gestarte deelnemers'],
  ['1.1', '', 'Deelnemers met een praktijkverklaring'],
  ['1.2', '', 'Doorgestroomd naar waardevol werk'],
  ['1.6', '', 'Uitgevallen deelnemers'],
  ['1.4', 'Bezig', 'Nog bezig'],
  ['1.4', 'Pauze', 'Pauze'],
  ['1.3', '2024', 'Gestart in 2024'],
  ['1.3', '2025', 'Gestart in 2025'],
  ['1.3', 'Via voortraject', 'Gestart met een voortraject'],
  ['1.2', 'Alle cohorten', 'Doorgestroomd, alle projectjaren tot en met dit projectjaar'],
];
const shownOfEarlier = 4;

/** A heading and a table for each projectjaar, blank lines between them. */
export function mainFigures({ projectjaren, figures }: FiguresAnswer): string[] {
  return projectjaren.flatMap(({ id, naam }, i) => {
    const isLast = i === projectjaren.length - 1;
    const own = figures.filter(({ projectjaar }) => projectjaar === id);
    const rows = names.slice(0, isLast ? undefined : shownOfEarlier).flatMap(([code, onderdeel, name]) => {
      const figure = own.find((one) => one.code === code && one.onderdeel === onderdeel);
      return figure ? [row(figure, name)] : [];
    });
    const headings = ['Code', naam, 'Teller', 'Noemer', 'Waarde', 'Doel', 'Oordeel'];
    const width = Math.max(...names.map(([, , name]) => name.length));
    return [...alignedTable([headings[0]!, naam.padEnd(width), ...headings.slice(2)], rows, [2, 3, 4, 5]), ''];
  });
}

function row(figure: Figure, name: string): string[] {
  const count = (value: number | null) => (value === null ? '–' : String(value));
  return [
    figure.code,
    name,
    count(figure.teller),
    count(figure.noemer),
    shownValue(figure),
    shownGoal(figure),
    figure.oordeel ?? '–',
  ];
}
