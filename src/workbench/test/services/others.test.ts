/** Properties, cache, locks, triggers, mail, pages and utilities. */
import { createWorkbook } from '../../model/create';
import { locksOf } from '../../services/store/lockService';
import { NOW, PERSON, host, run, scripted } from './script';

describe('properties', () => {
  test('are kept with the document', () => {
    const workbook = createWorkbook();
    run(`PropertiesService.getDocumentProperties().setProperty('k', 'v').setProperties({ a: '1' });`, { workbook });
    expect(
      run(
        `const kept = PropertiesService.getDocumentProperties(); return [kept.getProperty('k'), kept.getProperties()];`,
        {
          workbook,
          user: 'ander@example.org',
        },
      ),
    ).toEqual(['v', { k: 'v', a: '1' }]);
    expect(workbook.properties.document).toEqual({ k: 'v', a: '1' });
  });

  test('a value is at most 9 kB', () => {
    expect(() => run(`PropertiesService.getDocumentProperties().setProperty('k', 'x'.repeat(9217))`)).toThrow(
      'Argument too large: value',
    );
  });

  test('deleteAllOthers leaves only what is set', () => {
    expect(
      run(
        `return PropertiesService.getDocumentProperties().setProperty('a', '1').setProperties({ b: '2' }, true).getProperties();`,
      ),
    ).toEqual({ b: '2' });
  });
});

test('the cache forgets by the clock and is seen by later executions', () => {
  let now = NOW;
  const { host: cached } = host(
    `
    function put() { CacheService.getScriptCache().put('k', 'v', 60); }
    function get() { return CacheService.getScriptCache().get('k'); }
  `,
    { now: () => now },
  );
  cached.run('put');
  now += 59_999;
  expect(cached.run('get')).toBe('v');
  now += 1;
  expect(cached.run('get')).toBeNull();
});

describe('locks', () => {
  test('a lock that another holds is refused at once', () => {
    const workbook = createWorkbook();
    locksOf(workbook).set('document', {});
    expect(run(`return LockService.getDocumentLock().tryLock(30000);`, { workbook })).toBe(false);
    expect(() => run(`LockService.getDocumentLock().waitLock(30000);`, { workbook })).toThrow(
      'Lock timeout: another process was holding the lock for too long.',
    );
    expect(run(`return LockService.getScriptLock().tryLock(0);`, { workbook })).toBe(true);
  });

  test('two hosts over one workbook exclude each other while one runs', () => {
    const workbook = createWorkbook();
    const inner = scripted(`return LockService.getDocumentLock().tryLock(0);`, { workbook });
    const outer = scripted(
      `
      const lock = LockService.getDocumentLock();
      lock.waitLock(0);
      ss.toast('nu');
      lock.releaseLock();
      ss.toast('straks');
      return lock.hasLock();
    `,
      {
        workbook,
        ui: {
          toast: () => {
            tries.push(inner.host.run('main'));
          },
        },
      },
    );
    const tries: unknown[] = [];
    expect(outer.host.run('main')).toBe(false);
    expect(tries).toEqual([false, true]);
  });

  test('the end of an execution gives its locks back, also after an error', () => {
    const { host: made, workbook } = scripted(`LockService.getDocumentLock().waitLock(0); throw new Error('stuk');`);
    expect(() => made.run('main')).toThrow('stuk');
    expect(locksOf(workbook).size).toBe(0);
  });
});

describe('triggers', () => {
  const make = `ScriptApp.newTrigger('elkeDag').timeBased().everyDays(1).atHour(6).create();`;

  test('are seen and deleted only by whoever made them', () => {
    const workbook = createWorkbook();
    run(`${make} ScriptApp.newTrigger('open').forSpreadsheet(ss).onOpen().create();`, { workbook });
    const list = `ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType())])`;
    expect(run(`return ${list};`, { workbook })).toEqual([
      ['elkeDag', 'CLOCK'],
      ['open', 'ON_OPEN'],
    ]);
    expect(run(`return ${list};`, { workbook, user: 'ander@example.org' })).toEqual([]);
    run('ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t));', { workbook });
    expect(workbook.triggers).toEqual([]);
  });

  test('keep their schedule', () => {
    const { host: made, workbook } = scripted(make);
    made.run('main');
    expect(workbook.triggers[0]?.schedule).toEqual({ timeZone: 'Europe/Amsterdam', everyDays: 1, atHour: 6 });
  });

  test('one user has twenty at most', () => {
    expect(() => run(`for (let n = 0; n < 21; n++) { ${make} }`)).toThrow('too many triggers');
  });
});

describe('mail', () => {
  test('leaves in each of its forms', () => {
    const { host: made, mails } = scripted(`
      const picture = Utilities.newBlob([1, -1], 'image/png', 'p.png');
      MailApp.sendEmail({ to: 'a@example.org', subject: 's', htmlBody: '<b>', name: 'PLP', inlineImages: { p: picture } });
      MailApp.sendEmail('b@example.org', 's', 'tekst');
      MailApp.sendEmail('c@example.org', 's', 'tekst', { cc: 'd@example.org', attachments: [picture] });
      MailApp.sendEmail('e@example.org', 'antwoord@example.org', 's', 'tekst');
    `);
    made.run('main');
    expect(mails.map(({ to, cc, replyTo, body, from }) => [to, cc, replyTo, body, from])).toEqual([
      ['a@example.org', undefined, undefined, '', PERSON],
      ['b@example.org', undefined, undefined, 'tekst', PERSON],
      ['c@example.org', 'd@example.org', undefined, 'tekst', PERSON],
      ['e@example.org', undefined, 'antwoord@example.org', 'tekst', PERSON],
    ]);
    expect(mails[0]?.inlineImages['p']).toEqual({
      name: 'p.png',
      contentType: 'image/png',
      bytes: new Uint8Array([1, 255]),
    });
    expect(mails[2]?.attachments).toHaveLength(1);
    // A mail takes its time: it is sent in the second in which the script ran.
    expect(Math.floor(mails[0]!.sentAt.getTime() / 1000)).toBe(NOW / 1000);
  });

  test('the quota counts recipients and stops at its end', () => {
    const { host: made, mails } = scripted(
      `
      MailApp.sendEmail('a@example.org, b@example.org', 's', 't');
      const left = MailApp.getRemainingDailyQuota();
      let message = '';
      try { MailApp.sendEmail('c@example.org,d@example.org', 's', 't'); } catch (error) { message = error.message; }
      return [left, message];
    `,
      { mailQuota: 3 },
    );
    expect(made.run('main')).toEqual([1, 'Service invoked too many times for one day: email.']);
    expect(mails).toHaveLength(1);
  });

  test('the quota is full again 24 hours after the first mail, not at midnight', () => {
    let now = Date.parse('2025-10-25T23:50:00+02:00');
    const { host: made } = scripted(
      `
      MailApp.sendEmail('a@example.org', 's', 't');
      return MailApp.getRemainingDailyQuota();
    `,
      { mailQuota: 2, now: () => now },
    );
    expect([made.run('main'), made.run('main')]).toEqual([1, 0]);
    now += 20 * 60_000;
    expect(() => made.run('main')).toThrow('too many times for one day');
    now += 24 * 60 * 60_000;
    expect(made.run('main')).toBe(1);
  });

  test('no recipient and a wrong address are refused', () => {
    expect(() => run(`MailApp.sendEmail({ to: '', subject: 's', body: 't' })`)).toThrow('no recipient');
    expect(() => run(`MailApp.sendEmail('geen adres', 's', 't')`)).toThrow('Invalid email: geen adres');
  });
});

describe('pages', () => {
  test("a template prints escaped or raw and runs code, with its own values and the script's functions", () => {
    const files = { form: `<ul><? for (const item of items) { ?><li><?= item ?></li><? } ?></ul><?!= twice(raw); ?>` };
    expect(
      host(
        `
      function twice(text) { return text + text; }
      function main() {
        const page = HtmlService.createTemplateFromFile('form');
        page.items = ['<a>', 2]; page.raw = '<b>';
        return page.evaluate().getContent();
      }
    `,
        { files },
      ).host.run('main'),
    ).toBe('<ul><li>&#60;a&#62;</li><li>2</li></ul><b><b>');
  });

  test('what is shown is served as Google does: comments gone, in scripts also inside texts, and only ASCII there', () => {
    const shown: string[] = [];
    const html =
      '<a href="https://example.org">één</a><!-- weg --><script>a = `https://example.org`; // weg\nb = "/* weg */é";</script>';
    const got = run(
      `
      const page = HtmlService.createHtmlOutput(${JSON.stringify(html)});
      SpreadsheetApp.getUi().showSidebar(page);
      SpreadsheetApp.getUi().showModalDialog(page, 'Vraag');
      return page.getContent();
    `,
      {
        ui: {
          sidebar: (_title, page) => void shown.push(page),
          dialog: (_kind, _title, page) => void shown.push(page),
        },
      },
    );
    const served = '<a href="https://example.org">één</a><script>a = `https:\nb = "\ufffd";</script>';
    expect(shown).toEqual([served, served]);
    expect(got).toBe(html);
  });

  test('sidebar, dialogs, alerts and prompts reach the person', () => {
    const seen: unknown[] = [];
    const { host: made } = scripted(
      `
      const ui = SpreadsheetApp.getUi();
      ui.showSidebar(HtmlService.createHtmlOutput('<p>').setTitle('Intake'));
      ui.showModalDialog(HtmlService.createHtmlOutput('<i>').setWidth(400).setHeight(300), 'Vraag');
      ss.toast('Klaar', 'PLP', 3);
      const answer = ui.alert('Titel', 'Zeker?', ui.ButtonSet.YES_NO);
      const name = ui.prompt('Naam?');
      return [answer === ui.Button.NO, name.getSelectedButton() === ui.Button.OK, name.getResponseText()];
    `,
      {
        ui: {
          sidebar: (...args) => seen.push(args),
          dialog: (...args) => seen.push(args),
          toast: (...args) => seen.push(args),
          alert: (...args) => {
            seen.push(args);
            return 'NO';
          },
          prompt: () => ({ button: 'OK', text: 'Bo' }),
        },
      },
    );
    expect(made.run('main')).toEqual([true, true, 'Bo']);
    expect(seen).toEqual([
      ['Intake', '<p>', 300],
      ['modal', 'Vraag', '<i>', 400, 300],
      ['Klaar', 'PLP', 3],
      ['Titel', 'Zeker?', 'YES_NO'],
    ]);
  });
});

describe('utilities', () => {
  test.each([
    ['yyyy-MM-dd HH:mm:ss', '2025-03-30 03:30:00'],
    ['d-M-yy', '30-3-25'],
    ['EEEE d MMMM yyyy', 'Sunday 30 March 2025'],
    ['EEE MMM', 'Sun Mar'],
    ['HH:mm Z', '03:30 +0200'],
    ['XXX', '+02:00'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSS", '2025-03-30T03:30:00.000'],
    ['u', '7'],
    ['h:mm a', '3:30 AM'],
  ])('formatDate knows %s', (pattern, text) => {
    const quoted = JSON.stringify(pattern);
    expect(run(`return Utilities.formatDate(new Date('2025-03-30T01:30:00Z'), 'Europe/Amsterdam', ${quoted});`)).toBe(
      text,
    );
  });

  test('bytes are signed, in blobs and in base64', () => {
    expect(
      run(
        `return [Utilities.base64Encode('é'), Utilities.base64Encode([-61, -87]), Utilities.newBlob('é').getBytes()];`,
      ),
    ).toEqual(['w6k=', 'w6k=', [-61, -87]]);
  });
});

test('who runs the script may differ from who sits at the sheet', () => {
  expect(
    run(`return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()];`, {
      user: '',
      effectiveUser: 'eigenaar@example.org',
    }),
  ).toEqual(['', 'eigenaar@example.org']);
});

test('console writes to the log', () => {
  const { host: made, lines } = scripted(`console.log('a %s', 1); console.warn('b', { c: 2 });`);
  made.run('main');
  expect(lines).toEqual(['a 1', 'b { c: 2 }']);
});
