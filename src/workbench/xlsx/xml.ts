/** XML: parts read on saxes, as events for what is large, as a small tree for the rest; and what is written, escaped. */
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
    const found: XmlElement = { name, attributes: localAttributes(attributes), children: [], text: '' };
    this.opened.at(-1)!.children.push(found);
    this.opened.push(found);
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

/** Every element of that name under `parent`, at any depth, in order. */
export function descendants(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

/** The element's own child of that name, or undefined. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child) => child.name === name);
}

/** Whether an attribute says yes. `absent` is what is meant when it is not there. */
export function isTrue(value: string | undefined, absent = false): boolean {
  return value === undefined ? absent : value === '1' || value.toLowerCase() === 'true';
}

/** Control characters (but tab and line feed), what is no character, and halves of a surrogate pair. */
export const unwritable = new RegExp(
  '[\\u0000-\\u0008\\u000b-\\u001f\\u007f\\ufffe\\uffff]' +
    '|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  'g',
);

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** Text for use between tags; what XML cannot hold falls out. */
export function escapeXml(text: string): string {
  if (!/[&<>\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff\ufffe\uffff]/.test(text)) return text;
  return text.replace(unwritable, '').replace(/[&<>]/g, (c) => references[c]!);
}

/** Text for use in an attribute; what XML cannot hold falls out. */
export function attribute(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"\t\n]/g, (c) => references[c]!);
}

/** An element with these attributes, around what is already XML. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, inside = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(String(value))}"`);
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`;
}
