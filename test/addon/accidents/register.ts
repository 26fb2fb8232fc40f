/** A small register with the whole road of a few deelnemers, dressed by Inrichten, with or without a copy of its rows. */
import { copyWorkbook, type Workbook } from '@plp/workbench';
import { RegisterMaker } from '../../support/builders';
import { hostOver } from '../../support/register';
import { sheetNamed } from '../../support/sheets';
import { smallRegister } from '../../support/smallRegister';
import { morning, runOn } from '../daily/support';

const stamps = { ingevoerdOp: '2025-01-01T10:00:00', ingevoerdDoor: 'onbekend' };

function filled(): Workbook {
  const maker = new RegisterMaker();
  maker.medewerker({ email: 'projectleider@example.org', rol: 'Projectleider', ...stamps });
  maker.medewerker({ email: 'praktijkopleider@example.org', ...stamps });
  const werkgevers = ['Bakkerij', 'Kloosterkeuken', 'Kwekerij'].map((naam, index) =>
    maker.werkgever(`2024-0${index + 1}-01`, { naam, plaatsen: index + 1, ...stamps }),
  );
  const jaren = [
    maker.projectjaar('2024-01-01', '2024-12-31', stamps),
    maker.projectjaar('2025-01-01', '2025-12-31', stamps),
  ];
  for (const jaar of jaren)
    for (const [code, doel] of [
      ['1.1', 3],
      ['2.1', 2],
      ['3.1', 4],
    ] as const)
      maker.doel(jaar, code, doel, stamps);
  jaren.forEach((jaar, index) => {
    maker.toelichting(jaar, '1.1', `202${4 + index}-03-31`, { tekst: `Kwartaal een van ${index}`, ...stamps });
    maker.toelichting(jaar, '1.1', `202${4 + index}-06-30`, { tekst: `Kwartaal twee van ${index}`, ...stamps });
  });
  ['Noor', 'Sem', 'Lotte', 'Bram', 'Evi', 'Tijn'].forEach((voornaam, index) => {
    const n = index + 1;
    const id = maker.deelnemer({
      voornaam,
      achternaam: `Geheim${n}`,
      aanmelddatum: `2025-01-0${n}`,
      geboortejaar: 1980 + n,
      ...stamps,
    });
    maker.intake(id, `2025-01-1${n}`, { motivatie: 1 + (n % 5), belastbaarheid: 1 + (index % 4), ...stamps });
    maker.fase(id, `2025-02-0${n}`, 'Leertraject', stamps);
    const stage = maker.stage(id, werkgevers[index % 3]!, `2025-02-1${n}`, {
      urenPerWeek: 10 + n,
      einde: n % 3 === 0 ? `2025-06-0${n}` : null,
      redenEinde: n % 3 === 0 ? 'Afgerond' : null,
      ...stamps,
    });
    maker.log(stage, id, `2025-03-0${n}`, { gewerkteUren: 4 + n, ...stamps });
    maker.toets(id, maker.verklaring(id, n % 2 === 0 ? `2025-07-0${n}` : null, stamps), `2025-09-0${n}`, stamps);
    maker.meting(id, `2025-02-1${n}`, {
      moment: 'Start',
      communicatie: 1 + (n % 3),
      zelfvertrouwen: 1 + (n % 2),
      ...stamps,
    });
    maker.meting(id, `2025-08-1${n}`, {
      moment: 'Eind',
      communicatie: 3 + (n % 3),
      zelfvertrouwen: 2 + (n % 4),
      ...stamps,
    });
    if (n % 2 === 0) maker.plaatsing(id, `2025-06-0${n}`, stamps);
    if (n % 2 === 0) maker.nazorg(id, `2025-07-0${n}`, stamps);
    maker.contact(`2025-03-0${n}`, { organisatie: `Organisatie ${n}`, ...stamps });
  });
  return smallRegister(maker);
}

/** What became of it: a night went by, its rows stood there when it was set up, or they came after that and nothing copied them. */
export type Behind = 'a night' | 'Inrichten' | 'no copy';

function withoutCopy(workbook: Workbook): void {
  sheetNamed(workbook, 'PLP-schaduw').rows.splice(1);
  for (const key of ['plp.dagtaak', 'plp.kopie']) delete workbook.properties.document[key];
}

const made = new Map<Behind, Workbook>();

/** A fresh copy. Its cells have their dropdowns and checks. */
export function roadRegister(behind: Behind): Workbook {
  if (!made.has(behind)) {
    const workbook = filled();
    const host = hostOver(workbook, { now: () => morning('2025-09-01', -60) });
    host.run('registerInrichten');
    if (behind === 'a night') {
      host.run('herinneringenAanzetten');
      runOn(workbook, '2025-09-01');
    }
    if (behind === 'no copy') withoutCopy(workbook);
    made.set(behind, workbook);
  }
  return copyWorkbook(made.get(behind)!);
}
