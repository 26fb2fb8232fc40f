/** The bundle as Google gets it: only the functions on the list are public, it parses as ES2019, and asks no wider rights. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';
import { unpacked } from '../../build/bundling/packed';
import { textFiles } from '../../src/addon/textFiles';
import { endpoints, forms } from '../../src/sidebar/contract';
import { bundle } from '../support/register';

const root = path.resolve(__dirname, '../..');

/** Every menu item, trigger and endpoint that is not in the sidebar contract. */
const menuAndTriggers = [
  'doGet',
  'onOpen',
  'onEdit',
  'registerInrichten',
  'uitkomstenBijwerken',
  'maandoverzichtVersturen',
  'maandoverzichtMaken',
  'cijfersOpvragen',
  'dagelijkseTaken',
  'dagelijkseTakenVervolgen',
  'herinneringenBekijken',
  'herinneringenOpnieuw',
  'herinneringenDoorgaan',
  'herinneringenAanzetten',
  'herinneringenUitzetten',
  'herinneringenOvernemen',
  'registerControleren',
  'verdwenenRijen',
  'wieWerktMee',
  'zelfaanvalDoen',
  'deelnemerWissen',
  'zelftestUitvoeren',
  'zelftestKopieren',
  'zelftestLater',
  'zelftestVenster',
  'kwartaalrapportageMaken',
  'eindrapportageMaken',
  'rapportAlsPdf',
  'onderzoeksbestandMaken',
  'onderzoekOpvragen',
];

function publicFunctions(): string[] {
  const context = vm.createContext({});
  vm.runInContext(bundle.code, context);
  return Object.entries(context)
    .filter(([, value]) => typeof value === 'function')
    .map(([name]) => name);
}

test('the public functions are the menu, the triggers and the endpoints, and nothing else', () => {
  const listed = [...menuAndTriggers, ...forms.map((form) => `${form}Tonen`), ...Object.keys(endpoints)];
  expect(publicFunctions().sort()).toEqual(listed.sort());
});

test('the bundle leaves nothing else on the global object than its own name and zod’s settings', () => {
  const context = vm.createContext({});
  vm.runInContext(bundle.code, context);
  expect(
    Object.keys(context)
      .filter((name) => typeof (context as Record<string, unknown>)[name] !== 'function')
      .sort(),
  ).toEqual(['__zod_globalConfig', 'plp']);
});

test('the bundle parses as ES2019', () => {
  expect(() => parse(bundle.code, { ecmaVersion: 2019 })).not.toThrow();
});

test('the bundle uses nothing that Apps Script lacks', () => {
  const missing =
    /\b(setTimeout|setInterval|fetch|XMLHttpRequest|document\.|window\.|process\.env|new URL|require)\s*\(/;
  expect(missing.exec(bundle.code)?.[0] ?? null).toBeNull();
});

test('the bundle asks no engine for time zones or local formats: Apps Script need not have them', () => {
  expect(bundle.code.match(/\bIntl\b|\btoLocale\w+/g)).toBeNull();
});

test('what is remembered is written in one place only, which keeps it small; the self-test tries what Google refuses; only typing not stored yet is in the cache', () => {
  const written = (text: string | undefined): string[] => text?.match(/\.setPropert(y|ies)\b/g) ?? [];
  const { stukZelftest, ...files } = bundle.files;
  expect(written(bundle.code)).toEqual(['.setProperties']);
  expect(written(stukZelftest)).toEqual(['.setProperties']);
  expect(Object.values(files).flatMap(written)).toEqual([]);
  expect(bundle.code.match(/CacheService/g)).toHaveLength(1);
  // Lines are broken anywhere, also between a point and what it asks.
  expect(bundle.code.match(/(?<=\.\s*)get\w+Cache\(\)/g)).toEqual(['getUserCache()', 'getUserCache()']);
  expect(Object.values(bundle.files).join()).not.toMatch(/CacheService|\.get\w+Cache\(/);
});

test('no page lets itself be put in a frame of another site: Google refuses that unless it is asked not to', () => {
  expect(bundle.code + Object.values(bundle.files).join()).not.toContain('setXFrameOptionsMode');
});

test('the manifest asks for the five rights and no more, in Amsterdam, on V8', () => {
  const manifest = JSON.parse(readFileSync(path.join(root, 'build/out/appsscript.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  expect(manifest).toMatchObject({ timeZone: 'Europe/Amsterdam', runtimeVersion: 'V8' });
  expect(
    (manifest['oauthScopes'] as string[]).map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).sort(),
  ).toEqual([
    'script.container.ui',
    'script.scriptapp',
    'script.send_mail',
    'spreadsheets.currentonly',
    'userinfo.email',
  ]);
});

test('clasp would push the script, the manifest, the forms, the parts and the texts, and nothing else', () => {
  const clasp = path.join(root, 'node_modules/@google/clasp/build/src/index.js');
  const { stdout } = spawnSync(process.execPath, [clasp, 'status', '--json'], { cwd: root, encoding: 'utf8' });
  const { filesToPush } = JSON.parse(stdout) as { filesToPush: string[] };
  expect(filesToPush.sort()).toEqual(
    ['Code.js', 'appsscript.json', ...Object.keys(bundle.files).map((file) => `${file}.html`)]
      .map((name) => `build/out/${name}`)
      .sort(),
  );
});

/** Every text in a value, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as Record<string, unknown>).flatMap(textsIn);

test.each(Object.entries(textFiles))(
  'the texts of %s stand beside the script as Google serves them, not in it',
  (name, texts) => {
    expect(bundle.files[name]).toMatch(/^(?!.*(\/\/|\/\*|[<&]))[\x20-\x7e]+$/);
    expect(JSON.parse(bundle.files[name]!)).toEqual(texts);
    expect(textsIn(texts).filter((text) => text.length > 20 && bundle.code.includes(text))).toEqual([]);
  },
);

test.each(forms)('the form %s is one file of at most 70 kB, and 90 kB when unpacked, that fetches nothing', (form) => {
  const html = bundle.files[form] ?? '';
  expect(html).not.toBe('');
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(70_000);
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
  const script = unpacked(html);
  expect(Buffer.byteLength(style) + Buffer.byteLength(script)).toBeLessThanOrEqual(90_000);
  expect(/<(?:link|img|iframe)\b|\bsrc=|@import|url\(/.exec(html + script)?.[0] ?? null).toBeNull();
  // Nothing of a deelnemer stays behind in the browser.
  expect(
    /\b(?:localStorage|sessionStorage|indexedDB|caches|serviceWorker|document\.cookie|pushState|replaceState)\b/.exec(
      script,
    )?.[0] ?? null,
  ).toBeNull();
});
