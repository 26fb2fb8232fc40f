/** A page as Google serves it: what looks like a comment is gone, in scripts also inside texts, and only ASCII survives there. */

const SCRIPT = /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/gi;
const HTML_COMMENT = /<!--[\s\S]*?-->/g;
const SCRIPT_COMMENT = /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\r\n]*/g;
const NOT_ASCII = /[^\t\n\r -~]/g;

/** What the browser gets of the HTML that a script hands over. */
export const servedPage = (html: string): string =>
  html
    .replace(HTML_COMMENT, '')
    .replace(
      SCRIPT,
      (_, open: string, code: string, close: string) =>
        open + code.replace(SCRIPT_COMMENT, '').replace(NOT_ASCII, '\ufffd') + close,
    );
