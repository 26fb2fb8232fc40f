/** Puts the parts of a package together: the zip, what kind each part is, and how they belong together. */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { element } from '../xml';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kinds = {
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  sharedStrings: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml',
  comments: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
} as const;
/** All parts bear this moment: equal workbooks give equal files. */
const mtime = new Date(Date.UTC(2000, 0, 1, 12));
/** As small as higher ones within a few percent, in half their time. */
const compressionLevel = 4;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export class PackageWriter {
  private readonly zip = new ZipFile();
  private readonly types: string[] = [
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    element('Default', { Extension: 'vml', ContentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing' }),
  ];

  /** Adds a part. Its pieces are asked for when its turn comes, after those of all parts that were added before. */
  add(path: string, pieces: () => Iterable<string>, kind?: keyof typeof kinds): void {
    if (kind) this.types.push(element('Override', { PartName: `/${path}`, ContentType: kinds[kind] }));
    const options = { mtime, compressionLevel };
    this.zip.addReadStreamLazy(path, options, (give) => give(null, Readable.from(bytesOf(pieces()))));
  }

  /** Tells how a part ('' for the package itself) belongs to others. */
  relate(path: string, relations: RelationList): void {
    const slash = path.lastIndexOf('/') + 1;
    this.add(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`, () => [relations.xml()]);
  }

  /** The whole file. */
  async bytes(): Promise<Buffer> {
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${this.types.join('')}</Types>`;
    this.add('[Content_Types].xml', () => [types]);
    this.zip.end();
    return buffer(this.zip.outputStream);
  }
}

/** The relationships of one part, numbered as they are added. */
export class RelationList {
  private readonly elements: string[] = [];

  /** Gives the id. */
  add(kind: string, target: string, external = false): string {
    const id = `rId${this.elements.length + 1}`;
    const mode = external ? { TargetMode: 'External' } : {};
    this.elements.push(element('Relationship', { Id: id, Type: `${office}/${kind}`, Target: target, ...mode }));
    return id;
  }

  get isEmpty(): boolean {
    return this.elements.length === 0;
  }

  xml(): string {
    const schema = 'http://schemas.openxmlformats.org/package/2006/relationships';
    return `<Relationships xmlns="${schema}">${this.elements.join('')}</Relationships>`;
  }
}

/** Few large pieces: each costs a turn. */
function* bytesOf(pieces: Iterable<string>): Generator<Buffer> {
  let gathered = head;
  for (const piece of pieces) {
    gathered += piece;
    if (gathered.length < 65_536) continue;
    yield Buffer.from(gathered);
    gathered = '';
  }
  yield Buffer.from(gathered);
}
