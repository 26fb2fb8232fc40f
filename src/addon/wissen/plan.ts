/**
 * Plans an erasure: what goes, and what must stay so that figures of the past stay as they were. Of what stays the dates are
 * made as coarse as the figures allow, tab by tab.
 */
import { addDays } from '../../register/dates';
import type { DateString } from '../../register/dates';
import { naamGewist } from '../../register/identity/gewist';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import type { Register } from '../../register/register';
import { toRegister } from '../../register/register';
import type { Row, Rows } from '../../register/row';
import { isAbout } from '../../register/row';
import type { TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import { allTabs } from '../../register/tabs';
import { squeeze } from '../../uitkomsten/basis/getypt';
import type { BlijvendeTab, Rest, RestVraag } from '../../privacy/wissen/rest';
import { blijvendeTabs, maakRest, naWissen } from '../../privacy/wissen/rest';
import { grof, precies } from '../../privacy/wissen/sneden';
import type { Cijfers } from './cijfers';
import { cijfersOp, meetdagen, verschillen } from './cijfers';

export interface WisVraag {
  readonly deelnemerId: string;
  readonly eerste: RestVraag['eerste'];
  readonly door: string;
  readonly vandaag: DateString;
}

export interface WisPlan {
  readonly rest: Rest;
  /** Her rows as they stand, by tab. */
  readonly weg: ReadonlyMap<TabKey, readonly Row[]>;
  /** The days on which all was held against each other, and what the figures were. */
  readonly dagen: readonly DateString[];
  readonly was: Cijfers;
  /** Functies that only she had: they get no name of their own any more. */
  readonly functies: ReadonlySet<string>;
  /** The tabs of which the dates had to stay as they were. */
  readonly precies: readonly BlijvendeTab[];
}

/** Hers that nobody else has and no doel names: they tell of one. */
function eigenFuncties({ plaatsingen, doelen }: Register, deelnemerId: string): Set<string> {
  const others = new Set(plaatsingen.flatMap((one) => (one.deelnemerId === deelnemerId ? [] : [one.functie.trim()])));
  const named = new Set(doelen.map(({ indicator }) => squeeze(indicator)));
  return new Set(
    plaatsingen
      .filter((one) => one.deelnemerId === deelnemerId)
      .map(({ functie }) => functie.trim())
      .filter((functie) => !others.has(functie) && !named.has(squeeze(`1.2/Functie: ${functie}`))),
  );
}

/** Of deelnemers her alone: where her part of each figure stays, so does the whole, and it takes a moment to know. */
const alleenZij = (rows: Rows, deelnemerId: string): Rows =>
  Object.fromEntries(
    allTabs.map(({ key, columns }) => [
      key,
      key === 'deelnemers' || 'deelnemerId' in columns
        ? (rows[key] as readonly Row[]).filter(({ cells }) => isAbout(deelnemerId, key, cells))
        : rows[key],
    ]),
  ) as unknown as Rows;

/** The tabs whose dates may be coarse: each beside those that were found before. */
function grofsteTabs(rows: Rows, vraag: WisVraag, maak: (grove: ReadonlySet<BlijvendeTab>) => Rest): Set<BlijvendeTab> {
  const own = alleenZij(rows, vraag.deelnemerId);
  const dagen = meetdagen(toRegister(own), vraag.vandaag);
  const cijfersVan = (some: Rows): Cijfers => cijfersOp(toRegister(some), dagen, alles);
  const was = cijfersVan(own);
  const isGelijk = (grove: ReadonlySet<BlijvendeTab>): boolean =>
    verschillen(was, cijfersVan(naWissen(own, vraag.deelnemerId, maak(grove)))).length === 0;
  const alle = new Set<BlijvendeTab>(blijvendeTabs);
  if (isGelijk(alle)) return alle;
  return blijvendeTabs.reduce((found, tab) => {
    const more = new Set([...found, tab]);
    return isGelijk(more) ? more : found;
  }, new Set<BlijvendeTab>());
}

/** Every functie: by name they are looked at in the register as a whole. */
const alles: ReadonlySet<string> = { has: () => true } as unknown as ReadonlySet<string>;

/** The plan, with the figures held against each other; a failure where they would not stay the same. */
export function maakWisPlan(rows: Rows, vraag: WisVraag): Outcome<WisPlan> {
  const { deelnemerId, vandaag } = vraag;
  const register = toRegister(rows);
  const weg = new Map<TabKey, readonly Row[]>(
    allTabs.map(({ key }) => [
      key,
      (rows[key] as readonly Row[]).filter(({ cells }) => isAbout(deelnemerId, key, cells)),
    ]),
  );
  if ([...weg.values()].every((own) => own.length === 0))
    return failure('bestaat-niet', `${deelnemerId} staat niet (meer) in ${tabs.deelnemers.name}. Er is niets gewist.`);
  const grenzen = register.projectjaren.flatMap(({ start, einde }) => [start, addDays(einde, 1)]);
  const maand = grof(grenzen, vandaag);
  const functies = eigenFuncties(register, deelnemerId);
  const maak = (grove: ReadonlySet<BlijvendeTab>): Rest =>
    maakRest(rows, {
      ...vraag,
      sneden: (tab) => (grove.has(tab) ? maand : precies),
      snedenAanmelding: maand,
      functie: (functie) => (functies.has(functie.trim()) ? naamGewist : functie),
    });
  const grove = grofsteTabs(rows, vraag, maak);
  const rest = maak(grove);
  const dagen = meetdagen(register, vandaag);
  const was = cijfersOp(register, dagen, functies);
  const anders = verschillen(was, cijfersOp(toRegister(naWissen(rows, deelnemerId, rest)), dagen, functies));
  return anders.length > 0
    ? failure(
        'geweigerd',
        `Er is niets gewist: ${anders.length} cijfers over vroeger zouden anders worden, zoals ${anders[0]!}. Kies eerst Controle > Register controleren en verbeter wat daar over ${deelnemerId} staat.`,
      )
    : success({
        rest,
        weg,
        dagen,
        was,
        functies,
        precies: blijvendeTabs.filter((tab) => !grove.has(tab) && (rest.rijen.get(tab)?.length ?? 0) > 0),
      });
}
