/** The public surface: each export becomes a top-level function that Google can call; nothing else does. */
import * as z from 'zod/mini';
import { isDateString } from '../register/dates';
import type { Answer } from './endpoint';
import { answer } from './endpoint';
import { showMenu } from './menu';
import { sendMonth } from './monthTask';
import type { FiguresAnswer } from './outcomeTasks';
import { askFigures, updateOutcomes } from './outcomeTasks';
import { setUpTask } from './setUpTask';
import { runTask } from './task';

/** Simple trigger: the workbook is opened. */
export const onOpen = (): void => showMenu();

/** Menu: makes the register in this workbook, or mends what is missing. */
export const registerInrichten = (): string => runTask('Inrichten', setUpTask);

/** Menu: replaces the tab Uitkomsten and adds to Indicatorhistorie. */
export const uitkomstenBijwerken = (): string => runTask('Uitkomsten', updateOutcomes);

/** Menu: makes the tab of the last full month and mails it, once. */
export const maandoverzichtVersturen = (): string => runTask('Maandoverzicht', sendMonth);

const figuresRequest = z.object({ peildatum: z.optional(z.string().check(z.refine(isDateString))) });

/** Endpoint: all figures on a peildatum (default: today). */
export const cijfersOpvragen = (request: unknown): Answer<FiguresAnswer> =>
  answer(figuresRequest, request, (context, { peildatum }) => askFigures(context, peildatum ?? context.today));
