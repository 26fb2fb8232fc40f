/** The step that sees whether roles and recipients changed, tells all projectleiders, and closes the tabs in which both stand. */
import { success } from '../../register/outcome';
import { counted, wordFor } from '../../register/grouping';
import { vingerafdruk } from '../../importeren/vingerafdruk';
import { plainAddress } from '../../register/schema';
import { actieveProjectleiders, leidersIn, toegangVan, watVeranderde } from '../../privacy/toegang';
import { toegangMail } from '../../paginas/herinneringen/toegangMail';
import { knownToegang, toegangChange } from '../../workbook/state/toegang';
import { roleTabsPart } from '../menu/roleTabs';
import { mayGoTo } from '../mail/elsewhere';
import { tellOnce } from '../mail/notices';
import type { DailyStep } from './job';

export const access: DailyStep = {
  name: 'Toegang',
  run: (job) => {
    const { context } = job;
    const loaded = job.lastRead();
    if (!loaded.ok) return loaded;
    const { register, settings } = loaded.value;
    const was = knownToegang(context.marks.known());
    const nu = toegangVan(register.medewerkers, settings);
    const changes = was === null ? [] : watVeranderde(was, nu);
    // Before there was a projectleider it was still being filled in.
    const leaders = was === null ? [] : leidersIn(was);
    if (changes.length > 0 && leaders.length > 0) {
      const held = settings.maandOntvangers.filter((email) => !mayGoTo(context, loaded.value)(email)).length;
      const waits =
        held === 0
          ? []
          : [
              `${counted(held, 'ontvanger is', 'ontvangers zijn')} van een ander domein en ${wordFor(held, 'krijgt', 'krijgen')} niets, tot een projectleider dat bevestigt met PLP-register > Maandoverzicht versturen.`,
            ];
      const now = actieveProjectleiders(register.medewerkers).map(({ email }) => plainAddress(email));
      const told = tellOnce(
        job,
        loaded.value,
        {
          soort: 'Toegang',
          // Of a day on which it changes twice both are told.
          about: [{ record: 'team', kind: `toegang-${vingerafdruk(JSON.stringify([was, nu]))}`, due: context.today }],
          content: toegangMail([...changes, ...waits], context.spreadsheet.getUrl()),
        },
        [...leaders, ...now],
      );
      if (!told.ok) return told;
    }
    if (was === null || changes.length > 0) job.also.push(toegangChange(nu));
    // At once: tomorrow's run would tell it again.
    if (changes.length > 0) job.save();
    if (job.isFull && changes.length === 0) return success(true);
    const closed = roleTabsPart.closeRoleTabs(context, loaded.value);
    return closed.ok ? success(true) : closed;
  },
};
