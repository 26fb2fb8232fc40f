/** What is changed in the grid's packages while the page is bundled, since they offer no other way. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';

const pastedTable = JSON.stringify(path.join(__dirname, 'page', 'grid', 'pastedTable.ts'));

/** By package; mostly English that is in no list of words: what is said to screen readers. */
const changes: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  // It reads pasted dates and numbers as Americans write them. The server reads text by the sheet's locale.
  '@univerjs/core': [
    ['const getNumfmtParseValueFilter = (value) => {', 'const getNumfmtParseValueFilter = (value) => { return null;'],
    // Of what is pasted without a size: that of Sheets.
    ['\n\tfs: 11,', '\n\tfs: 10,'],
  ],
  '@univerjs/engine-render': [
    // It draws sixty times a second, also when nothing changed: a tenth of a processor for each page that is open.
    ['let shouldRender = true;', 'this._renderingQueueLaunched = false; let shouldRender = true;'],
    [
      'if (this._renderFrameTasks.length > 0) this._requestNewFrameHandler = requestNewFrame(this._renderFunction);',
      '',
    ],
    ['else this._renderingQueueLaunched = false;', ''],
    [
      'if (!this._renderingQueueLaunched) {',
      'if (!this._renderingQueueLaunched && this._renderFrameTasks.length > 0) {',
    ],
    [
      '/**\n\t\t* parent is SceneViewer, make it dirty',
      'if (state) this.scene.getEngine()?.startRenderLoop();\n\t\t/**\n\t\t* parent is SceneViewer, make it dirty',
    ],
    // Once is enough: it made a new channel for each object that changed, and closed the former.
    ['if (this._debounceDirtyFunc) this._debounceDirtyFunc();', 'if (this._debounceDirtyFunc) return;'],
  ],
  '@univerjs/design': [
    ['children: "Close"', 'children: "Sluiten"'],
    ['"Previous Month"', '"Vorige maand"'],
    ['"Next Month"', '"Volgende maand"'],
    ['"increment"', '"meer"'],
    ['"decrement"', '"minder"'],
  ],
  '@univerjs/ui': [
    ['"Close sidebar"', '"Zijbalk sluiten"'],
    ['"Sidebar panel"', '"Zijbalk"'],
    ['"Resize sidebar"', '"Zijbalk breder of smaller"'],
    ['"aria-label": "Previous"', '"aria-label": "Vorige"'],
    ['"aria-label": "Next"', '"aria-label": "Volgende"'],
  ],
  '@univerjs/sheets-ui': [
    ['"aria-label": "Sheet tabs"', '"aria-label": "Tabbladen"'],
    // Its own knows no quotes, and takes text for HTML.
    [
      'function convertTextToTable(text) {',
      `import { tableOf } from ${pastedTable};\nfunction convertTextToTable(text) { return tableOf(text);`,
    ],
    // Text has no looks: the cells keep theirs.
    [
      'convertTextToTable(text), PREDEFINED_HOOK_NAME_PASTE.DEFAULT_PASTE',
      'convertTextToTable(text), PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_VALUE',
    ],
  ],
  // Heights of a tab with fewer columns than the one in sight: it asked for columns that are not there, and threw.
  '@univerjs/sheets': [['endColumn: columnCount - 1,', 'endColumn: 0,']],
  // It counted from the clock, sixty times a second; it counts from the first of what it gathers.
  rxjs: [
    ['restartOnEmit = true;', ''],
    ['        startBuffer();\n        var bufferTimeSubscriber', '        var bufferTimeSubscriber'],
    ['var recordsCopy =', 'if (bufferRecords.length === 0) startBuffer(); var recordsCopy ='],
  ],
  sonner: [["containerAriaLabel = 'Notifications'", "containerAriaLabel = 'Meldingen'"]],
};

/** Throws when a package no longer says it so: then it is found again, or is right by now. */
export const gridPatches: Plugin = {
  name: 'grid-patches',
  setup({ onLoad }) {
    // Where words of some eighty languages may be broken: five of the page's twelve megabytes, and cells break none.
    onLoad({ filter: /[\\/]@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/][^\\/]+-[^\\/]+\.js$/ }, () => ({
      contents: 'export {}',
    }));
    const filter =
      /[\\/](?:@univerjs[\\/](?:core|design|engine-render|ui|sheets|sheets-ui)[\\/]lib[\\/]es[\\/]index|sonner[\\/]dist[\\/]index|operators[\\/]bufferTime)\.m?js$/;
    onLoad({ filter }, async ({ path: file }) => {
      const name = Object.keys(changes).find((one) => file.replaceAll('\\', '/').includes(`/${one}/`)) ?? '';
      let contents = await readFile(file, 'utf8');
      for (const [from, to] of changes[name] ?? []) {
        if (!contents.includes(from)) throw new Error(`${name} no longer says ${from}`);
        contents = contents.replaceAll(from, () => to);
      }
      return { contents };
    });
  },
};
