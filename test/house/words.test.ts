/** What people read is plain Dutch: no sentence of the add-on or its forms holds a word of programmers, or an English one. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const source = path.resolve(__dirname, '../../src');

/** What nobody in the team reads: the self-test tells whoever mends the register, the workbench is a tool, the rest SQL. */
const notForTheTeam = /^(?:workbench|demo|addon\/zelftest|paginas\/zelftest|landelijk\/(?!overzicht|werkboek))\b/;

/** A text for people begins as a sentence and holds words: keys, formats and addresses of calls do not. */
const isSentence = (text: string): boolean => /^\s*[A-Z'…].* .*/.test(text) || / .* .*[.?!]\s*$/.test(text);

/** The texts of a source: literals, the pieces of templates, and what stands between tags. Thrown errors are for programmers. */
function textsOf(file: string): string[] {
  const text = readFileSync(path.join(source, file), 'utf8');
  const tree = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isThrowStatement(node) || ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node) ||
      ts.isJsxText(node)
    )
      found.push(node.text.replace(/\s+/g, ' '));
    ts.forEachChild(node, look);
  };
  look(tree);
  return found.filter(isSentence);
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !notForTheTeam.test(file),
);

/** Of programmers, or English where Dutch has a word. */
const technical =
  /\b(?:script|endpoint|cache|trigger|payload|json|null|undefined|nan|boolean|string|array|object|exception|error|errors|failed|missing|invalid|row|rows|sheet|sheets|save|saved|loading|timeout|token|header|headers|metadata|range|record|records|update|updaten|default|bug|log out|submit|click|true|false|id's|sync|backup|upgrade)\b/i;

test('no sentence that people read holds a word of programmers', () => {
  const sentences = files.flatMap((file) => textsOf(file).map((text) => `${file}: ${text}`));
  expect(sentences.length).toBeGreaterThan(800);
  expect(sentences.filter((line) => technical.test(line.slice(line.indexOf(': ') + 2)))).toEqual([]);
});
