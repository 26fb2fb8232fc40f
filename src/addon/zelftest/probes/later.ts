/** Probes that a person does, or that come a minute later. */
import type { LaterProbe } from '../probe';

export const clockTask: LaterProbe = {
  naam: 'Taak op tijd',
  afloop: 'Nog bezig',
};

export const heartbeat: LaterProbe = {
  naam: 'Hartslag',
  afloop: 'Doe dit zelf',
};

export const window: LaterProbe = {
  naam: 'Venster',
  afloop: 'Doe dit zelf',
};

/** These two the page itself settles, when it is opened for that (zelftestPage.ts). */
export const pageSheet: LaterProbe = {
  naam: 'Telefoon: werkblad',
  afloop: 'Doe dit zelf',
};

export const pageWho: LaterProbe = {
  naam: 'Telefoon: wie je bent',
  afloop: 'Doe dit zelf',
};

export const download: LaterProbe = {
  naam: 'Downloaden',
  afloop: 'Doe dit zelf',
};
