/** Who may do what: the role table (register.md, "People"). Checked on the server side of every endpoint. */
import { isBlank } from '../register/cell';
import { isForWholeTeam } from '../register/column';
import type { Problem } from '../register/outcome';
import type { Row } from '../register/row';
import { plainAddress } from '../register/schema';
import { columnsOf } from '../register/tab';
import type { ColumnKey, Tab, TabKey } from '../register/tabs';
import { tabs } from '../register/tabs';
import type { Medewerker, Rol } from '../register/tabs/medewerkers';
import { medewerkers } from '../register/tabs/medewerkers';

/** What can be done beside filling in a tab. */
export type Act =
  | 'lezen'
  | 'opslaan'
  | 'bijwerken'
  | 'herkomst'
  | 'inzien'
  | 'herstellen'
  | 'versturen'
  | 'rapporteren'
  | 'importeren'
  | 'wissen'
  | 'inrichten';

const leiding: readonly Rol[] = ['Projectleider'];
const opleiders: readonly Rol[] = [...leiding, 'Praktijkopleider'];
const begeleiders: readonly Rol[] = [...opleiders, 'Assistent-praktijkopleider'];
const team: readonly Rol[] = [...begeleiders, 'Jobcoach'];

/** The roles that may add and change records of each tab through the forms. */
const writers: Readonly<Record<TabKey, readonly Rol[]>> = {
  deelnemers: begeleiders,
  intakes: begeleiders,
  fasen: team,
  werkgevers: team,
  stages: team,
  stagelog: team,
  verklaringen: opleiders,
  toetsen: begeleiders,
  metingen: begeleiders,
  plaatsingen: team,
  nazorg: team,
  contacten: team,
  projectjaren: leiding,
  doelen: leiding,
  toelichtingen: leiding,
  medewerkers: leiding,
};

/** The roles that may do each act. */
const doers: Readonly<Record<Act, readonly Rol[]>> = {
  lezen: [...team, 'Meelezer'],
  opslaan: team,
  bijwerken: team,
  herkomst: team,
  // All that stands about somebody: for who may read all of it.
  inzien: begeleiders,
  herstellen: opleiders,
  versturen: leiding,
  rapporteren: leiding,
  importeren: leiding,
  wissen: leiding,
  inrichten: leiding,
};

/** Who is at work, as far as the register knows. */
export interface User {
  readonly email: string;
  readonly naam: string;
  readonly rol: Rol;
}

/** True when this role may add and change records of this tab. */
export const mayWrite = (rol: Rol, tab: TabKey): boolean => writers[tab].includes(rol);

/** True when Google lets this role write in this tab: only what tells who may what is closed (workbook/setup/closeTabs.ts). */
export const isOpenTo = (rol: Rol, tab: TabKey): boolean => tab !== 'medewerkers' || mayWrite(rol, tab);

/** What a Meelezer reads beside what is not personal: enough to follow how it goes, nobody's notes, scores or addresses. */
const followed: Partial<Readonly<Record<TabKey, readonly string[]>>> = {
  // About whom it is.
  deelnemers: ['voornaam', 'achternaam'],
  // How far she is.
  intakes: ['besluit'],
  fasen: ['fase'],
  plaatsingen: ['soort'],
  // Whom to ask.
  medewerkers: ['naam', 'email'],
};

/** What a Jobcoach does not read: she finds work, and neither plans support nor assesses. */
const notForJobcoach: Partial<Readonly<Record<TabKey, readonly string[]>>> = {
  // Which care somebody has, and why it was decided, was told to who did the intake.
  intakes: ['ondersteuning', 'toelichtingBesluit', 'motivatie', 'netwerkBetrokken'],
  // How a toets went is between assessor and deelnemer.
  toetsen: ['toelichting'],
  // How somebody sees herself is asked for guidance and figures.
  metingen: ['zelfvertrouwen', 'kansOpWerk'],
};

/** True when this role may read this column of a tab: the least that its work needs. Who may write a tab reads all of it. */
export function mayRead(rol: Rol, tab: TabKey, key: string): boolean {
  if (rol === 'Meelezer') {
    const column = (tabs[tab] as Tab).columns[key as ColumnKey];
    return (column !== undefined && isForWholeTeam(column)) || (followed[tab]?.includes(key) ?? false);
  }
  return rol !== 'Jobcoach' || !notForJobcoach[tab]?.includes(key);
}

/** True when this role may do this. */
export const mayDo = (rol: Rol, act: Act): boolean => doers[act].includes(rol);

/** The tabs that this role may write, for the forms to know beforehand. */
export const writableTabs = (rol: Rol): readonly TabKey[] =>
  (Object.keys(writers) as TabKey[]).filter((tab) => mayWrite(rol, tab));

/** True for two ways to write one e-mail address. */
export const sameAddress = (a: string, b: string): boolean => plainAddress(a) === plainAddress(b);

/** True for a cell that names this user: by e-mail address, or by name where somebody typed that. */
export const namesUser = (cell: unknown, { email, naam }: User): boolean =>
  typeof cell === 'string' && [email, naam].some((one) => sameAddress(cell, one));

/**
 * Finds the user of an e-mail address among the active medewerkers. While a register has no active medewerker at all,
 * its owner is its projectleider: else nobody could add the first one. Null for whom the register does not know.
 */
export function findUser(medewerkers: readonly Medewerker[], email: string, owner: string | null): User | null {
  if (email === '') return null;
  const active = medewerkers.filter(({ actief }) => actief === 'Ja');
  const known = active.find((one) => sameAddress(one.email, email));
  if (known) return { email: known.email, naam: known.naam, rol: known.rol };
  if (active.length === 0 && owner !== null && sameAddress(owner, email)) return ownerAs(email);
  return null;
}

/** Who owns a register in which nobody stands yet. */
export const ownerAs = (email: string): User => ({ email, naam: 'Eigenaar', rol: 'Projectleider' });

/** What in her own row keeps somebody out who is on the list; '' for who is not on it. */
function whatKeepsOut(email: string, rows: readonly Row<'medewerkers'>[]): string {
  const cells = rows.find((row) => sameAddress(String(row.cells.email ?? ''), email))?.cells;
  if (!cells) return '';
  const empty = columnsOf(medewerkers).find(([key, { required }]) => required && isBlank(cells[key]));
  return empty
    ? `Bij jou is ${empty[1].header} leeg.`
    : cells.actief === 'Nee'
      ? 'Bij jou staat Actief op Nee.'
      : 'In jouw rij klopt iets niet.';
}

/** Why somebody is refused, and what to do. Her own address, and what stands in her row, is for her alone. */
export function refusal(email: string, rows: readonly Row<'medewerkers'>[]): Problem {
  const kept = whatKeepsOut(email, rows);
  return email === ''
    ? {
        code: 'geen-recht',
        message:
          'Google zegt niet wie je bent. Ben je met meer accounts tegelijk ingelogd? Log uit, log in met je werkaccount en open het werkboek opnieuw.',
      }
    : {
        code: 'geen-recht',
        message: `Je staat niet als actieve medewerker in dit register. Vraag de projectleider om ${kept ? 'je rij in het tabblad Medewerkers na te kijken' : 'je in het tabblad Medewerkers te zetten'}.`,
        voorJou: `Je bent ingelogd als ${email}. ${kept}`.trim(),
      };
}

const readsOnly = 'Je bent meelezer: je kunt kijken, maar niets opslaan. Vraag de projectleider als dat anders moet.';

/** Why a role may not do this. */
export const noAct = (rol: Rol, act: Act): string =>
  act === 'herkomst'
    ? 'Je bent meelezer. Je kunt de cijfers bekijken, maar niet wie erachter zit. Vraag het aan de projectleider.'
    : act === 'inzien'
      ? `Met de rol ${rol} kun je geen papieren van een deelnemer maken. Vraag het aan de praktijkopleider of de projectleider.`
      : act === 'herstellen'
        ? `Met de rol ${rol} kun je niets herstellen. Vraag het aan de praktijkopleider of de projectleider.`
        : doers[act] === leiding
          ? 'Alleen een projectleider kan dit. Vraag het aan de projectleider.'
          : readsOnly;

/** Why a role may not write a tab. */
export const noRight = (rol: Rol, tabName: string): string =>
  rol === 'Meelezer'
    ? readsOnly
    : `Met de rol ${rol} kun je in ${tabName} niets opslaan. Vraag het aan de praktijkopleider of de projectleider.`;
