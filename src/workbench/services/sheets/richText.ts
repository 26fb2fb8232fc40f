/** Rich text of a whole cell: its text, one link and one text style. Links or styles on a part are not rebuilt. */
import { restyled } from '../../model/grid';
import type { Cell, CellStyle } from '../../model/workbook';
import { toHex } from '../cells/colors';
import { Service, expect, seen, type Runtime } from '../runtime';

type GoogleText = GoogleAppsScript.Spreadsheet.RichTextValue;
type GoogleTextBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
type GoogleStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type GoogleStyleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

/** The traits a text style can set. */
export type TextLooks = Pick<
  CellStyle,
  'bold' | 'italic' | 'underline' | 'strikethrough' | 'fontColor' | 'fontFamily' | 'fontSize'
>;

export interface RichText {
  readonly text: string;
  readonly link: string | null;
  readonly looks: TextLooks | null;
}

/** The rich text of a cell as the script sees it. */
export function richTextOf(runtime: Runtime, cell: Cell | undefined): unknown {
  const text = typeof cell?.value === 'string' ? cell.value : '';
  return seen(new RichTextValueService(runtime, { text, link: cell?.link ?? null, looks: cell?.style ?? null }));
}

/** Puts rich text into a cell, always as text. */
export function writeRichText(cell: Cell, { text, link, looks }: RichText): void {
  cell.value = text === '' ? null : text;
  delete cell.formula;
  delete cell.link;
  if (link !== null) cell.link = link;
  const style = looks === null ? cell.style : restyled(cell.style, looks);
  if (style !== undefined) cell.style = style;
}

export class RichTextValueService
  extends Service
  implements
    Pick<GoogleText, 'copy' | 'getEndIndex' | 'getLinkUrl' | 'getRuns' | 'getStartIndex' | 'getText' | 'getTextStyle'>
{
  readonly serviceName = 'RichTextValue';

  constructor(
    runtime: Runtime,
    readonly content: RichText,
  ) {
    super(runtime);
  }

  copy() {
    return seen(new RichTextValueBuilderService(this.runtime, this.content));
  }
  getText() {
    return this.content.text;
  }
  getLinkUrl() {
    return this.content.link;
  }
  getRuns() {
    return [seen(this)];
  }
  getStartIndex() {
    return 0;
  }
  getEndIndex() {
    return this.content.text.length;
  }
  getTextStyle() {
    return seen(new TextStyleService(this.runtime, this.content.looks ?? {}));
  }
}

export class RichTextValueBuilderService
  extends Service
  implements Pick<GoogleTextBuilder, 'build' | 'setLinkUrl' | 'setText' | 'setTextStyle'>
{
  readonly serviceName = 'RichTextValueBuilder';

  constructor(
    runtime: Runtime,
    private content: RichText = { text: '', link: null, looks: null },
  ) {
    super(runtime);
  }

  build() {
    return seen(new RichTextValueService(this.runtime, this.content));
  }

  setText(text: string) {
    this.content = { text, link: null, looks: null };
    return seen(this);
  }

  setLinkUrl(...args: [string | null] | [number, number, string | null]) {
    this.content = { ...this.content, link: this.whole('setLinkUrl', args) };
    return seen(this);
  }

  setTextStyle(...args: [GoogleStyle | null] | [number, number, GoogleStyle | null]) {
    const style = this.whole('setTextStyle', args);
    const looks = style === null ? null : expect(style, TextStyleService, 'RichTextValueBuilder.setTextStyle').looks;
    this.content = { ...this.content, looks };
    return seen(this);
  }

  /** The last argument, when it is for the whole text. */
  private readonly whole = <T>(method: string, args: [T] | [number, number, T]): T => {
    if (args.length === 1) return args[0];
    const [start, end, value] = args;
    if (start === 0 && end === this.content.text.length) return value;
    throw new Error(`niet nagebouwd: RichTextValueBuilder.${method} op een deel van de tekst`);
  };
}

export class TextStyleService
  extends Service
  implements
    Pick<
      GoogleStyle,
      | 'copy'
      | 'getFontFamily'
      | 'getFontSize'
      | 'getForegroundColor'
      | 'isBold'
      | 'isItalic'
      | 'isStrikethrough'
      | 'isUnderline'
    >
{
  readonly serviceName = 'TextStyle';

  constructor(
    runtime: Runtime,
    readonly looks: TextLooks,
  ) {
    super(runtime);
  }

  copy() {
    return seen(new TextStyleBuilderService(this.runtime, this.looks));
  }
  getFontFamily() {
    return this.looks.fontFamily ?? null;
  }
  getFontSize() {
    return this.looks.fontSize ?? null;
  }
  getForegroundColor() {
    return this.looks.fontColor ?? null;
  }
  isBold() {
    return this.looks.bold ?? null;
  }
  isItalic() {
    return this.looks.italic ?? null;
  }
  isStrikethrough() {
    return this.looks.strikethrough ?? null;
  }
  isUnderline() {
    return this.looks.underline ?? null;
  }
}

export class TextStyleBuilderService
  extends Service
  implements
    Pick<
      GoogleStyleBuilder,
      | 'build'
      | 'setBold'
      | 'setFontFamily'
      | 'setFontSize'
      | 'setForegroundColor'
      | 'setItalic'
      | 'setStrikethrough'
      | 'setUnderline'
    >
{
  readonly serviceName = 'TextStyleBuilder';

  constructor(
    runtime: Runtime,
    private looks: TextLooks = {},
  ) {
    super(runtime);
  }

  build() {
    return seen(new TextStyleService(this.runtime, this.looks));
  }
  setBold(bold: boolean) {
    return this.with({ bold });
  }
  setItalic(italic: boolean) {
    return this.with({ italic });
  }
  setUnderline(underline: boolean) {
    return this.with({ underline });
  }
  setStrikethrough(strikethrough: boolean) {
    return this.with({ strikethrough });
  }
  setFontFamily(fontFamily: string) {
    return this.with({ fontFamily });
  }
  setFontSize(fontSize: number) {
    return this.with({ fontSize });
  }
  setForegroundColor(color: string) {
    return this.with({ fontColor: toHex(color) ?? '#000000' });
  }

  private readonly with = (looks: TextLooks) => {
    this.looks = { ...this.looks, ...looks };
    return seen(this);
  };
}
