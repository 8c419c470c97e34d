import type { Finding } from '../lint/lint.ts'
import { pointerTo } from '../model/pointer.ts'
import { finding } from '../lint/rule.ts'
import type { Scenario } from '../model/content.ts'
import { mainProcess, type Definition } from '../model/definition.ts'
import { createSimulation, runToEnd } from './simulate.ts'

/** Sample people who apply, whose case ends, and who never hear of it: no letter was sent on the way. */
export function unanswered(definition: Definition): readonly Finding[] {
  if (definition.portal === undefined) return []
  const silent = Object.values(definition.scenarios).flatMap((scenario) => {
    const { identity } = scenario
    const end = identity === undefined ? undefined : silentEnd(definition, scenario)
    return identity === undefined || end === undefined ? [] : [said(identity.name, end)]
  })
  return [...new Map(silent.map((one) => [one.id, one])).values()]
}

/** Where the case ends without a letter; undefined where there was one, or where it waits. */
function silentEnd(definition: Definition, scenario: Scenario): string | undefined {
  try {
    const { steps } = runToEnd(createSimulation(definition, scenario))
    if (steps.at(-1)?.instance.status !== 'completed') return undefined
    if (steps.some(({ letters }) => letters.length > 0)) return undefined
    const { elements = {} } = definition.processes[mainProcess] ?? {}
    return steps
      .flatMap(({ events }) => events)
      .flatMap((event) =>
        'element' in event && typeof event.element === 'string' ? [event.element] : [],
      )
      .findLast((element) => Object.hasOwn(elements, element))
  } catch {
    // a draft with loose ends cannot be run; the other findings say why
    return undefined
  }
}

function said(name: string, element: string): Finding {
  const pointer = pointerTo('processes', mainProcess, 'elements', element)
  const called = name.replace(/\s+\S+$/u, '')
  return finding(
    'unanswered',
    { pointer, process: mainProcess, element },
    { severity: 'warning', text: 'neverAnswered', about: [called] },
  )
}
