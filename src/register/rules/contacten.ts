/** Rules about contacts with organisations. */
import { contacten } from '../tabs/contacten';
import { naVandaag, rulesFor } from './judge/shared';

export const contactenRules = rulesFor(contacten, [naVandaag(['datum'], 'waarschuwing')]);
