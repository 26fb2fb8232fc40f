/** A button that leads to another form, for the same deelnemer. */
import { Button } from '../Button';
import type { ComponentChildren, JSX } from 'preact';
import type { FormName } from '../../contract';
import { pageBase, pageOf } from '../server/call';
import { Problem } from '../Problem';
import { useGo } from './go';

interface FormLinkProps {
  readonly form: FormName;
  readonly deelnemerId: string | null;
  readonly recordId?: string | null;
  readonly children: ComponentChildren;
}

/** On a page of its own another form is another page. */
const PageLink = ({ form, deelnemerId, recordId = null, children }: FormLinkProps): JSX.Element => (
  <a class="plain" target="_top" href={pageOf(form, deelnemerId, recordId)}>
    {children}
  </a>
);

/** Shows another form in the place of this one. When that fails it says so, and this form stays. */
function SideLink({ form, deelnemerId, recordId = null, children }: FormLinkProps): JSX.Element {
  const { busy, problem, go } = useGo();
  return (
    <>
      <Button disabled={busy} onClick={() => go(form, deelnemerId, recordId)}>
        {children}
      </Button>
      {problem && <Problem problem={problem} />}
    </>
  );
}

/** A button that leads to another form, beside the sheet or as a page. */
export const FormLink = (props: FormLinkProps): JSX.Element =>
  pageBase() === undefined ? <SideLink {...props} /> : <PageLink {...props} />;
