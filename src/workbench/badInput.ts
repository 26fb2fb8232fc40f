/** What a person can mend: one clear Dutch line, shown without a stack trace. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
