/** What stands in the manifest (appsscript.json) that others must know. */

/** The OAuth scopes that it names: what Google asks people to consent to. */
export const scopesIn = (manifest: string): readonly string[] =>
  (JSON.parse(manifest) as { oauthScopes: string[] }).oauthScopes;
