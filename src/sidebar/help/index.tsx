/** The form Help: the handleiding, to search in; it opens at the form that one came from. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import handleiding from '../../../docs/handleiding.md';
import { counted } from '../../register/grouping';
import { holdsWords } from '../../register/text/search';
import { startData } from '../kit/server/call';
import { mount } from '../kit/Shell';
import { Blocks } from './Blocks';
import type { Section } from './handbook';
import { sectionOf, wordsOf } from './handbook';

/** A section to open and close; what is sought, or where one came from, stands open. */
const Chapter = ({ section, open }: { readonly section: Section; readonly open: boolean }): JSX.Element => (
  <details open={open} class={section.niveau > 2 ? 'inner' : ''}>
    <summary>{section.kop}</summary>
    <Blocks blokken={section.blokken} />
  </details>
);

/** The most that is opened at once of what was found. */
const mostOpen = 3;

function Help({ about }: { readonly about: Section | null }): JSX.Element {
  const [typed, setTyped] = useState('');
  const sought = typed.trim() !== '';
  const found = handleiding.filter((section) => section.blokken.length > 0 && holdsWords(wordsOf(section), typed));
  const first = about && !sought ? [about, ...found.filter((section) => section !== about)] : found;
  return (
    <>
      <div class="field">
        <label class="label" for="zoek">
          Wat zoek je?
        </label>
        <input
          id="zoek"
          type="text"
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <p class="quiet" role="status">
        {sought && found.length === 0
          ? 'Niets gevonden. Probeer één woord, bijvoorbeeld toets of herstel.'
          : sought
            ? `${counted(found.length, 'stuk', 'stukken')} gevonden.`
            : ''}
      </p>
      {first.map((section) => (
        <Chapter
          key={`${section.kop} ${sought}`}
          section={section}
          open={sought ? found.indexOf(section) < mostOpen : section === about}
        />
      ))}
    </>
  );
}

mount(<Help about={sectionOf(handleiding, startData().over ?? '')} />);
