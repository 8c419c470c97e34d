import { demandIn } from '../demand.ts'
import { finding, type Rule } from '../rule.ts'

/** P05: a person copies from one screen to another what a mapping would carry. */
export const retyping: Rule = {
  id: 'retyping',
  check: (subject) =>
    subject.wordings
      .filter(({ kind, reader, place }) => {
        const { process = '', element = '' } = place
        const type = subject.definition.processes[process]?.elements[element]?.type
        return kind === 'step' && reader === 'office' && byHand.has(type)
      })
      .filter((wording) => demandIn(wording, copies) !== undefined)
      .map(({ place, of }) =>
        finding('retyping', place, { severity: 'warning', text: 'typedAgain', about: [of] }),
      ),
}

const byHand: ReadonlySet<unknown> = new Set(['userTask', 'manualTask', 'task'])

/** What is entered is known already; a result or a decision is not. */
const copies =
  /^(?!.*(?:ergebnis|entscheidung|befund|vermerk|begründung|gründe| an (?:die |den |das )?\p{L}+ übertragen)).*(?:(?:daten|angaben|antrag|antragsdaten|adresse|anschrift|formular|fall|vorgang|kennzeichen|gebühr|betrag)\p{L}* (?:.* )?(?:ab(?:zu)?tippen|ab(?:zu)?schreiben|nach(?:zu)?tragen|übertragen|ein(?:zu)?tippen|erfassen|nacherfassen|ein(?:zu)?geben|ein(?:zu)?tragen|übernehmen|anlegen)(?!\p{L})|(?:in|ins) (?:\p{L}+ )?(?:fachverfahren|excel|tabelle|liste|system)(?:-?liste)? (?:ein|über|anlegen|erfassen))/iu
