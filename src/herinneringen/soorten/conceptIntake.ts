/** To be finished: an intake that is still a Concept, by who took it. It counts nowhere as long as it is one. */
import { nooit, soort } from '../soort';

/**
 * In Vandaag from the day of the intake on, also of somebody whose road has ended: a concept is done when it is finished
 * or taken out. Never mailed: who wrote it knows of it, and opens Vandaag.
 */
export const conceptIntake = soort({
  titel: 'Intakes die nog niet af zijn',
  woord: null,
  inMail: null,
  instellingen: {},
  ritme: () => nooit,
  formulier: 'intake',
  handeling: 'Intake afmaken',
  opent: ({ recordId }) => recordId,
  deel: 'leren',
  tabs: { intakes: 'alle rijen' },
  vind: ({ register, today }) =>
    register.concepten.map(({ id, deelnemerId, datum, afgenomenDoor }) => ({
      tab: 'intakes',
      recordId: id,
      deelnemerId,
      op: datum ?? today,
      wat: 'Intake nog niet af',
      ...(afgenomenDoor === null ? {} : { genoemd: afgenomenDoor }),
    })),
});
