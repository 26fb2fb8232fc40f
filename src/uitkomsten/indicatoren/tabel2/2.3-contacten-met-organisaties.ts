/** 2.3: Contacten in the period; by Soort organisatie the contacts, the organisations and who was there. */
import type { Contact } from '../../../register/tabs/contacten';
import { soortenOrganisatie } from '../../../register/tabs/contacten';
import { squeeze } from '../../basis/getypt';
import { aantalVan, alsRij, somVan } from '../../basis/herkomst';
import type { Peiling } from '../../basis/peiling';
import { perPeiling } from '../../basis/peiling';
import { isIn } from '../../basis/period';
import { inDePeriode } from '../gedeeld/woorden';
import type { Deel, Indicator } from '../indicator';
import { vasteLijst } from '../lijst';

const contactenIn = perPeiling(({ register, period }) => register.contacten.filter(({ datum }) => isIn(period, datum)));

/** One contact stands for each organisation. */
const perOrganisatie = (contacten: readonly Contact[]): readonly Contact[] => [
  ...new Map(contacten.map((one) => [squeeze(one.organisatie).toLowerCase(), one])).values(),
];

function metSoort(soort: (typeof soortenOrganisatie)[number]): readonly Deel[] {
  const own = (peiling: Peiling): readonly Contact[] =>
    contactenIn(peiling).filter(({ soortOrganisatie }) => soortOrganisatie === soort);
  const rij = alsRij('contacten');
  return [
    {
      onderdeel: `${soort}: contacten`,
      label: `${soort}: contacten`,
      telt: `Contacten met organisaties van de soort ${soort} ${inDePeriode}.`,
      inRapport: true,
      tel: (peiling) => aantalVan(own(peiling), rij),
    },
    {
      onderdeel: `${soort}: organisaties`,
      label: `${soort}: verschillende organisaties`,
      telt: `Verschillende organisaties van de soort ${soort} waarmee contact was ${inDePeriode}. Per organisatie zie je één contact.`,
      tel: (peiling) => aantalVan(perOrganisatie(own(peiling)), rij),
    },
    {
      onderdeel: `${soort}: aanwezigen`,
      label: `${soort}: mensen die erbij waren`,
      telt: `Hoeveel mensen erbij waren, opgeteld over de contacten van de soort ${soort} ${inDePeriode}.`,
      tel: (peiling) =>
        somVan(
          own(peiling).filter(({ aantalAanwezigen }) => aantalAanwezigen !== null),
          ({ aantalAanwezigen }) => aantalAanwezigen!,
          rij,
        ),
    },
  ];
}

export const contactenMetOrganisaties: Indicator = {
  code: '2.3',
  doelstelling: 'Organisaties om ons heen zien beter wat deelnemers kunnen.',
  hoofd: {
    label: 'Contacten met organisaties',
    telt: `Alle contacten met organisaties ${inDePeriode}.`,
    tel: (peiling) => aantalVan(contactenIn(peiling), alsRij('contacten')),
  },
  onderdelen: [
    vasteLijst('Soort organisatie', soortenOrganisatie, metSoort, (peiling) =>
      contactenIn(peiling).map(({ soortOrganisatie }) => soortOrganisatie),
    ),
  ],
  gebeurd: { een: 'contact met organisaties', meer: 'contacten met organisaties' },
};
