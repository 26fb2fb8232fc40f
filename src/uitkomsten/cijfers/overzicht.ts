/** Everything that a page or mail about one projectjaar on one peildatum shows, gathered once. */
import type { DateString } from '../../register/dates';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import type { Register } from '../../register/register';
import type { Projectjaar } from '../../register/tabs/projectjaren';
import type { Toelichting } from '../../register/tabs/toelichtingen';
import { projectjarenOf, vorigProjectjaar } from '../basis/cohort';
import type { Figure } from './figure';
import { computeFigures } from './figures';
import type { Hoofdcijfers } from './hoofdcijfers';
import { hoofdcijfers } from './hoofdcijfers';
import type { LeftOutLine } from './leftOutSummary';
import { leftOutSummary } from './leftOutSummary';
import { indicatoren } from '../indicatoren/tabellen';
import { toelichtingFor } from './toelichting';

export interface Overzicht {
  readonly peildatum: DateString;
  readonly projectjaar: Projectjaar;
  readonly figures: readonly Figure[];
  /** The projectjaar before it, with its figures on the same peildatum; null for the first. */
  readonly vorige: { readonly projectjaar: Projectjaar; readonly figures: readonly Figure[] } | null;
  readonly hoofdcijfers: Hoofdcijfers;
  /** By code. */
  readonly toelichtingen: ReadonlyMap<string, Toelichting>;
  readonly weggelaten: readonly LeftOutLine[];
}

/** Why there is no projectjaar to count in: one that does not count is named, with what to mend. @param or what else may be done */
export function geenProjectjaar({ leftOut }: Pick<Register, 'leftOut'>, or = ''): string {
  const first = leftOut.find(({ tab }) => tab === 'projectjaren');
  const also = or && `, ${or}`;
  return first
    ? `In Projectjaren telt rij ${first.row} niet mee: '${first.header}' ${first.reason === 'leeg' ? 'is leeg' : 'klopt niet'}. Verbeter dat${also}.`
    : `Er is nog geen projectjaar begonnen. Vul het tabblad Projectjaren in${also}.`;
}

/** The projectjaren that began by the peildatum, in order of Start. */
export const begunProjectjaren = (register: Register, peildatum: DateString): Projectjaar[] =>
  projectjarenOf(register).filter(({ start }) => start <= peildatum);

/** Gathers the overzicht of a projectjaar, by default the one that began last. */
export function maakOverzicht(
  register: Register,
  peildatum: DateString,
  projectjaarId: string | null,
): Outcome<Overzicht> {
  const begun = begunProjectjaren(register, peildatum);
  const projectjaar =
    projectjaarId === null ? begun[begun.length - 1] : register.projectjaren.find(({ id }) => id === projectjaarId);
  if (!projectjaar) {
    return failure(
      'geen-projectjaar',
      projectjaarId === null
        ? geenProjectjaar(register, 'of kies een andere peildatum')
        : `Het projectjaar ${projectjaarId} bestaat niet. Kies bij Instellingen een nummer uit het tabblad Projectjaren.`,
    );
  }
  const vorig = vorigProjectjaar(projectjarenOf(register), projectjaar);
  return success({
    peildatum,
    projectjaar,
    figures: computeFigures(register, projectjaar.id, peildatum),
    vorige: vorig ? { projectjaar: vorig, figures: computeFigures(register, vorig.id, peildatum) } : null,
    hoofdcijfers: hoofdcijfers(register, peildatum),
    toelichtingen: new Map(
      indicatoren.flatMap(({ code }) => {
        const found = toelichtingFor(register, projectjaar.id, code, peildatum);
        return found ? [[code, found] as const] : [];
      }),
    ),
    weggelaten: leftOutSummary(register.leftOut),
  });
}

/** The figure of a code and part, or null where it does not occur. */
export const figureOf = <F extends Figure>(figures: readonly F[], code: string, onderdeel = ''): F | null =>
  figures.find((figure) => figure.code === code && figure.onderdeel === onderdeel) ?? null;
