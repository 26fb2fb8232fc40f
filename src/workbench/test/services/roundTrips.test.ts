/** What counts as a round trip, and how a test makes one fail. */
import type { Scripted } from './script';
import { scripted, trips } from './script';

describe('reads and writes', () => {
  test('any number of writes and the read after them are two', () => {
    expect(
      trips(
        `at('A1').setValue(1); at('A2').setValue(2).setNote('n'); at('A3').setBackground('red'); at('A1:A3').getValues();`,
      ),
    ).toEqual(['Spreadsheet.getSheets', 'write', 'Range.getValues']);
  });

  test('writes that nothing follows go at the end of the run', () => {
    expect(trips(`at('A1').setValue(1); at('A2').setValue(2);`)).toEqual(['Spreadsheet.getSheets', 'write']);
  });

  test('flush sends what is pending, and nothing when nothing is', () => {
    expect(trips(`at('A1').setValue(1); SpreadsheetApp.flush(); SpreadsheetApp.flush();`)).toEqual([
      'Spreadsheet.getSheets',
      'write',
    ]);
  });

  test('each read is one', () => {
    expect(trips(`at('A1').getValues(); at('A1').getNotes();`)).toEqual([
      'Spreadsheet.getSheets',
      'Range.getValues',
      'Range.getNotes',
    ]);
  });

  test('the trace says what was written and read', () => {
    const { host } = scripted(`at('A1').setValue(1); at('A2').setValue(2); at('A1:B2').getValues();`);
    host.run('main');
    expect(host.roundTrips.slice(1)).toEqual([
      { service: 'Range', method: 'write', detail: 'Range.setValue ×2' },
      { service: 'Range', method: 'getValues', detail: 'Blad1!A1:B2' },
    ]);
  });
});

describe('structure', () => {
  test('is read once and then free', () => {
    expect(trips(`ss.getSheets(); sheet.getName(); sheet.getMaxRows(); ss.getUrl(); sheet.getSheetId();`)).toEqual([
      'Spreadsheet.getSheets',
    ]);
  });

  test('a write of cells keeps it, a write that changes structure does not', () => {
    expect(trips(`at('A1').setValue(1); sheet.getName();`)).toEqual(['Spreadsheet.getSheets', 'write']);
    expect(trips(`sheet.insertRowsAfter(1, 1); sheet.getMaxRows(); sheet.getMaxRows();`)).toEqual([
      'Spreadsheet.getSheets',
      'write',
      'Sheet.getMaxRows',
    ]);
  });

  test('each execution reads it anew', () => {
    const { host } = scripted('');
    host.run('main');
    host.run('main');
    expect(host.roundTrips).toHaveLength(2);
    host.resetTrace();
    expect(host.roundTrips).toHaveLength(0);
  });
});

test('the last row, last column and data range are one, until something is written', () => {
  expect(trips(`sheet.getLastRow(); sheet.getLastColumn(); sheet.getDataRange();`)).toEqual([
    'Spreadsheet.getSheets',
    'Sheet.getLastRow',
  ]);
  expect(trips(`sheet.getLastRow(); at('A1').setValue(1); sheet.getLastRow();`)).toEqual([
    'Spreadsheet.getSheets',
    'Sheet.getLastRow',
    'write',
    'Sheet.getLastRow',
  ]);
});

test('a finder is one, walking its results nothing', () => {
  expect(
    trips(`at('A:A').addDeveloperMetadata('k', 'v');
    ss.createDeveloperMetadataFinder().find().forEach((m) => [m.getKey(), m.getValue(), m.getLocation().getColumn().getColumn()]);`),
  ).toEqual(['Spreadsheet.getSheets', 'write', 'DeveloperMetadataFinder.find']);
});

test('other services are one each and leave pending writes alone', () => {
  expect(
    trips(`
    at('A1').setValue(1);
    PropertiesService.getDocumentProperties().setProperty('a', 'b');
    CacheService.getScriptCache().get('a');
    LockService.getDocumentLock().tryLock(1);
    ScriptApp.getProjectTriggers();
    Session.getActiveUser().getEmail();
    Session.getScriptTimeZone(); Session.getScriptTimeZone();
    MailApp.getRemainingDailyQuota();
  `),
  ).toEqual([
    'Spreadsheet.getSheets',
    'Properties.setProperty',
    'Cache.get',
    'Lock.tryLock',
    'ScriptApp.getProjectTriggers',
    'Session.getScriptTimeZone',
    'MailApp.getRemainingDailyQuota',
    'write',
  ]);
});

describe('faults', () => {
  const body = `at('A1').setValue('nieuw'); at('B1').setValue('ook');
    PropertiesService.getDocumentProperties().setProperty('k', 'v');`;

  test('a call that fails beforehand does nothing', () => {
    const { host, workbook } = scripted(body, {
      beforeCall: ({ service }) => {
        if (service === 'Properties') throw new Error('stuk');
      },
    });
    expect(() => host.run('main')).toThrow('stuk');
    expect(workbook.properties.document).toEqual({});
  });

  test('a batch of writes that fails beforehand writes none of them', () => {
    const { host, workbook } = scripted(body, {
      beforeCall: ({ method }) => {
        if (method === 'setValue') throw new Error('stuk');
      },
    });
    expect(() => host.run('main')).toThrow('stuk');
    expect(workbook.sheets[0]?.rows).toEqual([]);
  });

  test('a call can fail after it did its work', () => {
    const after = scripted(body, {
      afterCall: ({ service }) => {
        if (service === 'Properties') throw new Error('stuk');
      },
    });
    expect(() => after.host.run('main')).toThrow('stuk');
    expect(after.workbook.properties.document).toEqual({ k: 'v' });
    const asked = scripted(body, { beforeCall: ({ service }) => (service === 'Properties' ? 'after' : undefined) });
    expect(() => asked.host.run('main')).toThrow('Service failed: Properties');
    expect(asked.workbook.properties.document).toEqual({ k: 'v' });
  });

  test('calls are numbered in the order in which they begin, so that each can be made to fail in turn', () => {
    const indices: number[] = [];
    const { host } = scripted(body, {
      beforeCall: ({ index }) => {
        indices.push(index);
      },
    });
    host.run('main');
    expect(indices).toEqual([0, 1, 2]);
    expect(host.roundTrips).toHaveLength(3);
  });

  test('what was written before an error stays written', () => {
    const { host, workbook } = scripted(`at('A1').setValue('x'); throw new Error('daarna');`);
    expect(() => host.run('main')).toThrow('daarna');
    expect(workbook.sheets[0]?.rows[0]?.[0]?.value).toBe('x');
    expect(host.roundTrips).toHaveLength(2);
  });
});

describe('calls of services', () => {
  const counted = (body: string): Scripted['host'] => {
    const { host } = scripted(body);
    host.run('main');
    return host;
  };

  test('each method that the script calls counts as one, also where Google is not asked', () => {
    const host = counted(
      `at('A1:B2').setValues([[1, 2], [3, 4]]).setWrap(true); at('A1').getRow(); sheet.setRowHeight(1, 30);
      SpreadsheetApp.newDataValidation().requireDate().build(); Session.getActiveUser().getEmail();`,
    );
    expect([...host.serviceCalls]).toEqual([
      ['SpreadsheetApp.getActiveSpreadsheet', 1],
      ['Spreadsheet.getSheets', 1],
      ['Sheet.getRange', 2],
      ['Range.setValues', 1],
      ['Range.setWrap', 1],
      ['Range.getRow', 1],
      ['Sheet.setRowHeight', 1],
      ['SpreadsheetApp.newDataValidation', 1],
      ['DataValidationBuilder.requireDate', 1],
      ['DataValidationBuilder.build', 1],
      ['Session.getActiveUser', 1],
      ['User.getEmail', 1],
    ]);
    expect(host.serviceCallCount).toBe(13);
    host.resetTrace();
    expect(host.serviceCallCount).toBe(0);
  });

  test('each result of a finder costs calls, though no round trip', () => {
    const host = counted(
      `at('A:A').addDeveloperMetadata('k', 'v'); ss.createDeveloperMetadataFinder().find().forEach((m) => m.getLocation().getColumn().getColumn());`,
    );
    expect(host.serviceCalls.get('DeveloperMetadataLocation.getColumn')).toBe(1);
    expect(host.serviceCalls.get('Range.getColumn')).toBe(1);
  });
});

test('a question about structure or size after a write is told: at Google it sends the writes first', () => {
  const { host } = scripted(
    `sheet.getMaxRows(); at('A1').setValue(1); sheet.getMaxRows(); ss.getSheetByName('x'); sheet.getLastRow(); sheet.getMaxRows();`,
  );
  host.run('main');
  expect(host.askedAfterWrite).toEqual(['Sheet.getMaxRows', 'Spreadsheet.getSheetByName', 'Sheet.getLastRow']);
  host.resetTrace();
  expect(host.askedAfterWrite).toEqual([]);
});
