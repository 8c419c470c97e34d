import type { Answering, Answer, Decision, Decisions } from './answering.ts'
import type { Element } from '../model/elements.ts'
import { isAwaited } from './members.ts'
import { visitOf, visitsOf, type Script, type Visit } from './script.ts'

/** Who is not named in the script is done at once and yields nothing. */
export function answeringBy(script: Script): Answering {
  return {
    answerTo: ({ element, visit }) => answerOf(visitOf(script, element, visit)),
    arrivalAt: (element, visit) => {
      const said = visitOf(script, element, visit)
      return said?.delay === undefined && said?.output === undefined ? undefined : said
    },
    comesAlone: (kind) => script[kind === 'message' ? 'messages' : 'signals'] === undefined,
    decided: decisionsOf(script),
    left: ({ elements, runs }) =>
      Object.entries(script.elements ?? {}).flatMap(([id, said]) => {
        if (!Array.isArray(said)) return []
        return [elements, runs].map((counts) => Math.max(said.length - (counts.get(id) ?? 0), 0))
      }),
  }
}

/** What is said of it replaces what it does itself; of what is awaited, unless it only says when it comes. */
export function isAnswered(script: Script, id: string, element: Element): boolean {
  return visitsOf(script, id).some(({ output, error, escalation, delay }) => {
    if (error !== undefined || escalation !== undefined) return true
    return !isAwaited(element) && (output !== undefined || delay !== undefined)
  })
}

function answerOf(said: Visit = {}): Answer {
  const { output = {}, error, escalation, delay } = said
  const later = delay === undefined ? {} : { delay }
  if (error !== undefined) return { type: 'error', error, ...later }
  return { type: 'complete', output, ...later, ...(escalation === undefined ? {} : { escalation }) }
}

function decisionsOf(script: Script): Decisions {
  const ids = Object.keys(script.elements ?? {})
  return {
    flows: decisionsBy(ids, script, ({ flows }) => flows),
    items: decisionsBy(ids, script, ({ items }) => items),
  }
}

function decisionsBy<T>(
  ids: readonly string[],
  script: Script,
  pick: (visit: Visit) => T | undefined,
): Readonly<Record<string, Decision<T>>> {
  const entries = ids.flatMap((id): readonly (readonly [string, Decision<T>])[] => {
    const said = script.elements?.[id]
    if (said === undefined) return []
    if (Array.isArray(said)) {
      const each = visitsOf(script, id).map(pick)
      return each.every((one) => one === undefined) ? [] : [[id, { each }]]
    }
    const always = pick(said)
    return always === undefined ? [] : [[id, { always }]]
  })
  return Object.fromEntries(entries)
}
