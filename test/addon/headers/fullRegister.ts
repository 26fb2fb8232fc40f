/** A register with records in every tab, and a night behind it. */
import { copyWorkbook, type Workbook } from '@plp/workbench';
import { RegisterMaker } from '../../support/builders';
import { hostOver } from '../../support/register';
import { smallRegister } from '../../support/smallRegister';
import { morning, runOn } from '../daily/support';

const stamps = { ingevoerdOp: '2025-01-01T10:00:00', ingevoerdDoor: 'onbekend' };

/** Two records of each tab at least. */
function filled(): Workbook {
  const maker = new RegisterMaker();
  maker.medewerker({ email: 'projectleider@example.org', rol: 'Projectleider', ...stamps });
  maker.medewerker({ email: 'praktijkopleider@example.org', ...stamps });
  const werkgevers = ['2024-01-01', '2024-02-01'].map((day) => maker.werkgever(day, stamps));
  ['Noor', 'Sem'].forEach((voornaam, index) => {
    const id = maker.deelnemer({ voornaam, achternaam: 'Geheimnaam', aanmelddatum: '2025-01-06', ...stamps });
    maker.fase(id, '2025-02-03', 'Leertraject', stamps);
    maker.intake(id, '2025-01-20', stamps);
    const stage = maker.stage(id, werkgevers[index]!, '2025-02-17', stamps);
    maker.log(stage, id, '2025-03-03', stamps);
    maker.toets(id, maker.verklaring(id, null, stamps), '2025-09-08', stamps);
    maker.meting(id, '2025-02-10', { moment: 'Start', ...stamps });
    maker.meting(id, '2025-08-11', { moment: 'Eind', ...stamps });
    maker.plaatsing(id, '2025-06-02', stamps);
    maker.nazorg(id, '2025-07-07', stamps);
    maker.contact(`2025-03-0${index + 1}`, stamps);
  });
  for (const [start, einde] of [
    ['2024-01-01', '2024-12-31'],
    ['2025-01-01', '2025-12-31'],
  ] as const) {
    const jaar = maker.projectjaar(start, einde, stamps);
    maker.doel(jaar, '1.1', 3, stamps);
    maker.toelichting(jaar, '1.1', `${start.slice(0, 4)}-06-30`, stamps);
  }
  return smallRegister(maker);
}

let made: Workbook | null = null;

export function fullRegister(): Workbook {
  if (!made) {
    made = filled();
    hostOver(made, { now: () => morning('2025-09-01', -60) }).run('herinneringenAanzetten');
    runOn(made, '2025-09-01');
  }
  return copyWorkbook(made);
}
