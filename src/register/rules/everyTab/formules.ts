/** The rule about cells that compute what they show: of rows as they stand, since a form writes no formula. */
import type { Cell } from '../../cell';
import { isBlank } from '../../cell';
import type { Column } from '../../column';
import { columnsOf } from '../../tab';
import type { Tab } from '../../tabs';
import type { RemarkAt, Rule } from '../judge/rule';

/** Kinds of column whose cells hold text: there a formula that computes nothing is something that somebody meant as text. */
const textKinds: readonly Column['type']['kind'][] = ['text', 'email', 'choices'];

/** What Google makes of a formula whose cells are gone: nobody typed that. */
const broken = '#REF!';

/**
 * What shows no text of what does compute: an error, or the nothing of a cell that it refers to. A text that only looks like a
 * formula has no such name, or cannot be read.
 */
const failed = /^(?:0$|#(?!NA|ERR|FOUT))/;

const byHand = 'Typ de waarde zelf.';

/** True for nothing, the nought that an empty cell counts for, or an error: that begins so. */
const showsNothing = (shown: Cell | undefined): boolean => isBlank(shown) || /^(?:0$|#)/.test(String(shown));

/** A function, or a cell by its place: without these nobody meant to compute, as in the text =1+1 or =-1. */
const computes = /[a-z.]+\(|[a-z]{1,3}\$?\d/i;

/** Functions that fill the cells below or beside theirs too: without the formula these are empty. */
const spills =
  /\b(?:ARRAYFORMULA|IMPORT(?:RANGE|DATA|XML|HTML|FEED)|QUERY|FILTER|SORTN?|UNIQUE|SPLIT|TRANSPOSE|FLATTEN|SEQUENCE|[HV]STACK|TO(?:COL|ROW)|WRAP(?:COLS|ROWS)|CHOOSE(?:COLS|ROWS)|BYCOL|BYROW|MAP|MAKEARRAY|SCAN)\s*\(|^=\s*\{/i;

const fillsMore =
  'Deze formule vult ook de cellen ernaast of eronder. Selecteer ze allemaal, kopieer ze en plak ze op dezelfde plaats als waarden: Bewerken > Plakken speciaal > Alleen waarden. Kijk daarna of ze kloppen.';

/** What the cell is to hold instead: what is computed, since figures and people go by that; else what was typed. */
function instead(formula: string, shown: Cell | undefined): Pick<RemarkAt, 'mend' | 'repair'> {
  if (computes.test(formula) && !showsNothing(shown))
    return {
      mend: 'Typ de waarde zelf, of kies Herstel: dan blijft staan wat er nu te zien is.',
      repair: { kind: 'tekst', newCell: shown ?? null },
    };
  if (formula.includes(broken) || (computes.test(formula) && (isBlank(shown) || failed.test(String(shown)))))
    return { mend: byHand };
  return { mend: "Typ de tekst met een ' ervoor, of kies Herstel.", repair: { kind: 'tekst', newCell: formula } };
}

/** No cell may compute what it shows. */
export const formule = (tab: Tab): Rule => ({
  name: 'formule',
  severity: 'fout',
  about: columnsOf(tab).map(([key]) => key),
  needs: [],
  concerns: ({ formulas = [] }) => formulas.length > 0,
  judge: ({ row, view }) => {
    const formulas = view.formulasIn(tab.key, row.row);
    if (formulas.length === 0) return null;
    return formulas.flatMap(({ column, formula }): RemarkAt[] => {
      const declared = tab.columns[column];
      if (!declared) return [];
      const isText = textKinds.includes(declared.type.kind);
      return [
        {
          column,
          message: 'Hier staat een formule.',
          ...(spills.test(formula)
            ? { mend: fillsMore }
            : isText
              ? instead(formula, row.cells[column])
              : { mend: byHand }),
        },
      ];
    });
  },
});
