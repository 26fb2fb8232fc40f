/** Rows that a form needs beside what it opened with: its content when they are there, and a way to ask again. */
import { Loading } from './Text';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TabKey } from '../../register/tabs';
import type { RowsByTab } from '../contract';
import { Problem } from './Problem';
import { useLaterRows } from './server/opening';

/** `children` gets the rows, and what reads them anew; what is shown stays meanwhile. */
export function LaterRows({
  deelnemerId,
  tabs,
  children,
}: {
  readonly deelnemerId: string;
  readonly tabs: readonly TabKey[];
  readonly children: (rows: RowsByTab, reload: () => void) => JSX.Element;
}): JSX.Element {
  const [turn, setTurn] = useState(0);
  const { rows, problem, again } = useLaterRows(deelnemerId, tabs, turn);
  if (rows === null) return problem ? <Problem problem={problem} again={again} /> : <Loading />;
  return (
    <>
      {problem && <Problem problem={problem} again={again} />}
      {children(rows, () => setTurn((old) => old + 1))}
    </>
  );
}
