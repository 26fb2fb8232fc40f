/** What the tests of reminders share: a register in the making, and what is due in it. */
import type { Termen } from '../../src/herinneringen/instellingen';
import { herinneringInstellingen } from '../../src/herinneringen/instellingen';
import type { DueItem } from '../../src/herinneringen/watSpeelt';
import type { SoortNaam } from '../../src/herinneringen/soorten';
import { readSettings } from '../../src/register/settings/setting';
import { watSpeelt } from '../../src/herinneringen/watSpeelt';
import { RegisterMaker } from '../support/builders';

/** The terms as Instellingen has them at first. */
export const termen: Termen = readSettings(herinneringInstellingen, new Map()).settings;

/** A register with one praktijkopleider and one projectleider, both active. */
export function team(): RegisterMaker {
  const maker = new RegisterMaker();
  maker.medewerker({ naam: 'Praktijkopleider', email: 'praktijkopleider@example.org' });
  maker.medewerker({ naam: 'Projectleider', email: 'projectleider@example.org', rol: 'Projectleider' });
  return maker;
}

/** What of one kind is due on a day. */
export const dueOf = (maker: RegisterMaker, soort: SoortNaam, today: string): DueItem[] =>
  watSpeelt(maker.register(), termen, today).filter((item) => item.soort === soort);

/** When and what, in short: `T-0001 2025-09-15 (14)`. */
export const brief = (items: readonly DueItem[]): string[] =>
  items.map(({ recordId, op, dagen }) => `${recordId} ${op} (${dagen})`);
