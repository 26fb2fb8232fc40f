/** Notes on cells: their texts, and the drawing without which Excel shows none of them. */
import { cellA1 } from '../a1';
import { textXml } from '../cells/cellValues';

/** 1-based. */
export interface PlacedNote {
  readonly row: number;
  readonly column: number;
  readonly note: string;
}

/** The part with the texts. */
export function commentsXml(notes: readonly PlacedNote[]): string {
  const comments = notes.map(
    ({ row, column, note }) =>
      `<comment ref="${cellA1(row, column)}" authorId="0"><text><r>${textXml(note)}</r></text></comment>`,
  );
  return (
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<authors><author/></authors><commentList>${comments.join('')}</commentList></comments>`
  );
}

/** The part with a box for each, in the language that Excel still wants for these. `number` tells drawings apart. */
export function noteBoxesXml(notes: readonly PlacedNote[], number: number): string {
  const boxes = notes.map(
    ({ row, column }, i) =>
      `<v:shape id="_x0000_s${number * 1024 + i + 1}" type="#note" fillcolor="#ffffe1" o:insetmode="auto" ` +
      'style="position:absolute;width:108pt;height:60pt;visibility:hidden">' +
      '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox><div style="text-align:left"/></v:textbox><x:ClientData ObjectType="Note">' +
      `<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column}, 15, ${row - 1}, 2, ${column + 2}, 31, ${row + 3}, 1</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column>` +
      '</x:ClientData></v:shape>',
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout>` +
    '<v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${boxes.join('')}</xml>`
  );
}
