/** Makes a module small, and keeps what an error in Google's log is read by: the names of its functions and of all properties. */
import { transform } from 'esbuild';
import type { Module } from './source';

/**
 * @param target what must be able to read it
 * @returns a function of a list with what the module is given, that runs it and gives an object of what it exported
 */
export async function compact({ code, given, exported }: Module, target: string): Promise<string> {
  // It is made small before it is put into a function: esbuild keeps the names that stand outside of all functions.
  const { code: small } = await transform(code, {
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    // Google tells the line and the sign in it.
    lineLimit: 1000,
    target,
  });
  const returned = exported.map(([called, name]) => `${called}:${name}`);
  return `([${given.join()}])=>{${small}return{${returned.join()}}}`;
}
