/** What the workbench's core needs from the world around it. */
import type { Answer, Push, Question } from '../protocol';

export interface Outlet {
  /** Tells a page something; null for all pages. */
  push(page: string | null, push: Push): void;
  /** Asks the person at a page and waits for her answer; CLOSE when she is gone. */
  ask(page: string, question: Question): Answer;
  /** Keeps a sidebar's or dialog's HTML for a page. @returns the address it is at */
  publish(page: string, html: string): string;
}
