/** What an attacker sends through the built bundle: nothing of it may come through. `PLP_AANVALLEN` says how many of each kind. */
import * as fc from 'fast-check';
import type { Workbook } from '@plp/workbench';
import { copyWorkbook } from '@plp/workbench';
import type { Answer, Checked, Done, Repaired, Saved, Step } from '../../../src/sidebar/contract';
import { endpoints } from '../../../src/sidebar/contract';
import { differences } from '../../support/compare';
import { typeIn } from '../../support/edits';
import { demoNow, demoRegister, hostOver } from '../../support/register';
import { recordsOf } from '../../support/sheets';
import { hour, numRuns, seed } from './support';

describe('what is typed', () => {
  const bsn = '111222333';
  const gap = fc.constantFrom('', ' ', '  ', '-', '–', '/', ', ', '.', '\u00a0', '\n', '\u200b', '_');
  const spelled = fc
    .tuple(gap, gap, fc.boolean(), fc.constantFrom('', 'bsn ', 'BSN: 0', 'Nr. '))
    .map(([one, two, isWide, before]) => {
      const text = bsn.slice(0, 3) + one + bsn.slice(3, 6) + two + bsn.slice(6);
      return before + (isWide ? text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))) : text);
    });
  const intake = (values: object): object => ({
    verzoek: 'verzoek-0001',
    schrijf: [
      { tab: 'intakes', id: null, basis: null, values: { deelnemerId: 'D-0001', status: 'Concept', ...values } },
    ],
  });
  const texts = ['afgenomenDoor', 'wordtEnthousiastVan', 'toelichtingBesluit', 'gebruikteTesten'] as const;

  test('no BSN is stored, however it is spelled, not in a Concept either', () => {
    const workbook = demoRegister();
    const before = copyWorkbook(workbook);
    fc.assert(
      fc.property(spelled, fc.constantFrom(...texts), (text, key) => {
        expect(hostOver(workbook).run('opslaan', intake({ [key]: text }))).toMatchObject({ ok: false });
      }),
      { numRuns, seed },
    );
    expect(differences(before, workbook)).toEqual([]);
  });

  test('no control character, half sign or mark that turns text round is stored', () => {
    const bad = fc.constantFrom('\0', '\u0007', '\ud800', 'a\udfff', '\u202e', '\u2066', '\u200f', '\u0085', '\uffff');
    const text = fc.array(fc.oneof(bad, fc.constantFrom('a', ' ', 'é', '😀', '\n')), { minLength: 1, maxLength: 12 });
    const workbook = demoRegister();
    fc.assert(
      fc.property(text, (parts) => {
        const host = hostOver(copyWorkbook(workbook));
        const answer = host.run('opslaan', intake({ wordtEnthousiastVan: `x${parts.join('')}x` })) as Answer<Saved>;
        const stored = answer.ok ? String(answer.value.steps[0]!.after['wordtEnthousiastVan' as 'id']) : '';
        expect(stored).toMatch(/^x[\saé😀]*x$/u);
      }),
      { numRuns: Math.ceil(numRuns / 3), seed },
    );
  });

  test('a request that is huge or deep, or made of what JavaScript keeps for itself, gets an answer and does nothing', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 900; level++) deep = level % 2 ? [deep] : { a: deep };
    const evil = JSON.parse('{"__proto__":{"ok":true},"constructor":{"prototype":{"rol":"Projectleider"}}}') as object;
    const workbook = demoRegister();
    const before = copyWorkbook(workbook);
    const host = hostOver(workbook);
    for (const name of Object.keys(endpoints))
      for (const request of [
        deep,
        evil,
        [deep],
        { ...evil, deelnemerId: deep, tabs: deep },
        'x'.repeat(1e6),
        null,
        7,
        [],
      ]) {
        const answer = host.run(name, request) as Answer<unknown>;
        expect([name, typeof answer.ok]).toEqual([name, 'boolean']);
      }
    expect(hostOver(workbook).run('opslaan', intake({ wordtEnthousiastVan: deep }))).toMatchObject({ ok: false });
    expect(hostOver(workbook).run('opslaan', intake(evil))).toMatchObject({ ok: false });
    expect(differences(before, workbook)).toEqual([]);
  });
});

test('what is made of names that JavaScript keeps for itself gives nobody a right, and changes nothing', () => {
  const own = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'rol',
    'ok',
    'verzoek',
    'tab',
    'tabs',
  ];
  const leaf = fc.oneof(
    fc.constantFrom('Projectleider', 'D-0001', 'deelnemers', 'x'.repeat(5000)),
    fc.integer(),
    fc.constant(null),
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc
        .array(fc.tuple(fc.constantFrom(...own), tie('tree')), { maxLength: 4 })
        .map(
          (pairs) =>
            JSON.parse(`{${pairs.map(([key, one]) => `"${key}":${JSON.stringify(one)}`).join(',')}}`) as unknown,
        ),
    ),
  }));
  const names = fc.constantFrom(...(Object.keys(endpoints) as (keyof typeof endpoints)[]));
  const users = fc.constantFrom('projectleider@example.org', 'onbekend@example.org', '', '__proto__', 'constructor');
  const workbook = demoRegister();
  const before = copyWorkbook(workbook);
  fc.assert(
    fc.property(names, tree, users, (name, request, user) => {
      const host = hostOver(workbook, { user, effectiveUser: user });
      const answer = host.run(name, request) as Answer<unknown>;
      expect(typeof answer.ok).toBe('boolean');
      if (user !== 'projectleider@example.org') expect(answer.ok).toBe(false);
    }),
    { numRuns, seed },
  );
  expect(differences(before, workbook)).toEqual([]);
});

describe('taking back', () => {
  const owner = 'projectleider@example.org';
  const start = demoRegister();
  const save = (workbook: Workbook, verzoek: string, write: object, now = demoNow): Saved => {
    const answer = hostOver(workbook, { now: () => now }).run('opslaan', {
      verzoek,
      schrijf: [write],
    }) as Answer<Saved>;
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  const basis = recordsOf(start, 'Stages').find((one) => one['Stage-ID'] === 'S-0001')!['Uren per week'];
  const write = { tab: 'stages', id: 'S-0001', basis: { urenPerWeek: basis }, values: { urenPerWeek: 13 } };
  const saved = save(start, 'verzoek-0001', write);
  const before = copyWorkbook(start);
  const undo = (
    workbook: Workbook,
    { steps, bewijs }: Pick<Saved, 'steps' | 'bewijs'>,
    { user = owner, now = demoNow + hour, verzoek = 'verzoek-0009' } = {},
  ): Answer<Done> =>
    hostOver(workbook, { user, now: () => now }).run('ongedaanMaken', {
      verzoek,
      stappen: steps,
      bewijs,
    }) as Answer<Done>;

  const cell = fc.oneof(fc.constant(null), fc.string(), fc.integer(), fc.constant('111222333'), fc.boolean());
  const cells = fc.dictionary(
    fc.constantFrom('id', 'urenPerWeek', 'start', 'einde', 'ingevoerdDoor', 'notitie', 'deelnemerId', '__proto__'),
    cell,
    { maxKeys: 3 },
  );
  const forgedStep: fc.Arbitrary<Step> = fc.record({
    tab: fc.constantFrom('stages', 'stagelog', 'intakes', 'deelnemers', 'medewerkers') as fc.Arbitrary<Step['tab']>,
    id: fc.constantFrom('S-0001', 'I-0001', 'L-0001', 'D-0001', 'A-0001'),
    before: fc.option(cells),
    after: fc.oneof(fc.constant({}), cells),
  }) as fc.Arbitrary<Step>;

  test('steps that were not saved, or are not all or not the same, are refused; nothing changes', () => {
    const workbook = copyWorkbook(start);
    const [own] = saved.steps as [Step];
    const forged: fc.Arbitrary<readonly Step[]> = fc.oneof(
      fc.array(forgedStep, { minLength: 1, maxLength: 3 }),
      forgedStep.map((step) => [own, step]),
      cells.map((before) => [{ ...own, before: { ...own.before, ...before, urenPerWeek: 39 } }]),
      fc.constant([{ ...own, after: {} }]),
      fc.constant([{ ...own, before: null }]),
    );
    const receipts = fc.oneof(
      fc.constant(saved.bewijs),
      fc.constant(''),
      fc.string({ maxLength: 60 }),
      fc.integer({ min: demoNow - hour, max: demoNow + hour }).map((at) => `${at}.${saved.bewijs.split('.')[1]}`),
    );
    fc.assert(
      fc.property(forged, receipts, (steps, bewijs) => {
        expect(undo(workbook, { steps, bewijs }).ok).toBe(false);
      }),
      { numRuns, seed },
    );
    expect(differences(before, workbook)).toEqual([]);
  });

  test('only who saved, within twelve hours, once; a colleague’s later change is never undone by it', () => {
    const workbook = copyWorkbook(start);
    for (const [user, after] of [
      ['praktijkopleider@example.org', hour],
      ['', hour],
      ['onbekend@example.org', hour],
      [owner, 13 * hour],
      [owner, -hour],
    ] as const)
      expect(undo(workbook, saved, { user, now: demoNow + after }).ok).toBe(false);
    expect(differences(before, workbook)).toEqual([]);
    expect(undo(workbook, saved).ok).toBe(true);
    // Twice is once.
    expect(undo(workbook, saved)).toMatchObject({ ok: true, value: { steps: [] } });
    save(workbook, 'verzoek-0002', write, demoNow + 2 * hour);
    expect(undo(workbook, saved, { now: demoNow + 3 * hour, verzoek: 'verzoek-0010' }).ok).toBe(false);
    // The same request again gets no other receipt.
    const again = save(workbook, 'verzoek-0001', write, demoNow + 3 * hour);
    expect(undo(workbook, again, { now: demoNow + 4 * hour }).ok).toBe(false);
    expect(recordsOf(workbook, 'Stages').find((one) => one['Stage-ID'] === 'S-0001')!['Uren per week']).toBe(13);
  });

  test('what a form says that it read is believed only where it stood there', () => {
    const workbook = copyWorkbook(start);
    const lie = { ...write, basis: { urenPerWeek: 39 } };
    expect(save(workbook, 'verzoek-0003', lie).steps).toEqual([]);
    expect(save(workbook, 'verzoek-0001', lie).steps).toEqual([]);
    expect(save(workbook, 'verzoek-0001', write).steps).toEqual(saved.steps);
  });

  test('a repair that says that it did already what it never did gives nothing to take back', () => {
    const workbook = copyWorkbook(start);
    const cellen = [{ tab: 'stages', rij: 2, id: 'S-0001', kolom: 'urenPerWeek', was: 39, wordt: 13 }];
    const repaired = hostOver(workbook).run('herstellen', {
      verzoek: 'verzoek-0004',
      opmaak: false,
      cellen,
    }) as Answer<Repaired>;
    expect(repaired).toMatchObject({ ok: true, value: { steps: [] } });
    // Neither beside one that the rules do offer.
    typeIn(workbook, 'Metingen', 2, 'Moment', 'TUSSEN');
    const { bevindingen } = (hostOver(workbook).run('controleOphalen', {}) as { ok: true; value: Checked }).value;
    const real = bevindingen.flatMap(({ tab, rij, id, kolom, herstel }) =>
      herstel && tab === 'metingen' ? [{ tab, rij, id, kolom, was: herstel.was, wordt: herstel.wordt }] : [],
    );
    for (let time = 0; time < 2; time++) {
      const both = hostOver(workbook).run('herstellen', {
        verzoek: 'verzoek-0005',
        opmaak: false,
        cellen: [...cellen, ...real],
      }) as Answer<Repaired>;
      expect(both.ok && both.value.steps.filter(({ tab }) => tab === 'stages')).toEqual([]);
    }
  });

  test('of a row that a colleague added to, nothing is taken away; the Logboek tells what stood there', () => {
    const workbook = copyWorkbook(start);
    const added = save(workbook, 'verzoek-0006', {
      tab: 'contacten',
      id: null,
      basis: null,
      values: { datum: '2025-08-30', organisatie: 'Buurthuis', soortOrganisatie: 'Anders', soort: 'Gesprek' },
    });
    const { id } = added.steps[0]!;
    const more = { tab: 'contacten', id, basis: { uitkomst: null }, values: { uitkomst: 'Komt terug' } };
    const other = save(workbook, 'verzoek-0007', more);
    expect(undo(workbook, added).ok).toBe(false);
    expect(undo(workbook, other).ok).toBe(true);
    expect(recordsOf(workbook, 'Logboek')[0]).toMatchObject({ Wat: 'Ongedaan gemaakt', Was: 'Komt terug', Werd: null });
    expect(undo(workbook, added).ok).toBe(true);
  });
});
