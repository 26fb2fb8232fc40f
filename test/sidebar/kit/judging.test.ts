/** What a form says itself of a date, and what it leaves to the server: which knows more ways to write one. */
import type { Draft } from '../../../src/sidebar/kit/fields/draft';
import { judgeDraft } from '../../../src/sidebar/kit/fields/judging';
import { metingenRules as rules } from '../../../src/register/rules/metingen';
import { aMeting } from '../../support/meting';

const said = (datum: string): string | undefined => {
  const values = aMeting({ datum });
  const draft = { rules, record: null, values, write: () => ({ tab: 'metingen', id: null, basis: null, values }) };
  const known = { vandaag: '2025-08-31', rijen: {} };
  return judgeDraft(known, draft as unknown as Draft<'metingen'>).problems.datum;
};

test.each(['d.d. 3-8-2025', '20250803', 'Aug 3, 2025', '3 augustus 2025 om 14:00', '3 augustus'])(
  '%s is sent as it was typed',
  (datum) => expect(said(datum)).toBeUndefined(),
);

test.each(['31-2-2025', '3-8', 'augustus', '?', '12', '2025'])('%s is told at once', (datum) =>
  expect(said(datum)).toContain('datum'),
);
