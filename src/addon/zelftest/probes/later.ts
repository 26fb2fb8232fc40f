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

export const download: LaterProbe = {
  naam: 'Downloaden',
  afloop: 'Doe dit zelf',
};
