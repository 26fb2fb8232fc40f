/** Words such as a diagnosis are known in any form, and words of everyday work are none. */
import { holdsDiagnosis } from '../../../src/register/text/freeText';

test.each([
  ...[
    'Heeft ADHD',
    'autistische trekken',
    'een depressieve periode',
    'depressies',
    'psychoses',
    'psychosegevoelig',
    'psychotische klachten',
  ],
  ...[
    'PTSS',
    'PTSD',
    'komt van de GGZ',
    'ggz-behandeling',
    'borderliner',
    'bipolaire stoornis',
    'angststoornissen',
    'sociale fobie',
    'hoogtefobie',
  ],
  ...[
    'schizofrene broer',
    'verslavingszorg',
    'is verslaafd geweest',
    'alcoholist',
    'gokverslaving',
    'LVB-groep',
    'burn-outs',
    'overspannen en burnout',
  ],
  ...[
    'jeugdtrauma',
    'traumatische ervaring',
    'medicijnen',
    'antidepressiva',
    'suïcidale gedachten',
    'suicidepoging',
    'diagnoses',
    'gediagnosticeerd',
  ],
  ...[
    'psychiatrisch verleden',
    'psychiater',
    'Gilles de la Tourette',
    'syndroom van Down',
    'epilepsie',
    'eetstoornis',
    'NAH',
    'PDD-NOS',
    'ASS',
    'dyslexie',
  ],
  ...[
    'psy\u00adchose',
    'ＰＴＳＳ',
    'su\u0069\u0308cidaal',
    'zelfbeschadiging',
    'hallucinaties',
    'postnatale depressie',
  ],
])('%s', (text) => {
  expect(holdsDiagnosis(text)).toBe(true);
});

test.each([
  ...[
    'op andere manieren',
    'een nieuwe manier',
    'additioneel',
    'verslag van de dag',
    'doet verslaan',
    'assistent',
    'in het magazijn',
    'oddities',
  ],
  ...['psychologie boeit haar', 'storing aan de kassa', 'depot', 'klas', 'passen en meten', 'Alle dagen'],
])('not %s', (text) => {
  expect(holdsDiagnosis(text)).toBe(false);
});
