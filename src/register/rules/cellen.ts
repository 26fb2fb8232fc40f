/** Rules about a cell on its own: filled where it must be, allowed, and without what may never be written down. */
import type { Cell, Row } from '../cell';
import { isBlank } from '../cell';
import type { Column } from '../column';
import { addMonths, isDateString } from '../dates';
import { holdsBsn, holdsDiagnosis } from '../freeText';
import { isRequiredBeside } from '../record';
import { cellToValue, problemWith, splitChoices, whatIsAllowed } from '../schema';
import type { Tab } from '../tab';
import { columnsOf } from '../tab';
import { allTabs } from '../tabs';
import type { CellRule, Remark, Rule, Severity, Spot } from './finding';
import type { RegisterView } from './view';
import { vormRules } from './vorm';

/** The sentence of `whatIsAllowed` without the header before it: that stands in a column of its own. */
function whatToDo(column: Column): string {
  const sentence = whatIsAllowed(column).slice(column.header.length + 2);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const texts = (cell: Cell): string => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '');

/** Dates outside these are most likely slips of the pen: the project began in 2022, and nothing is planned so far ahead. */
const earliest = '2000-01-01';
const monthsAhead = 72;

const choicesOf = ({ type }: Column, cell: Cell): readonly string[] =>
  type.kind === 'choices' && typeof cell === 'string' ? splitChoices(cell) : [];

const cellRules: readonly CellRule[] = [
  {
    name: 'bsn',
    severity: 'fout',
    judge: ({ column, cell }) =>
      column.type.kind !== 'date' && column.type.kind !== 'number' && holdsBsn(texts(cell))
        ? { message: 'Hier lijkt een BSN te staan.', mend: 'Haal het nummer weg. Een BSN mag niet in het register.' }
        : null,
  },
  ...vormRules,
  {
    name: 'geen-met-iets-anders',
    severity: 'fout',
    judge: ({ column, cell }) => {
      const chosen = choicesOf(column, cell);
      return chosen.length > 1 && chosen.includes('Geen')
        ? { message: 'Hier staat Geen, samen met iets anders.', mend: 'Haal Geen weg, of laat alleen Geen staan.' }
        : null;
    },
  },
  {
    name: 'waarde-niet-toegestaan',
    severity: 'fout',
    judge: ({ column, cell }) =>
      problemWith(column, cellToValue(column, cell)) === null
        ? null
        : { message: 'Deze waarde kan hier niet.', mend: whatToDo(column) },
  },
  {
    name: 'keuze-niet-in-instellingen',
    severity: 'waarschuwing',
    judge: ({ column, cell }, { lists }) => {
      const list =
        column.type.kind === 'choices' && 'setting' in column.type.choices
          ? lists?.[column.type.choices.setting]
          : undefined;
      return list && choicesOf(column, cell).some((one) => !list.includes(one))
        ? {
            message: 'Dit staat niet in de lijst in Instellingen.',
            mend: 'Kies iets uit de lijst, of zet het erbij in Instellingen.',
          }
        : null;
    },
  },
  {
    name: 'diagnose',
    severity: 'waarschuwing',
    judge: ({ column: { type }, cell }) =>
      type.kind === 'text' && type.long && holdsDiagnosis(texts(cell))
        ? { message: 'Hier lijkt een diagnose te staan.', mend: 'Schrijf liever op wat iemand nodig heeft.' }
        : null,
  },
  {
    name: 'datum-ver-weg',
    severity: 'waarschuwing',
    judge: ({ column, cell }, { today }) =>
      column.type.kind === 'date' &&
      typeof cell === 'string' &&
      isDateString(cell) &&
      (cell < earliest || cell > addMonths(today, monthsAhead))
        ? { message: 'Deze datum ligt ver weg in de tijd.', mend: 'Kijk of het jaar klopt.' }
        : null,
  },
];

type Verdict = { readonly rule: CellRule; readonly remark: Remark } | null;

function judgeFilled(tab: Tab, column: Column, cell: Cell, view: RegisterView): Verdict {
  for (const rule of cellRules) {
    const remark = rule.judge({ tab, column, cell }, view);
    if (remark) return { rule, remark };
  }
  return null;
}

const mustBeFilled: Remark = { message: 'Dit is nog leeg.', mend: 'Vul het in.' };
const mustBeFilledBeside: Remark = {
  message: 'Dit is nog leeg. Het moet hier, door wat in een andere kolom staat.',
  mend: 'Vul het in.',
};

/** The ID and the stamps are written by the add-on: rules of their own are about these. */
const ownRules = new Set(['id', 'ingevoerdOp', 'ingevoerdDoor']);

/** A Concept may have gaps (register.md). */
const mayHaveGaps = (tab: Tab, row: Row): boolean => tab.key === 'intakes' && row.cells['status'] === 'Concept';

/** What a rule said about a cell. */
export interface CellFinding extends Spot {
  readonly rule: string;
  readonly severity: Severity;
}

/** What is judged in a column, with what was said before: a sheet repeats its values, so each is judged once. */
interface JudgedColumn {
  readonly key: string;
  readonly column: Column;
  readonly known: Map<Cell, Verdict>;
}

/** Most references are in order, and no two alike: these need not be remembered. */
const plainReference = /^[A-Z]-\d{4,15}$/;

function verdictOn(tab: Tab, { column, known }: JudgedColumn, cell: Cell, view: RegisterView): Verdict {
  if (column.type.kind === 'reference' && typeof cell === 'string' && plainReference.test(cell)) return null;
  let verdict = known.get(cell);
  if (verdict === undefined) known.set(cell, (verdict = judgeFilled(tab, column, cell, view)));
  return verdict;
}

function findInRow(
  tab: Tab,
  columns: readonly JudgedColumn[],
  row: Row,
  view: RegisterView,
  found: CellFinding[],
): void {
  const gaps = mayHaveGaps(tab, row);
  for (const judged of columns) {
    const { key, column } = judged;
    const cell = row.cells[key];
    const spot = (): Pick<Spot, 'tab' | 'row' | 'column'> => ({ tab: tab.key, row, column: key });
    if (view.formulaAt(tab.key, row.row, key)) continue;
    if (cell === undefined || isBlank(cell)) {
      if (column.required && !gaps)
        found.push({ rule: 'verplicht-leeg', severity: 'fout', ...spot(), ...mustBeFilled });
      else if (!gaps && isRequiredBeside(column, row.cells))
        found.push({ rule: 'leeg-bij-een-andere-keuze', severity: 'fout', ...spot(), ...mustBeFilledBeside });
      continue;
    }
    const verdict = verdictOn(tab, judged, cell, view);
    if (verdict) found.push({ rule: verdict.rule.name, severity: verdict.rule.severity, ...spot(), ...verdict.remark });
  }
}

/** All that is wrong with cells on their own, in one pass. */
export function findInCells(view: RegisterView): CellFinding[] {
  const found: CellFinding[] = [];
  for (const tab of allTabs) {
    const columns = columnsOf(tab).flatMap(([key, column]): JudgedColumn[] =>
      ownRules.has(key) ? [] : [{ key, column, known: new Map() }],
    );
    for (const row of view.rows[tab.key]) findInRow(tab, columns, row, view, found);
  }
  return found;
}

/** The names of the rules above, for who lists them all. */
export const cellRuleNames: readonly string[] = [
  'verplicht-leeg',
  'leeg-bij-een-andere-keuze',
  ...cellRules.map(({ name }) => name),
];

/** Kinds of column whose cells hold text: there a formula is something that somebody meant as text. */
const textKinds: readonly Column['type']['kind'][] = ['text', 'email', 'choices'];

export const formule: Rule = {
  name: 'formule',
  severity: 'fout',
  needs: [],
  find: (view) =>
    (view.formulas ?? []).flatMap(({ tab, row: number, column, formula }): Spot[] => {
      const declared = allTabs.find(({ key }) => key === tab)?.columns[column];
      const row = view.rowAt(tab, number);
      if (!declared || !row) return [];
      const isText = textKinds.includes(declared.type.kind);
      return [
        {
          tab,
          row,
          column,
          message: 'Hier staat een formule.',
          mend: isText ? "Typ de tekst met een ' ervoor, of kies Herstel." : 'Typ de waarde zelf.',
          ...(isText ? { repair: { kind: 'tekst', newCell: formula } } : {}),
        },
      ];
    }),
};
