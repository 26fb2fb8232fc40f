/** A real Chromium: the one named in PLP_CHROMIUM, or the packed one, unpacked once beside node_modules. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, packageFolder } from '../packages';

const unpacked = path.join(cacheFolder, 'chromium-147');

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--lang=nl-NL',
];

/** The package's own list of fonts names folders of a cloud; without any font Chromium stops. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(unpacked, 'fonts/fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(unpacked, 'fonts-cache')}</cachedir>
  <alias><family>Arial</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

/** How to start Chromium. */
export interface ChromiumCommand {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** @throws when there is none and none could be unpacked */
export function chromiumCommand(): ChromiumCommand {
  const own = process.env['PLP_CHROMIUM'];
  if (own) return { executable: own, args: FLAGS, env: definedEnvironment() };
  unpack();
  return {
    executable: path.join(unpacked, 'chromium'),
    args: FLAGS,
    env: {
      ...definedEnvironment(),
      LD_LIBRARY_PATH: path.join(unpacked, 'al2023/lib'),
      FONTCONFIG_FILE: path.join(unpacked, 'fonts.conf'),
    },
  };
}

/** The package unpacks into the temporary folder of its process; a rename makes it safe for several at once. */
function unpack(): void {
  if (existsSync(unpacked)) return;
  mkdirSync(cacheFolder, { recursive: true });
  const stage = mkdtempSync(`${unpacked}-`);
  const script = "import('@sparticuz/chromium').then((module) => module.default.executablePath())";
  execFileSync(process.execPath, ['-e', script], {
    cwd: packageFolder('@sparticuz/chromium'),
    env: { ...process.env, TMPDIR: stage, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  writeFileSync(path.join(stage, 'fonts.conf'), FONTS);
  try {
    renameSync(stage, unpacked);
  } catch {
    rmSync(stage, { recursive: true, force: true });
    if (!existsSync(unpacked)) throw new Error('Chromium kon niet worden uitgepakt.');
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
