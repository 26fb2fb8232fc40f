/** Due: toetsen that are Gepland or Uitgesteld, from some days before. Only a result or Vervallen ends it. */
import { addDays } from '../../register/dates';
import { dayList, days, setting } from '../../register/settings/setting';
import { soort } from '../soort';

const openStatussen: readonly unknown[] = ['Gepland', 'Uitgesteld'];

export const toets = soort({
  titel: 'Toetsen',
  woord: 'Toets',
  inMail: null,
  instellingen: {
    toetsVooraf: setting(
      'Toets: dagen vooraf',
      '14',
      'Hoeveel dagen voor een toets staat die bij wat er speelt? De dagen zijn kalenderdagen.',
      days,
    ),
    toetsHerinneringen: setting(
      'Herinnering toets: dagen vooraf',
      '14, 3, 0',
      'Hoeveel dagen voor een toets gaat er een mail? 0 is op de dag zelf.',
      dayList,
    ),
    toetsHerhalen: setting(
      'Herinnering toets: daarna elke … dagen',
      '7',
      'Is er na de dag van de toets nog geen resultaat? Dan komt er elke zoveel dagen weer een mail. 0 is nooit.',
      days,
    ),
  },
  ritme: ({ toetsHerinneringen, toetsHerhalen }) => ({ vooraf: toetsHerinneringen, herhalen: toetsHerhalen }),
  ruimst: (waarden) => ({ ...waarden, toetsVooraf: Math.max(waarden.toetsVooraf, ...waarden.toetsHerinneringen) }),
  formulier: 'toetsen',
  opent: ({ recordId }) => recordId,
  deel: 'leren',
  tabs: { toetsen: ({ status }) => openStatussen.includes(status) },
  vind: ({ register, today }, { toetsVooraf }) =>
    register.toetsen
      .filter(({ status }) => openStatussen.includes(status))
      .filter(({ geplandOp }) => geplandOp <= addDays(today, toetsVooraf))
      .map(({ id, deelnemerId, werkproces, geplandOp, beoordelaar, status }) => ({
        tab: 'toetsen',
        recordId: id,
        deelnemerId,
        op: geplandOp,
        genoemd: beoordelaar,
        wat: status === 'Uitgesteld' ? `Uitgestelde toets ${werkproces}` : `Toets ${werkproces}`,
      })),
});
