/** The demo keeps every rule across tabs of register.md, "Bad input": a checker finds no fault in it. */
import { addMonths, daysBetween } from '../../src/register/dates';
import { deelnemer, fasenOf, peildatum, register } from './support';

const open = <T extends { start: string; einde: string | null }>(row: T, day: string): boolean =>
  row.start <= day && (row.einde === null || day <= row.einde);

/** The day somebody dropped out or finished, after which nothing more is learned. */
const stoppedOn = (deelnemerId: string): string | undefined =>
  fasenOf(deelnemerId).find(({ fase }) => fase === 'Uitgevallen' || fase === 'Afgerond')?.datum;

test('what has a Start and an Einde starts first', () => {
  for (const row of [...register.stages, ...register.plaatsingen, ...register.projectjaren]) {
    if (row.einde !== null) expect(row.start <= row.einde).toBe(true);
  }
  for (const { actiefSinds, actiefTot } of register.werkgevers) {
    if (actiefTot) expect(actiefSinds < actiefTot).toBe(true);
  }
  for (const { start, verwachtEinde } of register.stages) expect(start < verwachtEinde!).toBe(true);
});

test('nothing happens before the Aanmelddatum', () => {
  const dated = [
    ...register.intakes.map(({ deelnemerId, datum }) => [deelnemerId, datum]),
    ...register.fasen.map(({ deelnemerId, datum }) => [deelnemerId, datum]),
    ...register.stages.map(({ deelnemerId, start }) => [deelnemerId, start]),
    ...register.stagelog.map(({ deelnemerId, datum }) => [deelnemerId, datum]),
    ...register.toetsen.map(({ deelnemerId, geplandOp }) => [deelnemerId, geplandOp]),
    ...register.metingen.map(({ deelnemerId, datum }) => [deelnemerId, datum]),
    ...register.plaatsingen.map(({ deelnemerId, start }) => [deelnemerId, start]),
    ...register.nazorg.map(({ deelnemerId, datum }) => [deelnemerId, datum]),
    ...register.verklaringen.map(({ deelnemerId, rmcAkkoordOp }) => [deelnemerId, rmcAkkoordOp ?? peildatum]),
    ...register.deelnemers.map(({ id, toestemmingOp }) => [id, toestemmingOp!]),
  ] as [string, string][];
  for (const [id, day] of dated) expect(deelnemer(id).aanmelddatum <= day).toBe(true);
});

test('each road begins with Aangemeld on the Aanmelddatum and never has two steps on one day', () => {
  for (const { id, aanmelddatum } of register.deelnemers) {
    const fasen = fasenOf(id);
    expect([fasen[0]!.fase, fasen[0]!.datum]).toEqual(['Aangemeld', aanmelddatum]);
    expect(new Set(fasen.map(({ datum }) => datum)).size).toBe(fasen.length);
  }
});

test('no stage, log or toets lies after Uitgevallen or Afgerond', () => {
  for (const { id } of register.deelnemers) {
    const stopped = stoppedOn(id);
    if (!stopped) continue;
    const own = (one: { deelnemerId: string }) => one.deelnemerId === id;
    for (const { einde } of register.stages.filter(own)) expect(einde! <= stopped).toBe(true);
    for (const { datum } of register.stagelog.filter(own)) expect(datum <= stopped).toBe(true);
    for (const toets of register.toetsen.filter(own)) {
      expect(toets.geplandOp <= stopped && (toets.resultaatOp ?? stopped) <= stopped).toBe(true);
      expect(['Behaald', 'Nog niet behaald', 'Vervallen']).toContain(toets.status);
    }
  }
});

test('who goes back from Uitgevallen or Afgerond is not in the demo, so these fasen come last', () => {
  for (const { id } of register.deelnemers) {
    const fasen = fasenOf(id).map(({ fase }) => fase);
    for (const end of ['Uitgevallen', 'Afgerond', 'Niet gestart'] as const) {
      if (fasen.includes(end)) expect(fasen.at(-1)).toBe(end);
    }
  }
});

test('a verklaring with Behaald op has Behaald toetsen before it and none pending', () => {
  for (const { id, behaaldOp } of register.verklaringen.filter((one) => one.behaaldOp)) {
    const toetsen = register.toetsen.filter(({ verklaringId }) => verklaringId === id);
    expect(toetsen.filter(({ status }) => status === 'Behaald').length).toBeGreaterThanOrEqual(3);
    expect(toetsen.filter(({ status }) => status === 'Gepland' || status === 'Uitgesteld')).toEqual([]);
    for (const { resultaatOp } of toetsen) expect(resultaatOp! <= behaaldOp!).toBe(true);
  }
});

test('a verklaring goes from RMC to enrolment to its end, and its toetsen come after enrolment', () => {
  for (const { id, rmcAkkoordOp, ingeschrevenOp, streefdatum, behaaldOp, ingetrokkenOp } of register.verklaringen) {
    const toetsen = register.toetsen.filter(({ verklaringId }) => verklaringId === id);
    if (!ingeschrevenOp) {
      expect(toetsen).toEqual([]);
      continue;
    }
    expect(rmcAkkoordOp! >= '2023-03-01').toBe(true);
    expect(rmcAkkoordOp! < ingeschrevenOp && ingeschrevenOp < streefdatum!).toBe(true);
    expect(behaaldOp === null || ingetrokkenOp === null).toBe(true);
    expect(ingeschrevenOp < (behaaldOp ?? ingetrokkenOp ?? '9999')).toBe(true);
    const first = new Set(toetsen.filter(({ poging }) => poging === 1).map(({ werkproces }) => werkproces));
    expect(first.size).toBe(toetsen.filter(({ poging }) => poging === 1).length);
    for (const { geplandOp } of toetsen) expect(geplandOp > ingeschrevenOp).toBe(true);
  }
});

test('a toets and its verklaring, and a log row and its stage, are of one deelnemer', () => {
  for (const toets of register.toetsen) {
    expect(register.verklaringen.find(({ id }) => id === toets.verklaringId)!.deelnemerId).toBe(toets.deelnemerId);
  }
  for (const log of register.stagelog) {
    expect(register.stages.find(({ id }) => id === log.stageId)!.deelnemerId).toBe(log.deelnemerId);
  }
});

test('a result has its day, on or after the planned day, and a second attempt follows a first that failed', () => {
  for (const { status, geplandOp, resultaatOp, poging, verklaringId, werkproces } of register.toetsen) {
    const hasResult = status === 'Behaald' || status === 'Nog niet behaald';
    expect(resultaatOp !== null).toBe(hasResult);
    if (hasResult) expect(geplandOp <= resultaatOp! && resultaatOp! <= peildatum).toBe(true);
    if (poging! > 1) {
      const before = register.toetsen.find(
        (one) => one.verklaringId === verklaringId && one.werkproces === werkproces && one.poging === poging! - 1,
      )!;
      expect(before.status).toBe('Nog niet behaald');
      expect(before.resultaatOp! < geplandOp).toBe(true);
    }
  }
});

test('a pending toets has an active assessor', () => {
  const active = new Set(register.medewerkers.filter(({ actief }) => actief === 'Ja').map(({ email }) => email));
  const pending = register.toetsen.filter(({ status }) => status === 'Gepland' || status === 'Uitgesteld');
  for (const { beoordelaar } of pending) expect(active).toContain(beoordelaar);
});

test('some toetsen are still to come, a few are overdue and a few were put off', () => {
  const pending = register.toetsen.filter(({ status }) => status === 'Gepland');
  expect(pending.filter(({ geplandOp }) => geplandOp > peildatum).length).toBeGreaterThan(10);
  expect(pending.filter(({ geplandOp }) => geplandOp <= peildatum)).toHaveLength(2);
  expect(register.toetsen.filter(({ status }) => status === 'Uitgesteld').length).toBeGreaterThan(3);
});

test('open stages of one deelnemer together never pass 40 hours a week', () => {
  for (const stage of register.stages) {
    const together = register.stages.filter((one) => one.deelnemerId === stage.deelnemerId && open(one, stage.start));
    expect(together.reduce((sum, { urenPerWeek }) => sum + urenPerWeek, 0)).toBeLessThanOrEqual(40);
  }
});

test('nobody is in a stage before the start or during a pause', () => {
  for (const stage of register.stages) {
    const last = fasenOf(stage.deelnemerId)
      .filter(({ datum }) => datum <= stage.start)
      .at(-1)!;
    expect(['Voortraject', 'Leertraject']).toContain(last.fase);
    for (const { fase, datum } of fasenOf(stage.deelnemerId)) {
      if (fase === 'Pauze') expect(open(stage, datum)).toBe(false);
    }
  }
});

test('a stage lies in the time that its werkgever takes part', () => {
  for (const stage of register.stages) {
    const { actiefSinds, actiefTot } = register.werkgevers.find(({ id }) => id === stage.werkgeverId)!;
    expect(actiefSinds <= stage.start && (actiefTot === null || (stage.einde ?? peildatum) <= actiefTot)).toBe(true);
  }
});

test('no werkgever has more open stages than places', () => {
  for (const { id, plaatsen } of register.werkgevers) {
    const here = register.stages.filter(({ werkgeverId }) => werkgeverId === id);
    for (const { start } of here) {
      expect(here.filter((one) => open(one, start)).length).toBeLessThanOrEqual(plaatsen!);
    }
  }
});

test('a stage that ended says why, and only then', () => {
  for (const { einde, redenEinde } of register.stages) expect(einde === null).toBe(redenEinde === null);
});

test('a log row lies within its stage, with hours that fit the weeks since the row before', () => {
  for (const stage of register.stages) {
    const logs = register.stagelog
      .filter(({ stageId }) => stageId === stage.id)
      .sort((a, b) => (a.datum < b.datum ? -1 : 1));
    expect(logs.length).toBeGreaterThan(0);
    logs.forEach(({ datum, gewerkteUren }, index) => {
      expect(open(stage, datum)).toBe(true);
      const since = logs[index - 1]?.datum ?? stage.start;
      expect(daysBetween(since, datum)).toBeLessThanOrEqual(35);
      expect(gewerkteUren!).toBeLessThanOrEqual(Math.min(60, (stage.urenPerWeek * daysBetween(since, datum)) / 7 + 1));
    });
  }
});

test('a Voortraject or Leertraject follows a finished intake', () => {
  for (const { deelnemerId, fase, datum } of register.fasen) {
    if (fase !== 'Leertraject' && fase !== 'Voortraject') continue;
    const before = register.intakes
      .filter((intake) => intake.deelnemerId === deelnemerId && intake.datum < datum)
      .at(-1)!;
    expect(['Start', 'Proefplaatsing', 'Oriëntatieperiode']).toContain(before.besluit);
  }
});

test('a voortraject takes four to ten weeks', () => {
  for (const { deelnemerId, datum } of register.fasen.filter(({ fase }) => fase === 'Voortraject')) {
    const next = fasenOf(deelnemerId).find((one) => one.datum > datum);
    const days = daysBetween(datum, next?.datum ?? peildatum);
    expect(days).toBeLessThanOrEqual(70);
    if (next) expect(days).toBeGreaterThanOrEqual(28);
  }
});

test('Pauze, Uitgevallen and Niet gestart have a reden; Niet gestart has no verklaring', () => {
  for (const { fase, reden, deelnemerId } of register.fasen) {
    if (['Pauze', 'Uitgevallen', 'Niet gestart'].includes(fase)) expect(reden).not.toBeNull();
    if (fase === 'Niet gestart') {
      expect(register.verklaringen.filter((one) => one.deelnemerId === deelnemerId)).toEqual([]);
    }
  }
});

test('nazorg follows work by at most three years and knows whether the work goes on', () => {
  for (const { deelnemerId, datum, nogAanHetWerk, volgendContactOp } of register.nazorg) {
    const work = register.plaatsingen.filter(
      (one) => one.deelnemerId === deelnemerId && ['Betaald werk', 'Beschut werk', 'Detachering'].includes(one.soort),
    );
    const first = work.map(({ start }) => start).sort()[0]!;
    expect(first < datum && datum <= addMonths(first, 36)).toBe(true);
    expect(nogAanHetWerk).toBe(work.some((one) => open(one, datum)) ? 'Ja' : 'Nee');
    if (volgendContactOp) expect(daysBetween(datum, volgendContactOp)).toBeLessThanOrEqual(96);
  }
});

test('who is still on the road has an active praktijkopleider', () => {
  const active = new Set(register.medewerkers.filter(({ actief }) => actief === 'Ja').map(({ email }) => email));
  for (const { id, praktijkopleider } of register.deelnemers) {
    const ended = ['Uitgevallen', 'Afgerond', 'Niet gestart'].includes(fasenOf(id).at(-1)!.fase);
    if (!ended) expect(active).toContain(praktijkopleider);
  }
});

test('metingen lie on the road: one at the start, and none in a pause', () => {
  for (const { deelnemerId, datum, moment } of register.metingen) {
    const last = fasenOf(deelnemerId)
      .filter((one) => one.datum <= datum)
      .at(-1)!;
    expect(['Voortraject', 'Leertraject', 'Nazorg', 'Afgerond']).toContain(last.fase);
    const start = register.metingen.find((one) => one.deelnemerId === deelnemerId)!;
    if (moment === 'Start') expect(start.datum).toBe(datum);
  }
});
