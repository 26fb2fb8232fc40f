/** The research file of a workbook, as the bundle makes it: three files in a folder. Reads only. */
import path from 'node:path';
import { z } from 'zod';
import { BadInput } from '../badInput';
import { makeFolder, ownerOnlyFolder, writeTogether } from '../disk/files';
import { openWorkspace } from '../disk/workspace';
import type { Io } from './io';
import { checkFunction, makeHost, readOptions, runPublic, type RunOptions } from './session';

export interface ResearchOptions extends Pick<RunOptions, 'now' | 'as'> {
  /** Numbers with commas between them. */
  readonly zonder?: string;
}

const file = z.object({ naam: z.string(), inhoud: z.string() });
const answer = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.object({
      rijen: z.number(),
      weggelaten: z.array(z.string()),
      bestand: file,
      codeboek: file,
      sleutel: file,
    }),
  }),
  z.object({ ok: z.literal(false), error: z.object({ message: z.string() }) }),
]);

/**
 * Writes the file, its codebook and its key, for this user alone to read.
 * @throws BadInput with the bundle's own sentence when there can be no research file, or in Dutch when it cannot be written
 */
export async function writeResearch(
  workbookFile: string,
  folder: string,
  options: ResearchOptions,
  io: Io,
): Promise<void> {
  const settings = readOptions(options, workbookFile, io);
  const { workbook } = await openWorkspace(workbookFile);
  const host = await makeHost(workbook, settings, { ...io, out: io.err });
  checkFunction('onderzoekOpvragen', host);
  const given = answer.parse(
    runPublic(host, 'onderzoekOpvragen', { zonder: options.zonder?.split(/[\s,;]+/).filter(Boolean) ?? [] }),
  );
  if (!given.ok) throw new BadInput(given.error.message);
  const { bestand, codeboek, sleutel, rijen, weggelaten } = given.value;
  await makeFolder(folder, ownerOnlyFolder);
  const files = [bestand, codeboek, sleutel].map(
    ({ naam, inhoud }) => [path.join(folder, path.basename(naam)), inhoud] as const,
  );
  // Of a file without its key nobody can ever tell whose rows they are.
  await writeTogether(files);
  for (const [to] of files) io.out(to);
  io.err(`${rijen} rijen. Verstuur de sleutel nooit mee: bewaar hem apart.`);
  for (const line of weggelaten) io.err(`Weggelaten: ${line}`);
}
