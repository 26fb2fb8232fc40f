/** What each act asks of Google's services is the same for 40 deelnemers as for 400; where more is told, it says what. */
import { copyWorkbook, type Workbook } from '@plp/workbench';
import { formDeclarations, forms } from '../../src/sidebar/contract';
import type { Answer, EndpointName, Saved } from '../../src/sidebar/contract';
import { bigRegister } from '../bench/bigRegister';
import { columnOf, typeIn } from '../support/edits';
import { addSource, asked as plan, preview, wideSheet } from '../support/importing';
import { aMeting } from '../support/meting';
import type { TestHost } from '../support/register';
import { hostOver } from '../support/register';
import { emptyRequest } from '../support/calls/requests';
import { sheetNamed } from '../support/sheets';

const registers = [40, 400].map((deelnemers) => bigRegister(deelnemers));

const light = { drawChart: () => Buffer.from('plaatje') };

/** What an act does over each of the two registers. */
const inBoth = (act: (workbook: Workbook) => TestHost): TestHost[] =>
  registers.map((register) => act(copyWorkbook(register)));

const asked =
  (name: string, request?: unknown) =>
  (workbook: Workbook): TestHost => {
    const host = hostOver(workbook, light);
    const answer = host.run(name, request);
    if (typeof answer === 'object') expect(answer).toMatchObject({ ok: true });
    return host;
  };

const callsOf = (hosts: readonly TestHost[]): number[] => hosts.map(({ serviceCallCount }) => serviceCallCount);

const deelnemerId = 'D-0002';

/** What each form asks to open; Herkomst on a tab without figures only says so. */
const openings = forms.flatMap((form): (readonly [string, string, unknown])[] => {
  const { opent } = formDeclarations[form];
  if (opent === null) return [];
  if ('tabs' in opent) return [[form, opent.eindpunt, { deelnemerId, tabs: opent.tabs, zonder: opent.zonder }]];
  return [[form, opent.eindpunt, emptyRequest(opent.eindpunt as EndpointName)]];
});

const saving = (...schrijf: readonly object[]) => ({ verzoek: 'verzoek-0001', schrijf });
const newMeting = { tab: 'metingen', id: null, basis: null, values: aMeting({ deelnemerId }) };
const changed = { tab: 'metingen', id: 'M-0001', basis: {}, values: { communicatie: 4 } };

const acts: Readonly<Record<string, (workbook: Workbook) => TestHost>> = {
  ...Object.fromEntries(openings.map(([form, name, request]) => [`opening ${form}`, asked(name, request)])),
  'saving a new record': asked('opslaan', saving(newMeting)),
  'saving a change': asked('opslaan', saving(changed)),
  'taking a save back': (workbook) => {
    const saved = hostOver(workbook).run('opslaan', saving(newMeting)) as Answer<Saved>;
    if (!saved.ok) throw new Error(saved.error.message);
    const { steps: stappen, bewijs } = saved.value;
    return asked('ongedaanMaken', { verzoek: 'verzoek-0002', stappen, bewijs })(workbook);
  },
  'an edit': (workbook) => typeIn(workbook, 'Metingen', 2, 'Communicatie', 4),
  'an edit of a row without an ID': (workbook) => typeIn(workbook, 'Metingen', 2, 'Meting-ID', null),
  'a Herstel': (workbook) => {
    const sheet = sheetNamed(workbook, 'Metingen');
    const at = columnOf(sheet, 'Moment') - 1;
    sheet.rows[1]![at] = { ...sheet.rows[1]![at]!, value: 'TUSSEN' };
    const cel = { tab: 'metingen', rij: 2, id: 'M-0001', kolom: 'moment', was: 'TUSSEN', wordt: 'Tussen' };
    return asked('herstellen', { verzoek: 'verzoek-0001', opmaak: false, cellen: [cel] })(workbook);
  },
  'an import': (workbook) => {
    const request = plan(hostOver(workbook), addSource(workbook, 'Studentenlijst', wideSheet));
    const { kenmerk, verborgen } = preview(hostOver(workbook), request);
    return asked('importUitvoeren', { ...request, verzoek: 'verzoek-import-1', kenmerk, verborgen })(workbook);
  },
  'the month': asked('maandoverzichtVersturen'),
};

/** Those that write a page. */
const pages: typeof acts = {
  Uitkomsten: asked('uitkomstenBijwerken'),
  'the nightly run': asked('dagelijkseTaken'),
  Controle: asked('registerControleren'),
};

/** A link is made by four calls, and there is one for each finding or figure that is told: 300 findings of a kind at most. */
const ofALink = /^(RichTextValueBuilder|SpreadsheetApp\.newRichTextValue)/;

/**
 * What may differ where a page is written: the grid is made to fit, lines and links come in where there is something to
 * tell, each tab that links lead to is asked for its ID, and what was found is marked.
 */
const ofAPage =
  /^(Sheet\.(deleteRows|insertRowsAfter|getRange|getRangeList|getSheetId)|Range\.(getSheet|setRichTextValues|(get|set)Backgrounds|setNotes)|RangeList\.setBorder)$/;

/** So many calls may be one more or one less. */
const mostOfAPage = 18;

/** The calls that differ, without those of links; and how many links there are. */
function differing([few, many]: readonly TestHost[]): Map<string, number> {
  const names = new Set([...few!.serviceCalls.keys(), ...many!.serviceCalls.keys()]);
  const more = (name: string): number => (many!.serviceCalls.get(name) ?? 0) - (few!.serviceCalls.get(name) ?? 0);
  return new Map([...names].filter((name) => more(name) !== 0).map((name) => [name, more(name)]));
}

test.each(Object.keys(acts))('%s makes as many calls for 400 deelnemers as for 40', (name) => {
  expect(callsOf(inBoth(acts[name]!)).map((calls, _, [few]) => calls - few!)).toEqual([0, 0]);
});

test.each(Object.keys(pages))(
  '%s makes as many calls for 400 deelnemers as for 40, but for what it tells more',
  (name) => {
    const differs = differing(inBoth(pages[name]!));
    const links = [...differs].filter(([method]) => ofALink.test(method)).map(([, more]) => more);
    expect(new Set(links).size).toBeLessThanOrEqual(1);
    expect(links.length === 0 || links.length === 4).toBe(true);
    // A tab in which marks change is asked for its colours, and looked at afterwards.
    expect(differs.get('Range.getValues')).toBe(differs.get('Range.getBackgrounds'));
    differs.delete('Range.getValues');
    const others = [...differs].filter(([method]) => !ofALink.test(method));
    expect(others.filter(([method]) => !ofAPage.test(method))).toEqual([]);
    expect(others.reduce((sum, [, more]) => sum + Math.abs(more), 0)).toBeLessThanOrEqual(mostOfAPage);
  },
);
