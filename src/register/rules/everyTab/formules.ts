/** The rule about cells that compute what they show: of rows as they stand, since a form writes no formula. */
import type { Column } from '../../column';
import { columnsOf } from '../../tab';
import type { Tab } from '../../tabs';
import type { RemarkAt, Rule } from '../judge/rule';

/** Kinds of column whose cells hold text: there a formula is something that somebody meant as text. */
const textKinds: readonly Column['type']['kind'][] = ['text', 'email', 'choices'];

/** What Google makes of a formula whose cells are gone: nobody typed that. */
const broken = '#REF!';

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
      const isText = textKinds.includes(declared.type.kind) && !formula.includes(broken);
      return [
        {
          column,
          message: 'Hier staat een formule.',
          mend: isText ? "Typ de tekst met een ' ervoor, of kies Herstel." : 'Typ de waarde zelf.',
          ...(isText ? { repair: { kind: 'tekst', newCell: formula } } : {}),
        },
      ];
    });
  },
});
