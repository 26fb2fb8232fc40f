/** A server that stops waits for nobody, and answers nobody any more. */
import path from 'node:path';
import { createWorkbook } from '../../model/create';
import { Core } from '../../server/core';
import { Live } from '../../server/live';
import { noDesk } from '../../disk/state';
import { saveWorkspace } from '../../disk/workspace';
import { eachInOwnFolder } from '../support/folder';

const folder = eachInOwnFolder();

test('who is still asked something gets no answer, so that the script ends and the thread can save', async () => {
  const live = new Live();
  live.join('een', () => undefined);
  const answer = live.ask('een', { kind: 'alert', title: '', text: 'Zeker?', buttons: 'YES_NO' });
  live.close();
  expect(await answer).toEqual({ button: 'CLOSE', text: '' });
  expect(await live.ask('een', { kind: 'alert', title: '', text: 'En nu?', buttons: 'OK' })).toMatchObject({
    button: 'CLOSE',
  });
});

test('what is asked when the thread has ended is refused', async () => {
  const file = path.join(folder(), 'register.xlsx');
  await saveWorkspace({ file, workbook: createWorkbook({ name: 'register' }), desk: noDesk });
  const core = await Core.start(
    {
      file,
      bundle: { code: '', files: {}, scopes: [] },
      demo: {},
      outbox: folder(),
      now: 0,
      as: null,
      url: 'https://example.org/',
      webApp: 'http://127.0.0.1/onderweg',
    },
    'een',
    { push: () => undefined, question: async () => ({ button: 'CLOSE', text: '' }), html: () => undefined },
  );
  await core.close();
  await expect(core.ask('people')).rejects.toThrow('De werkbank is gestopt.');
});
