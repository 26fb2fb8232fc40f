/** What Google's errors are about, in English and in Dutch, and what a form says of them. */
import type { GoogleTrouble } from '../../../src/sidebar/contract';
import { troubleIn } from '../../../src/sidebar/contract';
import { failedCall } from '../../../src/sidebar/kit/server/call';

/** English as people quote it; Dutch as Google words such sentences elsewhere. */
const said: readonly (readonly [GoogleTrouble, string])[] = [
  ['quota', 'Service invoked too many times for one day: email.'],
  ['quota', 'Service te vaak aangeroepen voor één dag: email.'],
  ['quota', 'Service invoked too many times in a short time: email. Try Utilities.sleep(1000) between calls.'],
  ['quota', 'Het quotum voor deze service is bereikt.'],
  ['full', 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.'],
  ['full', 'Door deze actie zou het aantal cellen in de werkmap boven de limiet van 10000000 cellen komen.'],
  ['full', 'You have exceeded the property storage quota. Please remove some properties and try again.'],
  [
    'full',
    'U heeft het opslagquotum voor eigenschappen overschreden. Verwijder enkele eigenschappen en probeer het opnieuw.',
  ],
  ['size', 'Limit Exceeded: Email Body Size.'],
  ['size', 'Limiet overschreden: grootte van e-mailtekst.'],
  ['address', 'Invalid email: x@example.org'],
  ['address', 'Failed to send email: no recipient'],
  ['address', 'Ongeldig e-mailadres: x@example.org'],
  ['address', 'Kan e-mail niet verzenden: geen ontvanger'],
  [
    'consent',
    'You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
  ],
  [
    'consent',
    'Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
  ],
  [
    'consent',
    'Você não tem permissão para chamar MailApp.sendEmail. Permissões necessárias: https://www.googleapis.com/auth/script.send_mail',
  ],
  [
    'consent',
    'Je bent niet gemachtigd om MailApp.sendEmail aan te roepen. Vereiste rechten: https://www.googleapis.com/auth/script.send_mail',
  ],
  ['consent', 'Authorization is required to perform that action.'],
  ['consent', 'Je moet toestemming geven om die actie uit te voeren.'],
  ['consent', 'PERMISSION_DENIED'],
  ['broken', 'Exceeded maximum execution time'],
  ['broken', 'Maximale uitvoeringstijd overschreden'],
  ['broken', 'Service timed out: Mail'],
  ['broken', "We're sorry, a server error occurred. Please wait a bit and try again."],
  ['broken', 'Er is een serverfout opgetreden. Wacht even en probeer het opnieuw.'],
  ['broken', 'Service unavailable: Mail'],
  ['unknown', 'Service failed: MailApp'],
  ['unknown', 'Er is iets misgegaan.'],
  ['unknown', ''],
];

test.each(said)('%s: %s', (trouble, message) => {
  expect(troubleIn(new Error(message))).toBe(trouble);
});

test.each([null, undefined, 'kapot', 7])('what is no error tells nothing: %s', (thrown) => {
  expect(troubleIn(thrown)).toBe('unknown');
});

test('a form says what to do, in Dutch, whatever the language of the error', () => {
  const sentences: Partial<Record<GoogleTrouble, RegExp>> = {
    consent: /Google laat dit niet toe/,
    full: /werkboek is vol/,
    quota: /Google zit even aan zijn maximum/,
    broken: /Het duurde te lang/,
  };
  for (const [trouble, message] of said) {
    expect(failedCall({ message })).toMatch(
      sentences[trouble] ?? /Er is geen verbinding met het register, of er ging iets mis/,
    );
  }
});
