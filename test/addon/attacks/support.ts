/** How many attacks of each kind are tried, and what every kind of them is told apart by. */

/** `PLP_AANVALLEN` says how many of each kind; without it few, since the whole suite has a quarter of an hour. */
export const numRuns = Number(process.env.PLP_AANVALLEN ?? 60);

/** The same attacks each time, but for `PLP_AANVALLEN_ZAAD`: one that came through can be tried again. */
export const seed = Number(process.env.PLP_AANVALLEN_ZAAD ?? 15);

/** Who may do nearly all, who may do much and who may nothing: the addresses that an attacker borrows. */
export const leader = 'projectleider@example.org';
export const opleider = 'praktijkopleider@example.org';
export const stranger = 'onbekend@example.org';

/** In milliseconds: a receipt holds some of them. */
export const hour = 3_600_000;
