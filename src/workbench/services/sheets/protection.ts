/** Protected ranges and sheets: who may edit them, and who decides on that. */
import { takeId } from '../../model/create';
import type { Protection, Rect, Sheet } from '../../model/workbook';
import { User } from '../session';
import type { EnumValue } from '../enums';
import { ProtectionType } from '../enums';
import { editorsOfFile, mayEdit, mayWriteIn } from './protected';
import { Service, seen, type Runtime } from '../runtime';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;

const addressOf = (editor: string | GoogleAppsScript.Base.User): string =>
  typeof editor === 'string' ? editor : editor.getEmail();

/** Protects a rectangle, or the whole sheet for null: a sheet is protected once, and what there is comes back. */
export function protect(runtime: Runtime, sheet: Sheet, rect: Rect | null): GoogleProtection {
  return runtime.gate.write(rect === null ? 'Sheet' : 'Range', 'protect', () => {
    mayWriteIn(runtime, sheet, rect);
    const known = rect === null ? sheet.protections.find((protection) => protection.rect === null) : undefined;
    if (known !== undefined) return seen(new ProtectionService(runtime, sheet, known));
    const protection: Protection = {
      id: takeId(runtime.workbook),
      rect,
      description: '',
      warningOnly: false,
      editors: [],
      open: true,
    };
    sheet.protections.push(protection);
    return seen(new ProtectionService(runtime, sheet, protection));
  });
}

/** The protections of one kind in the whole workbook: a question. */
export function protectionsOf(runtime: Runtime, type: EnumValue): GoogleProtection[] {
  const isSheet = type === ProtectionType.SHEET;
  return runtime.gate.read('Spreadsheet', 'getProtections', () =>
    runtime.workbook.sheets.flatMap((sheet) =>
      sheet.protections
        .filter(({ rect }) => (rect === null) === isSheet)
        .map((protection) => seen(new ProtectionService(runtime, sheet, protection)) as GoogleProtection),
    ),
  );
}

export class ProtectionService
  extends Service
  implements
    Pick<
      GoogleProtection,
      | 'addEditors'
      | 'getDescription'
      | 'getEditors'
      | 'getRange'
      | 'removeEditors'
      | 'setDescription'
      | 'setUnprotectedRanges'
      | 'setWarningOnly'
    >
{
  readonly serviceName = 'Protection';

  constructor(
    runtime: Runtime,
    private readonly sheet: Sheet,
    private readonly protection: Protection,
  ) {
    super(runtime);
  }

  /** What is protected: of a whole sheet all its cells. */
  getRange() {
    const { maxRows: rows, maxColumns: columns } = this.sheet;
    return this.runtime.make.range(this.sheet, this.protection.rect ?? { row: 1, column: 1, rows, columns }) as never;
  }

  getDescription() {
    return this.runtime.gate.read('Protection', 'getDescription', () => this.protection.description);
  }

  /** Of a warning there are none. */
  getEditors() {
    return this.runtime.gate.read('Protection', 'getEditors', () => {
      this.mustBeEditor();
      return this.listed().map((email) => seen(new User(this.runtime, email)) as GoogleAppsScript.Base.User);
    });
  }

  /** Shares nothing: who may not edit the file may not after it either. */
  addEditors(emails: (string | GoogleAppsScript.Base.User)[]) {
    return this.change('addEditors', (protection) => {
      const all = new Set([...this.listed(), ...emails.map(addressOf)]);
      this.setEditors(protection, [...all]);
    });
  }

  /** Who runs the script stays. */
  removeEditors(emails: (string | GoogleAppsScript.Base.User)[]) {
    const gone = emails.map(addressOf);
    return this.change('removeEditors', (protection) => {
      const left = this.listed().filter((email) => !gone.includes(email));
      this.setEditors(protection, [...new Set([this.runtime.atSheet, ...left])]);
    });
  }

  setUnprotectedRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]) {
    if (ranges.length > 0) throw new Error('niet nagebouwd: Protection.setUnprotectedRanges met bereiken');
    return this.change('setUnprotectedRanges', (protection) => {
      delete protection.unprotected;
    });
  }

  setDescription(description: string) {
    return this.change('setDescription', (protection) => {
      protection.description = description;
    });
  }

  setWarningOnly(warningOnly: boolean) {
    return this.change('setWarningOnly', (protection) => {
      protection.warningOnly = warningOnly;
    });
  }

  private readonly listed = (): string[] => {
    const { warningOnly, open, editors } = this.protection;
    return warningOnly ? [] : open ? editorsOfFile(this.runtime) : editors;
  };

  private readonly setEditors = (protection: Protection, editors: string[]): void => {
    protection.editors = editors;
    delete protection.open;
  };

  private readonly mustBeEditor = (): void => {
    if (!mayEdit(this.protection, this.runtime.atSheet)) {
      throw new Error('You do not have permission to edit this protected range or sheet.');
    }
  };

  private readonly change = (method: string, work: (protection: Protection) => void) => {
    this.runtime.gate.write('Protection', method, () => {
      this.mustBeEditor();
      work(this.protection);
    });
    return seen(this);
  };
}
