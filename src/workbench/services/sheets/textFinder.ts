/** Finding and replacing text in cells, as shown. */
import { cellAt, ensureCell } from '../../model/grid';
import type { Rect, Sheet } from '../../model/workbook';
import { displayText } from '../cells/display';
import { writeValues } from '../cells/write';
import { Service, seen, type Runtime } from '../runtime';

type GoogleFinder = GoogleAppsScript.Spreadsheet.TextFinder;

export interface SearchArea {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

export class TextFinderService
  extends Service
  implements
    Pick<
      GoogleFinder,
      | 'findAll'
      | 'findNext'
      | 'findPrevious'
      | 'getCurrentMatch'
      | 'ignoreDiacritics'
      | 'matchCase'
      | 'matchEntireCell'
      | 'matchFormulaText'
      | 'replaceAllWith'
      | 'useRegularExpression'
    >
{
  readonly serviceName = 'TextFinder';
  private readonly options = { case: false, entire: false, formula: false, regex: false, diacritics: false };
  private matches: Place[] | null = null;
  private current = -1;

  constructor(
    runtime: Runtime,
    private readonly areas: () => SearchArea[],
    private readonly text: string,
  ) {
    super(runtime);
  }

  matchCase(on: boolean) {
    return this.option('case', on);
  }
  matchEntireCell(on: boolean) {
    return this.option('entire', on);
  }
  matchFormulaText(on: boolean) {
    return this.option('formula', on);
  }
  useRegularExpression(on: boolean) {
    return this.option('regex', on);
  }
  ignoreDiacritics(on: boolean) {
    return this.option('diacritics', on);
  }

  findAll() {
    return this.search('findAll').map(this.rangeOf);
  }
  findNext() {
    return this.step('findNext', 1);
  }
  findPrevious() {
    return this.step('findPrevious', -1);
  }

  getCurrentMatch() {
    const place = this.matches?.[this.current];
    return place === undefined ? null : this.rangeOf(place);
  }

  replaceAllWith(replacement: string): number {
    const places = this.search('replaceAllWith');
    const pattern = this.pattern();
    this.runtime.gate.write('TextFinder', 'replaceAllWith', () => {
      for (const { sheet, row, column } of places) {
        const old = displayText(ensureCell(sheet, row, column), this.runtime.workbook.locale);
        const next = old.replace(pattern, () => replacement);
        writeValues(this.runtime, sheet, { row, column, rows: 1, columns: 1 }, [[next]]);
      }
    });
    return places.length;
  }

  private readonly option = (name: keyof TextFinderService['options'], on: boolean) => {
    this.options[name] = on;
    this.matches = null;
    return seen(this);
  };

  private readonly step = (method: string, by: number) => {
    this.matches ??= this.search(method);
    const next = this.current === -1 && by < 0 ? this.matches.length - 1 : this.current + by;
    const place = this.matches[next];
    if (place === undefined) return null;
    this.current = next;
    return this.rangeOf(place);
  };

  private readonly rangeOf = ({ sheet, row, column }: Place) =>
    this.runtime.make.range(sheet, { row, column, rows: 1, columns: 1 }) as never;

  private readonly search = (method: string): Place[] =>
    this.runtime.gate.read('TextFinder', method, () => {
      const pattern = this.pattern();
      return this.areas().flatMap(({ sheet, rect }) => {
        const found: Place[] = [];
        for (let row = rect.row; row < Math.min(rect.row + rect.rows, sheet.rows.length + 1); row++) {
          for (let column = rect.column; column < rect.column + rect.columns; column++) {
            pattern.lastIndex = 0;
            if (pattern.test(this.textAt(sheet, row, column))) found.push({ sheet, row, column });
          }
        }
        return found;
      });
    });

  private readonly textAt = (sheet: Sheet, row: number, column: number): string => {
    const cell = cellAt(sheet, row, column);
    const shown = displayText(cell, this.runtime.workbook.locale);
    return this.plain(this.options.formula ? (cell?.formula ?? shown) : shown);
  };

  private readonly plain = (text: string): string =>
    this.options.diacritics ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;

  private readonly pattern = (): RegExp => {
    const { options } = this;
    const wanted = this.plain(this.text);
    const source = options.regex ? wanted : wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(options.entire ? `^(?:${source})$` : source, options.case ? 'g' : 'gi');
  };
}
