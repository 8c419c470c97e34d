import type { Finding } from '../lint/lint.ts'
import { finding } from '../lint/rule.ts'
import { mainProcess, type Definition } from '../model/definition.ts'
import { pointerTo } from '../model/pointer.ts'
import type { Ran } from './runScenario.ts'

/** Sample people who apply, whose case ends, and who never hear of it: no letter was sent on the way. */
export function unanswered(definition: Definition, ran: readonly Ran[]): readonly Finding[] {
  if (definition.portal === undefined) return []
  const { elements = {} } = definition.processes[mainProcess] ?? {}
  const silent = ran.flatMap(({ id, hasEnded, outcome: { letters, way } }) => {
    const name = definition.scenarios[id]?.identity?.name
    const end = way.findLast((element) => Object.hasOwn(elements, element))
    const isSilent = hasEnded && letters.length === 0
    return name === undefined || end === undefined || !isSilent ? [] : [said(name, end)]
  })
  return [...new Map(silent.map((one) => [one.id, one])).values()]
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
