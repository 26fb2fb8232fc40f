/** A cell's content between the model and the grid. */
import type { Cell, CellStyle, StoredValue } from '../../model/workbook';
import { DEFAULT_STYLE, toUniverStyle } from './style';
import type { UniverCell, UniverStyle, UniverText } from './univer';

const LINK = 0;

/** The grid draws dropdowns and links in a size of its own when the cell does not name one. */
const PLAIN: UniverStyle = { ff: DEFAULT_STYLE.ff ?? null, fs: DEFAULT_STYLE.fs ?? null };

const named = new WeakMap<CellStyle, UniverStyle>();

function withFont(style: CellStyle | undefined): UniverStyle {
  if (!style) return PLAIN;
  const made = named.get(style) ?? { ...PLAIN, ...toUniverStyle(style) };
  named.set(style, made);
  return made;
}

/** A cell as the grid holds it; undefined when there is nothing to show. */
export function toUniverCell(cell: Cell): UniverCell | undefined {
  const made: UniverCell = {};
  if (cell.formula) made.f = cell.formula;
  if (cell.value !== null && cell.value !== '') Object.assign(made, toUniverValue(cell.value));
  if (cell.validation) made.s = withFont(cell.style);
  else if (cell.style) made.s = toUniverStyle(cell.style);
  if (cell.link && cell.value !== null) made.p = linkedText(String(cell.value), cell.link);
  return Object.keys(made).length === 0 ? undefined : made;
}

function toUniverValue(value: string | number | boolean): UniverCell {
  if (typeof value === 'number') return { v: value, t: 2 };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: 3 };
  return { v: value, t: 1 };
}

function linkedText(text: string, url: string): UniverText {
  const end = text.length - 1;
  return {
    id: 'link',
    documentStyle: {},
    body: {
      dataStream: `${text}\r\n`,
      paragraphs: [{ startIndex: text.length }],
      sectionBreaks: [{ startIndex: text.length + 1 }],
      textRuns: [{ st: 0, ed: text.length, ts: { ...PLAIN, cl: { rgb: '#1155cc' }, ul: { s: 1 } } }],
      customRanges: [{ startIndex: 0, endIndex: end, rangeId: 'link', rangeType: LINK, properties: { url } }],
    },
  };
}

/** What a cell of the grid holds: its plain value, and the link when the whole text is one. */
export function readUniverValue(cell: UniverCell): { value: StoredValue; link?: string } {
  const body = cell.p?.body;
  if (body) {
    const text = body.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n');
    const link = body.customRanges?.find((range) => range.rangeType === LINK)?.properties?.url;
    return link ? { value: text, link } : { value: text };
  }
  const { v, t } = cell;
  if (v === undefined || v === null || v === '') return { value: null };
  if (t === 3 || typeof v === 'boolean') return { value: v === 1 || v === true || v === '1' || v === 'TRUE' };
  if (t === 2 && typeof v !== 'number' && v.trim() !== '' && Number.isFinite(Number(v))) return { value: Number(v) };
  return { value: v };
}
