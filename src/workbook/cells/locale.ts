/** The country whose way of writing the workbook reads: only in a Dutch one is `3-2-2025` the third of February. */

/** What Inrichten sets. A new workbook takes that of the account of its maker. */
export const locale = 'nl_NL';

/** True for every way in which Google may name a Dutch one: `nl`, `nl_NL`, `nl_BE`. */
export const isDutch = (name: string): boolean => /^nl(?:[_-]|$)/i.test(name);

/** What is wrong with this one and what to do, in Dutch; null for a Dutch one. */
export const localeWarning = (name: string): string | null =>
  isDutch(name)
    ? null
    : `De landinstelling van dit werkboek is ${name}. Daardoor leest Google wat je typt anders: 3-2-2025 kan 2 maart worden. ` +
      'Kies PLP-register > Inrichten: dan wordt de landinstelling Nederland. Kijk daarna de datums na die intussen zijn getypt.';
