/** The step that sees whom the projectleider did not confirm: it warns, and later sets Actief to Nee. */
import { addDays, dateInWords } from '../../register/dates';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { actieveProjectleiders } from '../../privacy/toegang';
import { bevestigstand } from '../../privacy/bevestiging';
import { bevestigMail } from '../../paginas/herinneringen/bevestigMail';
import { withDocumentLock } from '../../workbook/lock';
import { remember } from '../../workbook/state/properties';
import { werktMeeChange, werktMeeFrom } from '../../workbook/state/toegang';
import { tellOnce } from '../mail/notices';
import { setInactive } from '../menu/workTogether';
import type { DailyStep } from './job';

export const confirmed: DailyStep = {
  name: 'Wie werkt mee',
  run: (job): Outcome<boolean> => {
    const { context, state } = job;
    const loaded = job.lastRead();
    if (!loaded.ok) return loaded;
    const { register, settings, marks } = loaded.value;
    const { today, spreadsheet } = context;
    const actief = register.medewerkers.filter((one) => one.actief === 'Ja');
    const termijn = { maanden: settings.bevestigMaanden, dagen: settings.bevestigDagen };
    const known = werktMeeFrom(marks.known());
    const { open, nieuw, uit, bevestigd } = bevestigstand(actief, known, termijn, today);
    state.teBevestigen = open.length;
    if (nieuw.length > 0) {
      const named = actief.filter(({ id }) => nieuw.includes(id)).map(({ id, rol }) => `${id} (${rol})`);
      const content = bevestigMail(named, dateInWords(addDays(today, termijn.dagen)), spreadsheet.getUrl());
      const told = tellOnce(
        job,
        loaded.value,
        {
          soort: 'Wie werkt mee',
          // It is about this confirmation that is over: the next one has another day.
          about: nieuw.map((id) => ({ record: id, kind: 'bevestiging', due: bevestigd.op[id]! })),
          content,
        },
        actieveProjectleiders(register.medewerkers).map(({ email }) => email),
      );
      // Told first: who is not told may not lose anything.
      if (!told.ok) return told;
    }
    if (uit.length > 0) {
      const done = setInactive(context, uit, 'register');
      if (!done.ok) return done;
      if (done.value !== null) job.notices.push(done.value);
      job.forget();
    }
    if (JSON.stringify(bevestigd) === JSON.stringify(known)) return success(true);
    if (Object.keys(known.op).length === 0) {
      job.also.push(werktMeeChange(bevestigd));
      return success(true);
    }
    // Read anew: a projectleider may have confirmed since this run began, and nothing that she said goes.
    return withDocumentLock(
      context,
      () => {
        const now = bevestigstand(actief, werktMeeFrom(context.marks.knownNow()), termijn, today);
        remember(context.properties, werktMeeChange(now.bevestigd));
        return success(true);
        // What is remembered is there at once: nothing waits for a flush.
      },
      true,
    );
  },
};
