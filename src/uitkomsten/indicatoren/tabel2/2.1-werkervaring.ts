/** 2.1: cohort J with a stage that began / cohort J; the hours worked, and growth in four skills. */
import type { DateString } from '../../../register/dates';
import { dutchDate } from '../../../register/dates';
import { vaardigheidSchalen } from '../../../register/tabs/metingen';
import { startRegel } from '../gedeeld/woorden';
import type { Dossier } from '../../basis/dossier';
import { aandeelVan, alsDeelnemer, alsRij, somVan } from '../../basis/herkomst';
import { groei } from '../gedeeld/groei';
import { ditProjectjaar } from '../gedeeld/woorden';
import type { Indicator } from '../indicator';

function stageRegel(dossier: Dossier, peildatum: DateString): string {
  const eerste = dossier.stages[0];
  const stage = eerste && eerste.start <= peildatum ? `Eerste stage op ${dutchDate(eerste.start)}.` : 'Nog geen stage.';
  return `${startRegel(dossier)} ${stage}`.trim();
}

export const werkervaring: Indicator = {
  code: '2.1',
  doelstelling: 'Deelnemers doen werkervaring op en ontwikkelen hun werkvaardigheden.',
  hoofd: {
    label: 'Deelnemers met een stage',
    telt: 'Deelnemers met een stage die op de peildatum begonnen was.',
    groep: ditProjectjaar,
    regels: { deelnemers: stageRegel },
    tel: ({ cohort, peildatum }) =>
      aandeelVan(cohort, ({ stages }) => stages.some(({ start }) => start <= peildatum), alsDeelnemer),
  },
  onderdelen: [
    {
      onderdeel: 'Uren',
      label: 'Gewerkte uren',
      telt: 'Alle gewerkte uren uit het Stagelog van wie in dit projectjaar startte.',
      inRapport: true,
      somPerPersoon: true,
      tel: ({ cohort, peildatum }) =>
        somVan(
          cohort.flatMap(({ stagelog }) =>
            stagelog.filter(({ datum, gewerkteUren }) => datum <= peildatum && gewerkteUren !== null),
          ),
          ({ gewerkteUren }) => gewerkteUren!,
          alsRij('stagelog'),
        ),
    },
    ...vaardigheidSchalen.flatMap((schaal) => groei(schaal, ['stijging'])),
  ],
};
