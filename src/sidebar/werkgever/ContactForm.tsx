/** Logs a contact with an organisation: a werkgever, or another. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { dutchDate } from '../../register/dates';
import { contacten as contactTab } from '../../register/tabs/contacten';
import { kindOfOrganisation, sameName } from '../../register/werkgeverRules';
import type { Opening, RecordView, SentValue } from '../contract';
import { useDraft } from '../kit/draft';
import type { Draft, Values } from '../kit/draft';
import { Fields, OtherProblems, useFilling } from '../kit/Fields';
import { newId, useSave, useUndone } from '../kit/save';
import { Footer, SavedMessage } from '../kit/Shell';
import { LastContacts } from './LastContacts';

const fields = ['datum', 'organisatie', 'soortOrganisatie', 'soort', 'aantalAanwezigen', 'uitkomst', 'door'];

/** The organisation to begin with; a higher turn puts it in the field. */
export interface Prefill {
  readonly organisatie: string | null;
  readonly turn: number;
}

interface ContactFormProps {
  readonly opening: Opening;
  readonly werkgevers: readonly RecordView[];
  /** Null until they are there. */
  readonly contacten: readonly RecordView[] | null;
  readonly prefill: Prefill;
  /** A contact was stored or taken back. */
  readonly onChanged: () => void;
}

/** Names that may well be meant, each once. */
function organisations(werkgevers: readonly RecordView[], contacten: readonly RecordView[]): string[] {
  const names = [
    ...werkgevers.map(({ cells }) => cells['naam']),
    ...contacten.map(({ cells }) => cells['organisatie']),
  ];
  const once: string[] = [];
  for (const name of names)
    if (typeof name === 'string' && !once.some((known) => sameName(known, name))) once.push(name);
  return once.sort((a, b) => a.localeCompare(b, 'nl'));
}

/** The draft, which fills in what kind of organisation it is as soon as its name says so. */
function withKind(draft: Draft, werkgevers: readonly RecordView[], contacten: readonly RecordView[]): Draft {
  const set = (key: string, value: SentValue): void => {
    draft.set(key, value);
    const kind = key === 'organisatie' ? kindOfOrganisation(value, werkgevers, contacten) : null;
    if (kind !== null) draft.set('soortOrganisatie', kind);
  };
  return { ...draft, set };
}

/** The form. After saving, Nog een keeps the date and the kind of organisation. */
export function ContactForm({ opening, werkgevers, contacten, prefill, onChanged }: ContactFormProps): JSX.Element {
  const { ik, vandaag, medewerkers } = opening;
  const known = contacten ?? [];
  const saver = useSave();
  useUndone(saver, onChanged);
  const empty = (kept: Values): Values => ({ datum: vandaag, door: ik.email, ...kept });
  const draft = withKind(useDraft(contactTab, empty({})), werkgevers, known);
  const filling = useFilling(draft, fields);
  useEffect(() => {
    if (prefill.organisatie === null) return;
    saver.clear();
    draft.set('organisatie', prefill.organisatie);
  }, [prefill.turn]);
  const { datum, organisatie, soort, soortOrganisatie } = draft.values;
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
      <>
        <SavedMessage saver={saver} />
        <Footer saver={saver} primary={{ label: 'Nog een contact', onClick: saver.clear }} />
      </>
    );
  }
  return (
    <>
      <Fields
        filling={filling}
        saver={saver}
        keys={fields.slice(0, 2)}
        suggestions={{ organisatie: organisations(werkgevers, known) }}
      />
      <LastContacts contacten={known} organisatie={organisatie} />
      <Fields
        filling={filling}
        saver={saver}
        keys={fields.slice(2)}
        options={{ door: medewerkers.map(({ email, naam }) => ({ value: email, label: naam })) }}
      />
      {typeof datum === 'string' && datum > vandaag && <p class="warning">Let op: de datum is later dan vandaag.</p>}
      <OtherProblems saver={saver} shown={(_, column) => fields.includes(column)} />
      <Footer saver={saver} primary={{ label: 'Contact opslaan', onClick: () => void store() }} />
    </>
  );
}
