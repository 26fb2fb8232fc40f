/** A register for tests: the real bundle over a set-up workbook, with or without the demo. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { HostOptions, OutgoingMail } from '../../src/workbench/host';
import { Host } from '../../src/workbench/host';
import { fillDemo } from '../../src/workbench/demo';
import { createWorkbook } from '../../src/workbench/model/create';
import type { Workbook } from '../../src/workbench/model/workbook';

const out = path.resolve(__dirname, '../../build/out');

/** What Google would get, as the global set-up of the tests built it. */
export const bundle = {
  code: readFileSync(path.join(out, 'Code.js'), 'utf8'),
  files: Object.fromEntries(readdirSync(out).filter((name) => name.endsWith('.html'))
    .map((name) => [name.replace('.html', ''), readFileSync(path.join(out, name), 'utf8')])),
};

/** The demo's last day at noon, in Amsterdam. */
export const demoNow = Date.parse('2025-08-31T12:00:00+02:00');

export interface TestHost extends Host {
  /** The mails that left. */
  readonly mails: OutgoingMail[];
}

/** A host over this workbook, run by the projectleider on the demo's last day unless told otherwise. */
export function hostOver(workbook: Workbook, options: Partial<HostOptions> = {}): TestHost {
  const mails: OutgoingMail[] = [];
  const host = new Host({
    ...bundle, workbook, now: () => demoNow, user: 'projectleider@example.org', sendMail: (mail) => mails.push(mail), ...options,
  });
  return Object.assign(host, { mails });
}

/** A workbook that Inrichten made. */
export function emptyRegister(): Workbook {
  const workbook = createWorkbook();
  hostOver(workbook).run('registerInrichten');
  return workbook;
}

let demo: Workbook | null = null;

/** A fresh copy of the demo register. */
export function demoRegister(): Workbook {
  if (!demo) {
    demo = emptyRegister();
    fillDemo(demo);
  }
  return structuredClone(demo);
}
