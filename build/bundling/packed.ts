/** Packs the script of a form, which makes its page half as large; the browser unpacks it. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * @param script as it must run
 * @returns a script that unpacks it and runs it; where the browser cannot, it says what to do
 */
export const packed = (script: string): string =>
  `const packed="${deflateRawSync(script, { level: 9 }).toString('base64')}";` +
  `(async()=>{` +
  `const bytes=Uint8Array.from(atob(packed),(sign)=>sign.charCodeAt(0));` +
  `const stream=new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));` +
  `const script=document.createElement("script");` +
  `script.textContent=await new Response(stream).text();` +
  `document.body.append(script)` +
  `})().catch(()=>{document.getElementById("app").textContent="Dit formulier werkt niet in deze browser. Werk je browser bij en open het formulier opnieuw."})`;

/** The script that a page was packed with, as it runs in the browser. */
export function unpacked(html: string): string {
  const text = /const packed="([^"]*)"/.exec(html)?.[1];
  if (text === undefined) throw new Error('Hier staat geen ingepakt script.');
  return inflateRawSync(Buffer.from(text.replace(/\\/g, ''), 'base64')).toString('utf8');
}
