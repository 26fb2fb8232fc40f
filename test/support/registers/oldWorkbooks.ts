/** Workbooks as earlier versions of the code made them, kept as files: invented data, small. */
import path from 'node:path';
import { copyWorkbook, openWorkspace, type Workbook } from '@plp/workbench';

/** The workbook of this version, as a fresh copy each time. */
export async function oldWorkbook(version: number): Promise<() => Workbook> {
  const { workbook } = await openWorkspace(path.resolve(__dirname, `../../fixtures/register-v${version}.xlsx`));
  return () => copyWorkbook(workbook);
}
