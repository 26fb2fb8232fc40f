/** Sets up Univer: the grid with what Sheets has and the workbench can keep, in Dutch. */
import { DataValidationType, LocaleType, Univer, type DependencyIdentifier } from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { DataValidatorRegistryService } from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverFindReplacePlugin } from '@univerjs/find-replace';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { UniverSheetsFilterUIPlugin } from '@univerjs/sheets-filter-ui';
import { UniverSheetsFindReplacePlugin } from '@univerjs/sheets-find-replace';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsHyperLinkPlugin } from '@univerjs/sheets-hyper-link';
import { UniverSheetsHyperLinkUIPlugin } from '@univerjs/sheets-hyper-link-ui';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { UniverSheetsSortUIPlugin } from '@univerjs/sheets-sort-ui';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { UniverUIPlugin } from '@univerjs/ui';
import '@univerjs/engine-formula/lib/facade';
import '@univerjs/ui/lib/facade';
import '@univerjs/docs-ui/lib/facade';
import '@univerjs/sheets/lib/facade';
import '@univerjs/sheets-ui/lib/facade';
import '@univerjs/sheets-formula/lib/facade';
import '@univerjs/sheets-numfmt/lib/facade';
import { dutch } from './dutch';
import { hiddenMenus } from './hiddenMenus';

/** A running grid. */
export interface GridEngine {
  readonly univer: Univer;
  readonly api: FUniver;
  /** One of Univer's services. */
  get<T>(identifier: DependencyIdentifier<T>): T;
}

/** @param container the element the grid fills */
export function startUniver(container: HTMLElement): GridEngine {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: dutch },
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: true,
    footer: true,
    ribbonType: 'simple',
    menu: hiddenMenus,
    disableAutoFocus: true,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    menu: hiddenMenus,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true },
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin, { menu: hiddenMenus });
  univer.registerPlugin(UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true, disableTextFormatMark: true });
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin, { menu: hiddenMenus });
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, {
    menu: hiddenMenus,
    showEditOnDropdown: false,
    showSearchOnDropdown: false,
  });
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin, { menu: hiddenMenus });
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin, { menu: hiddenMenus });
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsSortUIPlugin, { menu: hiddenMenus });
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin, { menu: hiddenMenus });
  univer.registerPlugin(UniverSheetsHyperLinkPlugin);
  univer.registerPlugin(UniverSheetsHyperLinkUIPlugin, { menu: hiddenMenus });
  univer.registerPlugin(UniverFindReplacePlugin);
  univer.registerPlugin(UniverSheetsFindReplacePlugin);
  const injector = univer.__getInjector();
  return { univer, api: FUniver.newAPI(univer), get: (identifier) => injector.get(identifier) };
}

interface TypeCheck {
  isValidType(info: { value: unknown }): Promise<boolean>;
}

/** Univer thinks only dates written its own way are dates; in the model a date is a number. */
export function acceptDutchDates(engine: GridEngine): void {
  const validator = engine.get(DataValidatorRegistryService).getValidatorItem(DataValidationType.DATE);
  if (validator) (validator as unknown as TypeCheck).isValidType = async ({ value }) => typeof value === 'number';
}
