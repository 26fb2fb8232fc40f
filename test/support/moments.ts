/** Moments that tests share. */

/** 31 August 2025, 20:00 in Amsterdam. */
export const usualMoment = Date.UTC(2025, 7, 31, 18);
