/** Protected ranges and sheets. They are kept; edits by others are not refused here. */
import { takeId } from '../../model/create';
import type { Protection, Rect, Sheet } from '../../model/workbook';
import { Service, seen, type Runtime } from '../runtime';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;

/** Protects a rectangle, or the whole sheet for null, with the current user as its editor. */
export function protect(runtime: Runtime, sheet: Sheet, rect: Rect | null): GoogleProtection {
  return runtime.gate.write(rect === null ? 'Sheet' : 'Range', 'protect', () => {
    const known = rect === null ? sheet.protections.find((protection) => protection.rect === null) : undefined;
    if (known !== undefined) return seen(new ProtectionService(runtime, known));
    const editors = runtime.effectiveUser === '' ? [] : [runtime.effectiveUser];
    const protection: Protection = { id: takeId(runtime.workbook), rect, description: '', warningOnly: false, editors };
    sheet.protections.push(protection);
    return seen(new ProtectionService(runtime, protection));
  });
}

export class ProtectionService extends Service implements Pick<GoogleProtection, 'setDescription' | 'setWarningOnly'> {
  readonly serviceName = 'Protection';

  constructor(
    runtime: Runtime,
    private readonly protection: Protection,
  ) {
    super(runtime);
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

  private readonly change = (method: string, work: (protection: Protection) => void) => {
    this.runtime.gate.write('Protection', method, () => work(this.protection));
    return seen(this);
  };
}
