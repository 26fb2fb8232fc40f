/** All probes of the self-test, in the order in which they run. A new one is a line in a list. */
import type { LaterProbe, Probe } from '../probe';
import { blocksApart, byName, rowAbove, rulesAlike } from './blocks';
import { newRows, rule, textCells } from './cells';
import { dates, locale, values } from './dates';
import { clockTask, download, heartbeat, pageSheet, pageWho, window } from './later';
import { locks, properties } from './memory';
import { formFiles, link, mail, page } from './outside';
import { consent, who } from './people';
import { charts, pdf } from './pictures';
import { asking, markReading } from './speed';

export const probes: readonly Probe[] = [
  consent,
  who,
  locale,
  dates,
  values,
  textCells,
  newRows,
  rule,
  link,
  locks,
  properties,
  asking,
  markReading,
  formFiles,
  charts,
  pdf,
  mail,
  byName,
  blocksApart,
  rulesAlike,
  rowAbove,
  page,
];

/** What a person does, or what comes a minute later. */
export const laterProbes: readonly LaterProbe[] = [clockTask, window, download, heartbeat, pageSheet, pageWho];
