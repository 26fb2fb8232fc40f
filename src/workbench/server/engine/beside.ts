/** What a workbook keeps beside its cells: marks, properties, triggers, names, protections, charts. */
import type { Chart, Protection, Workbook } from '../../model/workbook';

type Beside = Pick<
  Workbook,
  'name' | 'activeSheetId' | 'namedRanges' | 'metadata' | 'properties' | 'triggers' | 'nextId'
> & {
  readonly sheets: readonly { readonly id: number; readonly protections: Protection[]; readonly charts: Chart[] }[];
};

/** As text, to see whether it changed and to write it down. */
export function besideText(workbook: Workbook): string {
  const { name, activeSheetId, namedRanges, metadata, properties, triggers, nextId } = workbook;
  const beside: Beside = {
    name,
    activeSheetId,
    namedRanges,
    metadata,
    properties,
    triggers,
    nextId,
    sheets: workbook.sheets.map(({ id, protections, charts }) => ({ id, protections, charts })),
  };
  return JSON.stringify(beside);
}

/** Puts it back. */
export function putBeside(workbook: Workbook, text: string): void {
  const { sheets, ...rest } = JSON.parse(text) as Beside;
  Object.assign(workbook, rest);
  for (const { id, protections, charts } of sheets) {
    const sheet = workbook.sheets.find((one) => one.id === id);
    if (sheet) Object.assign(sheet, { protections, charts });
  }
}
