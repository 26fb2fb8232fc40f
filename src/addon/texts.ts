/** Texts beside Code.js (textFiles.ts): as the build writes them, so that Google serves them unharmed, and as a task reads them. */
import type { Google } from '../workbook/google';
import type { TextFiles } from './textFiles';

/**
 * A `<` inside a script would end it, Google takes away what looks like a comment, and spoils what is not ASCII: JSON
 * knows another way to write them, and an `&`, which is read as the beginning of a sign.
 */
export const plainJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<&/*]|[^\x20-\x7e]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** What a file beside Code.js holds. @throws when the file is not among what was pushed to Google */
export const textOf = ({ html }: Pick<Google, 'html'>, name: string): unknown =>
  JSON.parse(html.createHtmlOutputFromFile(name).getContent());

/** The texts of a file. @throws as `textOf` does */
export const textsOf = <Name extends keyof TextFiles>(google: Pick<Google, 'html'>, name: Name): TextFiles[Name] =>
  textOf(google, name) as TextFiles[Name];

type Html = Google['html'];

/**
 * Google's pages, where what stands beside the script stands in it: it was pasted (build/handOver).
 * @param pages by name, where they stand in the script; undefined where they are files
 */
export const htmlWith = (service: Html, pages: Readonly<Record<string, string>> | undefined): Html =>
  pages === undefined
    ? service
    : {
        createHtmlOutput: (html?: unknown) => service.createHtmlOutput(html as string),
        createHtmlOutputFromFile: (name) => service.createHtmlOutput(pages[name] ?? ''),
      };
