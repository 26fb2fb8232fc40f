/** The terms about one deelnemer: fase, start, verklaring, trajectstatus (indicatoren.md, Terms). */
import { dossiersOf } from '../../../src/uitkomsten/basis/dossier';
import type { Dossier } from '../../../src/uitkomsten/basis/dossier';
import { faseOp, isGestart, startdatum, viaVoortraject } from '../../../src/uitkomsten/basis/fase';
import { heeftVerklaring, isUitgevallen, trajectstatus } from '../../../src/uitkomsten/basis/trajectstatus';
import { RegisterMaker } from '../../support/builders';

const p = '2024-06-30';

/** The dossier of the one deelnemer that the callback fills in. */
function dossier(fill: (maker: RegisterMaker, d: string) => void): Dossier {
  const maker = new RegisterMaker();
  const d = maker.deelnemer();
  fill(maker, d);
  return dossiersOf(maker.register()).get(d)!;
}

describe('fase on the peildatum', () => {
  test('is that of the last row up to that day, the day itself included', () => {
    const one = dossier((maker, d) => {
      maker.fase(d, '2024-06-30', 'Leertraject');
      maker.fase(d, '2024-01-01', 'Aangemeld');
      maker.fase(d, '2024-07-01', 'Pauze');
    });
    expect(
      ['2023-12-31', '2024-01-01', '2024-06-29', '2024-06-30', '2024-07-01'].map((day) => faseOp(one, day)),
    ).toEqual([null, 'Aangemeld', 'Aangemeld', 'Leertraject', 'Pauze']);
  });

  test('is, of two rows on one day, that of the higher ID by number', () => {
    const one = dossier((maker, d) => {
      maker.fase(d, p, 'Pauze', { id: 'F-10000' });
      maker.fase(d, p, 'Leertraject', { id: 'F-9999' });
    });
    expect(faseOp(one, p)).toBe('Pauze');
  });

  test('does not depend on the order of rows, even where a pasted row has the same ID', () => {
    const fasen = ['Pauze', 'Leertraject', 'Nazorg'] as const;
    const seen = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ].map((order) =>
      faseOp(
        dossier((maker, d) => {
          for (const i of order) maker.fase(d, p, fasen[i]!, { id: 'F-0001' });
        }),
        p,
      ),
    );
    expect(new Set(seen).size).toBe(1);
  });
});

describe('start', () => {
  test('the startdatum is the earliest Voortraject or Leertraject, whatever came before or after', () => {
    const one = dossier((maker, d) => {
      maker.fase(d, '2024-05-01', 'Leertraject');
      maker.fase(d, '2024-01-01', 'Intake');
      maker.fase(d, '2024-03-01', 'Voortraject');
      maker.fase(d, '2024-04-01', 'Pauze');
    });
    expect(startdatum(one)).toBe('2024-03-01');
    expect(['2024-02-29', '2024-03-01'].map((day) => isGestart(one, day))).toEqual([false, true]);
  });

  test('who never came to a Voortraject or Leertraject has not started', () => {
    const one = dossier((maker, d) => {
      maker.fase(d, '2024-01-01', 'Niet gestart');
    });
    expect([startdatum(one), isGestart(one, p), trajectstatus(one, p)]).toEqual([null, false, null]);
  });

  test('via voortraject: started with a Voortraject, also when a Leertraject began that same day', () => {
    const road = (...steps: [string, 'Voortraject' | 'Leertraject'][]) =>
      viaVoortraject(
        dossier((maker, d) => {
          for (const [datum, fase] of steps) maker.fase(d, datum, fase);
        }),
      );
    expect(road(['2024-03-01', 'Voortraject'], ['2024-04-01', 'Leertraject'])).toBe(true);
    expect(road(['2024-03-01', 'Leertraject'], ['2024-03-01', 'Voortraject'])).toBe(true);
    expect(road(['2024-03-01', 'Leertraject'], ['2024-03-02', 'Voortraject'])).toBe(false);
    expect(road()).toBe(false);
  });
});

describe('verklaring behaald', () => {
  const verklaring = (behaaldOp: string | null, ingetrokkenOp: string | null): boolean =>
    heeftVerklaring(
      dossier((maker, d) => {
        maker.verklaring(d, behaaldOp, { ingetrokkenOp });
      }),
      p,
    );

  test('on or before the peildatum', () => {
    expect([verklaring(p, null), verklaring('2024-07-01', null), verklaring(null, null)]).toEqual([true, false, false]);
  });

  test('and not withdrawn by then; what is withdrawn later is not known yet', () => {
    expect([verklaring('2024-01-01', p), verklaring('2024-01-01', '2024-07-01'), verklaring(null, p)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('one that stands is enough', () => {
    const one = dossier((maker, d) => {
      maker.verklaring(d, '2024-01-01', { ingetrokkenOp: '2024-02-01' });
      maker.verklaring(d, '2024-05-01');
    });
    expect(heeftVerklaring(one, p)).toBe(true);
  });
});

describe('trajectstatus', () => {
  const status = (
    fase: Parameters<RegisterMaker['fase']>[2],
    extra: (maker: RegisterMaker, d: string) => void = () => {},
  ) =>
    trajectstatus(
      dossier((maker, d) => {
        maker.fase(d, '2024-02-01', 'Leertraject');
        maker.fase(d, '2024-03-01', fase);
        extra(maker, d);
      }),
      p,
    );

  test('follows the fase of who started', () => {
    expect(status('Uitgevallen')).toBe('Uitgevallen');
    expect(status('Pauze')).toBe('Pauze');
    expect([status('Voortraject'), status('Leertraject')]).toEqual(['Bezig', 'Bezig']);
    for (const fase of ['Nazorg', 'Afgerond', 'Niet gestart', 'Aangemeld', 'Intake'] as const) {
      expect(status(fase)).toBe('Afgerond zonder verklaring');
    }
  });

  test('a verklaring goes before everything, Uitgevallen too; uitval itself counts apart', () => {
    const extra = (maker: RegisterMaker, d: string): void => {
      maker.verklaring(d, '2024-02-15');
    };
    expect(status('Uitgevallen', extra)).toBe('Verklaring behaald');
    const both = dossier((maker, d) => {
      maker.fase(d, '2024-02-01', 'Leertraject');
      maker.fase(d, '2024-03-01', 'Uitgevallen');
      extra(maker, d);
    });
    expect(isUitgevallen(both, p)).toBe(true);
  });

  test('a pause may end: back in the Leertraject is Bezig', () => {
    expect(
      status('Pauze', (maker, d) => {
        maker.fase(d, '2024-05-01', 'Leertraject');
      }),
    ).toBe('Bezig');
  });

  test('Uitgevallen without a start is no uitval of a cohort', () => {
    const one = dossier((maker, d) => {
      maker.fase(d, '2024-03-01', 'Uitgevallen');
    });
    expect([isUitgevallen(one, p), trajectstatus(one, p)]).toEqual([false, null]);
  });
});

test('two rows with one Deelnemer-ID are one person', () => {
  const maker = new RegisterMaker();
  maker.gestart('2024-02-01', { id: 'D-0001' });
  maker.deelnemer({ id: 'D-0001' });
  expect([...dossiersOf(maker.register()).keys()]).toEqual(['D-0001']);
});
