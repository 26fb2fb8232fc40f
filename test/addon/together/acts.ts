/** What one person lets the register do, and what another does by hand meanwhile. */
import type { Answer, Checked, Saved, Write } from '../../../src/sidebar/contract';
import { allTabs } from '../../../src/register/tabs';
import type { HostOptions, Workbook } from '@plp/workbench';
import { copyWorkbook, deleteLines } from '@plp/workbench';
import type { TestHost } from '../../support/register';
import { hostOver } from '../../support/register';
import { columnOf, copied, freeRow, paste, typeIn } from '../../support/edits';
import { addSource, asked, importAll, preview, wideSheet } from '../../support/importing';
import { aMeting } from '../../support/meting';
import { headersOf, sheetNamed } from '../../support/sheets';
import { setCell } from '../../support/smallRegister';
import { morning } from '../daily/support';
import { afterANight, deleteRows, nightOf } from '../shadow/support';

type Hooks = Partial<HostOptions>;

/** What the register is let do. */
export interface FirstAct {
  /** The workbook in which it is done. */
  readonly start: () => Workbook;
  /** Does it. Returns all that is said to people. */
  readonly run: (workbook: Workbook, hooks?: Hooks) => string;
  /** The tabs in which it writes. */
  readonly tabs: readonly string[];
  /** All comes back as it was. */
  readonly restores?: true;
}

export const now = (): number => morning('2025-09-02', 90);

function withOwnColumns(workbook: Workbook): Workbook {
  for (const name of ['Metingen', 'Stages', 'Deelnemers', 'Fasen']) {
    const sheet = sheetNamed(workbook, name);
    const at = sheet.rows[0]!.length;
    sheet.maxColumns = at + 1;
    sheet.rows.forEach((row, index) => {
      row[at] = { value: index === 0 ? 'Van ons zelf' : `eigen ${String(row[0]?.value)}` };
    });
  }
  return workbook;
}

/** All that is said: toasts, and the answer. */
function said(hooks: Hooks, work: (options: Hooks) => unknown): string {
  const heard: string[] = [];
  const options = {
    now,
    ...hooks,
    ui: { ...hooks.ui, toast: (text: string) => void heard.push(text) },
  };
  try {
    heard.push(JSON.stringify(work(options) ?? ''));
  } catch (error) {
    heard.push(`Fout: ${(error as Error).message}`);
  }
  return heard.join('\n');
}

const asking =
  (name: string, request: unknown) =>
  (workbook: Workbook, hooks: Hooks = {}): string =>
    said(hooks, (options) => hostOver(workbook, options).run(name, request));

const ask = <T>(workbook: Workbook, name: string, request: unknown): T => {
  const answer = hostOver(workbook, { now }).run(name, request) as Answer<T>;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

const saving = (...schrijf: readonly Write[]) => ({ verzoek: 'verzoek-0001', schrijf });
const changed: Write = { tab: 'metingen', id: 'M-0003', basis: null, values: { communicatie: 5, kansOpWerk: 9 } };
const newMeting: Write = {
  tab: 'metingen',
  id: null,
  basis: null,
  values: aMeting({ deelnemerId: 'D-0002', datum: '2025-08-20' }),
};
/** A first act whose request is known once the workbook is ready. */
function prepared<T>(
  tabs: readonly string[],
  make: () => Workbook,
  request: (workbook: Workbook) => T,
  run: (asked: T) => FirstAct['run'],
): () => FirstAct {
  return () => {
    const workbook = make();
    const known = request(workbook);
    return { tabs, start: () => copyWorkbook(workbook), run: run(known) };
  };
}

export const ready = (): Workbook => withOwnColumns(afterANight());

const edited = (tab: string, work: (workbook: Workbook, options: Hooks) => TestHost): FirstAct => ({
  tabs: [tab],
  start: ready,
  run: (workbook, hooks = {}) => said(hooks, (options) => void work(workbook, options)),
});

const restored = (...how: Parameters<typeof edited>): FirstAct => ({ ...edited(...how), restores: true });

const numberOf = (tab: string): string => allTabs.find(({ name }) => name === tab)!.columns.id!.header;

const menu =
  (name: string): FirstAct['run'] =>
  (workbook, hooks = {}) =>
    said(hooks, (options) => hostOver(workbook, options).run(name));

const imported = ['Deelnemers', 'Fasen', 'Stages'];

function withSource(): Workbook {
  const workbook = ready();
  addSource(workbook, 'Studentenlijst', wideSheet);
  return workbook;
}

/** The first acts, each made when it is asked for. */
export const firstActs: Readonly<Record<string, () => FirstAct>> = {
  'a change saved': () => ({ tabs: ['Metingen'], start: ready, run: asking('opslaan', saving(changed)) }),
  'a new record saved': () => ({ tabs: ['Metingen'], start: ready, run: asking('opslaan', saving(newMeting)) }),
  'a save undone': prepared(
    ['Metingen'],
    ready,
    (workbook) => ask<Saved>(workbook, 'opslaan', saving(changed, newMeting)),
    ({ steps, bewijs }) => asking('ongedaanMaken', { verzoek: 'verzoek-0002', stappen: steps, bewijs }),
  ),
  'a new row typed': () =>
    edited('Metingen', (workbook, options) =>
      typeIn(workbook, 'Metingen', freeRow(workbook, 'Metingen'), 'Deelnemer-ID', 'D-0002', options),
    ),
  'rows pasted': () =>
    edited('Metingen', (workbook, options) =>
      paste(
        workbook,
        'Metingen',
        freeRow(workbook, 'Metingen'),
        'Meting-ID',
        copied(workbook, 'Metingen', ['M-0002', 'M-0004']).map((line) => line.slice(0, 8)),
        options,
      ),
    ),
  ...Object.fromEntries(
    (['Metingen', 'Deelnemers', 'Fasen', 'Stages', 'Intakes'] as const).map((tab) => [
      `numbers emptied in ${tab}`,
      () => restored(tab, (workbook, options) => paste(workbook, tab, 3, numberOf(tab), [[null], [null]], options)),
    ]),
  ),
  'a number emptied': () =>
    restored('Metingen', (workbook, options) => typeIn(workbook, 'Metingen', 3, 'Meting-ID', null, options)),
  'a number typed over': () =>
    restored('Stages', (workbook, options) => typeIn(workbook, 'Stages', 4, 'Stage-ID', 'S-0001', options)),
  'numbers pasted over': () =>
    restored('Metingen', (workbook, options) =>
      paste(workbook, 'Metingen', 3, 'Meting-ID', [['M-0005'], ['M-0002'], ['M-0003']], options),
    ),
  'names typed over': () =>
    restored('Stages', (workbook, options) =>
      paste(workbook, 'Stages', 3, 'Naam deelnemer', [['Iemand'], ['Anders']], options),
    ),
  'a cell typed beside a number that is gone': prepared(
    ['Metingen'],
    () => {
      const workbook = ready();
      paste(workbook, 'Metingen', 3, 'Meting-ID', [[null]], { now, editEvents: () => 'lost' });
      return workbook;
    },
    () => null,
    () =>
      (workbook, hooks = {}) =>
        said(hooks, (options) => void typeIn(workbook, 'Metingen', 3, 'Communicatie', 5, options)),
  ),
  'the night that clears rows': prepared(
    ['Metingen'],
    () => {
      const workbook = ready();
      paste(workbook, 'Metingen', 3, 'Deelnemer-ID', [Array.from({ length: 9 }, () => null)], {
        now,
        editEvents: () => 'lost',
      });
      // What people wrote beside it would keep the row.
      sheetNamed(workbook, 'Metingen').rows[2]!.splice(columnOf(sheetNamed(workbook, 'Metingen'), 'Van ons zelf') - 1);
      return workbook;
    },
    () => null,
    () => menu('dagelijkseTaken'),
  ),
  'somebody erased': prepared(
    ['Deelnemers', 'Stages'],
    ready,
    () => null,
    () =>
      (workbook, hooks = {}) => {
        const answers = ['D-0004', 'D-0004'];
        const ui = { prompt: () => ({ button: 'OK' as const, text: answers.shift() ?? '' }), dialog: () => undefined };
        return said({ ...hooks, ui }, (options) => hostOver(workbook, options).run('deelnemerWissen'));
      },
  ),
  'a stage saved with its werkgever': () => ({
    tabs: ['Stages'],
    start: ready,
    run: asking(
      'opslaan',
      saving(
        {
          tab: 'werkgevers',
          id: null,
          basis: null,
          values: { naam: 'Bakkerij', branche: 'Horeca', erkendLeerbedrijf: 'Ja', actiefSinds: '2025-08-01' },
        },
        { tab: 'deelnemers', id: 'D-0002', basis: null, values: { voornaam: 'Semmie' } },
      ),
    ),
  }),
  repairs: prepared(
    ['Metingen', 'Stages'],
    () => {
      const workbook = ready();
      setCell(workbook, 'Metingen', 'M-0002', 'Moment', 'TUSSEN');
      setCell(workbook, 'Metingen', 'M-0004', 'Moment', 'EIND');
      setCell(workbook, 'Stages', 'S-0003', 'Sector', 'groen ');
      setCell(workbook, 'Metingen', 'M-0005', 'Meting-ID', null);
      return workbook;
    },
    (workbook) =>
      ask<Checked>(workbook, 'controleOphalen', {}).bevindingen.flatMap(({ tab, rij, id, kolom, herstel }) =>
        herstel ? [{ tab, rij, id, kolom, was: herstel.was, wordt: herstel.wordt }] : [],
      ),
    (cellen) => asking('herstellen', { verzoek: 'verzoek-0001', opmaak: false, cellen }),
  ),
  'a row that is asked back': prepared(
    ['Deelnemers'],
    () => {
      const workbook = ready();
      deleteRows(workbook, 'Deelnemers', ['D-0003']);
      return workbook;
    },
    (workbook) =>
      ask<Checked>(workbook, 'controleOphalen', {})
        .bevindingen.flatMap(({ tab, rij, id, kolom, herstel }) =>
          herstel ? [{ tab, rij, id, kolom, was: herstel.was, wordt: herstel.wordt }] : [],
        )
        .slice(0, 1),
    (cellen) => asking('herstellen', { verzoek: 'verzoek-0001', opmaak: false, cellen }),
  ),
  'rows put back from the copy': prepared(
    ['Metingen'],
    () => {
      const workbook = ready();
      deleteRows(workbook, 'Metingen', ['M-0002', 'M-0003', 'M-0004', 'M-0005']);
      nightOf(workbook, '2025-09-02');
      return workbook;
    },
    () => null,
    () =>
      (workbook, hooks = {}) =>
        said({ ...hooks, ui: { alert: () => 'YES' } }, (options) => hostOver(workbook, options).run('verdwenenRijen')),
  ),
  'an import': prepared(
    imported,
    withSource,
    (workbook) => {
      const host = hostOver(workbook, { now });
      const request = asked(host, sheetNamed(workbook, 'Studentenlijst').id);
      return { verzoek: 'verzoek-0001', ...request, kenmerk: preview(host, request).kenmerk };
    },
    (request) => asking('importUitvoeren', request),
  ),
  'an import taken back': prepared(
    imported,
    () => {
      const workbook = withSource();
      importAll(hostOver(workbook, { now }), sheetNamed(workbook, 'Studentenlijst').id);
      return workbook;
    },
    () => ({ importId: 'verzoek-import-1' }),
    (request) => asking('importTerugdraaien', request),
  ),
  'Inrichten that puts a column back': prepared(
    ['Metingen', 'Stages'],
    () => {
      const workbook = ready();
      for (const [tab, header] of [
        ['Metingen', 'Zelfstandigheid'],
        ['Stages', 'Start'],
      ] as const) {
        const sheet = sheetNamed(workbook, tab);
        const at = columnOf(sheet, header);
        deleteLines(workbook, sheet, 'columns', at, 1);
      }
      return workbook;
    },
    () => null,
    () => menu('registerInrichten'),
  ),
  'Inrichten that puts a tab back': prepared(
    ['Metingen', 'Fasen'],
    () => {
      const workbook = ready();
      workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'Intakes');
      return workbook;
    },
    () => null,
    () => menu('registerInrichten'),
  ),
  'the night that gives numbers': prepared(
    ['Metingen', 'Fasen'],
    () => {
      const workbook = ready();
      for (const tab of ['Metingen', 'Fasen']) {
        const values = copied(workbook, tab, [tab === 'Metingen' ? 'M-0002' : 'F-0001']).map((line) => line.slice(1));
        paste(workbook, tab, freeRow(workbook, tab), headersOf(sheetNamed(workbook, tab))[1]!, values, {
          now,
          editEvents: () => 'lost',
        });
      }
      return workbook;
    },
    () => null,
    () => menu('dagelijkseTaken'),
  ),
};
