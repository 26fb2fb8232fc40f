/** What one person lets the register do, and what another does by hand meanwhile. */
import type { Checked, Saved, Write } from '../../../src/sidebar/contract';
import { allTabs } from '../../../src/register/tabs';
import type { Workbook } from '@plp/workbench';
import { deleteLines } from '@plp/workbench';
import type { TestHost } from '../../support/register';
import { hostOver } from '../../support/register';
import { columnOf, copied, freeRow, paste, typeIn } from '../../support/edits';
import { addSource, asked, importAll, preview, wideSheet } from '../../support/importing';
import { fillsTenTabs } from '../../support/calls/fillsTenTabs';
import { aMeting } from '../../support/meting';
import { headersOf, sheetNamed } from '../../support/sheets';
import { setCell } from '../../support/smallRegister';
import { afterANight, deleteRows, nightOf } from '../shadow/support';
import type { FirstAct, Hooks } from './making';
import { ask, asking, menu, now, prepared, ready, said } from './making';

const saving = (...schrijf: readonly Write[]) => ({ verzoek: 'verzoek-0001', schrijf });
const changed: Write = { tab: 'metingen', id: 'M-0003', basis: null, values: { communicatie: 5, kansOpWerk: 9 } };
const newMeting: Write = {
  tab: 'metingen',
  id: null,
  basis: null,
  values: aMeting({ deelnemerId: 'D-0002', datum: '2025-08-20' }),
};

const edited = (tab: string, work: (workbook: Workbook, options: Hooks) => TestHost): FirstAct => ({
  tabs: [tab],
  start: ready,
  run: (workbook, hooks = {}) => said(hooks, (options) => void work(workbook, options)),
});

const restored = (...how: Parameters<typeof edited>): FirstAct => ({ ...edited(...how), restores: true });

const numberOf = (tab: string): string => allTabs.find(({ name }) => name === tab)!.columns.id!.header;

/** What Controle offers to mend. */
const offeredRepairs = (workbook: Workbook) =>
  ask<Checked>(workbook, 'controleOphalen', {}).bevindingen.flatMap(({ tab, rij, id, kolom, herstel }) =>
    herstel ? [{ tab, rij, id, kolom, was: herstel.was, wordt: herstel.wordt }] : [],
  );

const givingBack: FirstAct['run'] = (workbook, hooks = {}) =>
  said({ ...hooks, ui: { alert: () => 'YES' } }, (options) => hostOver(workbook, options).run('verdwenenRijen'));

const imported = ['Deelnemers', 'Fasen', 'Stages'];

function withSource(): Workbook {
  const workbook = ready();
  addSource(workbook, 'Studentenlijst', wideSheet);
  return workbook;
}

/** A row that fills ten tabs. @param make the workbook, with columns of people's own or without */
const importInTenTabs = (make: () => Workbook): (() => FirstAct) =>
  prepared(
    ['Fasen', 'Stages'],
    () => {
      const workbook = make();
      addSource(workbook, 'Alles', [Object.keys(fillsTenTabs), Object.values(fillsTenTabs)]);
      return workbook;
    },
    (workbook) => {
      const host = hostOver(workbook, { now });
      const kolommen = Object.fromEntries(Object.keys(fillsTenTabs).map((column) => [column, column]));
      const plan = asked(host, sheetNamed(workbook, 'Alles').id, { kolommen, vast: {}, waarden: {} });
      const request = { ...plan, koprij: 1 };
      return { verzoek: 'verzoek-0001', ...request, kenmerk: preview(host, request).kenmerk };
    },
    (request) => asking('importUitvoeren', request),
  );

/** The first acts, each made when it is asked for. */
export const firstActs: Readonly<Record<string, () => FirstAct>> = {
  'a change saved': () => ({ tabs: ['Metingen'], start: ready, run: asking('opslaan', saving(changed)) }),
  'a new record saved': () => ({ tabs: ['Metingen'], start: ready, run: asking('opslaan', saving(newMeting)) }),
  'changes saved in three tabs': () => ({
    tabs: ['Metingen', 'Stages'],
    start: ready,
    run: asking(
      'opslaan',
      saving({ tab: 'stages', id: 'S-0003', basis: null, values: { leermeester: 'Piet', urenPerWeek: 24 } }, changed, {
        tab: 'deelnemers',
        id: 'D-0003',
        basis: null,
        values: { voornaam: 'Lotje' },
      }),
    ),
  }),
  // Deelnemers is spared, so that there is room to look at Stages; there is none left for the tabs in which rows are new.
  'a stage changed, with a meting and a fase': () => ({
    tabs: ['Stages', 'Fasen', 'Metingen'],
    unlooked: ['Fasen', 'Metingen'],
    start: ready,
    run: asking(
      'opslaan',
      saving(
        { tab: 'stages', id: 'S-0003', basis: null, values: { leermeester: 'Piet', urenPerWeek: 24 } },
        { ...newMeting, values: aMeting({ deelnemerId: 'D-0003', datum: '2025-08-29' }) },
        {
          tab: 'fasen',
          id: null,
          basis: null,
          values: { deelnemerId: 'D-0003', datum: '2025-08-30', fase: 'Pauze', reden: 'Gezondheid' },
        },
      ),
    ),
  }),
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
  'rows pasted': prepared(
    ['Metingen'],
    ready,
    // As they stood when she copied them: what another does meanwhile changes no clipboard.
    (workbook) => copied(workbook, 'Metingen', ['M-0002', 'M-0004']).map((line) => line.slice(0, 8)),
    (lines) =>
      (workbook, hooks = {}) =>
        said(
          hooks,
          (options) => void paste(workbook, 'Metingen', freeRow(workbook, 'Metingen'), 'Meting-ID', lines, options),
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
    offeredRepairs,
    (cellen) => asking('herstellen', { verzoek: 'verzoek-0001', opmaak: false, cellen }),
  ),
  'repairs beside columns of people': prepared(
    ['Metingen'],
    () => {
      const workbook = ready();
      const sheet = sheetNamed(workbook, 'Metingen');
      const twin = copied(workbook, 'Metingen', ['M-0002']);
      paste(workbook, 'Metingen', freeRow(workbook, 'Metingen'), 'Meting-ID', twin, { now });
      const own = columnOf(sheet, 'Van ons zelf') - 1;
      sheet.rows[freeRow(workbook, 'Metingen') - 2]![own] = { value: 'eigen dubbel' };
      for (const header of ['Ingevoerd op', 'Ingevoerd door']) setCell(workbook, 'Metingen', 'M-0003', header, null);
      return workbook;
    },
    offeredRepairs,
    (cellen) => asking('herstellen', { verzoek: 'verzoek-0001', opmaak: false, cellen }),
  ),
  'a row that is asked back': prepared(
    ['Deelnemers'],
    () => {
      const workbook = ready();
      deleteRows(workbook, 'Deelnemers', ['D-0003']);
      return workbook;
    },
    (workbook) => offeredRepairs(workbook).slice(0, 1),
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
    () => givingBack,
  ),
  'a column put back in its rows': prepared(
    ['Metingen'],
    () => {
      const workbook = ready();
      const sheet = sheetNamed(workbook, 'Metingen');
      const rows = sheet.rows.slice(1);
      const [who, whose] = ['Ingevoerd door', 'Deelnemer-ID'].map((header) => columnOf(sheet, header) - 1);
      rows.forEach((row, index) => (row[who!] = { ...row[who!], value: `wie${index}@example.org` }));
      nightOf(workbook, '2025-09-02');
      const cells = rows.map((row) => structuredClone(row));
      for (const at of [who!, whose!]) rows.forEach((row, index) => (row[at] = cells[(index + 2) % cells.length]![at]));
      return workbook;
    },
    () => null,
    () => givingBack,
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
  'an import in ten tabs': importInTenTabs(ready),
  'an import in ten tabs, of ours alone': importInTenTabs(afterANight),
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
  'Inrichten that puts headers back': prepared(
    // Of Metingen the whole row is gone: others find no column by its header.
    ['Stages'],
    () => {
      const workbook = ready();
      const sheet = sheetNamed(workbook, 'Stages');
      sheet.rows[0]![columnOf(sheet, 'Start') - 1] = { value: null };
      deleteLines(workbook, sheetNamed(workbook, 'Metingen'), 'rows', 1, 1);
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
