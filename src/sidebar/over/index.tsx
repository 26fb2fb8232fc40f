/** The form Over…: which version this is, what is new in it for the team, and the way to Help. */
import nieuw from '../../../docs/nieuw.md';
import { Blocks } from '../help/Blocks';
import { mount } from '../kit/Shell';

mount(
  <>
    <p>
      PLP-register, versie <strong>{plpVersie}</strong>. Gemaakt voor Praktijkleren Plus in Haarlem.
    </p>
    {nieuw.map(({ kop, blokken }) => (
      <section key={kop}>
        <h2>Nieuw in {kop.toLowerCase()}</h2>
        <Blocks blokken={blokken} />
      </section>
    ))}
  </>,
);
