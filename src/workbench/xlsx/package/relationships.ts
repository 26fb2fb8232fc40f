/** What the parts of a package say of each other: a relationship by its id, or by its kind. */
import { descendants, parseXml } from '../xml';
import type { Zip } from './zip';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The path of a part, or an address outside the file. */
  readonly target: string;
  readonly external: boolean;
}

/** Of the part with this path; '' is the package itself. */
export async function relationships(zip: Zip, part: string): Promise<Relationship[]> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const path = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!zip.has(path)) return [];
  return descendants(parseXml(await zip.text(path)), 'Relationship').map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      type: attributes['Type'] ?? '',
      target: external ? target : targetIn(zip, folder, target),
      external,
    };
  });
}

/** Some programs say it from the top of the package, without the slash. */
function targetIn(zip: Zip, folder: string, target: string): string {
  const path = resolvePath(folder, target);
  const fromTop = resolvePath('', target);
  return !zip.has(path) && zip.has(fromTop) ? fromTop : path;
}

function resolvePath(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The path of the part of that kind, when it is there. The standard and its strict sister name kinds alike at the end. */
export function partOf(zip: Zip, relations: readonly Relationship[], kind: string): string | null {
  const found = relations.find(({ type, external }) => !external && kindOf(type) === kind.toLowerCase());
  return found && zip.has(found.target) ? found.target : null;
}

/** The last word of a relationship's type, in small letters. */
export const kindOf = (type: string) => type.slice(type.lastIndexOf('/') + 1).toLowerCase();
