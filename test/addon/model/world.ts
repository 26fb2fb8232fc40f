/** The two sides of the model test: the workbook that the bundle runs over, and what must stand in it. */
import { allFigures } from '../../../src/uitkomsten/cijfers/figures';
import type { TabKey } from '../../../src/register/tabs';
import { allTabs } from '../../../src/register/tabs';
import type { Answer, Checked, Saved } from '../../../src/sidebar/contract';
import { copyWorkbook, type HostOptions, type OutgoingMail, type Sheet, type Workbook } from '@plp/workbench';
import type { TestHost } from '../../support/register';
import { hostOver } from '../../support/register';
import { addDays } from '../../../src/register/dates';
import { idsIn, morning, projectleider, team } from '../daily/support';
import { smallRegister } from '../../support/smallRegister';
import type { Place, Records } from './look';
import { placesIn, recordsAt, registerOf, sheetAt } from './look';

/** A small team. These rows were never given a number here: from Inrichten on it is known which there are. */
function firstRegister(): Workbook {
  const {
    maker,
    deelnemers: [noor, sem],
    verklaring,
  } = team();
  maker.projectjaar('2025-01-01', '2025-12-31');
  maker.intake(noor, '2025-01-05');
  maker.intake(sem, '2025-01-05');
  maker.toets(noor, verklaring, '2025-09-02');
  maker.toets(noor, verklaring, '2025-09-04', { beoordelaar: 'assistent@example.org' });
  maker.meting(sem, '2025-03-03');
  maker.contact('2025-02-03');
  maker.contact('2025-04-07', { soort: 'Media' });
  const workbook = smallRegister(maker);
  hostOver(workbook, { now: () => morning('2025-08-31'), user: projectleider }).run('registerInrichten');
  return workbook;
}

let begin: Workbook | null = null;

/** The workbook, and when and by whom it is used. */
export class Real {
  readonly workbook: Workbook;
  readonly mails: { readonly day: string; readonly mail: OutgoingMail }[] = [];
  today = '2025-09-01';
  minutes = 0;
  requests = 0;

  constructor() {
    this.workbook = copyWorkbook((begin ??= firstRegister()));
  }

  /** A fresh execution, a minute later. */
  host(options: Pick<Partial<HostOptions>, 'editEvents'> = {}): TestHost {
    this.minutes += 1;
    const day = this.today;
    return hostOver(this.workbook, {
      now: () => morning(day, this.minutes),
      user: projectleider,
      ...options,
      sendMail: (mail) => {
        this.mails.push({ day, mail });
      },
    });
  }

  request(): string {
    this.requests += 1;
    return `verzoek-${String(this.requests).padStart(4, '0')}`;
  }

  nextDay(): void {
    this.today = addDays(this.today, 1);
    this.minutes = 0;
  }
}

/** What must stand in the workbook. */
export class Model {
  readonly places: Map<TabKey, Place>;
  readonly records: Map<TabKey, Records>;
  /** Every ID that was ever given or typed. */
  readonly given = new Set<string>();
  lastSave: Extract<Answer<Saved>, { ok: true }>['value'] | null = null;
  /** How often what was tried worked: a model that nothing ever happens in proves nothing. */
  readonly done: Record<string, number> = {};

  constructor({ workbook }: Real) {
    this.places = placesIn(workbook);
    this.records = new Map(allTabs.map(({ key }) => [key, recordsAt(workbook, key, this.places.get(key)!)]));
    this.remember();
  }

  count(what: string): void {
    this.done[what] = (this.done[what] ?? 0) + 1;
  }

  remember(): void {
    for (const records of this.records.values()) for (const id of records.keys()) this.given.add(id);
  }

  sheet({ workbook }: Real, tab: TabKey): Sheet {
    return sheetAt(workbook, this.places.get(tab)!);
  }
}

/** Every record stands there once, as it was last stored or typed; and nothing else does. */
export function compareRecords(model: Model, { workbook }: Real): void {
  for (const { key } of allTabs) {
    const there = recordsAt(workbook, key, model.places.get(key)!);
    expect([key, Object.fromEntries(there)]).toEqual([key, Object.fromEntries(model.records.get(key)!)]);
  }
}

/** The figures are those of the model's records. */
export function compareFigures(model: Model, real: Real): void {
  const answer = real.host().run('cijfersOpvragen', { peildatum: real.today }) as Answer<{ figures: unknown }>;
  if (!answer.ok) throw new Error(answer.error.message);
  expect(answer.value.figures).toEqual(JSON.parse(JSON.stringify(allFigures(registerOf(model.records), real.today))));
}

/** What Controle tells now; of very many findings not all are shown. */
export function checked(real: Real): Checked {
  const answer = real.host().run('controleOphalen', {}) as Answer<Checked>;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

/** The marked cells of all tabs: `metingen 5 moment`. */
export const markedCells = (model: Model, real: Real): string[] =>
  allTabs
    .flatMap(({ key }) => {
      const { order } = model.places.get(key)!;
      return model
        .sheet(real, key)
        .rows.flatMap((cells, row) =>
          (cells ?? []).flatMap((cell, column) =>
            /PLP-register[^:]*: (fout|waarschuwing)/.test(cell?.note ?? '')
              ? [`${key} ${row + 1} ${order[column]}`]
              : [],
          ),
        );
    })
    .sort();

/** No one gets the same mail twice: of a record one reminder a day, of a month one mail, of the journal each line once. */
export function checkMails({ mails, workbook }: Real): void {
  const names = mails.flatMap(({ day, mail: { to, subject, body } }) =>
    subject.startsWith('Herinneringen')
      ? idsIn(body.split('Te laat in het hele team')[0]!).map((id) => `${day} ${to} ${id}`)
      : [`${to} ${subject}`],
  );
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  const journal = workbook.sheets
    .find(({ name }) => name === 'Mailjournaal')!
    .rows.slice(1)
    .flatMap((row) => row?.[0]?.value ?? []);
  expect(new Set(journal).size).toBe(journal.length);
}
