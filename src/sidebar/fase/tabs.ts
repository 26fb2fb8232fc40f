/** The tabs that the end of a road touches beside Fasen. */
import { stages } from '../../register/tabs/stages';
import { toetsen } from '../../register/tabs/toetsen';

export const tabs = { stages, toetsen } as const;
