/** HtmlService: pages for sidebars and dialogs, and templates with scriptlets run in the script's own world. */
import { Blob, textOf } from '../blob';
import { XFrameOptionsMode } from '../enums';
import { Service, inside, seen, type Runtime } from '../runtime';
import { templateBody } from './template';

type GoogleHtml = GoogleAppsScript.HTML.HtmlOutput;

/** https://developers.google.com/apps-script/reference/html/html-output#addMetaTag(String,String) */
const META_TAGS: readonly string[] = [
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

/** A script's web page, as Google serves it in a frame of its own. */
export interface WebPage {
  readonly html: string;
  readonly title: string;
  /** What stands in the head of the page around it, by name. */
  readonly metaTags: Readonly<Record<string, string>>;
}

/** Text made safe to stand in HTML. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export class HtmlOutputService
  extends Service
  implements
    Pick<GoogleHtml, 'addMetaTag' | 'getContent' | 'setHeight' | 'setTitle' | 'setWidth' | 'setXFrameOptionsMode'>
{
  readonly serviceName = 'HtmlOutput';
  title: string | null = null;
  width: number | null = null;
  height: number | null = null;
  metaTags: Readonly<Record<string, string>> = {};

  constructor(
    runtime: Runtime,
    public content: string,
  ) {
    super(runtime);
  }

  getContent() {
    return this.content;
  }
  setTitle(title: string) {
    return this.with({ title });
  }
  setWidth(width: number) {
    return this.with({ width });
  }
  setHeight(height: number) {
    return this.with({ height });
  }
  setXFrameOptionsMode(_mode: unknown) {
    return seen(this);
  }

  /** For a web page: the sidebar and dialogs of Sheets pay no heed to it. Google knows few of them. */
  addMetaTag(name: string, content: string) {
    if (!META_TAGS.includes(name)) throw new Error(`The meta tag you specified is not allowed in this context.`);
    return this.with({ metaTags: { ...this.metaTags, [name]: content } });
  }

  private readonly with = (
    change: Partial<Pick<HtmlOutputService, 'content' | 'title' | 'width' | 'height' | 'metaTags'>>,
  ) => {
    Object.assign(this, change);
    return seen(this);
  };
}

/** A template: the script puts values on it by any name, and its scriptlets find them by that name. */
function makeTemplate(runtime: Runtime, source: string): unknown {
  const values: Record<string, unknown> = {};
  const methods: Record<string, unknown> = {
    evaluate: () => seen(new HtmlOutputService(runtime, evaluate(runtime, source, values))),
    getRawContent: () => source,
  };
  return new Proxy(values, {
    get: (_, name) =>
      typeof name === 'string' && name in methods ? methods[name] : (Reflect.get(values, name) as unknown),
  });
}

function evaluate(runtime: Runtime, source: string, values: Record<string, unknown>): string {
  const parts: string[] = [];
  const names = Object.keys(values);
  const run = runtime.realm.compile(['output_raw_', 'output_safe_', ...names], templateBody(source));
  run(
    (text: unknown) => {
      parts.push(String(text ?? ''));
    },
    (text: unknown) => {
      parts.push(escapeHtml(String(text ?? '')));
    },
    ...names.map((name) => values[name]),
  );
  return parts.join('');
}

export class HtmlServiceService
  extends Service
  implements
    Pick<
      GoogleAppsScript.HTML.HtmlService,
      'createHtmlOutput' | 'createHtmlOutputFromFile' | 'createTemplate' | 'createTemplateFromFile'
    >
{
  readonly serviceName = 'HtmlService';
  readonly XFrameOptionsMode = XFrameOptionsMode;

  createHtmlOutput(html: unknown = '') {
    return seen(new HtmlOutputService(this.runtime, sourceOf(html)));
  }
  createHtmlOutputFromFile(name: string) {
    return this.createHtmlOutput(this.file(name));
  }

  createTemplate(html: unknown) {
    return makeTemplate(this.runtime, sourceOf(html)) as GoogleAppsScript.HTML.HtmlTemplate;
  }

  createTemplateFromFile(name: string) {
    return this.createTemplate(this.file(name));
  }

  private readonly file = (name: string): string => {
    const content = this.runtime.files[name.replace(/\.html$/, '')];
    if (content === undefined) throw new Error(`No HTML file named ${name} was found.`);
    return content;
  };
}

function sourceOf(html: unknown): string {
  const blob = inside(html);
  return blob instanceof Blob ? textOf(blob.bytes) : String(html);
}
