/** Puts examples in the register, as a form would save them, and remembers which rows they are. */
import { counted, groupBy } from '../../register/grouping';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { voorbeeldRegels } from '../../demo/voorbeeld';
import { recordAfdruk } from '../../importeren/vingerafdruk';
import { withDocumentLock } from '../../workbook/lock';
import { idsOf, rememberVoorbeelden, voorbeeldenFrom } from '../../workbook/state/voorbeelden';
import type { Context } from '../context';
import { inSession } from '../endpoints/user';
import { save } from '../save/save';

/**
 * All of them or none. Once: while they are there nothing is added. Where an earlier try stored them and did not come to
 * remember them, the same request gives the same rows.
 */
export const putExamples = inSession((context: Context, { user }): Outcome<string> => {
  const before = voorbeeldenFrom(context.marks.knownNow());
  const there = idsOf(before).size;
  if (there > 0) return success(`De voorbeelden staan er al: ${counted(there, 'rij', 'rijen')}.`);
  const regels = voorbeeldRegels(context.today, user.email);
  const verzoek = `voorbeelden-${before.keer + 1}`;
  const saved = save(context, {
    verzoek,
    schrijf: regels.map(({ tab, values }) => ({ tab, id: null, basis: null, values })),
  });
  if (!saved.ok) return saved;
  return withDocumentLock(context, () => {
    const records = saved.value.steps.map(({ id, after }, index) => ({
      groep: regels[index]!.groep,
      record: [id, recordAfdruk(after)] as const,
    }));
    const groepen = groupBy(records, ({ groep }) => groep);
    rememberVoorbeelden(context.properties, {
      keer: before.keer + 1,
      op: context.now,
      groepen: [...groepen.values()].map((group) => group.map(({ record }) => record)),
    });
    const mensen = regels.filter(({ tab }) => tab === 'deelnemers').length;
    return success(
      `Er staan nu ${counted(mensen, 'voorbeelddeelnemer', 'voorbeelddeelnemers')} in het register. Ze heten allemaal Voorbeeld. Oefen ermee.`,
    );
  });
});
