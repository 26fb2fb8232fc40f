/** Which pages changed rows, columns or tabs last: a page that has not shown that yet would write in other cells than it means. */

interface LineChange {
  /** What the pages were told up to then. */
  readonly rev: number;
  /** Who did it; '' when it was no page. */
  readonly page: string;
}

export class LineChanges {
  /** The last, and the last before it of another page: for whoever asks, one of these two is the last of somebody else. */
  private last: readonly LineChange[] = [];

  add(change: LineChange): void {
    this.last = [change, ...this.last.filter(({ page }) => page !== change.page)].slice(0, 2);
  }

  /** Whether another page changed some after this one was told up to `rev`. */
  isBehind({ page, rev }: LineChange): boolean {
    return this.last.some((change) => change.rev > rev && change.page !== page);
  }
}
