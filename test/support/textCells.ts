/** Odd texts in cells, and the formulas that must not come of them. */
import type { Workbook } from '@plp/workbench';

/** Texts that tell apart the four ways in which Google may read what a script writes in a text cell. */
export const oddTexts = [
  "'s-Hertogenbosch",
  "'t Hart",
  "''x",
  "'=1+1",
  '=1+1',
  '=HYPERLINK("https://example.org";"klik")',
  '+31612345678',
  '-',
  '- eerst bellen',
  '@x',
  '=',
  "'",
  '3-2-2025',
  '2025-02-03 gebeld',
  "'2025-02-03",
  '0612',
  'WAAR',
  'gewoon',
] as const;

/** Where a formula stands: `Deelnemers 3,4 =1+1`. */
export const formulasIn = ({ sheets }: Workbook): string[] =>
  sheets.flatMap(({ name, rows }) =>
    rows.flatMap((cells, r) =>
      (cells ?? []).flatMap((cell, c) =>
        cell?.formula === undefined ? [] : [`${name} ${r + 1},${c + 1} ${cell.formula}`],
      ),
    ),
  );
