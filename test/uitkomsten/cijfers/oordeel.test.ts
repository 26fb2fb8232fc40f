/** Doel and oordeel at every boundary (indicatoren.md, last part of "The figures"). */
import { aandeel, aantal, gemiddelde } from '../../../src/uitkomsten/basis/measure';
import type { Measure } from '../../../src/uitkomsten/basis/measure';
import { judge } from '../../../src/uitkomsten/cijfers/oordeel';
import { RegisterMaker } from '../../support/builders';
import { figuur } from '../../support/figures';

type DoelOver = Parameters<RegisterMaker['doel']>[3];

/** A projectjaar of 100 days after its start: 2024-01-01 … 2024-04-10. */
function judged(
  measure: Measure,
  doelen: readonly (readonly [indicator: string, doel: number, over?: DoelOver])[],
  peildatum: string,
  code = '1.3',
  onderdeel = '',
) {
  const maker = new RegisterMaker();
  const j = maker.projectjaar('2024-01-01', '2024-04-10');
  for (const [indicator, doel, over] of doelen) maker.doel(j, indicator, doel, over);
  const register = maker.register();
  return judge(figuur(code, onderdeel, measure), register.projectjaren[0]!, register.doelen, peildatum);
}

const oordeel = (...args: Parameters<typeof judged>) => judged(...args).oordeel;

describe('matching', () => {
  test('on code, or code and part, white space aside', () => {
    expect(judged(aantal(1), [[' 1.3 ', 5]], '2024-02-01').doel).toBe(5);
    expect(judged(aantal(1), [['1.3 / 2024-Q1', 10]], '2024-02-01', '1.3', '2024-Q1').doel).toBe(10);
    expect(judged(aantal(1), [['1.3/2024-Q1', 10]], '2024-02-01').doel).toBeNull();
    expect(judged(aantal(1), [['1.3', 10]], '2024-02-01', '1.3', '2024-Q1').doel).toBeNull();
  });

  test('only Doelen of the projectjaar itself', () => {
    expect(judged(aantal(1), [['1.3', 5, { projectjaarId: 'J-0002' }]], '2024-02-01')).toMatchObject({
      doel: null,
      oordeel: null,
    });
  });

  test('without Doel there is no oordeel, and the figure says for which projectjaar and day it is', () => {
    expect(judged(aantal(3), [], '2024-02-01')).toEqual({
      ...figuur('1.3', '', aantal(3)),
      code: '1.3',
      onderdeel: '',
      maat: 'aantal',
      teller: 3,
      noemer: null,
      waarde: 3,
      projectjaar: 'J-0001',
      peildatum: '2024-02-01',
      doel: null,
      eenheid: null,
      uiterlijkOp: null,
      oordeel: null,
    });
  });

  test('of several the next one due, else the last that was; on one date the highest ID', () => {
    const doelen = [
      ['1.3', 10],
      ['1.3', 5, { uiterlijkOp: '2024-02-01' }],
      ['1.3', 6, { uiterlijkOp: '2024-02-01' }],
      ['1.3', 1, { uiterlijkOp: '2024-01-15' }],
    ] as const;
    const on = (day: string) => judged(aantal(0), doelen, day).doel;
    expect(['2024-01-15', '2024-01-16', '2024-02-01', '2024-02-02', '2024-04-11'].map(on)).toEqual([1, 6, 6, 10, 10]);
  });
});

describe('more is better', () => {
  test('reached is behaald, before its date, on it and after it', () => {
    for (const day of ['2023-12-01', '2024-01-01', '2024-04-10', '2024-04-11'])
      expect(oordeel(aantal(10), [['1.3', 10]], day)).toBe('behaald');
  });

  test('up to its date it must keep pace with the days: just enough is op schema', () => {
    const day50 = '2024-02-20';
    expect([4, 5].map((n) => oordeel(aantal(n), [['1.3', 10]], day50))).toEqual(['achter', 'op schema']);
    expect(oordeel(aantal(5), [['1.3', 10]], '2024-02-21')).toBe('achter');
  });

  test('its last day decides, as every day after it does: niet behaald', () => {
    const days = ['2024-04-09', '2024-04-10', '2024-04-11'];
    expect(days.map((day) => oordeel(aantal(9), [['1.3', 10]], day))).toEqual([
      'achter',
      'niet behaald',
      'niet behaald',
    ]);
  });

  test('on the first day nothing is due yet', () => {
    expect(oordeel(aantal(0), [['1.3', 10]], '2024-01-01')).toBe('op schema');
    expect(oordeel(aantal(0), [['1.3', 10]], '2023-12-01')).toBe('op schema');
  });

  test('a Doel due on the first day is due in full', () => {
    const atStart = [['1.3', 10, { uiterlijkOp: '2024-01-01' }]] as const;
    expect([
      oordeel(aantal(9), atStart, '2024-01-01'),
      oordeel(aantal(10), atStart, '2024-01-01'),
      oordeel(aantal(9), atStart, '2024-01-02'),
    ]).toEqual(['niet behaald', 'behaald', 'niet behaald']);
  });

  test('its date is Uiterlijk op, else the Einde of the projectjaar', () => {
    expect(judged(aantal(1), [['1.3', 10]], '2024-02-01').uiterlijkOp).toBe('2024-04-10');
    expect(judged(aantal(1), [['1.3', 10, { uiterlijkOp: '2024-03-31' }]], '2024-02-01').uiterlijkOp).toBe(
      '2024-03-31',
    );
  });
});

describe('what is compared', () => {
  test('the teller where the Eenheid is Aantal, the waarde where it is Percentage', () => {
    const late = '2024-05-01';
    expect(oordeel(aandeel(7, 15), [['1.1', 7]], late, '1.1')).toBe('behaald');
    expect(oordeel(aandeel(7, 15), [['1.1', 47, { eenheid: 'Percentage' }]], late, '1.1')).toBe('niet behaald');
    expect(oordeel(aandeel(29, 100), [['1.1', 29, { eenheid: 'Percentage' }]], late, '1.1')).toBe('behaald');
    expect(oordeel(gemiddelde([3, 4]), [['2.1', 3.5, { eenheid: 'Percentage' }]], late, '2.1')).toBe('behaald');
    expect(oordeel(aantal(7), [['1.3', 7, { eenheid: 'Percentage' }]], late)).toBe('behaald');
  });

  test('every whole percentage reaches itself, also half-way', () => {
    for (let n = 0; n <= 100; n++) {
      expect(oordeel(aandeel(n, 100), [['1.1', n, { eenheid: 'Percentage' }]], '2024-05-01', '1.1')).toBe('behaald');
      if (n > 0)
        expect(oordeel(aandeel(n, 200), [['1.1', n, { eenheid: 'Percentage' }]], '2024-02-20', '1.1')).toBe(
          'op schema',
        );
    }
  });

  test('nothing to compare: the Doel is shown without oordeel', () => {
    expect(judged(aandeel(0, 0), [['1.1', 50, { eenheid: 'Percentage' }]], '2024-02-01', '1.1')).toMatchObject({
      doel: 50,
      oordeel: null,
    });
    expect(judged(aandeel(0, 0), [['1.6', 50, { eenheid: 'Percentage' }]], '2024-05-01', '1.6')).toMatchObject({
      doel: 50,
      oordeel: null,
    });
    expect(oordeel(aandeel(0, 0), [['1.1', 5]], '2024-05-01', '1.1')).toBe('niet behaald');
  });
});

describe('less is better', () => {
  test('for uitval and that of the projectjaar before: no pace, only the limit', () => {
    for (const onderdeel of ['', 'Vorig projectjaar']) {
      const on = (teller: number, day: string) =>
        oordeel(aantal(teller), [[`1.6${onderdeel && `/${onderdeel}`}`, 4]], day, '1.6', onderdeel);
      expect([on(4, '2024-01-02'), on(4, '2024-04-10'), on(4, '2024-04-11')]).toEqual([
        'op schema',
        'behaald',
        'behaald',
      ]);
      expect([on(5, '2024-01-02'), on(5, '2024-04-10'), on(5, '2024-04-11')]).toEqual([
        'achter',
        'niet behaald',
        'niet behaald',
      ]);
    }
  });

  test('not for the other part of 1.6', () => {
    expect(oordeel(aantal(5), [['1.6/Intakes compleet', 4]], '2024-05-01', '1.6', 'Intakes compleet')).toBe('behaald');
  });
});
