/** A server over the stand-in add-on in a process of its own, to be killed. Arguments: file, port, folder of the page. */
import path from 'node:path';
import { startServer } from '@plp/workbench';
import { standInBundle } from './standIn';
import { usualMoment } from '../moments';

const [file = '', port = '0', pageFolder = ''] = process.argv.slice(2);
void startServer({
  file,
  pageFolder,
  bundle: standInBundle,
  demo: {},
  port: Number(port),
  outbox: path.join(path.dirname(file), 'postvak'),
  now: usualMoment,
  as: 'leider@example.org',
}).then(({ address }) => process.stdout.write(`${address}\n`));
