/** Keeps other sites and names away from the page: it is on this machine, but every site in the browser can reach it. */
import type { HonoRequest, MiddlewareHandler } from 'hono';

/** Where the script's web page is. */
export const webPagePath = '/onderweg';

/** Whether somebody goes to a page of ours, and not to a part of one. */
export const opensPage = ({ path, method }: HonoRequest): boolean =>
  ['/', webPagePath].includes(path) && method === 'GET';

const allowedNames = new Set(['127.0.0.1', 'localhost']);

/**
 * Refuses a request that names another host (a foreign name that points here), and one that comes from another site.
 * A plain link to a page itself may come from anywhere.
 */
export const guard: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  if (!isOurHost(host)) return context.text('Deze naam hoort niet bij de werkbank.', 403);
  const origin = context.req.header('origin');
  if (origin !== undefined && origin !== `http://${host}`) return context.text('Deze site mag hier niet bij.', 403);
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !opensPage(context.req)) {
    return context.text('Deze site mag hier niet bij.', 403);
  }
  if (context.req.method !== 'GET' && !/^application\/json\b/.test(context.req.header('content-type') ?? '')) {
    return context.text('Alleen JSON.', 415);
  }
  return next();
};

function isOurHost(host: string): boolean {
  const [, name = '', port] = /^(.*?)(?::(\d+))?$/.exec(host) ?? [];
  return allowedNames.has(name) && port !== undefined;
}
