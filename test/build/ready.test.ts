/** What the workbench loads is what the sources give: the bundle of build/out and the rows of build/out-demo. */
import { buildBundle, bundleReady } from '../../build/bundle';
import { demoReady } from '../../build/demo';
import { demoRows } from '../../src/demo';

test('the bundle that lies ready is the one that is built now', async () => {
  expect(await bundleReady()).toEqual(await buildBundle());
});

test('the demo that lies ready is the one that the sources give', async () => {
  expect(await demoReady()).toEqual(JSON.parse(JSON.stringify(demoRows())));
});
