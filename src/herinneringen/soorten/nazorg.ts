/** Due: `Volgend contact op` of a nazorgcontact, until a later contact keeps it or the road ends. */
import { addDays } from '../../register/dates';
import { groupBy } from '../../register/grouping';
import { days, setting } from '../../register/settings/setting';
import { endedSince, isKept } from '../opvolging';
import { opDeDag, soort } from '../soort';

export const nazorg = soort({
  titel: 'Nazorg',
  woord: 'Nazorg',
  inMail: 'Nazorg: weer contact',
  instellingen: {
    nazorgVooraf: setting(
      'Nazorg: dagen vooraf',
      '7',
      'Hoeveel dagen voor Volgend contact op staat de nazorg bij wat er speelt? Een contact in die dagen telt als het volgende.',
      days,
    ),
  },
  ritme: () => opDeDag,
  eerst: 'jobcoach',
  formulier: 'nazorg',
  opent: () => null,
  deel: 'verder',
  tabs: { nazorg: 'alle rijen' },
  vind: ({ register, today, fasenOf }, { nazorgVooraf }) => {
    const known = register.nazorg
      .filter(({ datum }) => datum <= today)
      .map((contact) => ({ ...contact, vervolg: contact.volgendContactOp }));
    const contactsOf = groupBy(known, ({ deelnemerId }) => deelnemerId);
    return known.flatMap((contact) => {
      const { id, deelnemerId, datum, vervolg } = contact;
      if (vervolg === null || vervolg > addDays(today, nazorgVooraf)) return [];
      if (isKept({ ...contact, vervolg }, contactsOf.get(deelnemerId)!, nazorgVooraf)) return [];
      if (endedSince(datum, fasenOf(deelnemerId))) return [];
      return [{ tab: 'nazorg', recordId: id, deelnemerId, op: vervolg, wat: 'Nazorg: weer contact' }];
    });
  },
});
