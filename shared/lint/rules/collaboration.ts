import type { Definition } from '../../model/definition.ts'
import type { Localised } from '../../model/localised.ts'
import { pointerTo } from '../../model/pointer.ts'
import {
  isDrawnOpen,
  messageEnd,
  messageTitle,
  poolKey,
  titleOfEnd,
  type MessageEnd,
} from '../../model/pools.ts'
import { referred } from '../../model/referred.ts'
import type { Change } from '../../model/change.ts'
import type { Finding } from '../lint.ts'
import { finding, type Rule } from '../rule.ts'
import { toJson } from '../toJson.ts'

/** Messages join two pools (BPMN 2.0 §9.3); a pool without steps is known by its name alone (§9.2). */
export const collaboration: Rule = {
  id: 'collaboration',
  check: ({ definition }) => [
    ...Object.entries(definition.messageFlows).flatMap(([id, flow]) =>
      ofMessage(definition, id, flow),
    ),
    ...Object.entries(definition.participants).flatMap(([id, { title }]) =>
      title.de.trim() !== '' || isDrawnOpen(definition, id) ? [] : [nameless(definition, id)],
    ),
  ],
}

type MessageFlow = Definition['messageFlows'][string]

function ofMessage(definition: Definition, id: string, flow: MessageFlow): readonly Finding[] {
  const [from, to] = [messageEnd(definition, flow.source), messageEnd(definition, flow.target)]
  const process = from?.process ?? to?.process
  const place = { pointer: pointerTo('messageFlows', id), process }
  const said = { severity: 'warning', fix: without(definition, id) } as const
  const name = nameOf(definition, flow)
  if (from === undefined || to === undefined)
    return [finding('collaboration', place, { ...said, text: 'messageUnconnected', about: [name] })]
  if (!isWithin(from, to)) return []
  const about = [name, poolName(definition, from)]
  return [finding('collaboration', place, { ...said, text: 'messageWithin', about })]
}

function isWithin(from: MessageEnd, to: MessageEnd): boolean {
  return from.participant === undefined
    ? from.process === to.process
    : from.participant === to.participant
}

/** By itself, or by where it leads from and to. */
function nameOf(definition: Definition, flow: MessageFlow): Localised {
  const own = messageTitle(definition, flow)
  if (own !== undefined && own.de !== '') return own
  const between = (language: 'de' | 'en'): string =>
    [flow.source, flow.target].map((end) => titleOfEnd(definition, end, language)).join(' → ')
  return { de: between('de'), en: between('en') }
}

function poolName({ participants, processes, title }: Definition, end: MessageEnd): Localised {
  const names = [
    referred(participants, end.participant)?.title,
    referred(processes, end.process)?.title,
  ]
  return names.find((name) => name !== undefined && name.de !== '') ?? title
}

/** With the line that a file has drawn for it. */
function without({ messageFlows, diagrams = {} }: Definition, id: string): Change {
  const lines = Object.entries(diagrams).flatMap(([diagram, { edges }]) => {
    const line = referred(edges, id)
    return line === undefined
      ? []
      : [[pointerTo('diagrams', diagram, 'edges', id), toJson(line)] as const]
  })
  const removed = { [pointerTo('messageFlows', id)]: toJson(messageFlows[id]) }
  return { added: {}, updated: {}, removed: { ...removed, ...Object.fromEntries(lines) } }
}

/** Shown with a process that it is drawn beside. */
function nameless({ participants }: Definition, id: string): Finding {
  const { collaboration: together } = participants[id] ?? {}
  const process = Object.values(participants).find(
    (one) => one.process !== undefined && one.collaboration === together,
  )?.process
  const place = { pointer: pointerTo('participants', id), process, element: poolKey(id) }
  return finding('collaboration', place, { severity: 'warning', text: 'poolNameless' })
}
