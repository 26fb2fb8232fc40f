/** Before all tests: builds the bundle once, as Google gets it, and with it the workbooks that tests begin with. */
import { bundleReady } from '../../../build/bundle';

export default async function buildBundleOnce(): Promise<void> {
  await bundleReady();
  // Only now: these files read what was just built.
  const { bundle, demoNow } = await import('../bundle');
  const { registersReady } = await import('../registers/storedRegisters');
  await registersReady(bundle, demoNow);
}
