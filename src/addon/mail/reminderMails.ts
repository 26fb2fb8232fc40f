/** The digests of a plan as mails with their lines in the Mailjournaal. */
import { counted } from '../../register/grouping';
import type { Digest, Herinnering } from '../../herinneringen/plan';
import type { DueItem } from '../../herinneringen/watSpeelt';
import { initials } from '../../privacy/namen';
import { soorten } from '../../herinneringen/soorten';
import type { Reservation } from '../../workbook/ownTabs/mailLedger';
import { dutchDate } from '../../register/dates';
import { ketenFrom } from '../../workbook/keten/stand';
import type { Context } from '../context';
import type { Loaded } from '../load';
import type { AgendaFile } from '../../paginas/herinneringen/agenda';
import { agendaOf, stampOf } from '../../paginas/herinneringen/agenda';
import type { MailFacts } from '../../paginas/herinneringen/digestMail';
import { digestMail, leermeesterMail } from '../../paginas/herinneringen/digestMail';
import { isOnderweg } from '../../sidebar/contract';
import { formFor } from '../endpoints/due';
import { addressOf, pageAddress } from '../onderweg/address';
import { mayGoTo } from './elsewhere';
import type { Mail } from './sendOnce';

/** The row of a record, by tab: each tab is gone through once. */
function rowFinder({ tables }: Loaded): (item: DueItem) => { readonly gid: number; readonly row: number } | null {
  const known = new Map<string, { gid: number; rows: ReadonlyMap<unknown, number> } | null>();
  const rowsOf = (tab: DueItem['tab']) => {
    const table = tables.get(tab);
    return table
      ? { gid: table.place.sheetId, rows: new Map(table.rows.map(({ row, cells }) => [cells.id, row])) }
      : null;
  };
  return ({ tab, recordId }) => {
    if (!known.has(tab)) known.set(tab, rowsOf(tab));
    const found = known.get(tab);
    const row = found?.rows.get(recordId);
    return found && row !== undefined ? { gid: found.gid, row } : null;
  };
}

/** The last seal of the Logboek as a mail tells it. */
function sealIn({ marks }: Context): string {
  const stand = ketenFrom(marks.known());
  return stand?.op
    ? `Logboek verzegeld op ${dutchDate(stand.op.slice(0, 10))} om ${stand.op.slice(11, 16)}: ${stand.hash.slice(0, 16)}.`
    : '';
}

/** What the mails tell of this register on this day. */
export function factsOf(context: Context, loaded: Loaded, today: MailFacts['today']): MailFacts {
  const { spreadsheet } = context;
  const names = new Map(
    loaded.register.deelnemers.map(({ id, voornaam, achternaam }) => [id, initials(voornaam, achternaam)]),
  );
  const find = rowFinder(loaded);
  const url = spreadsheet.getUrl();
  const page = pageAddress(context);
  return {
    today,
    url,
    zegel: sealIn(context),
    initialsOf: (deelnemerId) => names.get(deelnemerId) ?? '',
    linkTo: (item) => {
      const place = find(item);
      return place ? `${url}#gid=${place.gid}&range=A${place.row}` : null;
    },
    formTo: (item) => {
      const { form, formRecordId: recordId } = formFor(loaded.register, item);
      return page !== null && isOnderweg(form)
        ? addressOf(page, { form, deelnemerId: item.deelnemerId, recordId })
        : null;
    },
  };
}

function soortOf({ item, moment: { afstand } }: Herinnering): string {
  const word = soorten[item.soort].woord ?? item.wat;
  if (afstand === 0) return word;
  return `${word}, ${counted(Math.abs(afstand), 'dag', 'dagen')} ${afstand < 0 ? 'vooraf' : 'erna'}`;
}

function linesOf({ recipient, aan, herinneringen, week }: Digest): Reservation[] {
  const prefix = aan === 'leermeester' ? 'Leermeester: ' : '';
  return [
    ...herinneringen.map((one) => ({ key: one.key, recipient, soort: `${prefix}${soortOf(one)}` })),
    ...(week ? [{ key: week.key, recipient, soort: 'Weeklijst' }] : []),
  ];
}

/** The file for her calendar with a digest in which a toets is planned, where Instellingen asks for it. */
function agendaWith(context: Context, { settings }: Loaded, { aan, herinneringen }: Digest): AgendaFile | null {
  if (!settings.agendaBestand || aan === 'leermeester') return null;
  const { today, began, spreadsheet } = context;
  return agendaOf(
    herinneringen.map(({ item }) => item),
    { today, stamp: stampOf(began), workbookId: spreadsheet.getId() },
  );
}

/** Makes the mails. A leermeester answers to whoever judges the toets. */
export function reminderMails(context: Context, loaded: Loaded, digests: readonly Digest[]): Mail[] {
  const facts = factsOf(context, loaded, context.today);
  const mayGo = mayGoTo(context, loaded);
  // Whether a leermeester is mailed, Instellingen says.
  return digests
    .filter(({ aan, recipient }) => aan === 'leermeester' || mayGo(recipient))
    .map((digest): Mail => {
      const agenda = agendaWith(context, loaded, digest);
      return {
        recipient: digest.recipient,
        lines: linesOf(digest),
        content:
          digest.aan === 'leermeester'
            ? leermeesterMail(digest, facts, digest.herinneringen[0]?.item.voor ?? null)
            : digestMail(digest, facts, agenda !== null),
        ...(agenda
          ? { attachments: [context.utilities.newBlob(agenda.content, agenda.contentType, agenda.name)] }
          : {}),
      };
    });
}
