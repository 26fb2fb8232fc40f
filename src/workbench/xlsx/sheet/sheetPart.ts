/** One worksheet part: its cells read as they come, all that stands around them as a small tree. */
import { readElements, TreeBuilder, type XmlElement, type XmlVisitor } from '../xml';
import { CellReader, type CellSource } from './cellReader';

export interface SheetPart {
  readonly cells: CellReader;
  /** The `<worksheet>` without its cells. */
  readonly around: XmlElement;
}

/** Reads the part. @throws on malformed XML and on cells outside any sheet */
export async function readSheetPart(chunks: AsyncIterable<string>, source: CellSource): Promise<SheetPart> {
  const cells = new CellReader(source);
  const tree = new TreeBuilder();
  let inCells = false;
  const visitor: XmlVisitor = {
    open(name, attributes) {
      if (inCells) cells.open(name, attributes);
      else if (name === 'sheetData') inCells = true;
      else tree.open(name, attributes);
    },
    text(text) {
      (inCells ? cells : tree).text(text);
    },
    close(name) {
      if (name === 'sheetData') inCells = false;
      else if (inCells) cells.close(name);
      else tree.close();
    },
  };
  await readElements(chunks, visitor);
  cells.finish();
  const around = tree.root.children.find(({ name }) => name === 'worksheet');
  if (!around) throw new Error('no worksheet');
  // Never an empty sheet because its cells stand where, or under a name that, nobody looks for them.
  const isStray = ({ name }: XmlElement) => /^(?:sheetdata|row|c)$/i.test(name);
  if (around.children.some(isStray)) throw new Error('cells outside sheetData');
  return { cells, around };
}
