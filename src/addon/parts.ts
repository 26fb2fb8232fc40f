/** Code that few tasks need: the build puts it in files beside Code.js, which Google loads whole for each click and each edit. */
import type { Google } from '../workbook/google';
import { textOf } from './texts';

type Html = Pick<Google, 'html'>;

/** The functions of a part, each asked with Google's services first: they fetch the part. */
type Fetched<Part> = {
  readonly [Name in keyof Part]: Part[Name] extends (own: infer Own, ...rest: infer Rest) => infer T
    ? (own: Own & Html, ...rest: Rest) => T
    : never;
};

type Functions = Readonly<Record<string, (own: Html, ...rest: unknown[]) => unknown>>;

/** The code of a part as its file holds it: given what it shares with Code.js, it gives its functions. */
type Code = (shared: readonly unknown[]) => Functions;

/**
 * @param file in which the build puts what only this part reaches (build/bundling/parts.ts)
 * @param functions what is asked of the part. The build leaves their names, and adds `shared`
 * @param shared what the part takes from Code.js
 * @returns the functions. The first that an execution calls fetches the file, in two calls. Google has its own templates
 *   evaluated in the same way (HtmlTemplate.getCode)
 */
export function partBesideCode<Part extends object>(
  file: string,
  functions: Part,
  shared?: () => readonly unknown[],
): Fetched<Part> {
  if (!shared) return functions as Fetched<Part>;
  let part: Functions | undefined;
  const fetch = (google: Html): Functions => (part ??= ((0, eval)(textOf(google, file) as string) as Code)(shared()));
  const fetched: Functions = Object.fromEntries(
    Object.keys(functions).map((name) => [name, (own, ...rest) => fetch(own)[name]!(own, ...rest)]),
  );
  return fetched as unknown as Fetched<Part>;
}
