/** What clasp and Google's API say is told in plain Dutch, with what to do. */
import { explainClasp } from '../../../build/deploy/clasp';

test.each([
  ['Error: Could not read API credentials. Are you logged in globally?', /npx clasp login/],
  ['No credentials found.', /npx clasp login/],
  ['invalid_grant', /npx clasp login/],
  ['User has not enabled the Apps Script API. Enable it by visiting …', /Apps Script API staat uit.*usersettings/],
  ['Request had insufficient authentication scopes.', /niet alle vinkjes.*npx clasp login/],
  ['Project settings not found.', /script-ID/],
  ['Requested entity was not found.', /kent dit script niet.*script-ID/],
  ['The caller does not have permission', /mag het script niet wijzigen.*eigenaar/],
  ["Quota exceeded for quota metric 'Requests'", /te veel verzoeken.*minuten/],
  ['request to https://script.googleapis.com/ failed, reason: getaddrinfo ENOTFOUND', /geen verbinding/],
  ['Internal error encountered.', /storing.*kwartier/],
])('%s', (output, words) => {
  expect(explainClasp(output)).toMatch(words);
});

test('an unknown message of clasp is not explained away', () => {
  expect(explainClasp('EACCES')).toBeNull();
});
