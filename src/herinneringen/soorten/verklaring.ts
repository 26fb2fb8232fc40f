/** Due: verklaringen from some days before their Streefdatum, until they are behaald. */
import { addDays } from '../../register/dates';
import { days, setting } from '../../register/settings/setting';
import { openVerklaringen } from '../dossiers';
import { soort } from '../soort';

export const verklaring = soort({
  titel: 'Verklaringen bij hun streefdatum',
  woord: 'Verklaring',
  inMail: 'Verklaring bij de streefdatum',
  instellingen: {
    verklaringVooraf: setting(
      'Verklaring: dagen vooraf',
      '30',
      'Hoeveel dagen voor de streefdatum staat een verklaring bij wat er speelt?',
      days,
    ),
  },
  ritme: ({ verklaringVooraf }) => ({ vooraf: [verklaringVooraf], herhalen: 0 }),
  formulier: 'toetsen',
  opent: ({ recordId }) => recordId,
  deel: 'leren',
  tabs: { verklaringen: 'alle rijen' },
  vind: (dossiers, { verklaringVooraf }) =>
    openVerklaringen(dossiers).flatMap(({ id, deelnemerId, titel, streefdatum }) =>
      streefdatum !== null && streefdatum <= addDays(dossiers.today, verklaringVooraf)
        ? [{ tab: 'verklaringen', recordId: id, deelnemerId, op: streefdatum, wat: `Verklaring ${titel}` }]
        : [],
    ),
});
