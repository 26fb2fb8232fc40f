/** Before all tests: builds the bundle once, as Google gets it. */
import { writeBundle } from '../../build/bundle';

export default async function buildBundleOnce(): Promise<void> {
  await writeBundle();
}
