/** Who is to be mailed about what, now: one digest a person a day, of what is due and did not leave yet. */
import type { DateString } from '../register/dates';
import { countBy } from '../register/grouping';
import type { Register } from '../register/register';
import { plainAddress } from '../register/schema';
import { isWerkdag } from '../register/settings/vrijeDagen';
import type { Gegevens } from './gegevens';
import type { DueItem } from './watSpeelt';
import type { MailRegel } from '../register/made/mailjournaal';
import { isHangend, kindOfKey, magWegNu, recipientOfKey, sleutel } from './journaal';
import { zonderToestemming } from '../register/weg/toestemming';
import { leermeesterVan } from './leermeester';
import type { Moment } from './moment';
import { laatsteMoment, momentKind, termenVoorHerinneren } from './moment';
import { soortNamen } from './soorten';
import { watSpeelt } from './watSpeelt';
import { weeklijst } from './weeklijst';

/** One item in a digest. */
export interface Herinnering {
  readonly key: string;
  readonly item: DueItem;
  readonly moment: Moment;
  /** It was to leave on an earlier day, and could not. */
  readonly late: boolean;
}

/** One mail. */
export interface Digest {
  readonly recipient: string;
  /** A leermeester is no colleague: she gets another mail, that says less. */
  readonly aan: 'medewerker' | 'leermeester';
  readonly herinneringen: readonly Herinnering[];
  /** What is late in the whole team; null when it is not in this mail. */
  readonly week: { readonly key: string; readonly items: readonly DueItem[] } | null;
  /** The day on which the oldest of these was to leave. */
  readonly oudste: DateString;
}

/** Who would be mailed, and is not. */
export interface Zonder {
  /** Null: nobody active is left to ask. */
  readonly email: string | null;
  readonly aantal: number;
}

export interface Plan {
  /** The oldest first. */
  readonly digests: readonly Digest[];
  /** The keys of everything that now stands, sent or not: what is pending under another key has lapsed. */
  readonly live: ReadonlySet<string>;
  readonly zonder: readonly Zonder[];
}

/** Something that stands, before the Mailjournaal is asked. */
interface Kandidaat {
  readonly recipient: string;
  readonly aan: Digest['aan'];
  readonly herinnering: Herinnering;
}

/** Digests begin with toetsen; within a kind the oldest first, as watSpeelt gave them. */
const byKind = (a: Herinnering, b: Herinnering): number =>
  soortNamen.indexOf(a.item.soort) - soortNamen.indexOf(b.item.soort);

/** Who wants no reminders: of two rows with one address, Nee counts. */
const wilNiet = ({ medewerkers }: Register): ReadonlySet<string> =>
  new Set(
    medewerkers
      .filter(({ actief, ontvangtHerinneringen }) => actief === 'Ja' && ontvangtHerinneringen === 'Nee')
      .map(({ email }) => plainAddress(email)),
  );

function herinner(gegevens: Gegevens, item: DueItem, kind: string, moment: Moment, recipient: string): Herinnering {
  const { journaal, laatsteRun, today } = gegevens;
  const key = sleutel({ record: item.recordId, kind: momentKind(kind, moment.afstand), due: item.op, recipient });
  const missed = journaal.has(key) || (laatsteRun !== null && moment.dag > laatsteRun);
  return { key, item, moment, late: moment.dag < today && missed };
}

function forMedewerkers(gegevens: Gegevens, items: readonly DueItem[]): Kandidaat[] {
  const { instellingen, today } = gegevens;
  return items.flatMap((item): Kandidaat[] => {
    const moment = laatsteMoment(item.soort, item.op, today, instellingen);
    if (item.voor === null || moment === null) return [];
    return [
      { recipient: item.voor, aan: 'medewerker', herinnering: herinner(gegevens, item, item.soort, moment, item.voor) },
    ];
  });
}

/** About toetsen that are still to come; whoever is a colleague gets her own mail already. */
function forLeermeesters(gegevens: Gegevens, items: readonly DueItem[]): Kandidaat[] {
  const { register, instellingen, today } = gegevens;
  if (!instellingen.leermeesterMail) return [];
  const colleagues = new Set(register.medewerkers.map(({ email }) => plainAddress(email)));
  const without = zonderToestemming(register.deelnemers);
  return items
    .filter(({ soort, dagen, deelnemerId }) => soort === 'toets' && dagen >= 0 && !without.has(deelnemerId))
    .flatMap((item): Kandidaat[] => {
      const recipient = leermeesterVan(register, item.deelnemerId, item.op);
      const moment = laatsteMoment('toets', item.op, today, instellingen);
      if (recipient === null || moment === null || colleagues.has(plainAddress(recipient))) return [];
      return [
        { recipient, aan: 'leermeester', herinnering: herinner(gegevens, item, 'leermeester', moment, recipient) },
      ];
    });
}

/** Who had a digest today has had hers. */
const mailedToday = ({ journaal, today, alleen }: Gegevens): ReadonlySet<string> =>
  new Set(
    alleen
      ? []
      : [...journaal]
          .filter(([key, regel]) => isHerinnering(key) && regel.verzondenOp === today)
          .map(([key]) => recipientOfKey(key)),
  );

const herinneringKind = new RegExp(`^(weeklijst|(leermeester|${soortNamen.join('|')})[+-]?\\d+)$`);

/** True for the key of a reminder: of an item, of a leermeester or of a week. */
export const isHerinnering = (key: string): boolean => herinneringKind.test(kindOfKey(key));

function zonderMail(items: readonly DueItem[], nee: ReadonlySet<string>): Zonder[] {
  const unmailed = items.map(({ voor }) => voor).filter((voor) => voor === null || nee.has(plainAddress(voor)));
  return [...countBy(unmailed)].map(([email, aantal]) => ({ email, aantal }));
}

function makeDigests(gegevens: Gegevens, kandidaten: readonly Kandidaat[], items: readonly DueItem[]): Digest[] {
  const { journaal, ging, alleen } = gegevens;
  const may = magWegNu(journaal, ging);
  const maySend = (key: string): boolean => may(key) && (!alleen || alleen.has(key));
  const weeks = new Map(weeklijst(gegevens, items).map((week) => [plainAddress(week.recipient), week]));
  const people = new Map<string, { recipient: string; aan: Digest['aan']; herinneringen: Herinnering[] }>();
  for (const { recipient, aan, herinnering } of kandidaten) {
    if (!maySend(herinnering.key)) continue;
    const own = people.get(plainAddress(recipient)) ?? { recipient, aan, herinneringen: [] };
    people.set(plainAddress(recipient), own);
    own.herinneringen.push(herinnering);
  }
  for (const [email, { recipient, key }] of weeks) {
    if (maySend(key) && !people.has(email)) people.set(email, { recipient, aan: 'medewerker', herinneringen: [] });
  }
  return [...people].map(([email, { recipient, aan, herinneringen }]): Digest => {
    const week = weeks.get(email);
    const own = week && maySend(week.key) ? week : null;
    const days = [...herinneringen.map(({ moment }) => moment.dag), ...(own ? [own.dag] : [])].sort();
    return {
      recipient,
      aan,
      herinneringen: herinneringen.sort(byKind),
      week: own ? { key: own.key, items: own.items } : null,
      oudste: days[0]!,
    };
  });
}

/**
 * Decides who is mailed what on `today`, given what already left. Nothing leaves on a free day. Of each item only the
 * last moment that has come counts, so that missed days come together in one mail. Rows count as they are now.
 */
export function planHerinneringen(gegevens: Gegevens): Plan {
  const { register, instellingen, today } = gegevens;
  const items = watSpeelt(register, termenVoorHerinneren(instellingen), today).filter(({ soort }) =>
    instellingen.herinneringSoorten.includes(soort),
  );
  const nee = wilNiet(register);
  const kandidaten = [...forMedewerkers(gegevens, items), ...forLeermeesters(gegevens, items)].filter(
    ({ recipient }) => !nee.has(plainAddress(recipient)),
  );
  const had = mailedToday(gegevens);
  const digests = isWerkdag(today, instellingen.vrijeDagen)
    ? makeDigests(gegevens, kandidaten, items).filter(({ recipient }) => !had.has(plainAddress(recipient)))
    : [];
  const live = [
    ...kandidaten.map(({ herinnering }) => herinnering.key),
    ...weeklijst(gegevens, items).map(({ key }) => key),
  ];
  return {
    digests: digests.sort((a, b) => (a.oudste < b.oudste ? -1 : a.oudste > b.oudste ? 1 : 0)),
    live: new Set(live),
    zonder: zonderMail(items, nee),
  };
}

/** The keys of reminders that still wait, while what they were about is over, moved, or somebody else's. */
export const vervallenSleutels = (journaal: ReadonlyMap<string, MailRegel>, live: ReadonlySet<string>): string[] =>
  [...journaal].flatMap(([key, regel]) => (isHerinnering(key) && isHangend(regel) && !live.has(key) ? [key] : []));
