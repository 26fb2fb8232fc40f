/** Tab Nazorg: contact after placement, up to three years (register.md; report, hoofdstuk 2 "Aanpak"). */
import { choice, date, freeText, reference } from '../column';
import { tab } from '../tab';

export const nazorg = tab({
  key: 'nazorg',
  name: 'Nazorg',
  record: 'nazorgcontact',
  prefix: 'N',
  idHeader: 'Nazorg-ID',
  group: 'werk',
  help: 'Contact na de plaatsing, tot drie jaar lang.',
  columns: {
    deelnemerId: reference('Deelnemer-ID', 'deelnemers', { required: true, help: 'Om welke deelnemer gaat het?' }),
    datum: date('Datum', { required: true, help: 'De dag van het contact.' }),
    soort: choice('Soort', ['Gesprek', 'Werkplekbezoek', 'Telefonisch'], {
      required: true,
      privacy: 'gewoon',
      help: 'Wat voor contact was het?',
    }),
    nogAanHetWerk: choice('Nog aan het werk', ['Ja', 'Nee', 'Onbekend'], {
      required: true,
      help: 'Is de deelnemer nog aan het werk?',
    }),
    notitie: freeText('Notitie', { help: 'Kort. Geen diagnose, geen BSN.' }),
    volgendContactOp: date('Volgend contact op', { ahead: true, help: 'Wanneer neem je weer contact op?' }),
  },
});
