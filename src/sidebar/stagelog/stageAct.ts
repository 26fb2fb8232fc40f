/** What the screens that begin, change and end stages are given. */
import type { IdRow } from '../../register/row';
import type { Opening, RowsByTab } from '../contract';
import type { Known } from '../kit/fields/judging';
import { knownOf } from '../kit/fields/judging';
import type { Saver } from '../kit/server/save';

export interface StageAct {
  readonly opening: Opening;
  readonly deelnemer: IdRow<'deelnemers'>;
  /** Her Fasen, and the Werkgevers that are known: more come by what is typed. */
  readonly rows: RowsByTab;
  readonly onSearch: (typed: string) => void;
  readonly saver: Saver;
  readonly onBack: () => void;
}

/** What a stage of this deelnemer is judged beside. */
export const knownTo = ({ opening, rows }: StageAct): Known => knownOf(opening, rows);
