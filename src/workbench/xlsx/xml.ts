/** XML parts on saxes: as events for what is large, as a small tree for the rest. Names come without their prefix. */
import { SaxesParser } from 'saxes';

export type XmlAttributes = Readonly<Record<string, string>>;

export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: XmlElement[];
  text: string;
}

/** What is told of a part, in its order. Attributes come with their prefix; a tree also knows them without. */
export interface XmlVisitor {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Attributes with and without their prefix: `r:id` is found as `id` when the element has no plain `id`. */
function localAttributes(attributes: XmlAttributes): XmlAttributes {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) found[local(name)] ??= value;
  return { ...found, ...attributes };
}

/** Gives a parser to write to. It throws on malformed XML. Of what a file says in several ways, only the last is told. */
function parserFor(visitor: XmlVisitor): SaxesParser {
  const parser = new SaxesParser({ position: false });
  /** Inside `<mc:Choice>`, for programs that know more than the standard: what stands in `<mc:Fallback>` is for all. */
  let choices = 0;
  const addText = (text: string) => {
    if (choices === 0) visitor.text(text);
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const name = local(tag.name);
    if (name === 'Choice') choices++;
    if (choices === 0) visitor.open(name, tag.attributes as Record<string, string>);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', (tag) => {
    const name = local(tag.name);
    if (choices === 0) visitor.close(name);
    if (name === 'Choice') choices--;
  });
  return parser;
}

/** Tells all of a part that comes in pieces. @throws on malformed XML */
export async function readElements(chunks: AsyncIterable<string>, visitor: XmlVisitor): Promise<void> {
  const parser = parserFor(visitor);
  for await (const chunk of chunks) parser.write(chunk);
  parser.close();
}

/** Builds a tree of what it is told. */
export class TreeBuilder implements XmlVisitor {
  readonly root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  private readonly opened = [this.root];

  open(name: string, attributes: XmlAttributes): void {
    const element: XmlElement = { name, attributes: localAttributes(attributes), children: [], text: '' };
    this.opened.at(-1)!.children.push(element);
    this.opened.push(element);
  }

  text(text: string): void {
    this.opened.at(-1)!.text += text;
  }

  close(): void {
    this.opened.pop();
  }
}

/** Parses a whole, well-formed part. Throws on malformed XML. */
export function parseXml(xml: string): XmlElement {
  const tree = new TreeBuilder();
  parserFor(tree).write(xml).close();
  return tree.root;
}

/** Every element of that name under `element`, at any depth, in order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

/** The element's own child of that name, or undefined. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** Whether an attribute says yes. `absent` is what is meant when it is not there. */
export function isTrue(value: string | undefined, absent = false): boolean {
  return value === undefined ? absent : value === '1' || value.toLowerCase() === 'true';
}

/** Text for use between tags or in an attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
}
