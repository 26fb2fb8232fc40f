/** SpreadsheetApp: the way in to the workbook, the builders and the enumerations. */
import {
  BorderStyle,
  DataValidationCriteria,
  DeveloperMetadataLocationType,
  DeveloperMetadataVisibility,
  ProtectionType,
} from '../enums';
import { Service, seen } from '../runtime';
import { UiService } from '../screen/ui';
import { DataValidationBuilderService } from './ranges/dataValidation';
import { RichTextValueBuilderService } from './ranges/richText';

type GoogleApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

export class SpreadsheetAppService
  extends Service
  implements Pick<GoogleApp, 'flush' | 'getActiveSpreadsheet' | 'getUi' | 'newDataValidation' | 'newRichTextValue'>
{
  readonly serviceName = 'SpreadsheetApp';
  readonly BorderStyle = BorderStyle;
  readonly DataValidationCriteria = DataValidationCriteria;
  readonly DeveloperMetadataLocationType = DeveloperMetadataLocationType;
  readonly DeveloperMetadataVisibility = DeveloperMetadataVisibility;
  readonly ProtectionType = ProtectionType;

  getActiveSpreadsheet() {
    return this.runtime.make.spreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet;
  }
  flush(): void {
    this.runtime.gate.flush();
  }

  getUi() {
    const { mode } = this.runtime;
    if (mode === 'trigger' || mode === 'page') throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
    return seen(new UiService(this.runtime));
  }
  newDataValidation() {
    return seen(new DataValidationBuilderService(this.runtime));
  }
  newRichTextValue() {
    return seen(new RichTextValueBuilderService(this.runtime));
  }
}
