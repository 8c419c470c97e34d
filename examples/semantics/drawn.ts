import type { Sketch } from './sketch.ts'

type Drawn = Sketch['elements'][string]
type Named = readonly [de: string, en: string]

const name = ([de, en]: Named) => ({ name: { de, en } })

/** An element as it is written; the schema checks it when the example runs. */
export function drawn(element: object): Drawn {
  return element as Drawn // reason: `define` parses it
}

const none = { type: 'none' } as const

export const start = drawn({ type: 'startEvent', event: none, ...name(['Start', 'Start']) })
export const end = drawn({ type: 'endEvent', event: none, ...name(['Ende', 'End']) })

/** What nobody has to do: it is passed at once. */
export function step(de: string, en: string, more: object = {}): Drawn {
  return drawn({ type: 'task', ...name([de, en]), ...more })
}

/** Work that somebody or something answers. */
export function work(de: string, en: string, more: object = {}): Drawn {
  return drawn({ type: 'serviceTask', ...name([de, en]), ...more })
}

export function script(named: Named, text: string, output: string): Drawn {
  return drawn({ type: 'scriptTask', ...name(named), script: text, output })
}

type Gateway = 'exclusive' | 'parallel' | 'inclusive' | 'complex' | 'eventBased'

/** Gateways bear names, so that paths can be read. */
export function gateway(type: Gateway, named: Named, more: object = {}): Drawn {
  return drawn({ type: `${type}Gateway`, ...name(named), ...more })
}

export function catching(named: Named, event: object, more: object = {}): Drawn {
  return drawn({ type: 'intermediateCatchEvent', ...name(named), event, ...more })
}

export function throwing(named: Named, event: object, more: object = {}): Drawn {
  return drawn({ type: 'intermediateThrowEvent', ...name(named), event, ...more })
}

export function starting(named: Named, event: object, more: object = {}): Drawn {
  return drawn({ type: 'startEvent', ...name(named), event, ...more })
}

export function ending(named: Named, event: object): Drawn {
  return drawn({ type: 'endEvent', ...name(named), event })
}

/** An event at the boundary of an activity; it interrupts unless it says otherwise. */
export function boundary(
  attachedTo: string,
  named: Named,
  { event, ...more }: { readonly event: object; readonly [name: string]: unknown },
): Drawn {
  return drawn({
    type: 'boundaryEvent',
    ...name(named),
    attachedTo,
    interrupting: true,
    event,
    ...more,
  })
}

export function part(de: string, en: string, more: object = {}): Drawn {
  return drawn({ type: 'subProcess', ...name([de, en]), ...more })
}
