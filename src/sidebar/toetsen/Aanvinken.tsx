/** The werkprocessen of the opleiding as ticks; each that is ticked can be changed on its own. */
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Fields, problemsAt } from '../kit/fields/Fields';
import type { FieldsProps } from '../kit/fields/Fields';
import { Fold } from '../kit/fields/Fold';
import type { Judged } from '../kit/fields/judging';
import type { Saver } from '../kit/server/save';
import type { Ticked } from './plan';
import { ownKeys } from './plan';
import type { TeKiezen } from './useTeKiezen';

interface Props {
  readonly list: readonly TeKiezen[];
  readonly ticked: Ticked;
  /** What is said of each that is ticked. */
  readonly judged: readonly Judged<'toetsen'>[];
  /** Whether what is wrong is told already. */
  readonly checked: boolean;
  readonly saver: Saver;
  readonly options: FieldsProps<'toetsen'>['options'];
}

/** The fields of one that is ticked. They fold open by themselves where its own are wrong. */
function Own({
  at,
  ticked,
  judged,
  checked,
  saver,
  options,
}: Omit<Props, 'list'> & { readonly at: number }): JSX.Element {
  const draft = ticked.drafts[at]!;
  const problems = checked
    ? problemsAt(
        judged[at]!.problems,
        ownKeys.filter((key) => ticked.isOwn(at, key)),
      )
    : {};
  const wrong =
    Object.keys(problems).length > 0 || ownKeys.some((key) => ticked.isOwn(at, key) && saver.fieldError(at, key));
  return (
    <Fold label={`${draft.values.werkproces} anders plannen`} opens={wrong}>
      <Fields
        filling={{ draft, keys: ownKeys, problems, warnings: {}, check: () => !wrong, rest: () => undefined }}
        saver={saver}
        write={at}
        options={options}
      />
    </Fold>
  );
}

export function Aanvinken({ list, ticked, ...rest }: Props): JSX.Element {
  const id = useId();
  return (
    <>
      <div class="field">
        <span class="label" id={id}>
          Wat wordt getoetst?
        </span>
        <div class="checks" role="group" aria-labelledby={id}>
          {list.map((one) => (
            <label key={one.werkproces}>
              <input type="checkbox" checked={ticked.has(one.werkproces)} onChange={() => ticked.toggle(one)} />
              <span>
                {one.werkproces} {one.omschrijving} {one.stand && <span class="quiet">({one.stand})</span>}
              </span>
            </label>
          ))}
        </div>
      </div>
      {ticked.drafts.map(({ values }, at) => (
        <Own key={values.werkproces} at={at} ticked={ticked} {...rest} />
      ))}
    </>
  );
}
