/** The next steps that make sense from a fase, each with one sentence. Every other fase stays possible. */
import type { FaseNaam } from '../../register/tabs/fasen';
import { faseNamen } from '../../register/tabs/fasen';
import { stages } from '../../register/tabs/stages';
import { toetsen } from '../../register/tabs/toetsen';

/** The tabs that the end of a road touches beside Fasen. */
export const tabs = { stages, toetsen } as const;

const likely: Readonly<Record<FaseNaam, readonly FaseNaam[]>> = {
  Aangemeld: ['Intake', 'Voortraject', 'Leertraject', 'Niet gestart'],
  Intake: ['Voortraject', 'Leertraject', 'Niet gestart'],
  Voortraject: ['Leertraject', 'Pauze', 'Uitgevallen'],
  Leertraject: ['Pauze', 'Nazorg', 'Afgerond', 'Uitgevallen'],
  Pauze: ['Leertraject', 'Voortraject', 'Uitgevallen'],
  Nazorg: ['Afgerond', 'Leertraject'],
  Afgerond: ['Nazorg', 'Leertraject'],
  Uitgevallen: ['Leertraject', 'Voortraject'],
  'Niet gestart': ['Intake', 'Leertraject'],
};

const sentences: Readonly<Record<FaseNaam, string>> = {
  Aangemeld: 'Aangemeld, nog geen intake.',
  Intake: 'De intake loopt, of het is wachten op een plek.',
  Voortraject: 'Eerst op proef of rondkijken, dan pas echt starten.',
  Leertraject: 'Leren op een werkplek, met lessen en toetsen.',
  Pauze: 'Even stoppen en later weer verder. Dat hoort bij leren.',
  Nazorg: 'Het leren is klaar. We houden nog contact.',
  Afgerond: 'Alles is klaar, ook de nazorg.',
  Uitgevallen: 'Was begonnen, maar is gestopt.',
  'Niet gestart': 'Begint niet bij Praktijkleren Plus.',
};

/** Fasen from which Leertraject or Voortraject is a way back. */
const afterStart: readonly (FaseNaam | null)[] = ['Pauze', 'Nazorg', 'Afgerond', 'Uitgevallen'];

/** The fasen that come first to mind, and all others. */
export function nextFasen(now: FaseNaam | null): {
  readonly likely: readonly FaseNaam[];
  readonly others: readonly FaseNaam[];
} {
  const first = now ? likely[now] : (['Aangemeld', 'Intake'] as const);
  return { likely: first, others: faseNamen.filter((fase) => !first.includes(fase)) };
}

/** What going to this fase means. */
export const sentenceFor = (fase: FaseNaam, now: FaseNaam | null): string =>
  fase === 'Leertraject' && afterStart.includes(now) ? 'Terug naar het leren op een werkplek.' : sentences[fase];
