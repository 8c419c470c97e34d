import type { Definition } from '#shared/model/definition.ts'
import type { Element, Process } from '#shared/model/elements.ts'

export interface Use {
  readonly process: Process
  readonly element: Element
  readonly side: 'input' | 'output'
}

/** The step a mapping serves, and whether it fills what the step takes or what is taken from it. */
export function usedIn({ processes }: Definition, mapping: string): Use | undefined {
  for (const process of Object.values(processes)) {
    for (const element of Object.values(process.elements)) {
      if ('input' in element && element.input === mapping)
        return { process, element, side: 'input' }
      if ('output' in element && element.output === mapping) {
        return { process, element, side: 'output' }
      }
    }
  }
  return undefined
}
