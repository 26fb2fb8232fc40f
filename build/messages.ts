/** Writes the list of docs/beheer.md of all messages with a mend, read from its sources: `npx tsx build/messages.ts`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const source = path.resolve(__dirname, '../src');

/** Where what is refused is worded. The self-test tells whoever builds the register. */
const rooms = /^(?:addon\/(?!zelftest)|workbook\/|privacy\/|sidebar\/contract\/|uitkomsten\/|importeren\/|paginas\/)/;

/** Here much is told that is no message; only what is refused. */
const pages = /^paginas\//;

/** What differs each time. */
const gap = '…';

/** What is wrong comes first, and then a sentence that says what to do. */
const mend =
  /[.:?!)] (?:Bekijk|Bewaar|Controleer|Ga|Geef|Haal|Herstel|Kies|Kijk|Klik|Laat|Log|Maak|Open|Pas|Probeer|Schrijf|Sla|Stel|Typ|Verander|Verbeter|Verdeel|Vergelijk|Ververs|Vraag|Vul|Wacht|Zet)\b/;

/** A question is asked, not told. */
const isMessage = (text: string): boolean => mend.test(text) && /^[A-Z"][^?]*?[.:]/.test(text);

/** What a task or a form is refused with is a message however it is worded: `failure('code', 'text')`. */
const refuses = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) && ts.isIdentifier(parent.expression) && parent.expression.text === 'failure';

/** More than a code, and more than what differs each time. */
const isSentence = (text: string): boolean => /[.:?!]$/.test(text) && text.split(' ').length > 5;

/** How deep one sentence is looked up in another. */
const deepest = 5;

type Meanings = ReadonlyMap<string, readonly ts.Expression[]>;

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.ts$/.test(file) && rooms.test(file))
  .sort()
  .map((file) =>
    ts.createSourceFile(file, readFileSync(path.join(source, file), 'utf8'), ts.ScriptTarget.Latest, true),
  );

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

/** What a function may give back: nothing of the functions inside it. */
function returnedIn(body: ts.ConciseBody | undefined): ts.Expression[] {
  if (!body) return [];
  if (!ts.isBlock(body)) return [body];
  const found: ts.Expression[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    if (!ts.isFunctionLike(node)) ts.forEachChild(node, look);
  };
  ts.forEachChild(body, look);
  return found;
}

/** What each name stands for: of a constant what it is, of a function what it gives back. */
function meaningsIn(all: readonly ts.SourceFile[]): Meanings {
  const meanings = new Map<string, ts.Expression[]>();
  const note = (name: string, found: readonly ts.Expression[]): unknown =>
    meanings.set(name, [...(meanings.get(name) ?? []), ...found]);
  // Only what stands at the top of a file: what is made inside a function may be called as something elsewhere is.
  for (const node of all.flatMap(({ statements }) => [...statements])) {
    if (ts.isFunctionDeclaration(node) && node.name) note(node.name.text, returnedIn(node.body));
    if (!ts.isVariableStatement(node)) continue;
    for (const { name, initializer } of node.declarationList.declarations)
      if (ts.isIdentifier(name) && initializer)
        note(name.text, ts.isArrowFunction(initializer) ? returnedIn(initializer.body) : [initializer]);
  }
  return meanings;
}

const meanings = meaningsIn(files);

const combined = (some: readonly string[], others: readonly string[]): string[] =>
  some.flatMap((one) => others.map((other) => one + other));

/** The sentences that an expression may be; a gap where only a run can tell. */
function sentencesOf(node: ts.Expression, depth = 0): string[] {
  const inner = (one: ts.Expression): string[] => sentencesOf(one, depth);
  const known = (name: string): string[] | null => {
    const found = depth < deepest ? (meanings.get(name) ?? []) : [];
    const texts = [...new Set(found.flatMap((one) => sentencesOf(one, depth + 1)))].filter((text) => text !== gap);
    return texts.length > 0 && texts.every((text) => / /.test(text)) ? texts : null;
  };
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return inner(node.expression);
  if (ts.isConditionalExpression(node)) return [...inner(node.whenTrue), ...inner(node.whenFalse)];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return combined(inner(node.left), inner(node.right));
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      // What stands in a sentence is no sentence of its own: only a whole one is looked up.
      (texts, { expression, literal }) =>
        combined(combined(texts, ts.isIdentifier(expression) ? (known(expression.text) ?? [gap]) : [gap]), [
          literal.text,
        ]),
      [node.head.text],
    );
  if (ts.isIdentifier(node)) return known(node.text) ?? [gap];
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) return known(node.expression.text) ?? [gap];
  return [gap];
}

/** True for a text that is no part of a longer one. */
const isWhole = ({ parent }: ts.Node): boolean =>
  !ts.isTemplateSpan(parent) && !ts.isBinaryExpression(parent) && !ts.isConditionalExpression(parent);

const isText = (node: ts.Node): node is ts.Expression =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateExpression(node) ||
  ts.isBinaryExpression(node) ||
  ts.isConditionalExpression(node);

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/(?:…\s?)+/g, '… ')
    .replace(/… (?=[.,:;)"”])/g, '…')
    .trim();

/** Every message of the add-on that says what is wrong and what to do. */
export const messages: readonly string[] = (() => {
  const found = new Set<string>();
  for (const file of files)
    visit(file, (node) => {
      if (!isText(node) || !isWhole(node)) return;
      const isOne = refuses(node) ? isSentence : pages.test(file.fileName) ? () => false : isMessage;
      for (const text of sentencesOf(node).map(tidy)) if (isOne(text)) found.add(text);
    });
  return [...found].sort((a, b) => a.replace(/^\W+/, '').localeCompare(b.replace(/^\W+/, ''), 'nl'));
})();

const page = path.resolve(__dirname, '../docs/beheer.md');
const [begin, end] = ['<!-- meldingen: gemaakt -->', '<!-- meldingen: einde -->'];

/** As a line of the page: what stands between straight quotes there is a message of its own (test/house/handleiding.test.ts). */
const lineOf = (message: string): string => `- ${message.replace(/"([^"]*)"/g, '“$1”').replace(/[*_<]/g, '\\$&')}`;

/** The page with the list as it must be. */
export function withMessages(text: string): string {
  const [before = '', rest = ''] = text.split(begin);
  const [, after = ''] = rest.split(end);
  return `${before}${begin}\n\n${messages.map(lineOf).join('\n')}\n\n${end}${after}`;
}

if (require.main === module) writeFileSync(page, withMessages(readFileSync(page, 'utf8')));
