/**
 * The values of some tabs of an .xlsx, without looks, notes and rules: for who reads very many workbooks and changes none.
 * What Google and Excel write is read by pattern; a file that says it in another way is read as any other (read.ts).
 */
import { isDateFormat } from 'numfmt';
import { BadInput } from '../badInput';
import type { Sheet, StoredValue } from '../model/workbook';
import { StyleSheet } from './cells/styleSheet';
import { nothingKept } from './kept';
import { readXlsx } from './read';
import { Refused, refusals } from './refusals';
import { kindOf, partOf, relationships } from './package/relationships';
import { readSharedTexts, unescapeControl } from './package/texts';
import { Zip } from './package/zip';
import { childOf, isTrue, descendants, parseXml } from './xml';

/** A value; a number that shows as a date, a time or a percentage says so. */
export type Value = string | number | boolean | ShownNumber;
export interface ShownNumber {
  readonly shows: 'date' | 'percentage';
  readonly number: number;
}

/** `rows[r][c]`, 0-based, sparse: a missing row or cell is empty. */
export type ValueRows = readonly (readonly (Value | undefined)[] | undefined)[];

export interface ValueSheet {
  readonly name: string;
  read(): Promise<ValueRows>;
}

/** The file says something in a way that the patterns do not know. */
class Unusual extends Error {}

/** What stands in a cell that is not a plain `<v>`: a formula before it, or the text itself. */
const inside =
  /(?:<f[^>]*?(?:\/>|>[^<]*<\/f>))?(?:<v(?: [^>]*)?>([^<]*)<\/v>|<v\/>|<is><t(?: [^>]*)?>([^<]*)<\/t><\/is>)?<\/c>/y;

/** How a cell says its style and type, after its address. */
const looks = /^"(?: s="(\d+)")?(?: t="(s|str|e|b|n|inlineStr)")?$/;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (xml: string): string =>
  xml.includes('&')
    ? xml.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, number?: string, name?: string) =>
        name === undefined ? String.fromCodePoint(hex ? parseInt(hex, 16) : Number(number)) : (named[name] ?? whole),
      )
    : xml;

const textIn = (xml: string): string => unescapeControl(plain(xml).replace(/\r\n?/g, '\n'));

/** Shared texts by number; rich and phonetic ones are read as any other part. */
async function sharedTexts(zip: Zip, path: string): Promise<readonly string[]> {
  const xml = await zip.text(path);
  const found = [...xml.matchAll(/<si><t(?: [^>]*)?(?:\/>|>([^<]*)<\/t>)<\/si>/g)].map(([, text = '']) => textIn(text));
  return found.length === xml.split('<si').length - 1 ? found : readSharedTexts(zip, path);
}

type Shows = ShownNumber['shows'] | undefined;

const shownBy = (code: string | undefined): Shows =>
  code === undefined ? undefined : isDateFormat(code) ? 'date' : code.includes('%') ? 'percentage' : undefined;

function showsOf(styles: StyleSheet): (style: number) => Shows {
  const known: Shows[] = [];
  return (style) => {
    if (!(style in known)) known[style] = shownBy(styles.cell(style)?.numberFormat);
    return known[style];
  };
}

interface Look {
  readonly type: string;
  readonly shows: Shows;
}

/** Reads the looks of cells, each text once. @throws Unusual */
function looksOf(shows: (style: number) => Shows): (text: string) => Look {
  const known = new Map<string, Look>();
  return (text) => {
    let look = known.get(text);
    if (!look) {
      const found = looks.exec(text);
      if (!found) throw new Unusual();
      const [, style, type = 'n'] = found;
      known.set(text, (look = { type, shows: style === undefined ? undefined : shows(Number(style)) }));
    }
    return look;
  };
}

/** By place and not by pattern where it can be: nearly all cells are `<c r="A1" s="1" t="s"><v>0</v></c>`. @throws Unusual */
function rowsIn(xml: string, texts: readonly string[], shows: (style: number) => Shows): ValueRows {
  const end = xml.lastIndexOf('</sheetData>');
  if (!/<worksheet[ >]/.test(xml) || xml.includes('<mergeCell ')) throw new Unusual();
  const rows: Value[][] = [];
  const lookOf = looksOf(shows);
  for (let at = xml.indexOf('<c', xml.indexOf('<sheetData')); at >= 0 && at < end; at = xml.indexOf('<c', at + 2)) {
    if (xml.charCodeAt(at + 2) !== 32 || !xml.startsWith('r="', at + 3)) throw new Unusual();
    let sign = at + 6;
    let column = 0;
    let row = 0;
    for (; xml.charCodeAt(sign) >= 65; sign++) column = column * 26 + xml.charCodeAt(sign) - 64;
    for (; xml.charCodeAt(sign) !== 34; sign++) row = row * 10 + xml.charCodeAt(sign) - 48;
    const open = xml.indexOf('>', sign);
    if (!(column >= 1 && row >= 1 && open > 0)) throw new Unusual();
    // An empty cell.
    if (xml.charCodeAt(open - 1) === 47) continue;
    const { type, shows: how } = lookOf(xml.slice(sign, open));
    const value = valueIn(xml, open + 1);
    if (value === '') continue;
    const found = valueOf(type, value, how, texts);
    if (found !== '') (rows[row - 1] ??= [])[column - 1] = found;
  }
  return rows;
}

/** @throws Unusual */
function valueIn(xml: string, at: number): string {
  const close = xml.startsWith('<v>', at) ? xml.indexOf('<', at + 3) : -1;
  if (close > 0 && xml.startsWith('</v></c>', close)) return xml.slice(at + 3, close);
  inside.lastIndex = at;
  const found = inside.exec(xml);
  if (!found) throw new Unusual();
  return found[1] ?? found[2] ?? '';
}

function valueOf(type: string, value: string, shows: Shows, texts: readonly string[]): Value {
  if (type === 's') {
    const text = texts[Number(value)];
    if (text === undefined) throw new Unusual();
    return text;
  }
  if (type === 'b') return isTrue(value.trim());
  if (type !== 'n') return textIn(value);
  const number = Number(value);
  if (!Number.isFinite(number) || value.trim() === '') throw new Unusual();
  return shows === undefined ? number : { shows, number };
}

/** The same of a tab that was read as any other. */
const rowsOf = ({ rows }: Sheet): ValueRows =>
  rows.map((line) =>
    line?.map((cell) => {
      const value: StoredValue = cell?.value ?? null;
      if (value === null || value === '') return undefined;
      const how = typeof value === 'number' ? shownBy(cell?.style?.numberFormat) : undefined;
      return how === undefined ? value : { shows: how, number: value as number };
    }),
  );

async function open(bytes: Buffer, fileName: string): Promise<readonly ValueSheet[]> {
  const zip = await Zip.open(bytes);
  const root = partOf(zip, await relationships(zip, ''), 'officeDocument');
  if (root === null) throw new Unusual();
  const relations = await relationships(zip, root);
  const book = parseXml(await zip.text(root));
  const [styles, shared] = [partOf(zip, relations, 'styles'), partOf(zip, relations, 'sharedStrings')];
  if (isTrue(descendants(book, 'workbookPr')[0]?.attributes['date1904'])) throw new Unusual();
  const shows = showsOf(new StyleSheet(styles ? parseXml(await zip.text(styles)) : null, []));
  const texts = shared ? await sharedTexts(zip, shared) : [];
  return (childOf(childOf(book, 'workbook'), 'sheets')?.children ?? []).flatMap(({ attributes }) => {
    const relation = relations.find(({ id }) => id === attributes['id']);
    if (!relation || kindOf(relation.type) !== 'worksheet' || !zip.has(relation.target)) return [];
    const name = attributes['name'] ?? '';
    return [
      {
        name,
        read: async () => {
          try {
            return rowsIn(await zip.text(relation.target), texts, shows);
          } catch (error) {
            if (!(error instanceof Unusual)) throw error;
            const { sheets } = await readXlsx(bytes, fileName, nothingKept);
            return rowsOf(sheets.find((sheet) => sheet.name === name)!);
          }
        },
      },
    ];
  });
}

/**
 * The tabs of an .xlsx, each read when it is asked for.
 * @throws BadInput, in Dutch, when the bytes are no .xlsx that can be read
 */
export async function readValues(bytes: Buffer, fileName: string): Promise<readonly ValueSheet[]> {
  try {
    return await open(bytes, fileName);
  } catch (error) {
    if (!(error instanceof Unusual)) {
      throw new BadInput(`${fileName} ${error instanceof Refused ? error.message : refusals.damaged}`, {
        cause: error,
      });
    }
    const { sheets } = await readXlsx(bytes, fileName, nothingKept);
    return sheets.map((sheet) => ({ name: sheet.name, read: () => Promise.resolve(rowsOf(sheet)) }));
  }
}
