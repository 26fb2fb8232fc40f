/** All settings of the register, in the order of the tab: each room declares its own. */
import { herinneringInstellingen } from '../herinneringen/instellingen';
import type { ValuesOf } from '../register/settings/setting';
import { algemeneInstellingen, beheerInstellingen } from '../register/settings/settings';
import type { Marks } from '../workbook/marks/marks';
import { readSettingsTab } from '../workbook/ownTabs/settingsTab';

export const settings = { ...algemeneInstellingen, ...herinneringInstellingen, ...beheerInstellingen } as const;

/** The values of all settings. */
export type Settings = ValuesOf<typeof settings>;

/** Reads the settings: one question to Google; without the tab every setting has its default. */
export const loadSettings = (marks: Marks) => readSettingsTab(marks, settings);
