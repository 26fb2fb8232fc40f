/** Endpoint: has one thing done of a first time, as the menu would. */
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { EersteDaad, EersteGedaan, RequestOf } from '../../sidebar/contract';
import type { Context } from '../context';
import { dailyPart } from '../daily/part';
import { inSession } from '../endpoints/user';
import { withStart } from '../cijfers/withStart';
import { zelftestPart } from '../zelftest/part';
import { putExamples } from './putExamples';
import { takeExamples } from './takeExamples';

const told = (said: Outcome<string>): Outcome<EersteGedaan> =>
  said.ok ? success({ gezegd: said.value, blijft: [] }) : said;

const deeds: Readonly<Record<EersteDaad, (context: Context) => Outcome<EersteGedaan>>> = {
  aanzetten: (context) => told(withStart(dailyPart.switchOn)(context)),
  zelftest: (context) => told(zelftestPart.zelftestTask(context)),
  voorbeelden: (context) => told(putExamples(context)),
  voorbeeldenWeg: (context) => takeExamples(context, false),
  voorbeeldenAllesWeg: (context) => takeExamples(context, true),
};

export const actFirst = inSession((context, _session, { wat }: RequestOf<'eersteKeerDoen'>) => deeds[wat](context));
