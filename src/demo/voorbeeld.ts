/** Examples to practise with in a real register: four invented deelnemers on four places of the road, all called Voorbeeld. */
import type { DateString } from '../register/dates';
import { addDays } from '../register/dates';
import type { Cell } from '../register/cell';
import type { TabKey } from '../register/tabs';
import { voorbeeldPlaats, voorbeeldWerkgever } from '../register/voorbeelden';

/** A record to add. `@0`, `@1` … in a reference stands for the record at that place. */
export interface VoorbeeldRegel {
  readonly tab: TabKey;
  readonly values: Readonly<Record<string, string | number | null>>;
  /** What belongs together: a deelnemer with all that is hers. */
  readonly groep: number;
}

type Values = Readonly<Record<string, Exclude<Cell, boolean>>>;

class Rijen {
  readonly regels: VoorbeeldRegel[] = [];
  private groep = 0;

  /** What comes now is of somebody else. */
  next(): void {
    this.groep++;
  }

  /** Adds a record; gives what refers to it. */
  add(tab: TabKey, values: Values): string {
    this.regels.push({ tab, values, groep: this.groep });
    return `@${this.regels.length - 1}`;
  }
}

/** What an intake of an example tells. */
const intake = (deelnemerId: string, datum: DateString, door: string): Values => ({
  deelnemerId,
  datum,
  afgenomenDoor: door,
  motivatie: 4,
  belastbaarheid: 3,
  urenPerWeekHaalbaar: 16,
  leerstijl: 'Doen',
  ondersteuning: 'Werk',
  netwerkBetrokken: 'Familie',
  betaaldWerkBesproken: 'Ja',
  voorkeurssector: 'Catering',
});

const meting = (deelnemerId: string, datum: DateString, moment: string, score: number): Values => ({
  deelnemerId,
  datum,
  moment,
  zelfvertrouwen: score + 3,
  kansOpWerk: score + 2,
  communicatie: score,
  samenwerking: score,
  zelfstandigheid: score,
  vakgerichteTaken: score,
});

/**
 * The examples, with days around today, so that there is something to do.
 * @param wie the e-mail address of the medewerker whose they are
 */
export function voorbeeldRegels(today: DateString, wie: string): readonly VoorbeeldRegel[] {
  const day = (fromToday: number): DateString => addDays(today, fromToday);
  const rijen = new Rijen();
  const nieuw = (voornaam: string, aangemeld: number): string => {
    rijen.next();
    return rijen.add('deelnemers', {
      voornaam,
      achternaam: 'Voorbeeld',
      geboortejaar: 2001,
      woonplaats: voorbeeldPlaats,
      doelgroep: 'Uitgevallen uit regulier onderwijs',
      hoogsteOpleiding: 'Praktijkonderwijs of VSO',
      verwezenDoor: 'Zelf',
      aanmelddatum: day(aangemeld),
      praktijkopleider: wie,
      toestemmingOp: day(aangemeld),
      opmerkingen: 'Verzonnen, om mee te oefenen.',
    });
  };
  const fase = (deelnemerId: string, fromToday: number, naam: string, reden: string | null = null): string =>
    rijen.add('fasen', { deelnemerId, datum: day(fromToday), fase: naam, reden });

  const bakkerij = rijen.add('werkgevers', {
    naam: voorbeeldWerkgever,
    branche: 'Bakkerij',
    erkendLeerbedrijf: 'Ja',
    erkenningGecontroleerdOp: day(-200),
    contactpersoon: 'Eva Voorbeeld',
    actiefSinds: day(-400),
    plaatsen: 2,
  });

  const anna = nieuw('Anna', -120);
  rijen.add('intakes', { ...intake(anna, day(-110), wie), besluit: 'Start', status: 'Afgerond' });
  fase(anna, -120, 'Aangemeld');
  fase(anna, -110, 'Intake');
  fase(anna, -100, 'Leertraject');
  const stage = rijen.add('stages', {
    deelnemerId: anna,
    werkgeverId: bakkerij,
    sector: 'Catering',
    leermeester: 'Eva Voorbeeld',
    start: day(-95),
    verwachtEinde: day(90),
    urenPerWeek: 16,
  });
  rijen.add('stagelog', {
    stageId: stage,
    deelnemerId: anna,
    datum: day(-7),
    soort: 'Werkplekbezoek',
    gewerkteUren: 16,
    voortgang: 4,
    notitie: 'Anna maakt zelf het deeg. Verzonnen.',
    vervolgactie: 'Samen de toets doornemen',
    vervolgOp: day(1),
  });
  const verklaring = rijen.add('verklaringen', {
    deelnemerId: anna,
    opleidingscode: '25802',
    titel: 'Assistent bakker (voorbeeld)',
    rmcAkkoordOp: day(-90),
    ingeschrevenOp: day(-80),
    streefdatum: day(80),
  });
  const toets = (werkproces: string, omschrijving: string, gepland: number, status: string): string =>
    rijen.add('toetsen', {
      deelnemerId: anna,
      verklaringId: verklaring,
      werkproces,
      omschrijving,
      toetsvorm: 'Observatie op de werkplek',
      geplandOp: day(gepland),
      beoordelaar: wie,
      status,
      resultaatOp: status === 'Behaald' ? day(gepland) : null,
      poging: 1,
    });
  toets('B1-K1-W1', 'Maakt de werkplek klaar', -30, 'Behaald');
  toets('B1-K1-W2', 'Maakt deeg', 3, 'Gepland');
  rijen.add('metingen', meting(anna, day(-100), 'Start', 2));

  const bram = nieuw('Bram', -500);
  rijen.add('intakes', { ...intake(bram, day(-490), wie), besluit: 'Start', status: 'Afgerond' });
  fase(bram, -500, 'Aangemeld');
  fase(bram, -490, 'Intake');
  fase(bram, -480, 'Leertraject');
  fase(bram, -100, 'Nazorg');
  rijen.add('plaatsingen', {
    deelnemerId: bram,
    start: day(-100),
    soort: 'Betaald werk',
    functie: 'Medewerker magazijn',
    werkgever: 'Voorbeeldmagazijn',
    contract: 'Tijdelijk',
    urenPerWeek: 24,
  });
  rijen.add('nazorg', {
    deelnemerId: bram,
    datum: day(-60),
    soort: 'Telefonisch',
    nogAanHetWerk: 'Ja',
    notitie: 'Bram heeft het naar zijn zin. Verzonnen.',
    volgendContactOp: day(2),
  });

  const chaima = nieuw('Chaima', -10);
  fase(chaima, -10, 'Aangemeld');
  rijen.add('intakes', { ...intake(chaima, day(-2), wie), status: 'Concept' });

  const daan = nieuw('Daan', -200);
  rijen.add('intakes', { ...intake(daan, day(-190), wie), besluit: 'Start', status: 'Afgerond' });
  fase(daan, -200, 'Aangemeld');
  fase(daan, -190, 'Intake');
  fase(daan, -180, 'Leertraject');
  fase(daan, -20, 'Pauze', 'Privé');
  return rijen.regels;
}
