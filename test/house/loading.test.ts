/** What import and reports know is worked out when it is asked for: each run of the script loads all of it, few use it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../..');

const rooms = [
  'src/importeren',
  'src/addon/importeren',
  'src/addon/maand',
  'src/addon/reports',
  'src/paginas/maand',
  'src/paginas/rapport',
];

/** Part of the contract, which is checked on arrival; what declares a part (build/bundling/parts.ts); and words that stand in one. */
const others = ['koppelingSchema.ts', 'part.ts', 'synoniemen.ts'];

const files = rooms.flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !others.some((other) => name.endsWith(other)))
    .map((name) => path.join(room, name)),
);

/** Costs nothing to speak of, or waits until it is asked for. */
const cheap = /^(once|Object\.keys|new Set)\b|^new Map(<.*>)?\(\)$|^(['"]).*\3\.split\(/;

/** What a file works out while it is loaded. */
function workAtLoad(name: string, text: string): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isTypeNode(node) || ts.isClassLike(node)) return;
    const works = ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node);
    if (works && !cheap.test(node.getText())) found.push(node.getText());
    else ts.forEachChild(node, look);
  };
  ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true).statements.forEach(look);
  return found;
}

test('work at loading is seen, and what waits is not', () => {
  expect(
    workAtLoad('a.ts', 'const a = tabs.map(f); const b = once(() => g()); const c = () => f(); const d = new Map(x);'),
  ).toEqual(['tabs.map(f)', 'new Map(x)']);
});

test.each(files)('%s works nothing out at loading', (name) => {
  expect(workAtLoad(name, readFileSync(path.join(root, name), 'utf8'))).toEqual([]);
});
