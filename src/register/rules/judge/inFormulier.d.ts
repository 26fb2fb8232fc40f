/** Set by the build of the forms, and nowhere else (build/bundling/sidebars.ts): what no form needs is left out of them. */

/**
 * `typeof plpInFormulier === 'undefined'` is true at Google's side, in tests and on the command line. In a form one record is
 * judged while it is typed, and the server judges it again: there need not be what a form cannot bring about (a reference that
 * leads nowhere, a formula, a choice that Instellingen no longer holds), what is only there to be quick for a whole register,
 * nor what mends a cell by machine.
 */
declare const plpInFormulier: true | undefined;
