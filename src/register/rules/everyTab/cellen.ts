/** Rules about a cell on its own: filled where it must be, allowed, and without what may never be written down. */
import { isOfRegister } from '../../column';
import { bsnProblem, holdsBsn } from '../../text/bsn';
import type { Cell } from '../../cell';
import { isBlank } from '../../cell';
import type { Column } from '../../column';
import type { DateString } from '../../dates';
import { addMonths, isDateString } from '../../dates';
import { holdsDiagnosis, plainHoldsDiagnosis } from '../../text/freeText';
import { isRequiredBeside, mayHaveGaps } from '../../record';
import type { Row } from '../../row';
import { trimmed } from '../../text/asSeen';
import { readTyped, saysNothing } from '../../text/reading';
import { cellToValue, checkOf, isAllowed, readEmail, splitChoices, whatToDo } from '../../schema';
import { columnsOf } from '../../tab';
import type { ColumnKey, Tab } from '../../tabs';
import type { AroundCell, CellRule, FilledCell, Remark, Severity, TextDates } from '../judge/remark';
import type { Subject } from '../judge/rule';
import { atField } from '../judge/rule';
import type { View } from '../judge/view';

const texts = (cell: Cell): string => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '');

/** Dates outside these are most likely slips of the pen: the project began in 2022, and nothing is planned so far ahead. */
const earliest = '2000-01-01';
const monthsAhead = 72;
const latestOn = (today: DateString): DateString => addMonths(today, monthsAhead);

const choicesOf = ({ type }: Column, cell: Cell): readonly string[] =>
  type.kind === 'choices' && typeof cell === 'string' ? splitChoices(cell) : [];

/** Text about a deelnemer, short or long, and long text of any other kind: an employer may be called GGZ. */
const tellsOfPeople = ({ type, privacy }: Column): boolean =>
  type.kind === 'text' && (type.long || privacy === 'bijzonder');

const bsnRule: CellRule = {
  name: 'bsn',
  severity: 'fout',
  inConcept: true,
  judge: ({ column, cell }) =>
    column.type.kind !== 'date' && column.type.kind !== 'number' && holdsBsn(texts(cell)) ? bsnProblem : null,
};

const keuzeUitInstellingen: CellRule = {
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
};

const cellRules: readonly CellRule[] = [
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
    keepsOut: true,
    judge: ({ column, cell }) =>
      isAllowed(column, cellToValue(column, cell))
        ? null
        : {
            message: 'Deze waarde kan hier niet.',
            mend: whatToDo(column),
            atField: whatToDo(column),
            ...(typeof plpInFormulier === 'undefined' && saysNothing(column, cell)
              ? { repair: { kind: 'leeg', newCell: null } }
              : {}),
          },
  },
  ...(typeof plpInFormulier === 'undefined' ? [keuzeUitInstellingen] : []),
  {
    name: 'diagnose',
    severity: 'waarschuwing',
    judge: ({ column, cell }) =>
      tellsOfPeople(column) && holdsDiagnosis(texts(cell))
        ? { message: 'Hier lijkt een diagnose te staan.', mend: 'Schrijf liever op wat iemand nodig heeft.' }
        : null,
  },
  {
    name: 'datum-ver-weg',
    severity: 'waarschuwing',
    judge: ({ column, cell }, { today }) =>
      column.type.kind === 'date' && isDateString(cell) && (cell < earliest || cell > latestOn(today))
        ? { message: 'Deze datum ligt ver weg in de tijd.', mend: 'Kijk of het jaar klopt.' }
        : null,
  },
];

/** What a rule says about a cell. */
export interface CellVerdict extends Remark {
  readonly rule: string;
  readonly severity: Severity;
  /** See `CellRule`; an empty cell keeps its row out as well. */
  readonly keepsOut: boolean;
  readonly inConcept: boolean;
}

const none: readonly never[] = [];

type InOrder = (cell: Cell) => boolean;

/** Signs of a plain keyboard with no space around them, and fewer digits than a BSN has: nearly every text, seen in one pass. */
const plainFewDigits = /^[!-~](?:[ -/:-~]*(?:\d[ -/:-~]*){0,6}[!-~])?$/;

const isPlainText = (cell: string): boolean => trimmed(cell) === cell && !holdsBsn(cell);

const isPlain = (cell: Cell): cell is string =>
  typeof cell === 'string' && (plainFewDigits.test(cell) || isPlainText(cell));

/** Most references are in order: one capital and too few digits to be a BSN. Whether it leads somewhere other rules tell. */
const plainReference = /^[A-Z]-\d{4,7}$/;

/**
 * Whether none of the rules above says anything of a cell, seen at once and without building anything: nearly every cell is
 * so. Made once for a column; false where the rules have to look.
 */
export function inOrder(column: Column, today: DateString): InOrder {
  const { type } = column;
  const allows = checkOf(column);
  switch (type.kind) {
    case 'text': {
      const mayTell = tellsOfPeople(column);
      return (cell) =>
        typeof cell === 'string' &&
        (plainFewDigits.test(cell)
          ? allows(cell) && !(mayTell && plainHoldsDiagnosis(cell))
          : isPlainText(cell) && allows(cell) && !(mayTell && holdsDiagnosis(cell)));
    }
    case 'choice': {
      const plain: ReadonlySet<Cell> = new Set(type.choices.filter(isPlain));
      return (cell) => plain.has(cell);
    }
    case 'number':
      return (cell) => allows(cell);
    case 'reference':
      return (cell) => typeof cell === 'string' && plainReference.test(cell);
    case 'date': {
      const latest = latestOn(today);
      return (cell) => isDateString(cell) && cell >= earliest && cell <= latest;
    }
    case 'email':
      // Those of medewerkers repeat: what was said of them is remembered.
      return type.medewerker ? () => false : (cell) => isPlain(cell) && allows(cell) && readEmail(cell) === cell;
    default:
      return () => false;
  }
}

type InSheet = AroundCell & Pick<View, 'sheetRules'>;

/** In this order: of several wrongs the first is told. */
const rulesFor = ({ sheetRules = none }: InSheet): readonly (readonly CellRule[])[] => [
  [bsnRule],
  sheetRules,
  cellRules,
];

/** What is wrong with a filled cell, whatever stands beside it; of several wrongs the first. */
export function judgeCell(filled: FilledCell, around: InSheet): CellVerdict | null {
  for (const rules of rulesFor(around)) {
    for (const { name, severity, keepsOut = false, inConcept = false, judge } of rules) {
      const remark = judge(filled, around);
      if (remark) return { ...remark, rule: name, severity, keepsOut, inConcept };
    }
  }
  return null;
}

/** The fout in what was typed in a cell, as it is said at the field; null when there is none, or nothing was typed. */
export function cellFault(column: Column, typed: Cell | undefined): string | null {
  const cell = readTyped(column, typed ?? null);
  if (isBlank(cell)) return null;
  for (const { severity, judge } of [bsnRule, ...cellRules]) {
    // No fout of a cell depends on the day.
    const remark = severity === 'fout' ? judge({ column, cell }, { today: '' }) : null;
    if (remark) return atField({ ...remark, header: column.header });
  }
  return null;
}

const mustBeFilled: Remark = { message: 'Dit is nog leeg.', mend: 'Vul het in.' };

/** What is said at a field that must be filled. */
export const missing = ({ header }: Column): string => atField({ ...mustBeFilled, header });

/** Whether an empty cell is wrong. */
const verplichtLeeg = 'verplicht-leeg';
const leegBijAnder = 'leeg-bij-een-andere-keuze';

function judgeEmpty(column: Column, { cells }: Subject): CellVerdict | null {
  if (column.required)
    return { ...mustBeFilled, rule: verplichtLeeg, severity: 'fout', keepsOut: true, inConcept: false };
  return isRequiredBeside(column, cells)
    ? {
        rule: leegBijAnder,
        severity: 'fout',
        keepsOut: true,
        inConcept: false,
        message: 'Dit is nog leeg. Het moet hier, door wat in een andere kolom staat.',
        mend: 'Vul het in.',
        atField: 'Dit is nog leeg. Vul het in.',
      }
    : null;
}

/** The names of the rules above, for who lists them all. */
export const cellRuleNames = (): readonly string[] => [
  verplichtLeeg,
  leegBijAnder,
  ...[bsnRule, ...cellRules].map(({ name }) => name),
];

/** What is judged in a column, with what was said of cells that are not in order at once: a sheet repeats its values. */
interface JudgedColumn {
  readonly key: ColumnKey;
  readonly column: Column;
  readonly isInOrder: InOrder;
  /** Null where people write in words: that they write once, and to remember it takes more than to judge it again. */
  readonly known: Map<Cell, CellVerdict | null> | null;
}

/** How the text dates in a column of a tab are read; looked at where there is one. */
const datesIn = (tab: Tab, key: ColumnKey, view: View): TextDates =>
  view.once(`dates ${tab.key} ${key}`, () =>
    view.textDates!(
      view
        .rows(tab.key)
        .flatMap(({ cells: { [key]: cell } }: Row) => (typeof cell === 'string' && !isDateString(cell) ? [cell] : [])),
    ),
  );

function quickVerdict(
  tab: Tab,
  { key, column, isInOrder, known }: JudgedColumn,
  cell: Cell,
  view: View,
): CellVerdict | null {
  if (isInOrder(cell)) return null;
  if (known === null) return judgeCell({ column, cell }, view);
  let verdict = known.get(cell);
  if (verdict === undefined) {
    const isText = view.textDates && column.type.kind === 'date' && typeof cell === 'string' && !isDateString(cell);
    verdict = judgeCell(isText ? { column, cell, dates: datesIn(tab, key, view) } : { column, cell }, view);
    known.set(cell, verdict);
  }
  return verdict;
}

const verdictOn: typeof quickVerdict =
  typeof plpInFormulier === 'undefined'
    ? quickVerdict
    : (_tab, { column }, cell, view) => judgeCell({ column, cell }, view);

const orderOf: typeof inOrder = typeof plpInFormulier === 'undefined' ? inOrder : () => () => false;

/** A verdict with the column of the cell. */
export type JudgedCell = CellVerdict & { readonly column: ColumnKey };

/** Judges the cells of rows of one tab, each on its own. */
export function cellJudge(tab: Tab, view: View): (subject: Subject) => readonly JudgedCell[] {
  const columns = columnsOf(tab).flatMap(([key, column]): JudgedColumn[] =>
    // About these are rules of their own (nummers.ts).
    isOfRegister(key)
      ? []
      : [
          {
            key,
            column,
            isInOrder: orderOf(column, view.today),
            known: column.type.kind === 'text' ? null : new Map(),
          },
        ],
  );
  return (subject) => {
    const { row, cells } = subject;
    const gaps = mayHaveGaps(tab, cells);
    const formulas = typeof plpInFormulier === 'undefined' ? view.formulasIn(tab.key, row.row) : none;
    let found: readonly JudgedCell[] = none;
    for (const judged of columns) {
      const { key, column } = judged;
      const cell = cells[key];
      if (formulas.length > 0 && formulas.some((one) => one.column === key)) continue;
      const isEmpty = cell === undefined || isBlank(cell);
      if (isEmpty && gaps) continue;
      const verdict = isEmpty ? judgeEmpty(column, subject) : verdictOn(tab, judged, cell, view);
      if (verdict) found = [...found, { ...verdict, column: key }];
    }
    return found;
  };
}
