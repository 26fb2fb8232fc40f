/** Where Google is odd, the workbench is: as live runs tell, or it says that it does not imitate it. */
import { run } from '../script';

test('a format is made automatic again by General, however it is written, and is read back by another name', () => {
  for (const name of ['General', 'general', 'GENERAL']) {
    expect(run(`return at('A1').setNumberFormat('0.00').setNumberFormat('${name}').getNumberFormat();`)).toBe(
      '0.###############',
    );
  }
});

test.each(['null', `''`])('a format of %s is not imitated', (format) => {
  expect(() => run(`at('A1').setNumberFormat(${format});`)).toThrow('niet nagebouwd: Range.setNumberFormat');
});

test.each(['R1C1', 'R2C3:R4C5', 'R[1]C[-1]'])('R1C1 (%s) is not imitated', (place) => {
  expect(() => run(`at('${place}');`)).toThrow('niet nagebouwd: Sheet.getRange met R1C1');
});

test.each([`at('A1:B2')`, `at('A1:A2')`, `at('A:B')`, `at('1:2')`])(
  'developer metadata on %s, which is no whole row or column, is refused',
  (range) => {
    expect(() => run(`${range}.addDeveloperMetadata('k');`)).toThrow('Adding developer metadata to arbitrary ranges');
  },
);

test('the characters of metadata count by sheet, and by the spreadsheet itself', () => {
  const fill = `const value = 'x'.repeat(29990); ss.addDeveloperMetadata('k', value); sheet.addDeveloperMetadata('k', value);`;
  expect(() => run(fill)).not.toThrow();
  expect(() => run(`${fill} at('A:A').addDeveloperMetadata('kolom', 'vol');`)).not.toThrow();
  expect(() => run(`${fill} at('A:A').addDeveloperMetadata('kolom', 'te veel');`)).toThrow('metadata quota');
  const grown = `ss.createDeveloperMetadataFinder().find()[0].setValue('x'.repeat(29999)); SpreadsheetApp.flush();`;
  expect(() => run(`${fill} ${grown}`)).not.toThrow();
  expect(() => run(`${fill} ${grown.replace('29999', '30000')}`)).toThrow('metadata quota');
});

describe('the cache', () => {
  const cache = 'const cache = CacheService.getScriptCache();';
  test('stores nothing for null, empty text as it is, and a number as text', () => {
    expect(
      run(
        `${cache} cache.put('a', null); cache.put('b', ''); cache.put('c', 3); return ['a', 'b', 'c'].map((k) => cache.get(k));`,
      ),
    ).toEqual([null, '', '3']);
  });

  test.each(['0', '-5', '99999'])('takes a stay of %s seconds', (seconds) => {
    expect(run(`${cache} cache.put('k', 'v', ${seconds}); return cache.get('k');`)).toBe('v');
  });

  test('does not take a stay that is no number', () => {
    expect(() => run(`${cache} cache.put('k', 'v', 'abc');`)).toThrow("Cannot convert 'abc' to int.");
  });

  test('keeps the 900 that stay longest when there are more than 1,000', () => {
    expect(
      run(
        `${cache} for (let i = 0; i <= 1000; i++) cache.put('k' + i, 'v', 1000 + i);
        return [cache.get('k100'), cache.get('k101'), cache.get('k1000')];`,
        { costs: { call: 0, store: 0 } },
      ),
    ).toEqual([null, 'v', 'v']);
  });
});
