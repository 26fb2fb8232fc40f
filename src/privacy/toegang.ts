/** Who may do what and who gets mail: both stand in ordinary cells. What changes there is told, and mail goes no further than was meant. */
import { plainAddress } from '../register/schema';
import type { Medewerker } from '../register/tabs/medewerkers';

const domainOf = (email: string): string => plainAddress(email).slice(email.trim().lastIndexOf('@') + 1);

type Mens = Pick<Medewerker, 'id' | 'email' | 'rol' | 'actief'>;

/** What Instellingen says of mail. */
export interface Postregels {
  /** To which domains mail may go; none: those of the active projectleiders. */
  readonly domeinen: readonly string[];
  readonly maandOntvangers: readonly string[];
}

export const actieveProjectleiders = <M extends Mens>(medewerkers: readonly M[]): M[] =>
  medewerkers.filter(({ rol, actief }) => rol === 'Projectleider' && actief === 'Ja');

/**
 * Whether mail may go to an address.
 * @param bevestigd addresses elsewhere that a projectleider said are meant
 */
export function magMailNaar(
  email: string,
  medewerkers: readonly Mens[],
  { domeinen }: Pick<Postregels, 'domeinen'>,
  bevestigd: readonly string[],
): boolean {
  const own =
    domeinen.length > 0 ? domeinen : actieveProjectleiders(medewerkers).map(({ email: leader }) => domainOf(leader));
  const allowed = own.map((one) => plainAddress(one).replace(/^@/, ''));
  return allowed.includes(domainOf(email)) || bevestigd.map(plainAddress).includes(plainAddress(email));
}

/** All that tells who may what, a line each: `mens|A-0001|e-mail|rol` of who is active, `ontvanger|e-mail`, `domein|naam`. */
export const toegangVan = (medewerkers: readonly Mens[], { domeinen, maandOntvangers }: Postregels): string[] =>
  [
    ...medewerkers
      .filter(({ actief }) => actief === 'Ja')
      .map(({ id, email, rol }) => ['mens', id, plainAddress(email), rol].join('|')),
    ...maandOntvangers.map((email) => `ontvanger|${plainAddress(email)}`),
    ...domeinen.map((naam) => `domein|${plainAddress(naam)}`),
  ].sort();

const mensenIn = (toegang: readonly string[]): Map<string, readonly [email: string, rol: string]> =>
  new Map(
    toegang
      .map((line) => line.split('|'))
      .flatMap(([soort, id = '', email = '', rol = '']) =>
        soort === 'mens' ? [[id, [email, rol] as const] as const] : [],
      ),
  );

/** The addresses of who was a projectleider: who is none any more is told as well. */
export const leidersIn = (toegang: readonly string[]): string[] =>
  [...mensenIn(toegang).values()].flatMap(([email, rol]) => (rol === 'Projectleider' ? [email] : []));

const regelsMet = (toegang: readonly string[], soort: string): string[] =>
  toegang.filter((line) => line.startsWith(`${soort}|`));

function hoeveel(was: readonly string[], nu: readonly string[], soort: string, wat: string): string[] {
  const [before, now] = [regelsMet(was, soort), regelsMet(nu, soort)];
  const added = now.filter((line) => !before.includes(line)).length;
  const gone = before.filter((line) => !now.includes(line)).length;
  return added + gone === 0 ? [] : [`${wat}: ${added} erbij, ${gone} eraf.`];
}

/** What changed, a Dutch sentence each, by number and role: no names and no addresses. */
export function watVeranderde(was: readonly string[], nu: readonly string[]): string[] {
  const [before, now] = [mensenIn(was), mensenIn(nu)];
  const ids = [...new Set([...before.keys(), ...now.keys()])].sort();
  const mensen = ids.flatMap((id): string[] => {
    const [oud, nieuw] = [before.get(id), now.get(id)];
    if (!oud) return [`${id} kan erbij, als ${nieuw![1]}.`];
    if (!nieuw) return [`${id} kan er niet meer bij (was ${oud[1]}).`];
    return [
      ...(oud[1] === nieuw[1] ? [] : [`${id} was ${oud[1]} en is nu ${nieuw[1]}.`]),
      ...(oud[0] === nieuw[0] ? [] : [`${id} heeft een ander e-mailadres.`]),
    ];
  });
  return [
    ...mensen,
    ...hoeveel(was, nu, 'ontvanger', 'Ontvangers van het maandoverzicht'),
    ...hoeveel(was, nu, 'domein', 'Toegestane domeinen voor mail'),
  ];
}
