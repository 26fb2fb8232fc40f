/** Makes the services of one execution and the names under which the script finds them. */
import type { Rect, Sheet } from '../model/workbook';
import { CacheServiceService } from './store/cacheService';
import { HtmlServiceService } from './screen/html';
import { LockServiceService } from './store/lockService';
import { consoleFor } from './logger';
import { MailAppService } from './mail/mailApp';
import { PropertiesServiceService } from './store/properties';
import { seen, type Makers, type Runtime } from './runtime';
import { ScriptAppService } from './scriptApp';
import { SessionService } from './session';
import { RangeService } from './sheets/ranges/range';
import { SheetService } from './sheets/sheet';
import { SpreadsheetService } from './sheets/spreadsheet';
import { SpreadsheetAppService } from './sheets/spreadsheetApp';
import { UtilitiesService } from './utilities';

/** The runtime completed with its makers, and the globals of its realm filled. */
export function buildWorld(parts: Omit<Runtime, 'make'>): Runtime {
  const sheets = new Map<Sheet, unknown>();
  const make: Makers = {
    range: (sheet: Sheet, rect: Rect) => seen(new RangeService(runtime, sheet, rect)),
    sheet: (sheet) => {
      const known = sheets.get(sheet) ?? seen(new SheetService(runtime, sheet));
      sheets.set(sheet, known);
      return known;
    },
    spreadsheet: () => spreadsheet,
  };
  const runtime: Runtime = { ...parts, make };
  const spreadsheet: unknown = seen(new SpreadsheetService(runtime));
  runtime.realm.provide({
    SpreadsheetApp: seen(new SpreadsheetAppService(runtime)),
    PropertiesService: seen(new PropertiesServiceService(runtime)),
    CacheService: seen(new CacheServiceService(runtime)),
    LockService: seen(new LockServiceService(runtime)),
    ScriptApp: seen(new ScriptAppService(runtime)),
    MailApp: seen(new MailAppService(runtime)),
    HtmlService: seen(new HtmlServiceService(runtime)),
    Session: seen(new SessionService(runtime)),
    Utilities: seen(new UtilitiesService(runtime)),
    console: consoleFor(runtime),
  });
  return runtime;
}
