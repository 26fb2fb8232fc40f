/** Ui: menus, alerts, prompts, sidebar and dialogs, as asked of whoever sits at the workbench. */
import { Button, ButtonSet, enumName } from '../enums';
import { HtmlOutputService } from './html';
import { releaseLocks } from '../store/lockService';
import { Service, expect, seen, type Runtime } from '../runtime';
import { servedPage } from './servedPage';
import type { MenuNode } from './uiEvents';

type GoogleUi = GoogleAppsScript.Base.Ui;
type GoogleMenu = GoogleAppsScript.Base.Menu;
type GoogleButtons = GoogleAppsScript.Base.ButtonSet;
type GoogleHtml = GoogleAppsScript.HTML.HtmlOutput;

/** Google shows every sidebar this wide. */
const SIDEBAR_WIDTH = 300;

type Question = [string] | [string, GoogleButtons] | [string, string, GoogleButtons];

export class UiService
  extends Service
  implements
    Pick<GoogleUi, 'Button' | 'ButtonSet' | 'alert' | 'createMenu' | 'prompt' | 'showModalDialog' | 'showSidebar'>
{
  readonly serviceName = 'Ui';
  readonly Button = Button as unknown as GoogleUi['Button'];
  readonly ButtonSet = ButtonSet as unknown as GoogleUi['ButtonSet'];

  alert(...args: Question) {
    const { title, prompt, buttons } = question(args, 'Ui.alert');
    const answer = this.suspended('alert', () => this.runtime.ui.alert(title, prompt, buttons));
    return Button[answer as keyof typeof Button];
  }

  prompt(...args: Question) {
    const { title, prompt, buttons } = question(args, 'Ui.prompt');
    const answer = this.suspended('prompt', () => this.runtime.ui.prompt(title, prompt, buttons));
    return seen(new PromptResponseService(this.runtime, answer.button, answer.text));
  }

  /** The script waits for the person; Google keeps no lock meanwhile. */
  private readonly suspended = <T>(method: string, ask: () => T): T =>
    this.runtime.gate.read('Ui', method, () => {
      releaseLocks(this.runtime);
      return ask();
    });

  createMenu(caption: string) {
    return seen(new MenuService(this.runtime, caption));
  }

  showSidebar(html: GoogleHtml): void {
    const page = expect(html, HtmlOutputService, 'Ui.showSidebar');
    this.runtime.gate.call('Ui', 'showSidebar', () =>
      this.runtime.ui.sidebar(page.title ?? '', servedPage(page.content), SIDEBAR_WIDTH),
    );
  }

  showModalDialog(html: GoogleHtml, title: string): void {
    this.dialog('modal', 'showModalDialog', html, title);
  }

  private readonly dialog = (kind: 'modal' | 'modeless', method: string, html: GoogleHtml, title: string) => {
    const page = expect(html, HtmlOutputService, `Ui.${method}`);
    this.runtime.gate.call('Ui', method, () =>
      this.runtime.ui.dialog(kind, title, servedPage(page.content), page.width, page.height),
    );
  };
}

function question(args: Question, method: string): { title: string | null; prompt: string; buttons: string } {
  const last = args[args.length - 1];
  const withButtons = typeof last !== 'string';
  const texts = (withButtons ? args.slice(0, -1) : args) as (string | null)[];
  const [title, prompt] = texts.length === 2 ? texts : [null, texts[0]];
  return { title: title ?? null, prompt: String(prompt ?? ''), buttons: withButtons ? enumName(last, method) : 'OK' };
}

export class PromptResponseService extends Service implements GoogleAppsScript.Base.PromptResponse {
  readonly serviceName = 'PromptResponse';

  constructor(
    runtime: Runtime,
    private readonly button: string,
    private readonly text: string,
  ) {
    super(runtime);
  }

  getResponseText() {
    return this.text;
  }
  getSelectedButton() {
    return Button[this.button as keyof typeof Button];
  }
}

export class MenuService extends Service implements GoogleMenu {
  readonly serviceName = 'Menu';
  readonly node: MenuNode & { kind: 'menu' };

  constructor(runtime: Runtime, caption: string) {
    super(runtime);
    this.node = { kind: 'menu', caption, items: [] };
  }

  addItem(caption: string, functionName: string) {
    return this.add({ kind: 'item', caption, functionName });
  }
  addSeparator() {
    return this.add({ kind: 'separator' });
  }
  addSubMenu(menu: GoogleMenu) {
    return this.add(expect(menu, MenuService, 'Menu.addSubMenu').node);
  }

  addToUi(): void {
    const { menus, gate } = this.runtime;
    gate.call('Ui', 'addToUi', () => {
      const known = menus.findIndex((menu) => menu.kind === 'menu' && menu.caption === this.node.caption);
      if (known === -1) menus.push(this.node);
      else menus[known] = this.node;
    });
  }

  private readonly add = (item: MenuNode) => {
    this.node.items.push(item);
    return seen(this);
  };
}
