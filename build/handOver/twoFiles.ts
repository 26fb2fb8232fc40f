/** The script as two files to paste, for who has no terminal: one with the forms inside, and the manifest. */
import type { Bundle } from '@plp/workbench';

/** The variable of the script in which the pages stand (src/addon/texts.ts). */
const pagesIn = 'plpBestanden';

/** A script must not hold what ends a line in a text, or a script in HTML. */
const asText = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u2028\u2029<]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The same bundle, with all that stands in files beside Code.js in the script itself. */
export const inOneScript = ({ code, files, ...rest }: Bundle): Bundle => ({
  ...rest,
  code: `${code.trimEnd()}\nvar ${pagesIn}=${asText(files)};\n`,
  files: {},
});
