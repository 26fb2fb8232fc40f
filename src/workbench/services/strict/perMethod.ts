/** What is asked at each call of a method, worked out once for each method. */

/**
 * @param make what it is for a method of a service; not undefined
 * @returns the same, remembered from the second time on
 */
export function perMethod<T>(make: (service: string, method: string) => T): (service: string, method: string) => T {
  // By service first: a text that was just put together of the two is slow to look up by.
  const known = new Map<string, Map<string, T>>();
  return (service, method) => {
    let ofService = known.get(service);
    if (ofService === undefined) known.set(service, (ofService = new Map<string, T>()));
    let made = ofService.get(method);
    if (made === undefined) ofService.set(method, (made = make(service, method)));
    return made;
  };
}
