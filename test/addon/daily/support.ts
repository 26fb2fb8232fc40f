/** A small team with toetsen, and the daily job over it, run as the trigger does. */
import type { HostOptions, Workbook } from '@plp/workbench';
import { RegisterMaker } from '../../support/builders';
import type { TestHost } from '../../support/register';
import { hostOver } from '../../support/register';
import { morning } from '../../support/moments';
import { recordsOf } from '../../support/sheets';

export { morning } from '../../support/moments';

export const projectleider = 'projectleider@example.org';
export const opleider = 'praktijkopleider@example.org';
export const assistent = 'assistent@example.org';

/** Three colleagues and two deelnemers, each with a start meting, and a verklaring for toetsen. */
export function team(): { maker: RegisterMaker; deelnemers: [string, string]; verklaring: string } {
  const maker = new RegisterMaker();
  maker.medewerker({ naam: 'Leider', email: projectleider, rol: 'Projectleider' });
  maker.medewerker({ naam: 'Opleider', email: opleider });
  maker.medewerker({ naam: 'Assistent', email: assistent, rol: 'Assistent-praktijkopleider' });
  const deelnemers = ['Noor', 'Sem'].map((voornaam) => {
    const id = maker.gestart('2025-01-06', { voornaam, achternaam: 'Voorbeeld-Geheim' });
    maker.meting(id, '2025-01-07', { moment: 'Start' });
    return id;
  }) as [string, string];
  return { maker, deelnemers, verklaring: maker.verklaring(deelnemers[0], null) };
}

/** Runs the job on a morning, as the owner. */
export function runOn(
  workbook: Workbook,
  date: string,
  options: Partial<HostOptions> = {},
  minutes = 4,
): { host: TestHost; said: string } {
  const host = hostOver(workbook, { now: () => morning(date, minutes), ...options });
  return { host, said: host.run('dagelijkseTaken') as string };
}

export const ledgerOf = (workbook: Workbook) =>
  recordsOf(workbook, 'Mailjournaal').map((line) => ({
    key: String(line['Sleutel']),
    status: String(line['Status']),
    recipient: String(line['Ontvanger']),
  }));

/** The record IDs that a mail names. */
export const idsIn = (body: string): string[] => [...body.matchAll(/^- ([A-Z]-\d{4,}) /gm)].map((match) => match[1]!);
