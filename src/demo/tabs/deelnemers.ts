/** Tab Deelnemers of the demo: invented names and addresses beside each road. */
import { addDays } from '../../register/dates';
import type { Deelnemer } from '../../register/tabs/deelnemers';
import { backgrounds, towns } from '../data/names';
import { handover, staff } from '../data/project';
import { earliest, lastDay, workday } from '../days';
import type { Dice } from '../dice';
import { endedOn } from '../person';
import type { Person } from '../person';
import { phoneOf } from '../phones';
import type { DemoTables, RowRef } from '../table';

const doelgroepen: Readonly<Record<Person['groep'], Deelnemer['doelgroep']>> = {
  school: 'Uitgevallen uit regulier onderwijs',
  langdurig: 'Langdurig zonder werk en onderwijs',
  hoger: 'Hoger opgeleid zonder passende baan',
};

interface Name {
  readonly first: string;
  readonly last: string;
}

/** Gives every person another first and last name, of one background, by seed. */
export class Namer {
  private readonly left = backgrounds.map(({ share, first, last }) => ({ share, first: [...first], last: [...last] }));

  constructor(private readonly dice: Dice) {}

  next(): Name {
    const open = this.left.filter(({ first, last }) => first.length > 0 && last.length > 0);
    const from = this.dice.weighted(open.map((background) => [background, background.share] as const));
    return { first: this.take(from.first), last: this.take(from.last) };
  }

  private take(list: string[]): string {
    return list.splice(this.dice.whole(0, list.length - 1), 1)[0]!;
  }
}

/** A name as the part of an e-mail address: plain small letters. */
const plain = (text: string): string =>
  text
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

/** An invented address. @example addressOf('Femke', 'van Wijk') // 'femke.vanwijk@example.org' */
export const addressOf = (first: string, last: string): string => `${plain(first)}.${plain(last)}@example.org`;

/** The former praktijkopleider stays with the roads that had ended before the handover. */
function coachOf(person: Person): string {
  const ended = endedOn(person, 'Uitgevallen', 'Niet gestart', 'Afgerond');
  return ended !== undefined && ended < handover ? staff.oudOpleider : staff.opleider;
}

/** Adds the deelnemer's row; `index` counts the deelnemers from 0. */
export function addDeelnemer(tables: DemoTables, person: Person, index: number, name: Name, dice: Dice): RowRef {
  const consent = earliest(workday(addDays(person.aangemeld, dice.whole(0, 3))), lastDay);
  return tables.deelnemers.add(
    {
      voornaam: name.first,
      achternaam: name.last,
      geboortejaar: person.geboren,
      email: addressOf(name.first, name.last),
      telefoon: phoneOf(index),
      woonplaats: dice.weighted(towns),
      doelgroep: doelgroepen[person.groep],
      hoogsteOpleiding: person.opleiding,
      verwezenDoor: person.via,
      aanmelddatum: person.aangemeld,
      praktijkopleider: coachOf(person),
      toestemmingOp: consent,
      opmerkingen: person.opmerking ?? null,
    },
    person.aangemeld,
    staff.assistent,
  );
}
