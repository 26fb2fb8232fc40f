/** Requests to endpoints that any form may make. */
import * as z from 'zod/mini';
import type { EndpointName } from '../../src/sidebar/contract';
import { endpoints } from '../../src/sidebar/contract';

/** The request of an endpoint in which nothing is chosen. */
export const emptyRequest = (name: EndpointName): unknown => {
  const request = endpoints[name].request() as z.ZodMiniType & { readonly shape: object };
  const empty = Object.fromEntries(Object.keys(request.shape).map((key) => [key, null]));
  return z.parse(request, empty);
};
