/** How somebody sees herself and how her skills grow: a small line for each, with the same in words. */
import type { JSX } from 'preact';
import { dateIn, dutchDate } from '../../register/dates';
import type { IdRow } from '../../register/row';
import { lastFirst } from '../../register/weg/lastFirst';
import { columnsOf } from '../../register/tab';
import { metingen } from '../../register/tabs/metingen';

const width = 96;
const height = 28;
const edge = 4;

/** One value of a meting, and on which day. */
interface Point {
  readonly op: string;
  readonly value: number;
}

/** Where each point stands: metingen at equal distances, the lowest value of the scale at the foot. */
function places(points: readonly Point[], min: number, max: number): { readonly x: number; readonly y: number }[] {
  const step = points.length > 1 ? (width - 2 * edge) / (points.length - 1) : 0;
  return points.map(({ value }, index) => ({
    x: edge + index * step,
    y: height - edge - ((value - min) / (max - min)) * (height - 2 * edge),
  }));
}

function Line({
  label,
  points,
  min,
  max,
}: {
  readonly label: string;
  readonly points: readonly Point[];
  readonly min: number;
  readonly max: number;
}): JSX.Element {
  const dots = places(points, min, max);
  const last = dots[dots.length - 1]!;
  const words = points.map(({ op, value }) => `${value} op ${dutchDate(op)}`).join(', ');
  return (
    <svg
      role="img"
      aria-label={`${label}, van ${min} tot ${max}: ${words}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <line x1={edge} x2={width - edge} y1={height - edge} y2={height - edge} class="ground" />
      <polyline points={dots.map(({ x, y }) => `${x},${y}`).join(' ')} class="line" />
      <circle cx={last.x} cy={last.y} r={3} class="dot" />
    </svg>
  );
}

const scores = columnsOf(metingen).flatMap(([key, { header, type }]) =>
  type.kind === 'number' ? [{ key, header, min: type.min, max: type.max }] : [],
);

/** All scores with at least one value, from the first meting to the last. */
export function Metingen({ rows }: { readonly rows: readonly IdRow<'metingen'>[] }): JSX.Element | null {
  const dated = rows.filter(({ cells }) => dateIn(cells.datum));
  const ordered = [...lastFirst(dated, 'datum')].reverse();
  const lines = scores
    .map((score) => ({
      ...score,
      points: ordered.flatMap((row): Point[] => {
        const value = row.cells[score.key];
        return typeof value === 'number' ? [{ op: dateIn(row.cells.datum)!, value }] : [];
      }),
    }))
    .filter(({ points }) => points.length > 0);
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>Metingen</h2>
      <table class="scores">
        <thead class="unseen">
          <tr>
            <th scope="col">Wat</th>
            <th scope="col">Verloop</th>
            <th scope="col">Eerste en laatste</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, header, min, max, points }) => (
            <tr key={key}>
              <th scope="row">{header}</th>
              <td>
                <Line label={header} points={points} min={min} max={max} />
              </td>
              <td>
                {points.length > 1 ? `${points[0]!.value} → ` : ''}
                <strong>{points[points.length - 1]!.value}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
