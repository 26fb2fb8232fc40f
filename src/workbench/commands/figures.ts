/** The figures of a workbook, as the bundle computes them. Reads only. */
import { BadInput } from '../badInput';
import { openWorkspace } from '../disk/workspace';
import { answer, type Figure, type FiguresAnswer } from './figuresAnswer';
import type { Io } from './io';
import { checkFunction, makeHost, readOptions, runPublic } from './session';

/**
 * All figures at a moment (Amsterdam wall clock; now when absent).
 * @throws BadInput with the bundle's own sentence when the register cannot be read
 */
export async function askFigures(file: string, now: string | undefined, io: Io): Promise<FiguresAnswer> {
  const settings = readOptions(now === undefined ? {} : { now }, file, io);
  const { workbook } = await openWorkspace(file);
  const host = await makeHost(workbook, settings, { ...io, out: io.err });
  checkFunction('cijfersOpvragen', host);
  const given = answer.parse(runPublic(host, 'cijfersOpvragen', {}));
  if (!given.ok) throw new BadInput(given.error.message);
  return given.value;
}

/** The rows of `--json`: these keys, in this order. */
export function figureRows(figures: readonly Figure[]): object[] {
  return figures.map(({ projectjaar, code, onderdeel, teller, noemer, waarde, doel, oordeel }) => ({
    projectjaar,
    code,
    onderdeel,
    teller,
    noemer,
    waarde,
    doel,
    oordeel,
  }));
}
