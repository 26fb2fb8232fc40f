/** The self-test through the built bundle: in the workbench it passes, and each probe made to fail says what to do. */
import {
  copyWorkbook,
  DataValidationService,
  entering,
  locksOf,
  noCosts,
  RangeListService,
  SheetGrid,
  SpreadsheetAppService,
  SpreadsheetService,
  structure,
  UtilitiesService,
  validating,
  type GatedCall,
  type HostOptions,
  type Workbook,
} from '@plp/workbench';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { laterProbes, probes } from '../../src/addon/zelftest/probes';
import { pageSheet, pageWho } from '../../src/addon/zelftest/probes/later';
import { probeWords, type AllProbeWords, type ProbeNaam } from '../../src/addon/zelftest/words';
import type { Answer } from '../../src/sidebar/contract';
import { mostBytes } from '../../src/workbook/state/properties';
import { unpacked } from '../../build/bundling/packed';
import { RegisterMaker } from '../support/builders';
import { typeIn } from '../support/edits';
import { bundle, demoNow, hostOver as hostWith, type TestHost } from '../support/register';
import { sheetNamed, textOf } from '../support/sheets';
import { smallRegister } from '../support/smallRegister';

const webApp = 'https://script.google.com/macros/s/AKfyc-1/exec';

/** These tests have a clock of their own: calls take no time beside it. */
const hostOver = (workbook: Workbook, options: Partial<HostOptions> = {}) =>
  hostWith(workbook, { costs: noCosts, webApp, ...options });

const wordsOf = (naam: ProbeNaam) => (probeWords as AllProbeWords)[naam];

const projectleider = 'projectleider@example.org';

/** A PDF in which a page can be counted; printing for real takes a second. */
const printPdf = (html: string): Uint8Array =>
  Buffer.from(`%PDF-1.4\n<< /Type /Pages >>\n<< /Type /Page >>\n% ${'x'.repeat(500)}${html.length}\n%%EOF\n`);

function register(): Workbook {
  const maker = new RegisterMaker();
  maker.medewerker({ naam: 'Leider', email: projectleider, rol: 'Projectleider' });
  return smallRegister(maker);
}

const start = register();

interface Line {
  readonly afloop: string;
  readonly ms: unknown;
  readonly gevonden: string;
  readonly doen: string;
}

/** The lines of the tab, by the name of the probe. */
function lines(workbook: Workbook): ReadonlyMap<string, Line> {
  const rows = sheetNamed(workbook, 'Zelftest').rows.map((cells) => (cells ?? []).map((cell) => cell?.value ?? ''));
  const names = new Set<string>(Object.keys(probeWords));
  return new Map(
    rows.flatMap(([naam, afloop, ms, , gevonden, doen]) =>
      names.has(String(naam))
        ? [[String(naam), { afloop: String(afloop), ms, gevonden: String(gevonden), doen: String(doen) }] as const]
        : [],
    ),
  );
}

interface Done {
  readonly workbook: Workbook;
  readonly host: TestHost;
  readonly said: string;
  readonly dialogs: string[];
}

function selfTest(options: Partial<HostOptions> = {}, workbook = copyWorkbook(start)): Done {
  const dialogs: string[] = [];
  const host = hostOver(workbook, {
    printPdf,
    ...options,
    ui: { dialog: (_kind, _title, html) => void dialogs.push(html), ...options.ui },
  });
  const said = host.run('zelftestUitvoeren') as string;
  return { workbook, host, said, dialogs };
}

const scratchLeft = (workbook: Workbook): string[] =>
  workbook.sheets.map(({ name }) => name).filter((name) => name.includes('kladblad'));

const triggers = (workbook: Workbook) => workbook.triggers.filter(({ handler }) => handler === 'zelftestLater');

describe('in the workbench', () => {
  const done = selfTest();

  test('every probe passes, and says what it found', () => {
    const now = [...lines(done.workbook)].slice(0, probes.length);
    expect(now.map(([naam, { afloop, doen }]) => [naam, afloop, doen])).toEqual(
      probes.map(({ naam }) => [naam, 'Geslaagd', '']),
    );
    for (const [, { gevonden, ms }] of now) {
      expect(gevonden).not.toBe('');
      expect(typeof ms).toBe('number');
    }
    expect(done.said).toBe('22 geslaagd, 1 nog bezig, 5 doe dit zelf. Kijk in het tabblad Zelftest.');
  });

  test('what a person does or comes later waits, with what to do', () => {
    expect(
      [...lines(done.workbook)].slice(probes.length).map(([naam, { afloop, doen }]) => [naam, afloop, doen]),
    ).toEqual(laterProbes.map(({ naam, afloop }) => [naam, afloop, wordsOf(naam).doen]));
  });

  test('the scratch tab is gone, the register is as it was, and the tab Zelftest is shown', () => {
    expect(scratchLeft(done.workbook)).toEqual([]);
    for (const { name } of start.sheets) expect(textOf(done.workbook, name)).toBe(textOf(start, name));
    expect(done.workbook.metadata.filter(({ key }) => key.startsWith('plp-proef'))).toEqual([]);
    expect(done.host.selection.sheet.name).toBe('Zelftest');
  });

  test('nothing personal is in it', () => {
    for (const text of [textOf(done.workbook, 'Zelftest'), done.dialogs.join()])
      expect(text).not.toMatch(/@example|Leider/);
  });

  test('the window has the outcomes as text, with a button to copy it and a file to download', () => {
    const [html] = done.dialogs;
    for (const { naam } of probes) expect(html).toContain(`${naam}: Geslaagd`);
    expect(html).toContain('Kopieer als tekst');
    expect(html).toContain('download="proef.pdf" href="data:application/pdf;base64,');
    const [, bedoeld, script] = /<script id="script" data-tekens="(\d+)">([\s\S]*)<\/script>/.exec(html!)!;
    expect(script!.length).toBe(Number(bedoeld));
    // It unpacks as a form does.
    const [, word] = /atob\("([^"]+)"\)/.exec(script!)!;
    expect(unpacked(`const packed="${word}"`)).toBe('ingepakt');
  });

  test('the mail goes to who runs it, with a picture and a PDF', () => {
    expect(done.host.mails).toMatchObject([
      {
        to: projectleider,
        subject: 'Zelftest van het PLP-register',
        attachments: [{ contentType: 'application/pdf' }],
        inlineImages: { vierkant: { contentType: 'image/png' } },
      },
    ]);
  });

  test('doing it again replaces the tab', () => {
    const workbook = copyWorkbook(done.workbook);
    selfTest({}, workbook);
    expect(workbook.sheets.filter(({ name }) => name.startsWith('Zelftest'))).toHaveLength(1);
    expect(lines(workbook).size).toBe(probes.length + laterProbes.length);
  });
});

/** A workbook in which this was changed. */
const changed = (change: (workbook: Workbook) => void): Workbook => {
  const workbook = copyWorkbook(start);
  change(workbook);
  return workbook;
};

const failing = (method: string, service?: string) => ({
  beforeCall: (call: GatedCall): void => {
    if (call.method === method && (service === undefined || call.service === service))
      throw new Error(`Service failed for iemand@example.org`);
  },
});

/** A clock that a slow call moves on. */
function slow(method: string, ms: number): Partial<HostOptions> {
  let now = demoNow;
  return {
    now: () => now,
    afterCall: (call) => {
      if (call.method === method) now += ms;
    },
  };
}

interface Fault {
  readonly options?: () => Partial<HostOptions>;
  readonly workbook?: () => Workbook;
  readonly spoil?: () => void;
  readonly gevonden: RegExp;
}

/** How each probe is made to fail. */
const faults: Readonly<Record<string, Fault>> = {
  Toestemming: {
    options: () => failing('getAuthorizationInfo'),
    gevonden: /^Google zegt: Service failed for \(adres\)/,
  },
  // Who set it up, before anybody stands there: a stranger may not test.
  'Wie ben je': {
    workbook: () => changed((workbook) => sheetNamed(workbook, 'Medewerkers').rows.splice(1)),
    gevonden: /in Medewerkers: nee/,
  },
  'Landinstelling en tijdzones': {
    workbook: () => changed((workbook) => (workbook.locale = 'en_US')),
    gevonden: /Landinstelling en_US.*3-2-2025 wordt 2025-03-02/,
  },
  Datums: {
    spoil: () => jest.spyOn(UtilitiesService.prototype, 'formatDate').mockReturnValue('2025-01-15T10:00:00'),
    gevonden: /register 2025-01-15T11:00:00, Google 2025-01-15T10:00:00/,
  },
  'Datum en getal': {
    workbook: () => changed((workbook) => (workbook.timeZone = 'America/New_York')),
    gevonden: /getoond als 02-02-2025/,
  },
  Teksten: {
    spoil: () =>
      jest.spyOn(entering, 'interpretText').mockImplementation((text) => ({ value: text === '' ? null : text })),
    gevonden: /'s-Hertogenbosch werd ''s-Hertogenbosch/,
  },
  'Nieuwe rijen': {
    spoil: () => {
      const { insertLines } = structure;
      jest
        .spyOn(structure, 'insertLines')
        .mockImplementation((workbook, sheet, axis, at, count) => insertLines(workbook, sheet, axis, at, count, null));
    },
    gevonden: /geen keuzelijst/,
  },
  Weigeren: { spoil: () => jest.spyOn(validating, 'passes').mockReturnValue(true), gevonden: /^Google weigerde niets/ },
  Koppelingen: { options: () => failing('getRichTextValue'), gevonden: /^Google zegt/ },
  Sloten: {
    workbook: () => changed((workbook) => void locksOf(workbook).set('script', {})),
    gevonden: /Opslaan: vrij; Mailen: bezet/,
  },
  Geheugen: {
    options: () => {
      let first = true;
      return {
        beforeCall: ({ service, method }) => {
          if (service !== 'Properties' || method !== 'setProperties' || !first) return;
          first = false;
          throw new Error('Service failed');
        },
      };
    },
    gevonden: /^Google zegt/,
  },
  'Schrijven en vragen': {
    options: () => {
      let now = demoNow;
      const { getMaxRows } = SheetGrid.prototype;
      jest.spyOn(SheetGrid.prototype, 'getMaxRows').mockImplementation(function (this: SheetGrid) {
        now += 1000;
        return getMaxRows.call(this);
      });
      return { now: () => now };
    },
    gevonden: /^50 keer: 50000 ms/,
  },
  Merken: { options: () => slow('find', 40_000), gevonden: /lezen 40000 ms/ },
  Formulieren: {
    // A sign in the middle of what is packed does not arrive.
    options: () => ({
      files: { ...bundle.files, intake: bundle.files['intake']!.replace(/(?<=[A-Za-z0-9+/]{500})./, '') },
    }),
    gevonden: /^intake: \d+ van \d+ tekens$/,
  },
  Grafieken: {
    options: () => failing('getAs', 'EmbeddedChart'),
    gevonden: /^5 van 5 staan er, met hun titel; 0 van 5 als plaatje \(0, 0, 0, 0, 0 bytes\)/,
  },
  'PDF met plaatje': {
    options: () => ({
      printPdf: () => {
        throw new Error('nee');
      },
    }),
    gevonden: /^Google maakte geen PDF/,
  },
  'Mail aan jezelf': { options: () => ({ mailQuota: 0 }), gevonden: /^Er mogen vandaag nog 0 mails/ },
  'Lezen bij naam': {
    spoil: () =>
      jest.spyOn(SpreadsheetService.prototype, 'getRange').mockImplementation(() => {
        throw new Error('Range not found');
      }),
    gevonden: /^Google vindt het tabblad niet bij zijn naam/,
  },
  'Blokken apart': {
    spoil: () => {
      const { getRanges } = RangeListService.prototype;
      jest.spyOn(RangeListService.prototype, 'getRanges').mockImplementation(function (this: RangeListService) {
        return getRanges.call(this).reverse();
      });
    },
    gevonden: /^=6 werd =4; =2 werd =0/,
  },
  'Regels overnemen': {
    spoil: () => jest.spyOn(DataValidationService.prototype, 'getHelpText').mockReturnValue('twee'),
    gevonden: /^twee Ja,Nee false; twee 1 false/,
  },
  'Rij boven de kop': {
    spoil: () => {
      const { insertLines } = structure;
      jest.spyOn(structure, 'insertLines').mockImplementation((workbook, ...rest) => {
        insertLines(workbook, ...rest);
        workbook.metadata = workbook.metadata.filter(({ key }) => key !== 'plp-proef-rij');
      });
    },
    gevonden: /^Het merk van de kolom staat op plaats 0/,
  },
  Telefoonpagina: { options: () => ({ webApp: undefined }), gevonden: /^Google noemt geen adres van een pagina/ },
};

describe('made to fail', () => {
  afterEach(() => jest.restoreAllMocks());

  test('there is a way for each probe', () => {
    expect(Object.keys(faults)).toEqual(probes.map(({ naam }) => naam));
  });

  test.each(probes.map((probe) => [probe.naam, probe] as const))(
    '%s says what it found and what to do',
    (naam, probe) => {
      const { options, workbook, spoil, gevonden } = faults[naam]!;
      spoil?.();
      const done = selfTest(options?.() ?? {}, workbook?.());
      const line = lines(done.workbook).get(naam)!;
      expect(line).toMatchObject({ afloop: 'Niet geslaagd', doen: wordsOf(probe.naam).anders });
      expect(line.gevonden).toMatch(gevonden);
      expect(scratchLeft(done.workbook)).toEqual([]);
      expect(textOf(done.workbook, 'Zelftest')).not.toContain('@example');
      expect(done.said).toMatch(/niet geslaagd/);
    },
  );

  test('what there is no time for says so', () => {
    const { workbook } = selfTest(slow('getRichTextValue', 5 * 60_000));
    expect(lines(workbook).get('Mail aan jezelf')).toMatchObject({
      afloop: 'Niet geslaagd',
      gevonden: 'Er was geen tijd meer voor. Google was traag.',
    });
  });

  test('a scratch tab that was left behind is taken away', () => {
    const workbook = copyWorkbook(start);
    workbook.sheets.push({ ...structuredClone(sheetNamed(start, 'Controle')), id: 9_001, name: 'Zelftest (kladblad)' });
    selfTest({}, workbook);
    expect(scratchLeft(workbook)).toEqual([]);
  });
});

describe('a minute later', () => {
  const later = (done: Done, options: Partial<HostOptions> = {}): TestHost => {
    const host = hostOver(done.workbook, { printPdf, now: () => demoNow + 70_000, ...options });
    host.fireInstalled(triggers(done.workbook)[0]!.id);
    return host;
  };

  test('the task is set for then', () => {
    expect(triggers(selfTest().workbook)).toMatchObject([
      { eventType: 'CLOCK', owner: projectleider, schedule: { at: new Date(demoNow + 60_000).toISOString() } },
    ]);
  });

  test('tries again what a trigger may be refused, writes its line, and is gone', () => {
    const done = selfTest();
    later(done);
    expect(lines(done.workbook).get('Taak op tijd')).toMatchObject({
      afloop: 'Geslaagd',
      gevonden: '7 van 7 proeven geslaagd',
      doen: '',
    });
    expect(triggers(done.workbook)).toEqual([]);
    expect(scratchLeft(done.workbook)).toEqual([]);
  });

  test('tells which ones failed, consent among them', () => {
    const done = selfTest();
    later(done, {
      withheld: ['https://www.googleapis.com/auth/script.send_mail'],
      ...failing('getAs', 'EmbeddedChart'),
    });
    const line = lines(done.workbook).get('Taak op tijd')!;
    expect(line.afloop).toBe('Niet geslaagd');
    expect(line.gevonden).toMatch(/^5 van 7 proeven geslaagd; Toestemming: Er mist toestemming\.; Grafieken: /);
    expect(line.doen).toMatch(/Kies PLP-register > Herinneringen > Aanzetten/);
  });

  test('a task that Google refuses says so at once', () => {
    const done = selfTest(failing('newTrigger'));
    expect(lines(done.workbook).get('Taak op tijd')).toMatchObject({ afloop: 'Niet geslaagd' });
  });

  test('nothing is left where the tab was thrown away meanwhile', () => {
    const done = selfTest();
    done.workbook.sheets = done.workbook.sheets.filter(({ name }) => name !== 'Zelftest');
    later(done);
    expect(triggers(done.workbook)).toEqual([]);
    expect(scratchLeft(done.workbook)).toEqual([]);
  });
});

describe('what a person does', () => {
  const done = selfTest();
  const settled = (naam: string) => lines(done.workbook).get(naam)!;

  test('who types in the tab hears the heart beat', () => {
    const sheet = sheetNamed(done.workbook, 'Zelftest');
    typeIn(done.workbook, 'Zelftest', sheet.rows.length + 1, 'Zelftest bij Google', 'x');
    expect(settled('Hartslag')).toMatchObject({ afloop: 'Geslaagd', doen: '' });
  });

  test('the window that arrives whole says so, one that does not says how much did', () => {
    const report = (tekens: number, uitgepakt = 8): unknown =>
      (hostOver(done.workbook).run('zelftestVenster', { tekens, bedoeld: 900, uitgepakt }) as Answer<null>).ok;
    expect(report(700)).toBe(true);
    expect(settled('Venster')).toMatchObject({
      afloop: 'Niet geslaagd',
      gevonden: 'Van het venster kwamen 700 van 900 tekens.',
    });
    expect(report(900, 0)).toBe(true);
    expect(settled('Venster')).toMatchObject({
      afloop: 'Niet geslaagd',
      gevonden: 'De browser pakt een formulier niet uit.',
    });
    expect(report(900)).toBe(true);
    expect(settled('Venster')).toMatchObject({ afloop: 'Geslaagd', gevonden: 'Het venster is heel.' });
  });

  test('copying shows what stands there by now', () => {
    const shown: string[] = [];
    hostOver(done.workbook, { printPdf, ui: { dialog: (_kind, _title, html) => void shown.push(html) } }).run(
      'zelftestKopieren',
    );
    expect(shown[0]).toContain('Hartslag: Geslaagd.');
    expect(() => hostOver(copyWorkbook(start)).run('zelftestKopieren')).toThrow(/Er is nog geen zelftest gedaan/);
  });
});

describe('the page on a phone', () => {
  const address = `${webApp}?f=zelftest`;
  const bodyOf = (html: string): string => /<p role="alert">([^<]*)<\/p>/.exec(html)![1]!;
  const opened = (workbook: Workbook, options: Partial<HostOptions> = {}): string =>
    bodyOf(hostOver(workbook, options).openPage(address.split('?')[1]!).html);
  const phoneLines = (workbook: Workbook): Line[] => [pageSheet, pageWho].map(({ naam }) => lines(workbook).get(naam)!);

  afterEach(() => jest.restoreAllMocks());

  test('settles both lines when it is opened at the address that the self-test tells, and says so', () => {
    const { workbook } = selfTest();
    expect(lines(workbook).get('Telefoonpagina')!.gevonden).toContain(address);
    expect(phoneLines(workbook)).toMatchObject([{ afloop: 'Doe dit zelf' }, { afloop: 'Doe dit zelf' }]);
    expect(opened(workbook)).toMatch(/^De pagina leest dit werkblad.*in Medewerkers: ja.*tabblad Zelftest/);
    expect(phoneLines(workbook)).toMatchObject([
      { afloop: 'Geslaagd', gevonden: 'De pagina leest dit werkblad.', doen: '' },
      { afloop: 'Geslaagd', gevonden: expect.stringMatching(/in Medewerkers: ja/), doen: '' },
    ]);
  });

  test.each([
    ['gives the script no workbook', () => null],
    [
      'refuses it',
      () => {
        throw new Error('You do not have permission to call getActiveSpreadsheet');
      },
    ],
  ])('where Google %s, whatever page is asked for says what to do', (_how, answer) => {
    const { workbook } = selfTest();
    jest.spyOn(SpreadsheetAppService.prototype, 'getActiveSpreadsheet').mockImplementation(answer as never);
    expect(opened(workbook)).toContain(wordsOf(pageSheet.naam).anders);
    expect(bodyOf(hostOver(workbook).openPage('f=dossier&d=D-0001').html)).toContain(wordsOf(pageSheet.naam).anders);
    jest.restoreAllMocks();
    expect(phoneLines(workbook)).toMatchObject([{ afloop: 'Doe dit zelf' }, { afloop: 'Doe dit zelf' }]);
  });

  test.each([
    ['whom Google does not name', '', 'Google noemt wie er zit: nee'],
    ['whom Medewerkers does not know', 'onbekend@example.org', 'in Medewerkers: nee'],
  ])('tells somebody %s what to do, and writes nothing', (_who, user, facts) => {
    const { workbook } = selfTest();
    const said = opened(workbook, { user, effectiveUser: user });
    expect(said).toContain(facts);
    expect(said).toContain(wordsOf(pageWho.naam).anders);
    expect(phoneLines(workbook)).toMatchObject([{ afloop: 'Doe dit zelf' }, { afloop: 'Doe dit zelf' }]);
  });
});

test('what it writes in the memory is small, and gone but for the setting', () => {
  const { workbook } = selfTest();
  expect(workbook.properties.document['plp.proef']).toBeUndefined();
  expect(workbook.properties.document['plp.zelftest']).toBe('{"plaatjes":true}');
  expect(mostBytes).toBeLessThan(9_216);
});

test('where Google makes no pictures, the month waits for none from then on, until a self-test finds that it does', () => {
  const maker = new RegisterMaker();
  maker.medewerker({ naam: 'Leider', email: projectleider, rol: 'Projectleider' });
  maker.projectjaar('2025-01-01', '2025-12-31');
  maker.gestart('2025-02-03');
  const asked = (spoiled: boolean): { pictures: number; mails: number } => {
    const workbook = smallRegister(maker);
    selfTest(spoiled ? failing('getAs', 'EmbeddedChart') : {}, workbook);
    const host = hostOver(workbook, { printPdf });
    host.run('maandoverzichtVersturen');
    return {
      pictures: host.roundTrips.filter(({ service, method }) => service === 'EmbeddedChart' && method === 'getAs')
        .length,
      mails: host.mails.length,
    };
  };
  expect(asked(true)).toEqual({ pictures: 0, mails: 1 });
  expect(asked(false).pictures).toBeGreaterThan(0);
});

test('docs/beheer.md tells of every probe what it does and what to do when it fails', () => {
  const doc = readFileSync(path.resolve(__dirname, '../../docs/beheer.md'), 'utf8');
  const rows = Object.entries(probeWords).map(([naam, { wat, anders }]) => `| ${naam} | ${wat} | ${anders} |`);
  expect(Object.keys(probeWords)).toEqual([...probes, ...laterProbes].map(({ naam }) => naam));
  expect(rows.filter((row) => !doc.includes(row))).toEqual([]);
  const listed = doc.slice(doc.indexOf('| Proef |')).split('\n\n')[0]!.split('\n').slice(2);
  expect(listed).toEqual(rows);
});
