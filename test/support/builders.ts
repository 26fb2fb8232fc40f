/** Builds small registers for tests: every record complete by default, IDs counted, only what matters written down. */
import { valueToCell } from '../../src/register/schema';
import type { Value } from '../../src/register/schema';
import type { TabKey } from '../../src/register/tabs';
import type { ConceptIntake, IntakeRow, Records, Register } from '../../src/register/register';
import type { Rows } from '../../src/register/row';
import { formatId } from '../../src/register/identity/ids';
import { tabs } from '../../src/register/tabs';

type RecordIn<K extends TabKey> = Records[K][number];
type Over<K extends TabKey> = Partial<RecordIn<K>>;

/** A register in the making. Each method adds one record; those that others refer to return the new ID. */
export class RegisterMaker {
  private readonly records = Object.fromEntries(Object.keys(tabs).map((key) => [key, []])) as unknown as {
    [K in TabKey]: RecordIn<K>[];
  };

  private readonly unfinishedIntakes: IntakeRow[] = [];
  private readonly concepten: ConceptIntake[] = [];

  private add<K extends TabKey>(
    key: K,
    fields: Omit<RecordIn<K>, 'id' | 'ingevoerdOp' | 'ingevoerdDoor'>,
    over: Over<K>,
  ): string {
    const list = this.records[key] as RecordIn<K>[];
    const id = formatId(tabs[key].prefix, list.length + 1);
    const record = { id, ...fields, ingevoerdOp: null, ingevoerdDoor: null, ...over } as unknown as RecordIn<K>;
    list.push(record);
    return record.id;
  }

  deelnemer(over: Over<'deelnemers'> = {}): string {
    return this.add(
      'deelnemers',
      {
        voornaam: 'Voorbeeld',
        achternaam: 'Persoon',
        geboortejaar: null,
        email: null,
        telefoon: null,
        woonplaats: null,
        doelgroep: 'Langdurig zonder werk en onderwijs',
        hoogsteOpleiding: null,
        verwezenDoor: null,
        aanmelddatum: '2022-01-01',
        praktijkopleider: 'praktijkopleider@example.org',
        jobcoach: null,
        toestemmingOp: null,
        opmerkingen: null,
      },
      over,
    );
  }

  /** A deelnemer who started with a Leertraject on that day. */
  gestart(datum: string, over: Over<'deelnemers'> = {}): string {
    const id = this.deelnemer(over);
    this.fase(id, datum, 'Leertraject');
    return id;
  }

  intake(deelnemerId: string, datum: string, over: Over<'intakes'> = {}): string {
    return this.add(
      'intakes',
      {
        deelnemerId,
        datum,
        afgenomenDoor: 'assistent@example.org',
        motivatie: 4,
        belastbaarheid: 3,
        urenPerWeekHaalbaar: null,
        leerstijl: 'Doen',
        gebruikteTesten: null,
        ondersteuning: ['Geen'],
        netwerkBetrokken: ['Geen'],
        betaaldWerkBesproken: 'Ja',
        wordtEnthousiastVan: null,
        voorkeurssector: null,
        besluit: 'Start',
        toelichtingBesluit: null,
        vervolgOp: null,
        status: 'Afgerond',
      },
      over,
    );
  }

  /** An intake row that does not count: a Concept, or one with gaps. */
  intakeInWording(datum: string, deelnemerId = 'D-0001'): void {
    this.unfinishedIntakes.push({ id: null, deelnemerId, datum, counts: false });
  }

  /** An intake that is to be finished. */
  concept(over: Partial<ConceptIntake> = {}): void {
    const id = `I-9${String(this.concepten.length).padStart(3, '0')}`;
    this.concepten.push({ id, deelnemerId: 'D-0001', datum: null, afgenomenDoor: null, ...over });
  }

  fase(deelnemerId: string, datum: string, fase: RecordIn<'fasen'>['fase'], over: Over<'fasen'> = {}): string {
    return this.add('fasen', { deelnemerId, datum, fase, reden: null, toelichting: null }, over);
  }

  werkgever(actiefSinds: string, over: Over<'werkgevers'> = {}): string {
    return this.add(
      'werkgevers',
      {
        naam: 'Kloosterkeuken',
        branche: 'Catering',
        erkendLeerbedrijf: 'Ja',
        erkenningGecontroleerdOp: null,
        contactpersoon: null,
        email: null,
        telefoon: null,
        kanaal: null,
        actiefSinds,
        actiefTot: null,
        plaatsen: null,
      },
      over,
    );
  }

  stage(deelnemerId: string, werkgeverId: string, start: string, over: Over<'stages'> = {}): string {
    return this.add(
      'stages',
      {
        deelnemerId,
        werkgeverId,
        sector: 'Catering',
        leermeester: null,
        emailLeermeester: null,
        start,
        verwachtEinde: null,
        einde: null,
        urenPerWeek: 16,
        redenEinde: null,
      },
      over,
    );
  }

  log(stageId: string, deelnemerId: string, datum: string, over: Over<'stagelog'> = {}): string {
    return this.add(
      'stagelog',
      {
        stageId,
        deelnemerId,
        datum,
        soort: 'Werkplekbezoek',
        gewerkteUren: null,
        voortgang: null,
        aanpassing: null,
        notitie: null,
        vervolgactie: null,
        vervolgOp: null,
      },
      over,
    );
  }

  verklaring(deelnemerId: string, behaaldOp: string | null, over: Over<'verklaringen'> = {}): string {
    return this.add(
      'verklaringen',
      {
        deelnemerId,
        opleidingscode: '12345',
        titel: 'Medewerker keuken',
        rmcAkkoordOp: null,
        ingeschrevenOp: null,
        streefdatum: null,
        behaaldOp,
        ingetrokkenOp: null,
      },
      over,
    );
  }

  toets(deelnemerId: string, verklaringId: string, geplandOp: string, over: Over<'toetsen'> = {}): string {
    return this.add(
      'toetsen',
      {
        deelnemerId,
        verklaringId,
        werkproces: 'B1-K1-W1',
        omschrijving: 'Bereidt voor',
        toetsvorm: 'Portfolio',
        geplandOp,
        beoordelaar: 'praktijkopleider@example.org',
        status: 'Gepland',
        resultaatOp: null,
        poging: null,
        toelichting: null,
      },
      over,
    );
  }

  meting(deelnemerId: string, datum: string, over: Over<'metingen'> = {}): string {
    return this.add(
      'metingen',
      {
        deelnemerId,
        datum,
        moment: 'Tussen',
        zelfvertrouwen: 5,
        kansOpWerk: 5,
        communicatie: 3,
        samenwerking: 3,
        zelfstandigheid: 3,
        vakgerichteTaken: 3,
      },
      over,
    );
  }

  plaatsing(deelnemerId: string, start: string, over: Over<'plaatsingen'> = {}): string {
    return this.add(
      'plaatsingen',
      {
        deelnemerId,
        start,
        einde: null,
        soort: 'Betaald werk',
        functie: 'Receptie',
        werkgever: 'Participatiebedrijf',
        contract: 'Tijdelijk',
        urenPerWeek: 20,
      },
      over,
    );
  }

  nazorg(deelnemerId: string, datum: string, over: Over<'nazorg'> = {}): string {
    return this.add(
      'nazorg',
      {
        deelnemerId,
        datum,
        soort: 'Gesprek',
        nogAanHetWerk: 'Ja',
        notitie: null,
        volgendContactOp: null,
      },
      over,
    );
  }

  contact(datum: string, over: Over<'contacten'> = {}): string {
    return this.add(
      'contacten',
      {
        datum,
        organisatie: 'Buurthuis',
        soortOrganisatie: 'Anders',
        soort: 'Gesprek',
        aantalAanwezigen: null,
        uitkomst: null,
        door: null,
      },
      over,
    );
  }

  projectjaar(start: string, einde: string, over: Over<'projectjaren'> = {}): string {
    return this.add('projectjaren', { naam: 'Projectjaar', start, oorspronkelijkEinde: einde, einde }, over);
  }

  doel(projectjaarId: string, indicator: string, doel: number, over: Over<'doelen'> = {}): string {
    return this.add(
      'doelen',
      { projectjaarId, indicator, doel, eenheid: 'Aantal', uiterlijkOp: null, tekst: null },
      over,
    );
  }

  toelichting(projectjaarId: string, indicator: string, peildatum: string, over: Over<'toelichtingen'> = {}): string {
    return this.add(
      'toelichtingen',
      { projectjaarId, indicator, peildatum, oordeel: null, tekst: 'Het gaat goed.' },
      over,
    );
  }

  medewerker(over: Over<'medewerkers'> = {}): string {
    return this.add(
      'medewerkers',
      {
        naam: 'Medewerker',
        email: 'medewerker@example.org',
        rol: 'Praktijkopleider',
        ontvangtHerinneringen: 'Ja',
        actief: 'Ja',
      },
      over,
    );
  }

  /** The register as it now is; what is added later does not change it. */
  register(): Register {
    const copies = Object.fromEntries(Object.entries(this.records).map(([key, list]) => [key, [...list]]));
    const counted = this.records.intakes.map(({ id, deelnemerId, datum }) => ({
      id,
      deelnemerId,
      datum,
      counts: true,
    }));
    return {
      ...(copies as unknown as Records),
      leftOut: [],
      concepten: [...this.concepten],
      intakeRows: [...counted, ...this.unfinishedIntakes],
    };
  }

  /** The same as rows of the sheet, from row 2. */
  rows(): Rows {
    return Object.fromEntries(
      Object.entries(this.records).map(([key, list]) => [
        key,
        list.map((record, i) => ({
          row: i + 2,
          cells: Object.fromEntries(
            Object.entries(record).map(([column, value]) => [column, valueToCell(value as Value)]),
          ),
        })),
      ]),
    ) as unknown as Rows;
  }
}
