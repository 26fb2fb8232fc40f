/** Which version is the former one. */
import { backDescription, formerVersion } from '../../../build/deploy/versions';

const named = (...descriptions: string[]) =>
  descriptions.map((description, index) => ({ versionNumber: index + 1, description }));

test.each([
  ['there is none', [], null],
  ['only one was kept', named('a'), null],
  ['the one before the last', named('a', 'b', 'c'), 2],
  ['after going back, the one before that', named('a', 'b', 'c', backDescription(2)), 1],
  ['after going back to the first there is none', named('a', 'b', backDescription(1)), null],
  ['a new version after going back has what was put back before it', named('a', 'b', backDescription(1), 'd'), 1],
  ['versions that were taken away are passed over', named('a', 'b', 'c').filter((_one, at) => at !== 1), 1],
  ['in whatever order they come', [...named('a', 'b', 'c')].reverse(), 2],
])('%s', (_rule, versions, former) => {
  expect(formerVersion(versions)).toBe(former);
});
