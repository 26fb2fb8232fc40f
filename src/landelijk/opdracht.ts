/** `npm run plp -- landelijk MAP`: the figures of all workbooks in a folder, on this machine. */
import { createRequire } from 'node:module';
import type { AddCommand } from '@plp/workbench';
import type * as Overzicht from './overzicht';

const load = createRequire(__filename);

/** Adds the command. What it runs is loaded only then: no other command waits for it. */
export const addLandelijk: AddCommand = (program, io, inDutch) => {
  inDutch(program.command('landelijk'))
    .description('Toont de cijfers van alle werkboeken in een map: per team, per regio en samen')
    .argument('<map>', 'de map met .xlsx-bestanden of onderzoeksbestanden (.csv); een map daarin is een regio')
    .option('--now <dag>', 'de cijfers op die dag, zoals 2025-08-31')
    .option('--sinds <maand>', 'ook op de laatste dag van elke maand vanaf die maand, zoals 2024-01')
    .option('--json', 'als JSON')
    .action(async (folder: string, options: Overzicht.OverzichtOptions) => {
      const { overzicht } = load('./overzicht') as typeof Overzicht;
      await overzicht(folder, options, io);
    });
};
