/**
 * The chain of the Logboek: each night a seal comes above the new lines. It holds a salted mark of each line, and a hash of
 * these and of the seal before it. Who changes, adds or takes away a sealed line breaks it, and mails hold what the last hash was.
 */
import { sha256 } from './sha256';

/** A line as texts, in the order of the columns of the Logboek. */
export type Regel = readonly string[];

/** How the Logboek names a seal, and in which of its columns stand its marks and its hash. */
export const verzegeld = 'Verzegeld';
const [watAt, merkenAt] = [2, 6] as const;
export const [merkenPlaats, hashPlaats] = [merkenAt, 7] as const;

/** So many lines one seal holds: a cell of Google holds 50,000 signs, and a line takes some 35. */
export const mostLines = 1200;

/** Instead of a mark, of a line that was taken away by the register: of what stood there nobody can try what it was. */
const weg = '-';

/** What is remembered outside the tab: of the last seal, and of what was taken away below and among the others. */
export interface Ketenstand {
  /** The hash of the last seal; '' where there is none yet. */
  readonly hash: string;
  /** When it was made, as the line has it; '' where there is none. */
  readonly op: string;
  /** The hash of the last seal that went with all of its lines; '' where none did. */
  readonly anker: string;
  /** How many lines the register took away from among the sealed ones. */
  readonly weg: number;
  /** Where the chain was broken when it was last looked at, in Dutch; '' where it held. */
  readonly breuk: string;
  /** What these are once lines are away that were about to go: a run that was broken off may have come so far. */
  readonly straks?: Pick<Ketenstand, 'anker' | 'weg'>;
}

export const leegeKeten: Ketenstand = { hash: '', op: '', anker: '', weg: 0, breuk: '' };

export const isVerzegeling = (regel: Regel): boolean => regel[watAt] === verzegeld;

const merkVan = (zout: string, regel: Regel): string => sha256(`${zout}|${JSON.stringify(regel)}`).slice(0, 16);

const merkenIn = (zegel: Regel): string[] => (zegel[merkenAt] ?? '').split(' ').filter(Boolean);

/** What a mark says of its line without its salt: that may go, and the chain holds. */
const vast = (merk: string): string => merk.slice(merk.indexOf('.') + 1);

/** @param kop the cells of the seal before its marks */
const hashVan = (vorige: string, kop: Regel, merken: readonly string[]): string =>
  sha256(JSON.stringify([vorige, kop, merken.map(vast)]));

/**
 * The seal of lines, the oldest first, as a line of the Logboek.
 * @param zaad what nobody can guess: of each line another salt is made of it
 */
export function verzegel(vorige: string, op: string, regels: readonly Regel[], zaad: string): Regel {
  const kop = [op, 'register', verzegeld, 'Logboek', '', `${regels.length} regels`];
  const merken = regels.map((regel, index) => {
    const zout = sha256(`${zaad}|${index}`).slice(0, 16);
    return `${zout}.${merkVan(zout, regel)}`;
  });
  return [...kop, merken.join(' '), hashVan(vorige, kop, merken)];
}

/** A seal with its lines, the oldest first. `rij` is where a line stands among all, from 0. */
interface Deel {
  readonly zegel: Regel;
  readonly rij: number;
  readonly regels: readonly { readonly regel: Regel; readonly rij: number }[];
}

/** The lines as they stand, the newest first, cut at the seals: the oldest part first; what stands above the last seal is new. */
function delenVan(lines: readonly Regel[]): { readonly delen: Deel[]; readonly nieuw: Deel['regels'] } {
  const delen: Deel[] = [];
  let zegel: { regel: Regel; rij: number } | null = null;
  let own: { regel: Regel; rij: number }[] = [];
  const nieuw: { regel: Regel; rij: number }[] = [];
  const close = (): void => {
    if (zegel) delen.unshift({ zegel: zegel.regel, rij: zegel.rij, regels: own.reverse() });
    own = [];
  };
  lines.forEach((regel, rij) => {
    if (isVerzegeling(regel)) {
      close();
      zegel = { regel, rij };
    } else if (regel.some((text) => text !== '')) (zegel ? own : nieuw).push({ regel, rij });
  });
  close();
  return { delen, nieuw: nieuw.reverse() };
}

/** The first place where the chain does not hold. `rij` from 0 among the lines; null where nothing stands that should. */
export interface Breuk {
  readonly rij: number | null;
  readonly wat: 'regel' | 'verzegeling' | 'laatste' | 'weg';
}

/** The lines of a seal against its marks: where the first stands that does not fit, or null. */
function breukIn({ zegel, rij, regels }: Deel): number | null {
  const there = merkenIn(zegel).filter((merk) => !merk.startsWith(weg));
  for (let index = 0; index < Math.max(there.length, regels.length); index++) {
    const [merk, own] = [there[index], regels[index]];
    if (!own) return rij;
    const zout = (merk ?? '').split('.')[0]!;
    if (!merk || merk !== `${zout}.${merkVan(zout, own.regel)}`) return own.rij;
  }
  return null;
}

const aantalWeg = (delen: readonly Deel[]): number =>
  delen.reduce((sum, { zegel }) => sum + merkenIn(zegel).filter((merk) => merk.startsWith(weg)).length, 0);

/** What is remembered, as far as the register came: with or without the lines that were about to go. */
export function geldigeStand(lines: readonly Regel[], stand: Ketenstand | null): Ketenstand | null {
  if (!stand?.straks) return stand;
  const { straks, ...before } = stand;
  const after = { ...before, ...straks };
  return breukVan(lines, before) !== null && breukVan(lines, after) === null ? after : before;
}

/**
 * Looks whether the chain holds.
 * @param lines all lines as they stand, the newest first
 * @param stand what was remembered elsewhere; null where that is lost, as in a copy
 * @returns the oldest place where it does not; null where it does
 */
export function breukVan(lines: readonly Regel[], stand: Ketenstand | null): Breuk | null {
  const { delen } = delenVan(lines);
  let vorige = stand?.anker ?? null;
  for (const deel of delen) {
    const { zegel, rij } = deel;
    const own = breukIn(deel);
    if (own !== null) return { rij: own, wat: 'regel' };
    const hash = zegel[hashPlaats] ?? '';
    // Without what is remembered nobody knows what came before the first.
    const isLinked = vorige === null || hash === hashVan(vorige, zegel.slice(0, merkenAt), merkenIn(zegel));
    if (!isLinked) return { rij, wat: 'verzegeling' };
    vorige = hash;
  }
  if (stand === null) return null;
  const known = stand.hash === stand.anker || delen.some(({ zegel }) => zegel[hashPlaats] === stand.hash);
  if (!known) return { rij: null, wat: 'laatste' };
  return aantalWeg(delen) > stand.weg ? { rij: null, wat: 'weg' } : null;
}

/** The new lines, the oldest first, and the hash that comes before them. */
export function nieuweRegels(
  lines: readonly Regel[],
  stand: Ketenstand | null,
): { readonly regels: Deel['regels']; readonly vorige: string } {
  const { delen, nieuw } = delenVan(lines);
  return { regels: nieuw, vorige: delen[delen.length - 1]?.zegel[hashPlaats] ?? stand?.anker ?? '' };
}

/** What is to become of the lines once some go. */
export interface Zonder {
  /** By the place of a line, from 0: `weg`, or the marks that a seal has then. */
  readonly regels: ReadonlyMap<number, 'weg' | string>;
  readonly stand: Ketenstand;
}

/**
 * Takes lines away in such a way that the chain holds: their seals keep that there was a line, and not what can be tried on it.
 * Seals that hold nothing any more, from the oldest on, go too.
 */
export function zonder(
  lines: readonly Regel[],
  stand: Ketenstand,
  gaat: (regel: Regel) => boolean,
  zegelGaat: (zegel: Regel) => boolean = () => false,
): Zonder {
  const { delen, nieuw } = delenVan(lines);
  const regels = new Map<number, 'weg' | string>();
  for (const { regel, rij } of nieuw) if (gaat(regel)) regels.set(rij, 'weg');
  let [anker, aantal, isOldest] = [stand.anker, stand.weg, true];
  for (const { zegel, rij, regels: own } of delen) {
    const merken = merkenIn(zegel);
    const open = merken.flatMap((merk, index) => (merk.startsWith(weg) ? [] : [index]));
    own.forEach((one, index) => {
      if (!gaat(one.regel)) return;
      regels.set(one.rij, 'weg');
      const at = open[index];
      if (at === undefined) return;
      merken[at] = `${weg}.${vast(merken[at]!)}`;
      aantal++;
    });
    const isEmpty = merken.every((merk) => merk.startsWith(weg)) && own.every(({ rij: at }) => regels.has(at));
    if (isOldest && isEmpty && zegelGaat(zegel)) {
      regels.set(rij, 'weg');
      anker = zegel[hashPlaats] ?? '';
      aantal -= merken.length;
      continue;
    }
    isOldest = false;
    if (merken.join(' ') !== zegel[merkenAt]) regels.set(rij, merken.join(' '));
  }
  return { regels, stand: { ...stand, anker, weg: Math.max(0, aantal) } };
}
