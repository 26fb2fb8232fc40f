/** Whose work goes along in what is built, in one line. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const packages = path.resolve(__dirname, '../..', 'node_modules');

/**
 * A package's name, licence and copyright, as it says them itself.
 * @throws when its licence names nobody
 */
export async function licenceOf(name: string): Promise<string> {
  const read = (file: string) => readFile(path.join(packages, name, file), 'utf8');
  const { version, license } = JSON.parse(await read('package.json')) as { version: string; license: string };
  const copyright = /^Copyright .*$/m.exec(await read('LICENSE'))?.[0];
  if (!copyright) throw new Error(`In de licentie van ${name} staat niet van wie het is.`);
  return `${name} ${version}, ${license} License, ${copyright.trim()}`;
}

/** The version of the program, as package.json tells it. */
export async function ownVersion(): Promise<string> {
  const text = await readFile(path.resolve(__dirname, '../../package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
