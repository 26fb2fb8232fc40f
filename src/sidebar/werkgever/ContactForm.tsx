/** Logs a contact with an organisation: a werkgever, or another. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isBlank } from '../../register/cell';
import { dutchDate } from '../../register/dates';
import type { IdRow } from '../../register/row';
import { contactenRules } from '../../register/rules/contacten';
import type { ColumnKey } from '../../register/tabs';
import { contacten as tab } from '../../register/tabs/contacten';
import { kindOfOrganisation, sameName } from '../../register/identity/werkgever';
import type { Opening, SentValue, Values, WerkgeversInView } from '../contract';
import { useDraft } from '../kit/fields/draft';
import type { Draft } from '../kit/fields/draft';
import { Fields, isOneOf, OtherProblems, useFilling } from '../kit/fields/Fields';
import { judgeDraft, knownOf } from '../kit/fields/judging';
import { medewerkerOptions } from '../kit/fields/medewerkers';
import { newId, useSave, useUndone } from '../kit/server/save';
import { Footer } from '../kit/Shell';
import { Stored } from '../kit/Stored';
import { LastContacts } from './LastContacts';

const fields: readonly ColumnKey<'contacten'>[] = [
  'datum',
  'organisatie',
  'soortOrganisatie',
  'soort',
  'aantalAanwezigen',
  'uitkomst',
  'door',
];

/** The organisation to begin with; a higher turn puts it in the field. */
export interface Prefill {
  readonly organisatie: string | null;
  readonly turn: number;
}

interface ContactFormProps {
  readonly opening: Opening;
  readonly known: WerkgeversInView;
  /** Told of what is typed: what bears that name may not be here yet. */
  readonly search: (typed: string) => void;
  readonly prefill: Prefill;
  /** A contact was stored or taken back. */
  readonly onChanged: () => void;
  /** To the werkgevers. */
  readonly onLeave: () => void;
}

/** Names that may well be meant, each once. */
function organisations(werkgevers: readonly IdRow<'werkgevers'>[], contacten: readonly IdRow<'contacten'>[]): string[] {
  const names = [...werkgevers.map(({ cells }) => cells.naam), ...contacten.map(({ cells }) => cells.organisatie)];
  const once: string[] = [];
  for (const name of names)
    if (typeof name === 'string' && !once.some((known) => sameName(known, name))) once.push(name);
  return once.sort((a, b) => a.localeCompare(b, 'nl'));
}

/** The draft, which fills in what kind of organisation it is as soon as its name says so. */
function withKind(
  draft: Draft<'contacten'>,
  werkgevers: readonly IdRow<'werkgevers'>[],
  contacten: readonly IdRow<'contacten'>[],
): Draft<'contacten'> {
  const set = (key: ColumnKey<'contacten'>, value: SentValue): void => {
    draft.set(key, value);
    const kind = key === 'organisatie' ? kindOfOrganisation(value, werkgevers, contacten) : null;
    if (kind !== null) draft.set('soortOrganisatie', kind);
  };
  return { ...draft, set };
}

/** The form. After saving, Nog een keeps the date and the kind of organisation. */
export function ContactForm({ opening, known, search, prefill, onChanged, onLeave }: ContactFormProps): JSX.Element {
  const { ik, vandaag } = opening;
  const { werkgevers, contacten } = known;
  const saver = useSave();
  useUndone(saver, onChanged);
  const empty = (kept: Values<'contacten'>): Values<'contacten'> => ({ datum: vandaag, door: ik.email, ...kept });
  // With whom it begins is no typing of hers: what she typed about one organisation is not about another.
  const [first] = useState((): Values<'contacten'> => {
    const { organisatie: naam } = prefill;
    return naam === null
      ? {}
      : { organisatie: naam, soortOrganisatie: kindOfOrganisation(naam, werkgevers, contacten) };
  });
  const begun = useDraft(contactenRules, empty(first), null, String(first.organisatie ?? ''));
  const draft = withKind(begun, werkgevers, contacten);
  const filling = useFilling(draft, fields, judgeDraft(knownOf(opening), draft));
  useEffect(() => {
    if (prefill.turn === 0 || prefill.organisatie === null) return;
    saver.clear();
    draft.set('organisatie', prefill.organisatie);
  }, [prefill.turn]);
  const { datum, organisatie, soort, soortOrganisatie } = draft.values;
  useEffect(() => search(String(organisatie ?? '')), [organisatie]);
  // What bears the name may come after it was typed.
  useEffect(() => {
    const kind = isBlank(soortOrganisatie ?? null) ? kindOfOrganisation(organisatie, werkgevers, contacten) : null;
    if (kind !== null) draft.set('soortOrganisatie', kind);
  }, [known]);
  const store = async (): Promise<void> => {
    if (!filling.check()) return;
    const steps = await saver.save(
      [draft.write()],
      (done) =>
        `Opgeslagen (${newId(done, 'contacten')}): ${soort} met ${String(organisatie).trim()} op ${dutchDate(String(datum))}.`,
    );
    if (!steps) return;
    filling.rest();
    draft.reset(null, empty({ datum: datum ?? null, soortOrganisatie: soortOrganisatie ?? null }));
    onChanged();
  };
  if (!ik.schrijft.includes('contacten'))
    return <p>Je kunt hier geen contact vastleggen. De contacten staan in het tabblad Contacten.</p>;
  if (saver.saved) {
    return (
      <Stored
        saver={saver}
        deelnemerId={null}
        next={[{ label: 'Naar de werkgevers', onClick: onLeave }]}
        back={{ label: 'Nog een contact', onClick: saver.clear }}
      />
    );
  }
  return (
    <>
      <Fields
        filling={filling}
        saver={saver}
        keys={fields.slice(0, 2)}
        suggestions={{ organisatie: organisations(werkgevers, contacten) }}
      />
      <LastContacts opening={opening} contacten={contacten} organisatie={organisatie} />
      <Fields
        filling={filling}
        saver={saver}
        keys={fields.slice(2)}
        options={{ door: medewerkerOptions(opening, tab.columns.door, draft.values.door) }}
      />
      <OtherProblems saver={saver} shown={isOneOf(fields)} />
      <Footer saver={saver} primary={{ label: 'Contact opslaan', onClick: () => void store() }} />
    </>
  );
}
