/** A register for tests: the real bundle over a set-up workbook, with or without the demo. */
import { createHash } from 'node:crypto';
import {
  type Chart,
  copyWorkbook,
  Host,
  type HostOptions,
  KeptWorlds,
  type OutgoingMail,
  type Workbook,
} from '@plp/workbench';
import { bundle, demoNow } from './bundle';
import type { StoredRegister } from './registers/storedRegisters';
import { readStored } from './registers/storedRegisters';

export { bundle, demoNow } from './bundle';

/** A PDF of nothing but a mark of its page: printing for real takes a second. */
export function lightPdf(html: string): Uint8Array {
  return Buffer.from(`%PDF-1.4\n% ${createHash('sha256').update(html).digest('hex')}\n%%EOF\n`);
}

/** A picture of nothing but a mark of its chart: drawing for real takes a tenth of a second. */
export function lightPicture(chart: Chart): Uint8Array {
  const mark = createHash('sha256').update(JSON.stringify(chart)).digest('hex');
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(mark.repeat(10))]);
}

export interface TestHost extends Host {
  /** The mails that left. */
  readonly mails: OutgoingMail[];
}

/** Those of this worker (setup/ordinaryGlobal.ts). */
declare const plpKeptWorlds: ConstructorParameters<typeof KeptWorlds>[0];

/** In which worlds the tests run the add-on: with `WERELDEN=vers npm test` each execution in a fresh one, as people do. */
const worlds = process.env['WERELDEN'] === 'vers' ? {} : { keptWorlds: new KeptWorlds(plpKeptWorlds) };

/** A host over this workbook, run by the projectleider on the demo's last day unless told otherwise. */
export function hostOver(workbook: Workbook, options: Partial<HostOptions> = {}): TestHost {
  const mails: OutgoingMail[] = [];
  const host = new Host({
    ...bundle,
    ...worlds,
    workbook,
    now: () => demoNow,
    user: 'projectleider@example.org',
    sendMail: (mail) => mails.push(mail),
    printPdf: lightPdf,
    drawChart: lightPicture,
    ...options,
  });
  return Object.assign(host, { mails });
}

const read = new Map<StoredRegister, Workbook>();

function fresh(name: StoredRegister): Workbook {
  const stored = read.get(name) ?? readStored(name);
  read.set(name, stored);
  return copyWorkbook(stored);
}

/** A workbook that Inrichten made. */
export const emptyRegister = (): Workbook => fresh('leeg');

/** A fresh copy of the demo register. */
export const demoRegister = (): Workbook => fresh('demo');
