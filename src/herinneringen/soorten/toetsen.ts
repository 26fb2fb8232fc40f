/** Due: toetsen that are Gepland or Uitgesteld, from some days before. Only a result or Vervallen ends it. */
import { addDays } from '../../register/dates';
import type { Stand } from '../dossiers';
import type { Finding } from '../item';

export const openToetsen = ({ register, termen, today }: Stand): Finding[] =>
  register.toetsen
    .filter(({ status }) => status === 'Gepland' || status === 'Uitgesteld')
    .filter(({ geplandOp }) => geplandOp <= addDays(today, termen.toetsVooraf))
    .map(({ id, deelnemerId, werkproces, geplandOp, beoordelaar, status }) => ({
      tab: 'toetsen',
      recordId: id,
      deelnemerId,
      op: geplandOp,
      beoordelaar,
      wat: status === 'Uitgesteld' ? `Uitgestelde toets ${werkproces}` : `Toets ${werkproces}`,
    }));
