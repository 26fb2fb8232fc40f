/** What can be asked of the register: each item of the menu, and a request of each endpoint. */
import * as z from 'zod/mini';
import type { EndpointName } from '../../../src/sidebar/contract';
import { endpoints } from '../../../src/sidebar/contract';
import { demoRegister, hostOver } from '../register';

/** All items of the menu, submenus too. */
export function menuFunctions(): string[] {
  const host = hostOver(demoRegister());
  host.fireOpen();
  return [...JSON.stringify(host.menu()).matchAll(/"functionName":"(\w+)"/g)].map((match) => match[1]!);
}

const cell = { tab: 'metingen', id: 'M-0001', rij: 2, kolom: 'zelfvertrouwen' };
const source = { blad: 1, koprij: null };
const matching = { kolommen: {}, waarden: {}, vast: {}, datumvorm: {}, zelfdeNaam: 'zelfde' };

/** A request of each endpoint that reads or writes the workbook. */
export const requests: Readonly<Partial<Record<EndpointName, unknown>>> = {
  formulierOpenen: { deelnemerId: null, tabs: [], zonder: 'geen' },
  rijenOphalen: { deelnemerId: null, tabs: ['fasen'] },
  deelnemersZoeken: { zoek: 'an' },
  naamgenotenZoeken: { voornaam: 'A', achternaam: 'B', geboortejaar: null },
  lijstenOphalen: {},
  stagesBekijken: {},
  nazorgBekijken: {},
  werkgeversZoeken: { zoek: '', ids: [], contacten: true },
  werkprocessenOphalen: { opleidingscode: '25253' },
  waardenOphalen: { tab: 'werkgevers', kolommen: ['naam'] },
  opslaan: { verzoek: 'verzoek-0001', schrijf: [{ ...cell, basis: null, values: { zelfvertrouwen: 7 } }] },
  ongedaanMaken: {
    verzoek: 'verzoek-0001',
    stappen: [{ tab: 'metingen', id: 'M-0001', before: null, after: {} }],
    bewijs: '',
  },
  vandaagOphalen: {},
  toelichtingenOphalen: { projectjaarId: null, peildatum: null },
  herkomstOphalen: { keuze: null },
  papierTonen: { papier: 'voortgang', deelnemerId: 'D-0001' },
  controleOphalen: {},
  herstellen: { verzoek: 'verzoek-0001', opmaak: false, cellen: [{ ...cell, was: 1, wordt: 2 }] },
  importOpenen: {},
  importLezen: source,
  importProberen: { ...source, koppeling: matching },
  importUitvoeren: { verzoek: 'verzoek-0001', ...source, koppeling: matching, kenmerk: 'x' },
  importTerugdraaien: { importId: 'verzoek-0001' },
  eersteKeerOpenen: {},
  eersteKeerDoen: { wat: 'voorbeeldenWeg' },
  instellingOpslaan: { instelling: 'testen', was: 'x', waarde: 'y' },
  naarCel: cell,
  naarRij: { tab: 'fasen', id: 'F-0001' },
};

/** The request of an endpoint in which nothing is chosen. */
export const emptyRequest = (name: EndpointName): unknown => {
  const request = endpoints[name].request() as z.ZodMiniType & { readonly shape: object };
  const empty = Object.fromEntries(Object.keys(request.shape).map((key) => [key, null]));
  return z.parse(request, empty);
};

/** Saves somebody new (`opslaan`). */
export const newDeelnemer = {
  verzoek: 'verzoek-0001',
  schrijf: [
    {
      tab: 'deelnemers',
      id: null,
      basis: null,
      values: {
        voornaam: 'Nieuw',
        achternaam: 'Persoon',
        doelgroep: 'Langdurig zonder werk en onderwijs',
        aanmelddatum: '2025-09-01',
        praktijkopleider: 'praktijkopleider@example.org',
      },
    },
  ],
};
