/** Whatever call to Google fails, of whatever task: people read in Dutch what to do, and the log holds no personal data. */
import type { HostOptions, Workbook } from '@plp/workbench';
import { copyWorkbook } from '@plp/workbench';
import { eersteDaden } from '../../../src/sidebar/contract/eersteKeer';
import type { Answer } from '../../../src/sidebar/contract';
import { countingCalls, failingAt } from '../../support/calls/atCall';
import type { TestHost } from '../../support/register';
import { demoRegister, hostOver } from '../../support/register';
import { menuFunctions, requests } from '../../support/calls/requests';

/** So many calls of each task are tried; `FALEN=Infinity` tries them all. */
const tries = Number(process.env['FALEN'] ?? 2);

/** As Google may word it: with a name and an address in it. */
const words = 'Service error: Spreadsheets. Noor Voorbeeld-Geheim <noor@example.org>';

const wholeErasure = 'deelnemerWissen to the end';

/** What is said to whoever started it; null when it went well all the same. */
type Task = (host: TestHost) => string | null;

const running =
  (name: string): Task =>
  (host) => {
    try {
      host.run(name);
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  };

const asking =
  (name: string, request: unknown): Task =>
  (host) => {
    const answer = host.run(name, request) as Answer<unknown>;
    return answer.ok ? null : answer.error.message;
  };

/** What a page shows where it is no form. */
const opening: Task = (host) => {
  const { html } = host.openPage('f=dossier');
  return /role="alert">([^<]*)</.exec(html)?.[1]?.trim() ?? null;
};

const tasks: Readonly<Record<string, Task>> = {
  ...Object.fromEntries(menuFunctions().map((name) => [name, running(name)])),
  ...Object.fromEntries(Object.entries(requests).map(([name, request]) => [name, asking(name, request)])),
  // What the requests above refuse, or the empty answer breaks off, before anything is asked of Google.
  ...Object.fromEntries(
    Object.entries({
      eersteKeerDoen: eersteDaden.map((wat) => ({ wat })),
      instellingOpslaan: [{ instelling: 'vrijeDagen', was: '', waarde: '1-1' }],
      kladBewaren: [{ formulier: 'intake', kladjes: { a: { waarden: { motivatie: 3 }, was: {} } } }],
      formulierTonen: [{ form: 'dossier', deelnemerId: 'D-0001', recordId: null }],
    }).flatMap(([name, asked]) =>
      asked.map((request) => [`${name} ${JSON.stringify(request)}`, asking(name, request)] as const),
    ),
  ),
  // A second each: wissen.test.ts breaks one off as well.
  ...(tries > 2 ? { [wholeErasure]: running('deelnemerWissen') } : {}),
  dagelijkseTaken: running('dagelijkseTaken'),
  'the page on a phone': opening,
};

const ready = demoRegister();
hostOver(ready).run('dagelijkseTaken');

function attempt(task: Task, options: Partial<HostOptions>): { said: string | null; host: TestHost; log: string[] } {
  const log: string[] = [];
  const typed = task === tasks[wholeErasure] ? 'D-0005' : '';
  const workbook: Workbook = copyWorkbook(ready);
  const host = hostOver(workbook, {
    webApp: 'https://script.google.com/macros/s/AKfyc-1/exec',
    ui: { alert: () => 'YES', prompt: () => ({ button: 'OK', text: typed }) },
    log: (line) => void log.push(line),
    ...options,
  });
  return { said: task(host), host, log };
}

const isDutch = (text: string): boolean =>
  !/error|exception|service|cannot|undefined|Noor|@/i.test(text) && /\.$/.test(text);

test.each(Object.keys(tasks))('%s', (name) => {
  const task = tasks[name]!;
  const counting = countingCalls();
  attempt(task, counting.hooks);
  const all = Array.from({ length: counting.count() }, (_, k) => k);
  const tried =
    all.length <= tries ? all : Array.from({ length: tries }, (_, at) => all[(at * 7919 + name.length) % all.length]!);
  const wrong = tried.flatMap((k) => {
    const { said, host, log } = attempt(task, failingAt(k, 'dies before', words));
    const mails = host.mails.filter(({ subject }) => subject.includes('dagelijkse taken')).map(({ body }) => body);
    const isRight =
      (said === null || isDutch(said)) &&
      mails.every((body) => !/error|service|Noor/i.test(body)) &&
      !/Noor|@/.test(log.join());
    return isRight ? [] : [{ k, said, log, mails }];
  });
  expect(wrong.slice(0, 3)).toEqual([]);
});

test('the technical text goes to the log: what failed and where, and no word that may be a name', () => {
  const { log } = attempt(tasks['uitkomstenBijwerken']!, failingAt(8, 'dies before', words));
  expect(log).toHaveLength(1);
  expect(log[0]).toMatch(/^Exception: Service error: Spreadsheets\n\s+at /);
});
