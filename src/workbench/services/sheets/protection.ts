/** Protected ranges and sheets. They are kept and reported; edits by others are not refused here. */
import { takeId } from '../../model/create';
import type { Protection, Rect, Sheet } from '../../model/workbook';
import { ProtectionType, enumName } from '../enums';
import { Service, expect, seen, type Runtime } from '../runtime';
import { User } from '../session';
import { RangeAddress } from './rangeAddress';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;
type Person = string | GoogleAppsScript.Base.User;

/** Protects a rectangle, or the whole sheet for null, with the current user as its editor. */
export function protect(runtime: Runtime, sheet: Sheet, rect: Rect | null): GoogleProtection {
  return runtime.gate.write(rect === null ? 'Sheet' : 'Range', 'protect', () => {
    const known = rect === null ? sheet.protections.find((protection) => protection.rect === null) : undefined;
    if (known !== undefined) return seen(new ProtectionService(runtime, sheet, known));
    const editors = runtime.effectiveUser === '' ? [] : [runtime.effectiveUser];
    const protection: Protection = { id: takeId(runtime.workbook), rect, description: '', warningOnly: false, editors };
    sheet.protections.push(protection);
    return seen(new ProtectionService(runtime, sheet, protection));
  });
}

/** The protections of the given type on these sheets: one round trip. */
export function protectionsOf(
  runtime: Runtime,
  sheets: readonly Sheet[],
  type: GoogleAppsScript.Spreadsheet.ProtectionType,
): GoogleProtection[] {
  const wanted = enumName(type, 'getProtections');
  return runtime.gate.read('Spreadsheet', 'getProtections', () =>
    sheets.flatMap((sheet) =>
      sheet.protections
        .filter(({ rect }) => (rect === null) === (wanted === 'SHEET'))
        .map((protection) => seen(new ProtectionService(runtime, sheet, protection))),
    ),
  );
}

export class ProtectionService
  extends Service
  implements
    Pick<
      GoogleProtection,
      | 'addEditor'
      | 'addEditors'
      | 'canDomainEdit'
      | 'canEdit'
      | 'getDescription'
      | 'getEditors'
      | 'getProtectionType'
      | 'getRange'
      | 'getRangeName'
      | 'getUnprotectedRanges'
      | 'isWarningOnly'
      | 'remove'
      | 'removeEditor'
      | 'removeEditors'
      | 'setDescription'
      | 'setDomainEdit'
      | 'setRange'
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

  getDescription() {
    return this.protection.description;
  }
  isWarningOnly() {
    return this.protection.warningOnly;
  }
  getEditors() {
    return this.protection.editors.map((email) => seen(new User(this.runtime, email)));
  }
  getProtectionType() {
    return this.protection.rect === null ? ProtectionType.SHEET : ProtectionType.RANGE;
  }
  getRangeName() {
    return null;
  }
  canDomainEdit() {
    return false;
  }

  canEdit() {
    return this.protection.warningOnly || this.protection.editors.includes(this.runtime.effectiveUser);
  }

  getRange() {
    const { maxRows, maxColumns } = this.sheet;
    const rect = this.protection.rect ?? { row: 1, column: 1, rows: maxRows, columns: maxColumns };
    return this.runtime.make.range(this.sheet, rect) as never;
  }

  getUnprotectedRanges() {
    return (this.protection.unprotected ?? []).map((rect) => this.runtime.make.range(this.sheet, rect) as never);
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

  setDomainEdit(editable: boolean) {
    if (editable) throw new Error('niet nagebouwd: Protection.setDomainEdit(true)');
    return seen(this);
  }

  setRange(range: GoogleAppsScript.Spreadsheet.Range) {
    const { rect } = expect(range, RangeAddress, 'Protection.setRange');
    return this.change('setRange', (protection) => {
      protection.rect = rect;
    });
  }

  setUnprotectedRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]) {
    const rects = Array.from(ranges, (range) => expect(range, RangeAddress, 'Protection.setUnprotectedRanges').rect);
    return this.change('setUnprotectedRanges', (protection) => {
      protection.unprotected = rects;
    });
  }

  addEditor(person: Person) {
    return this.addEditors([person as string]);
  }
  addEditors(people: string[]) {
    const emails = people.map(emailOf);
    return this.change('addEditors', (protection) => {
      protection.editors = [...new Set([...protection.editors, ...emails])];
    });
  }

  removeEditor(person: Person) {
    return this.removeEditors([person as string]);
  }
  removeEditors(people: Person[] | string[]) {
    const emails = new Set(people.map(emailOf));
    return this.change('removeEditors', (protection) => {
      protection.editors = protection.editors.filter((email) => !emails.has(email));
    });
  }

  remove(): void {
    this.change('remove', (protection) => {
      this.sheet.protections = this.sheet.protections.filter((other) => other !== protection);
    });
  }

  private readonly change = (method: string, work: (protection: Protection) => void) => {
    this.runtime.gate.write('Protection', method, () => work(this.protection));
    return seen(this);
  };
}

function emailOf(person: Person): string {
  return typeof person === 'string' ? person : person.getEmail();
}
