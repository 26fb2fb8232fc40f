/** Blocks of a handbook as they are read: paragraphs, lists and tables. */
import type { JSX } from 'preact';
import type { Block, Span } from './handbook';

const Spans = ({ spans }: { readonly spans: readonly Span[] }): JSX.Element => (
  <>{spans.map(({ tekst, vet }, at) => (vet ? <strong key={at}>{tekst}</strong> : tekst))}</>
);

function Content({ block }: { readonly block: Block }): JSX.Element {
  if (block.soort === 'alinea')
    return (
      <p>
        <Spans spans={block.tekst} />
      </p>
    );
  if (block.soort === 'lijst') {
    const lines = block.regels.map((spans, at) => (
      <li key={at}>
        <Spans spans={spans} />
      </li>
    ));
    return block.genummerd ? <ol>{lines}</ol> : <ul>{lines}</ul>;
  }
  const [kop = [], ...rijen] = block.rijen;
  return (
    <table>
      <thead>
        <tr>
          {kop.map((spans, at) => (
            <th key={at}>
              <Spans spans={spans} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rijen.map((rij, at) => (
          <tr key={at}>
            {rij.map((spans, cell) => (
              <td key={cell}>
                <Spans spans={spans} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const Blocks = ({ blokken }: { readonly blokken: readonly Block[] }): JSX.Element => (
  <>
    {blokken.map((block, at) => (
      <Content key={at} block={block} />
    ))}
  </>
);
