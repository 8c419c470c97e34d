import { startableBy } from '../engine/beginning.ts'
import type { ElementNode, Graph, ProcessNode } from '../engine/graph.ts'
import { eventsOf } from './mail.ts'

/** By what a process begins when nothing is said: undefined by itself, else by the first event there is. */
export function ownStart(process: ProcessNode): string | undefined {
  if (process.starts.length > 0) return undefined
  return startsOf(process)[0]?.id
}

/** Everything that can begin it from outside, in the order of the drawing. */
export function startsOf(process: ProcessNode): readonly ElementNode[] {
  return Object.values(process.elements).filter(({ id }) => startableBy(process, id) !== undefined)
}

export interface BeginningEvent {
  readonly node: ElementNode
  readonly kind: 'message' | 'signal'
  /** Id of the message or signal. */
  readonly awaited: string
}

/** What begins processes of the file by a message or signal. */
export function beginningEvents({ processes }: Graph): readonly BeginningEvent[] {
  return Object.values(processes)
    .flatMap(startsOf)
    .flatMap((node): readonly BeginningEvent[] => {
      const { id, element } = node
      if (element.type === 'receiveTask') {
        return [{ node, kind: 'message', awaited: element.message ?? id }]
      }
      return eventsOf(element).flatMap((event): readonly BeginningEvent[] => {
        if (event.type === 'message') {
          return [{ node, kind: 'message', awaited: event.message ?? id }]
        }
        if (event.type !== 'signal') return []
        return [{ node, kind: 'signal', awaited: event.signal ?? id }]
      })
    })
}
