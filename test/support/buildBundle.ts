/** Before all tests: builds the bundle once, as Google gets it, and with it the workbooks that tests begin with. */
import { writeBundle } from '../../build/bundle';

export default async function buildBundleOnce(): Promise<void> {
  await writeBundle();
  // Only now: these files read what was just built.
  const { bundle, demoNow } = await import('./bundle');
  const { storeRegisters } = await import('./storedRegisters');
  storeRegisters(bundle, demoNow);
}
