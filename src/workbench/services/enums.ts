/** Apps Script's enumerations: one object per value, the same in every execution, with Google's names. */

/** A value of an enumeration, e.g. `SpreadsheetApp.ProtectionType.SHEET`. */
export class EnumValue {
  constructor(
    private readonly label: string,
    private readonly position: number,
  ) {
    Object.freeze(this);
  }

  name(): string {
    return this.label;
  }
  toString(): string {
    return this.label;
  }
  toJSON(): string {
    return this.label;
  }
  ordinal(): number {
    return this.position;
  }
  compareTo(other: EnumValue): number {
    return this.position - other.position;
  }
}

/** Makes an enumeration; a name that is not in it throws, as a typo should. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Google types each enumeration as its own TypeScript enum
function enumeration<N extends string>(title: string, names: readonly N[]): Record<N, any> {
  const values = Object.fromEntries(names.map((name, index) => [name, new EnumValue(name, index)]));
  return new Proxy(Object.freeze(values), {
    get(target, name) {
      if (typeof name === 'symbol' || name in target || name === 'then' || name === 'toJSON') {
        return Reflect.get(target, name) as unknown;
      }
      throw new Error(`niet nagebouwd: ${title}.${name}`);
    },
  }) as Record<N, EnumValue>;
}

/** The name of an enumeration's value that the script handed over. */
export function enumName(value: unknown, method: string): string {
  if (value instanceof EnumValue) return value.name();
  throw new Error(`The parameters (${String(value)}) don't match the method signature for ${method}.`);
}

const COMPARISONS = [
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'CUSTOM_FORMULA',
] as const;

export const DataValidationCriteria = enumeration('DataValidationCriteria', [
  ...COMPARISONS,
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CHECKBOX',
]);
export const BorderStyle = enumeration('BorderStyle', [
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
]);
export const DeveloperMetadataVisibility = enumeration('DeveloperMetadataVisibility', ['DOCUMENT', 'PROJECT']);
export const DeveloperMetadataLocationType = enumeration('DeveloperMetadataLocationType', [
  'SPREADSHEET',
  'SHEET',
  'ROW',
  'COLUMN',
]);
export const ProtectionType = enumeration('ProtectionType', ['RANGE', 'SHEET']);
export const AuthMode = enumeration('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
export const AuthorizationStatus = enumeration('AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);
export const EventType = enumeration('EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);
export const XFrameOptionsMode = enumeration('XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);
export const Button = enumeration('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
export const ButtonSet = enumeration('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

export const Charset = enumeration('Charset', ['US_ASCII', 'UTF_8']);
