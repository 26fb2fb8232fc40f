/** 1.5: werkgevers open on p; the new ones, and what was done to find them in the period. */
import type { Contact } from '../../../register/tabs/contacten';
import { aantalVan, alsRij, alsWerkgever } from '../../basis/herkomst';
import { isIn } from '../../basis/period';
import { openStages, openWerkgevers, werkgeversOf } from '../gedeeld/stages';
import { inDePeriode } from '../gedeeld/woorden';
import type { Deel, Indicator } from '../indicator';

const contacten = (soort: Contact['soort'], onderdeel: string, label: string): Deel => ({
  onderdeel,
  label,
  telt: `Contacten van de soort ${soort} ${inDePeriode}.`,
  inRapport: true,
  tel: ({ register, period }) =>
    aantalVan(
      register.contacten.filter((contact) => contact.soort === soort && isIn(period, contact.datum)),
      alsRij('contacten'),
    ),
});

export const werkgevers: Indicator = {
  code: '1.5',
  doelstelling: 'De groep werkgevers uitbreiden, door bredere voorlichting, het eigen netwerk en de jobcoaches.',
  hoofd: {
    label: 'Werkgevers waarmee we samenwerken',
    telt: 'Werkgevers met wie we op de peildatum samenwerken.',
    maand: 'werkgevers',
    tel: (peiling) => aantalVan(openWerkgevers(peiling), alsRij('werkgevers')),
  },
  onderdelen: [
    {
      onderdeel: 'Nieuw',
      label: 'Nieuw in dit projectjaar',
      telt: `Werkgevers die erbij kwamen ${inDePeriode}.`,
      inRapport: true,
      tel: ({ register, period }) =>
        aantalVan(
          register.werkgevers.filter(({ actiefSinds }) => isIn(period, actiefSinds)),
          alsRij('werkgevers'),
        ),
    },
    {
      onderdeel: 'Met open stage',
      label: 'Met een stage die nu loopt',
      telt: 'Werkgevers bij wie op de peildatum een stage loopt.',
      inRapport: true,
      tel: (peiling) => aantalVan(werkgeversOf(openStages(peiling)), alsWerkgever),
    },
    contacten('Voorlichtingsbijeenkomst', 'Voorlichtingsbijeenkomsten', 'Voorlichtingsbijeenkomsten'),
    contacten('Presentatie', 'Presentaties', 'Presentaties'),
    contacten('Media', 'Media', 'Keren in de media'),
  ],
};
