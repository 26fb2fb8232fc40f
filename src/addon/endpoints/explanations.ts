/** Endpoint: the goals of a projectjaar with their figures and words, for the form Toelichting. */
import type { DateString } from '../../register/dates';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import type { Register } from '../../register/register';
import type { Projectjaar } from '../../register/tabs/projectjaren';
import { writableTabs } from '../../privacy/rights';
import type { Explanations, GoalView, RequestOf } from '../../sidebar/contract';
import type { Figure } from '../../uitkomsten/cijfers/figure';
import { computeFigures } from '../../uitkomsten/cijfers/figures';
import { doelText, formatFigure } from '../../uitkomsten/cijfers/format';
import { begunProjectjaren, figureOf, geenProjectjaar } from '../../uitkomsten/cijfers/overzicht';
import { kwartaalDagen } from '../../paginas/rapport/kwartaal';
import { ontbrekendeToelichtingen, teRapporteren, waarschijnlijkePeildatum } from '../../paginas/rapport/ontbrekend';
import type { Indicator } from '../../uitkomsten/indicatoren/indicator';
import { naamVan } from '../../uitkomsten/indicatoren/indicator';
import { tabellen } from '../../uitkomsten/indicatoren/tabellen';
import { loadRegister } from '../load';
import { viewOf } from './rows';
import { inSession, knowing } from './user';

function goalView(figures: readonly Figure[], indicator: Indicator): GoalView {
  const { code, doelstelling } = indicator;
  const figure = figureOf(figures, code);
  return {
    code,
    naam: naamVan(indicator),
    doel: doelstelling,
    cijfer: figure && {
      label: figure.beschrijving.label,
      waarde: formatFigure(figure),
      afspraak: doelText(figure),
      oordeel: figure.oordeel,
    },
  };
}

/** For the quarter report that is due only words since that quarter began count; without one, any words do. */
function asked(register: Register, projectjaar: Projectjaar, today: DateString): readonly string[] {
  const kwartaal = teRapporteren(projectjaar, today);
  return ontbrekendeToelichtingen(register, projectjaar.id, today, kwartaal && kwartaalDagen(kwartaal).van);
}

/** Reads the whole register; writes nothing. */
export const fetchExplanations = knowing(
  inSession((context, { user, known }, request: RequestOf<'toelichtingenOphalen'>): Outcome<Explanations> => {
    const loaded = loadRegister(context, known, 'whole');
    if (!loaded.ok) return loaded;
    const { register, rows } = loaded.value;
    const begun = begunProjectjaren(register, context.today);
    const projectjaar = begun.find(({ id }) => id === request.projectjaarId) ?? begun[begun.length - 1];
    if (!projectjaar) return failure('geen-projectjaar', geenProjectjaar(register));
    const peildatum = request.peildatum ?? waarschijnlijkePeildatum(projectjaar, context.today);
    const figures = computeFigures(register, projectjaar.id, peildatum);
    return success({
      ik: { ...user, schrijft: writableTabs(user.rol) },
      vandaag: context.today,
      projectjaren: begun.map(({ id, naam, start }) => ({ id, naam, start })),
      projectjaarId: projectjaar.id,
      peildatum,
      tabellen: tabellen.map(({ titel, rijen }) => ({ titel, rijen: rijen.map((rij) => goalView(figures, rij)) })),
      toelichtingen: rows.toelichtingen
        .filter(({ cells }) => cells.projectjaarId === projectjaar.id)
        .flatMap((row) => viewOf(user.rol, 'toelichtingen', row) ?? []),
      gevraagd: asked(register, projectjaar, context.today),
    });
  }),
);
