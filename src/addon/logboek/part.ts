/** The chain of the Logboek: sealed each night, looked at by Controle, and kept where people are taken out. In a file beside Code.js. */
import { partBesideCode } from '../parts';
import { takeOut } from './takeOut';
import { logbookBreak, sealLogbook } from './seal';

export const logboekPart = partBesideCode('stukLogboek', { logbookBreak, sealLogbook, takeOut });
