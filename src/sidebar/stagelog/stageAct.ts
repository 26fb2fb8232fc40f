/** What the screens that begin, change and end stages are given. */
import type { StageSurroundings } from '../../register/stageRules';
import type { Opening, RecordView, RowsByTab } from '../contract';
import type { Saver } from '../kit/save';

export interface StageAct {
  readonly opening: Opening;
  readonly deelnemer: RecordView;
  /** Her Fasen and all Werkgevers. */
  readonly rows: RowsByTab;
  readonly saver: Saver;
  readonly onBack: () => void;
}

/** What a stage of this deelnemer is judged against. */
export const surroundingsOf = ({ opening, deelnemer, rows }: StageAct): StageSurroundings => ({
  others: opening.rijen.stages ?? [],
  fasen: rows.fasen ?? [],
  aanmelddatum: deelnemer.cells['aanmelddatum'],
});
