/** Rich text of a whole cell: its text and one link. Looks, and links on a part, are not rebuilt. */
import type { Cell } from '../../../model/workbook';
import { Service, seen, type Runtime } from '../../runtime';

type GoogleTextBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;

export interface RichText {
  readonly text: string;
  readonly link: string | null;
}

/** Puts rich text into a cell, always as text. */
export function writeRichText(cell: Cell, { text, link }: RichText): void {
  cell.value = text === '' ? null : text;
  delete cell.formula;
  delete cell.link;
  if (link !== null) cell.link = link;
}

/** The rich text of a cell as the script sees it. */
export const richTextOf = (runtime: Runtime, cell: Cell | undefined): unknown =>
  seen(
    new RichTextValueService(runtime, {
      text: typeof cell?.value === 'string' ? cell.value : '',
      link: cell?.link ?? null,
    }),
  );

export class RichTextValueService
  extends Service
  implements Pick<GoogleAppsScript.Spreadsheet.RichTextValue, 'getLinkUrl'>
{
  readonly serviceName = 'RichTextValue';

  constructor(
    runtime: Runtime,
    readonly content: RichText,
  ) {
    super(runtime);
  }

  getLinkUrl() {
    return this.content.link;
  }
}

export class RichTextValueBuilderService
  extends Service
  implements Pick<GoogleTextBuilder, 'build' | 'setLinkUrl' | 'setText'>
{
  readonly serviceName = 'RichTextValueBuilder';

  constructor(
    runtime: Runtime,
    private content: RichText = { text: '', link: null },
  ) {
    super(runtime);
  }

  build() {
    return seen(new RichTextValueService(this.runtime, this.content));
  }

  setText(text: string) {
    this.content = { text, link: null };
    return seen(this);
  }

  setLinkUrl(...args: [string | null] | [number, number, string | null]) {
    this.content = { ...this.content, link: this.whole(args) };
    return seen(this);
  }

  /** The link, when it is for the whole text. */
  private readonly whole = (args: [string | null] | [number, number, string | null]): string | null => {
    if (args.length === 1) return args[0];
    const [start, end, link] = args;
    if (start === 0 && end === this.content.text.length) return link;
    throw new Error('niet nagebouwd: RichTextValueBuilder.setLinkUrl op een deel van de tekst');
  };
}
