/** Every service that is rebuilt says what it asks of people. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Service } from '../../../services/runtime';
import { asksNothing, rules } from '../../../services/strict/scopes';

const SERVICES = path.resolve(__dirname, '../../../services');

/** The names of the services that a script can get hold of. */
async function serviceNames(): Promise<string[]> {
  const modules = await Promise.all(
    readdirSync(SERVICES, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => import(path.join(SERVICES, name)) as Promise<Record<string, unknown>>),
  );
  const classes = new Set(modules.flatMap((module) => Object.values(module)).filter(isService));
  return [...classes].map((one) => new one({ workbook: {} }).serviceName).filter((name) => name !== undefined);
}

const isService = (value: unknown): value is new (runtime: unknown) => Service =>
  typeof value === 'function' && value.prototype instanceof Service;

test('each service stands in the table: with the scopes of its methods, or among those that ask nothing', async () => {
  const told = new Set([...Object.keys(rules), ...asksNothing]);
  const names = [...new Set(await serviceNames())];
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !told.has(name))).toEqual([]);
  expect(Object.keys(rules).filter((name) => asksNothing.has(name))).toEqual([]);
});
