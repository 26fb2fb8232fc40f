/** Rules about stages (register.md, "Rules across tabs"). */
import { dateIn, dutchDate } from '../dates';
import { compareIds } from '../identity/ids';
import type { Row } from '../row';
import { stages } from '../tabs/stages';
import type { Looptijd } from '../weg/looptijd';
import { isOpenOp } from '../weg/looptijd';
import { goesOnAfter } from '../identity/werkgever';
import type { Rule } from './judge/rule';
import { eindeVoorStart, rulesFor } from './judge/shared';
import { toldBeside } from './judge/view';
import { isStageLeftOpen, overOn } from './judge/weg';

type Stage = Row<'stages'>;

/** Hours a week that the stages of one deelnemer may take together. */
const maxHours = 40;

interface Period extends Looptijd {
  readonly name: string;
  readonly hours: number;
}

/** None where start or hours are missing or wrong: such a row gets its own message. */
function periodOf({ row, cells: { id, start: from, einde, urenPerWeek } }: Stage): Period | null {
  const start = dateIn(from);
  return start === null || typeof urenPerWeek !== 'number'
    ? null
    : { name: String(id ?? `rij ${row}`), start, einde: dateIn(einde), hours: urenPerWeek };
}

const totalHours = (periods: readonly Period[]): number => periods.reduce((sum, { hours }) => sum + hours, 0);

/**
 * Stages that run on the same day and together pass 40 hours a week. The sum only rises on a day on which one begins, so
 * only those days are looked at. Gives those beside this one; none when all is well.
 */
function tooMuchBeside(own: Period, others: readonly Period[]): readonly Period[] {
  for (const day of [own.start, ...others.map(({ start }) => start)]) {
    if (!isOpenOp(own, day)) continue;
    const beside = others.filter((period) => isOpenOp(period, day));
    if (beside.length > 0 && totalHours(beside) + own.hours > maxHours) return beside;
  }
  return [];
}

/** Told once, at the stage that makes it too much: the last one to begin. */
const beganBefore = (a: Stage, b: Stage): boolean => {
  const [first, second] = [String(a.cells.start), String(b.cells.start)];
  return first < second || (first === second && compareIds(String(a.cells.id), String(b.cells.id)) < 0);
};

const inWords = (hours: number): string => String(hours).replace('.', ',');

const teVeelUren: Rule<'stages'> = {
  name: 'te-veel-uren',
  severity: 'fout',
  about: ['urenPerWeek', 'start', 'einde', 'deelnemerId'],
  needs: ['stages'],
  judge: ({ row, cells, view }) => {
    const own = periodOf(row);
    const others = toldBeside(view, row, view.where('stages', 'deelnemerId', cells.deelnemerId), beganBefore);
    if (own === null || others.length === 0) return null;
    const beside = tooMuchBeside(
      own,
      others.flatMap((other) => periodOf(other) ?? []),
    );
    if (beside.length === 0) return null;
    const named = beside.map(({ name, hours }) => `${name} (${inWords(hours)} uur)`).join(' en ');
    return {
      message: `Samen met ${beside.map(({ name }) => name).join(' en ')} is dit meer dan ${maxHours} uur per week.`,
      mend: 'Vul minder uren in, of sluit een van de stages.',
      atField:
        `Samen met ${named} wordt dit ${inWords(totalHours(beside) + own.hours)} uur per week. ` +
        `Het mag niet meer dan ${maxHours} uur zijn. Vul minder uren in, of sluit eerst een stage.`,
    };
  },
};

const naEinde: Rule<'stages'> = {
  name: 'stage-na-einde',
  severity: 'fout',
  about: ['start', 'einde', 'deelnemerId'],
  needs: ['fasen'],
  judge: ({ row, cells, view }) => {
    const start = dateIn(cells.start);
    if (start === null) return null;
    const over = overOn(view, cells.deelnemerId, start);
    if (over)
      return {
        message: 'Deze stage begint na Uitgevallen of Afgerond.',
        mend: 'Kijk of de datum klopt, of leg in Fasen vast dat de deelnemer weer meedoet.',
        atField:
          `Deze stage begint na Uitgevallen of Afgerond: sinds ${dutchDate(over.datum)} is de fase ${over.fase}. ` +
          'Dan begint er geen stage. Doet de deelnemer weer mee? Leg dat eerst vast bij Fase wijzigen.',
      };
    return isStageLeftOpen(view, row)
      ? {
          column: 'einde',
          message: 'Deze stage loopt door na Uitgevallen of Afgerond.',
          mend: 'Sluit dit af, of leg in Fasen vast dat de deelnemer weer meedoet.',
        }
      : null;
  },
};

const naSamenwerking: Rule<'stages'> = {
  name: 'stage-na-samenwerking',
  severity: 'waarschuwing',
  about: ['werkgeverId', 'einde'],
  needs: ['werkgevers'],
  judge: ({ cells, view }) => {
    const werkgever = view.find('werkgevers', cells.werkgeverId)?.cells;
    const tot = dateIn(werkgever?.actiefTot);
    // A cooperation that ends before it begins has a message of its own.
    return tot !== null && tot >= (dateIn(werkgever?.actiefSinds) ?? tot) && goesOnAfter(cells, tot)
      ? {
          message: 'Deze stage loopt door nadat de samenwerking met de werkgever is gestopt.',
          mend: 'Sluit de stage af, of maak Actief tot in Werkgevers leeg.',
        }
      : null;
  },
};

export const stagesRules = rulesFor(stages, [
  eindeVoorStart('start', ['verwachtEinde', 'einde']),
  teVeelUren,
  naEinde,
  naSamenwerking,
]);
