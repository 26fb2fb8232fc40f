/** Probes of what Google draws: five charts, their pictures, a PDF with a picture. */
import { html } from '../../../paginas/weergave/html';
import type { ChartKind, ChartSpec } from '../../../workbook/page/chart';
import { chartsOn, titleOf, writeCharts } from '../../../workbook/page/charts';
import { pdfOf } from '../../window/pdf';
import type { Context } from '../../context';
import type { Probe, Room } from '../probe';
import { found } from '../probe';

const kinds: readonly ChartKind[] = ['COLUMN', 'BAR', 'LINE', 'COMBO', 'AREA'];

const titleFor = (kind: ChartKind): string => `Proef ${kind}`;

/** A picture smaller than this shows nothing. */
const smallest = 500;

const specFor = (kind: ChartKind, row: number, column: number): ChartSpec => ({
  kind,
  title: titleFor(kind),
  altText: 'Een proef met drie getallen.',
  series: [{ colour: '#1967d2', ...(kind === 'COMBO' ? { form: 'bars' as const } : {}), labels: true }],
  axes: { numbers: 'Aantal', along: 'Maand' },
  width: 400,
  height: 250,
  range: { row, column, rows: 4, columns: 2 },
  place: { row: 1, column: 8 },
});

/** How many bytes the picture of a chart has; 0 where Google makes none. */
function pictureBytes(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): number {
  try {
    return chart.getAs('image/png').getBytes().length;
  } catch {
    return 0;
  }
}

/** Puts five charts on the scratch tab. Returns what Google gives back of them, by title. */
function drawn({ app, scratch, block }: Room): Map<string, number> {
  const range = block(4, 2);
  range.setValues([
    ['Maand', 'Aantal'],
    ['juni', 3],
    ['juli', 5],
    ['augustus', 4],
  ]);
  const [row, column] = [range.getRow(), range.getColumn()];
  writeCharts(
    scratch,
    kinds.map((kind) => specFor(kind, row, column)),
    [],
    () => false,
  );
  app.flush();
  return new Map(chartsOn(scratch).map((chart) => [titleOf(chart), pictureBytes(chart)]));
}

export const charts: Probe = {
  naam: 'Grafieken',
  again: true,
  run: (room) => {
    const bytes = drawn(room);
    const shown = kinds.filter((kind) => bytes.has(titleFor(kind)));
    const withPicture = kinds.filter((kind) => (bytes.get(titleFor(kind)) ?? 0) >= smallest);
    return found(
      withPicture.length === kinds.length,
      `${shown.length} van ${kinds.length} staan er, met hun titel; ${withPicture.length} van ${kinds.length} als plaatje (${kinds
        .map((kind) => bytes.get(titleFor(kind)) ?? 0)
        .join(', ')} bytes).`,
    );
  },
};

/** A blue square of 16 by 16 pixels (PNG). */
export const square =
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAFklEQVR42mNgGAWjYBSMglEwCkYBAAAEEAABnhKzYwAAAABJRU5ErkJggg==';

/** A page with a picture, as PDF; null where Google fails at it. */
export const samplePdf = (context: Context): GoogleAppsScript.Base.Blob | null =>
  pdfOf(
    context,
    'Proef',
    html`<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title></head><body>
<h1>Proef</h1><p>Een blauw vierkant:</p><img alt="Een blauw vierkant" width="64" height="64" src="data:image/png;base64,${square}"></body></html>`,
  );

const latin = (bytes: readonly number[]): string => bytes.map((byte) => String.fromCharCode(byte & 0xff)).join('');

export const pdf: Probe = {
  naam: 'PDF met plaatje',
  again: true,
  run: (room) => {
    const blob = samplePdf(room);
    if (blob === null) return found(false, 'Google maakte geen PDF.');
    const bytes = blob.getBytes();
    const pages = latin(bytes).match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    const isPdf = latin(bytes.slice(0, 5)) === '%PDF-' && bytes.length >= smallest;
    return found(
      isPdf,
      `${bytes.length} bytes, ${pages === 0 ? 'bladzijden niet te tellen' : `${pages} bladzijde(n)`}.`,
    );
  },
};
