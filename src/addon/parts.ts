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

/** The code of a part as its file holds it: given what it shares with Code.js and with other parts, it gives its functions. */
type Code = (shared: readonly unknown[]) => Readonly<Record<string, unknown>>;

/** @returns what the code in a file beside Code.js gives. Google has its own templates evaluated in the same way (HtmlTemplate.getCode) */
const codeIn = (google: Html, file: string, shared: readonly unknown[]): ReturnType<Code> =>
  ((0, eval)(textOf(google, file) as string) as Code)(shared);

/**
 * What two parts or more reach and Code.js does not.
 *
 * @param file in which the build puts it (build/bundling/parts.ts)
 * @param shared what it takes from Code.js. The build adds it
 * @returns what gives it. The first that an execution calls fetches the file, in two calls
 */
function sharedByParts(file: string, shared?: () => readonly unknown[]): (google: Html) => ReturnType<Code> {
  let made: ReturnType<Code> | undefined;
  return (google) => (made ??= codeIn(google, file, shared!()));
}

const ofSeveralParts = sharedByParts('stukGedeeld');

/**
 * @param file in which the build puts what only this part reaches (build/bundling/parts.ts)
 * @param functions what is asked of the part. The build leaves their names, and adds what follows
 * @param shared what the part takes from Code.js
 * @param names what it takes from what parts share
 * @returns the functions. The first that an execution calls fetches the file, in two calls
 */
export function partBesideCode<Part extends object>(
  file: string,
  functions: Part,
  shared?: () => readonly unknown[],
  names: readonly string[] = [],
): Fetched<Part> {
  if (!shared) return functions as Fetched<Part>;
  let part: Functions | undefined;
  const ofOthers = (google: Html): unknown[] => {
    if (names.length === 0) return [];
    const made = ofSeveralParts(google);
    return names.map((name) => made[name]);
  };
  const fetch = (google: Html): Functions =>
    (part ??= codeIn(google, file, [...shared(), ...ofOthers(google)]) as Functions);
  const fetched: Functions = Object.fromEntries(
    Object.keys(functions).map((name) => [name, (own, ...rest) => fetch(own)[name]!(own, ...rest)]),
  );
  return fetched as unknown as Fetched<Part>;
}
