/** What an add-on asks of whoever sits at the workbench, and the menus that it built. */

/** What the add-on asks of the person. Buttons and button sets go by their names at Google: `OK`, `YES_NO`, … */
export interface UiEvents {
  alert(title: string | null, prompt: string, buttons: string): string;
  prompt(title: string | null, prompt: string, buttons: string): { button: string; text: string };
  toast(message: string, title: string | null, seconds: number): void;
  sidebar(title: string, html: string, width: number): void;
  dialog(kind: 'modal' | 'modeless', title: string, html: string, width: number | null, height: number | null): void;
}

/** A menu as the script built it. */
export type MenuNode =
  | { readonly kind: 'menu'; readonly caption: string; readonly items: MenuNode[] }
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' };

/** Answers for when nobody is there: agree to every question, type nothing. */
export const SILENT_UI: UiEvents = {
  alert: (_title, _prompt, buttons) => (buttons.startsWith('YES') ? 'YES' : 'OK'),
  prompt: (_title, _prompt, buttons) => ({ button: buttons.startsWith('YES') ? 'YES' : 'OK', text: '' }),
  toast: () => undefined,
  sidebar: () => undefined,
  dialog: () => undefined,
};
