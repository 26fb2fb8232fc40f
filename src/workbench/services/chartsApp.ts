/** Charts: only its enumerations; charts on a sheet are built with `Sheet.newChart`. */
import { ChartHiddenDimensionStrategy, ChartMergeStrategy, ChartPosition, ChartType } from './enums';
import { Service } from './runtime';

export class ChartsService extends Service {
  readonly serviceName = 'Charts';
  readonly ChartType = ChartType;
  readonly ChartHiddenDimensionStrategy = ChartHiddenDimensionStrategy;
  readonly ChartMergeStrategy = ChartMergeStrategy;
  readonly Position = ChartPosition;
}
