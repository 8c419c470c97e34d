import { citizenGroup } from '../../model/elements.ts'
import type { Localised } from '../../model/localised.ts'
import { finding, type Rule } from '../rule.ts'
import { groupOf } from '../groupOf.ts'

/** P11: people apply for what the administration could offer them, as it learns of the occasion itself. */
export const knownEvent: Rule = {
  id: 'knownEvent',
  check: ({ definition, elements }) => {
    const { title, processes } = definition
    const occasion = occasions.find(({ said }) => said.test(title.de))
    const starts = elements.filter(
      ({ element, process }) =>
        element.type === 'startEvent' &&
        element.parent === undefined &&
        Object.hasOwn(processes, process),
    )
    const isOffered = starts.some(
      ({ element }) => 'event' in element && element.event.type !== 'none',
    )
    const isAskedFor = elements.some(
      (placed) =>
        placed.element.type === 'userTask' && groupOf(placed, definition) === citizenGroup,
    )
    if (occasion === undefined || isOffered || !isAskedFor || about.test(title.de)) return []
    return [
      finding(
        'knownEvent',
        { pointer: '/title' },
        { severity: 'info', text: 'eventKnown', about: [title, occasion.known] },
      ),
    ]
  },
}

interface Occasion {
  readonly said: RegExp
  readonly known: Localised
}

/** Papers about an occasion, and objections, are wanted by people alone. */
const about = /urkunde|auskunft|nachweis|bescheinigung|widerspr|kopie|termin|hund/iu

const occasions: readonly Occasion[] = [
  {
    said: /verläng|erneuer|folgeantrag|weiterbewillig/iu,
    known: {
      de: 'den Tag, an dem das Bisherige abläuft',
      en: 'the day on which the present one ends',
    },
  },
  {
    said: /geburt|kindergeld|elterngeld|neugeboren/iu,
    known: { de: 'die Geburt, durch das Standesamt', en: 'the birth, by the registry office' },
  },
  {
    said: /umzug|zuzug|umgezogen|wohnsitz ummeld/iu,
    known: { de: 'den Umzug, durch das Melderegister', en: 'the move, by the population register' },
  },
  {
    said: /sterbefall|todesfall|hinterblieben/iu,
    known: { de: 'den Sterbefall, durch das Standesamt', en: 'the death, by the registry office' },
  },
  {
    said: /einschul|schulanmeld/iu,
    known: { de: 'das Alter, durch das Melderegister', en: 'the age, by the population register' },
  },
]
