/** How many calls of Google's services each task makes: each takes its time, also where nothing is asked of the server. */
import { createWorkbook } from '@plp/workbench';
import { hostOver } from '../support/register';

test('Inrichten of an empty workbook makes at most 2,500 calls, and asks nothing after a write', () => {
  const host = hostOver(createWorkbook());
  host.run('registerInrichten');
  expect(host.serviceCallCount).toBeLessThanOrEqual(2500);
  expect(host.askedAfterWrite).toEqual([]);
});
