/** Colours and sizes of the workbook: quiet, one colour a group of tabs. */
import type { TabGroup } from '../../register/tab';

export const groupColours: Readonly<Record<TabGroup | 'gemaakt', { readonly tab: string; readonly header: string }>> = {
  mensen: { tab: '#1a73e8', header: '#e8f0fe' },
  leren: { tab: '#188038', header: '#e6f4ea' },
  werk: { tab: '#e37400', header: '#fef3e0' },
  project: { tab: '#8430ce', header: '#f3e8fd' },
  gemaakt: { tab: '#5f6368', header: '#f1f3f4' },
};

export const ink = {
  text: '#202124',
  quiet: '#5f6368',
  blue: '#1967d2',
  good: '#137333',
  warn: '#b06000',
  bad: '#a50e0e',
  line: '#dadce0',
};
