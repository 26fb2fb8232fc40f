/** A small register with a night behind it: people with stages, toetsen and metingen, and a colleague of each role. */
import { copyWorkbook, type HostOptions, type Workbook } from '@plp/workbench';
import { RegisterMaker } from '../../support/builders';
import type { TestHost } from '../../support/register';
import { hostOver } from '../../support/register';
import { sheetNamed } from '../../support/sheets';
import { smallRegister } from '../../support/smallRegister';
import { morning } from '../daily/support';

export const projectleider = 'projectleider@example.org';

/** Runs the daily job in the morning of a day. */
export function nightOf(workbook: Workbook, date: string, options: Partial<HostOptions> = {}): TestHost {
  const host = hostOver(workbook, { now: () => morning(date), ...options });
  host.run('dagelijkseTaken');
  return host;
}

function filled(): Workbook {
  const maker = new RegisterMaker();
  const stamps = { ingevoerdOp: '2025-01-01T10:00:00', ingevoerdDoor: 'onbekend' };
  maker.medewerker({ email: projectleider, rol: 'Projectleider', ...stamps });
  maker.medewerker({ email: 'praktijkopleider@example.org', ...stamps });
  maker.medewerker({ email: 'jobcoach1@example.org', rol: 'Jobcoach', ...stamps });
  const werkgever = maker.werkgever('2024-01-01', stamps);
  for (const voornaam of ['Noor', 'Sem', 'Lotte', 'Bram', 'Evi']) {
    const id = maker.gestart('2025-02-03', {
      voornaam,
      achternaam: 'Geheimnaam',
      aanmelddatum: '2025-01-06',
      ...stamps,
    });
    maker.intake(id, '2025-01-20', stamps);
    maker.meting(id, '2025-02-10', { moment: 'Start', ...stamps });
    maker.stage(id, werkgever, '2025-02-17', { sector: 'Groen', ...stamps });
  }
  return smallRegister(maker);
}

let made: Workbook | null = null;

/** As it is after the daily job of 1 September 2025, switched on by the projectleider. */
export function afterANight(): Workbook {
  if (!made) {
    made = filled();
    hostOver(made, { now: () => morning('2025-09-01', -60) }).run('herinneringenAanzetten');
    nightOf(made, '2025-09-01');
  }
  return copyWorkbook(made);
}

/** Deletes the rows of these records, as a person does: nothing is told to the add-on. */
export function deleteRows(workbook: Workbook, tab: string, ids: readonly string[]): void {
  const sheet = sheetNamed(workbook, tab);
  sheet.rows = sheet.rows.filter((row) => !ids.includes(String(row?.[0]?.value ?? '')));
}

/** The banner on opening the workbook. */
export function bannerOf(workbook: Workbook): string {
  const told: string[] = [];
  hostOver(workbook, {
    now: () => morning('2025-09-02', 60),
    ui: { toast: (message) => told.push(message) },
  }).fireOpen();
  return told.join(' ');
}
