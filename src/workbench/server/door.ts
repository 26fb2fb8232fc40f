/**
 * Who may come in: whoever opened the address that the workbench said. Any program on this machine can reach the port;
 * only this user can read the address, or the file beside the register that keeps its key.
 */
import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { opensPage } from './guard';
import { parameter } from './key';

const equal = (given: string, key: string): boolean =>
  given.length === key.length && timingSafeEqual(Buffer.from(given), Buffer.from(key));

/** A page that fetches itself once more: a link from a mail comes from elsewhere, and then the browser keeps the cookie back. */
const AGAIN = '<!doctype html><html lang="nl"><title>Werkbank</title><meta http-equiv="refresh" content="0">';
const CLOSED =
  '<!doctype html><html lang="nl"><title>Werkbank</title><p>Je bent hier niet binnen. Open het adres dat in het venster staat waarin je de werkbank startte.';

/**
 * Lets in who has the key: in the address of a page (then it becomes a cookie and goes out of the address), or in that
 * cookie.
 * @param port in the cookie's name, since browsers keep cookies of all ports together
 */
export function door(key: string, port: number): MiddlewareHandler {
  const cookie = `werkbank-${port}`;
  return async (context, next) => {
    const isPage = opensPage(context.req);
    const given = context.req.query(parameter);
    if (isPage && given !== undefined && isKey(given, key)) {
      setCookie(context, cookie, key, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return context.redirect(withoutKey(context), 303);
    }
    if (isKey(getCookie(context, cookie) ?? '', key)) return next();
    const site = context.req.header('sec-fetch-site');
    if (isPage && (site === 'cross-site' || site === 'same-site')) return context.html(AGAIN);
    return isPage ? context.html(CLOSED, 403) : context.text('Open eerst het adres van de werkbank.', 403);
  };
}

const isKey = (given: string, key: string): boolean => /^[\w-]+$/.test(given) && equal(given, key);

function withoutKey(context: Context): string {
  const { pathname, searchParams } = new URL(context.req.url);
  searchParams.delete(parameter);
  const rest = searchParams.toString();
  return rest === '' ? pathname : `${pathname}?${rest}`;
}
