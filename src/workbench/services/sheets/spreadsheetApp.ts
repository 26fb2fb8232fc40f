/** SpreadsheetApp: the way in to the workbook, the builders and the enumerations. */
import * as enums from '../enums';
import { Service, inside, seen } from '../runtime';
import { UiService } from '../ui';
import { ConditionalFormatRuleBuilderService } from './conditional';
import { DataValidationBuilderService } from './dataValidation';
import { RichTextValueBuilderService, TextStyleBuilderService } from './richText';

type GoogleApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export class SpreadsheetAppService
  extends Service
  implements
    Pick<
      GoogleApp,
      | 'flush'
      | 'getActive'
      | 'getActiveRange'
      | 'getActiveSheet'
      | 'getActiveSpreadsheet'
      | 'getCurrentCell'
      | 'getUi'
      | 'newConditionalFormatRule'
      | 'newDataValidation'
      | 'newRichTextValue'
      | 'newTextStyle'
      | 'setActiveRange'
      | 'setActiveSheet'
    >
{
  readonly serviceName = 'SpreadsheetApp';
  readonly BooleanCriteria = enums.BooleanCriteria;
  readonly BorderStyle = enums.BorderStyle;
  readonly CopyPasteType = enums.CopyPasteType;
  readonly DataValidationCriteria = enums.DataValidationCriteria;
  readonly DeveloperMetadataLocationType = enums.DeveloperMetadataLocationType;
  readonly DeveloperMetadataVisibility = enums.DeveloperMetadataVisibility;
  readonly Dimension = enums.Dimension;
  readonly Direction = enums.Direction;
  readonly ProtectionType = enums.ProtectionType;
  readonly SheetType = enums.SheetType;
  readonly WrapStrategy = enums.WrapStrategy;

  /** From within, so that what the script asks here counts as one call. */
  private readonly spreadsheet = () => inside(this.runtime.make.spreadsheet()) as unknown as GoogleSpreadsheet;

  getActive() {
    return this.runtime.make.spreadsheet() as GoogleSpreadsheet;
  }
  getActiveSpreadsheet() {
    return this.getActive();
  }
  getActiveSheet() {
    return this.spreadsheet().getActiveSheet();
  }
  getActiveRange() {
    return this.spreadsheet().getActiveRange() as GoogleAppsScript.Spreadsheet.Range;
  }
  getCurrentCell() {
    return this.spreadsheet().getCurrentCell() as GoogleAppsScript.Spreadsheet.Range;
  }
  setActiveRange(range: GoogleAppsScript.Spreadsheet.Range) {
    return this.spreadsheet().setActiveRange(range);
  }
  setActiveSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet) {
    return this.spreadsheet().setActiveSheet(sheet);
  }
  flush(): void {
    this.runtime.gate.flush();
  }

  getUi() {
    if (this.runtime.mode === 'trigger') throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
    return seen(new UiService(this.runtime));
  }

  newConditionalFormatRule() {
    return seen(new ConditionalFormatRuleBuilderService(this.runtime));
  }
  newDataValidation() {
    return seen(new DataValidationBuilderService(this.runtime));
  }
  newRichTextValue() {
    return seen(new RichTextValueBuilderService(this.runtime));
  }
  newTextStyle() {
    return seen(new TextStyleBuilderService(this.runtime));
  }
}
