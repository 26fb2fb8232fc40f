/** The steps of an intake: which question is asked where. */
import type { ColumnKey } from '../../register/tabs';

export interface IntakeStep {
  /** In the row of steps: one word. */
  readonly short: string;
  readonly title: string;
  /** Columns of Intakes. */
  readonly fields: readonly ColumnKey<'intakes'>[];
}

export const intakeSteps: readonly IntakeStep[] = [
  {
    short: 'Gesprek',
    title: 'Het gesprek',
    fields: ['datum', 'afgenomenDoor', 'netwerkBetrokken', 'betaaldWerkBesproken'],
  },
  {
    short: 'Persoon',
    title: 'De persoon',
    fields: [
      'motivatie',
      'belastbaarheid',
      'urenPerWeekHaalbaar',
      'leerstijl',
      'wordtEnthousiastVan',
      'voorkeurssector',
    ],
  },
  { short: 'Steun', title: 'Ondersteuning', fields: ['ondersteuning', 'gebruikteTesten'] },
  { short: 'Besluit', title: 'Het besluit', fields: ['besluit', 'toelichtingBesluit', 'vervolgOp'] },
];

export const lastStep = intakeSteps.length - 1;

export const intakeFields = intakeSteps.flatMap(({ fields }) => fields);

/** The step that asks for a column; the last one for what belongs to the decision. */
export const stepWith = (column: string): number => {
  const found = intakeSteps.findIndex(({ fields }) => (fields as readonly string[]).includes(column));
  return found < 0 ? lastStep : found;
};

/** The first step with one of these columns; the last one when none has. */
export const firstStepWith = (columns: readonly string[]): number => Math.min(...columns.map(stepWith), lastStep);
