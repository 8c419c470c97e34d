import { z } from 'zod'
import { definitionSchema, mainProcess, type Definition } from '#shared/model/definition.ts'
import { ancestorsOf } from '#shared/model/ancestors.ts'
import { isActivity, isSubProcess } from '#shared/model/elementKinds.ts'
import { referred } from '#shared/model/referred.ts'
import type { Process } from '#shared/model/elements.ts'

const clipboardSchema = z.strictObject({
  fachwerk: z.literal('steps/1'),
  definition: definitionSchema,
})

/** As it lies on the clipboard of the computer, where anything may have put something of the same look. */
export function fragmentText(definition: Definition): string {
  return JSON.stringify({ fachwerk: 'steps/1', definition })
}

export type Read =
  | { readonly fragment: Definition }
  /** No steps at all, more than a service ever has, or not what it says it is. */
  | { readonly problem: 'none' | 'tooLarge' | 'damaged' }

const largest = 4_000_000

export function readFragment(text: string): Read {
  if (!text.trimStart().startsWith('{"fachwerk":')) return { problem: 'none' }
  if (text.length > largest) return { problem: 'tooLarge' }
  const parsed = clipboardSchema.safeParse(jsonOf(text))
  if (!parsed.success) return { problem: 'damaged' }
  const { definition } = parsed.data
  const { main, ...others } = definition.processes
  const isWhole =
    main !== undefined &&
    Object.keys(others).length === 0 &&
    holdsTogether(main) &&
    isNamed(definition) &&
    isDrawable(definition)
  return isWhole ? { fragment: definition } : { problem: 'damaged' }
}

/** Undefined is no definition either, so that what is no JSON is refused like other things. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // what cannot be read is refused with words by the one who asked
  }
}

/** Ways, what is inside and what is attached lead to steps that are there, and nothing holds itself. */
function holdsTogether({ elements, flows }: Process): boolean {
  const isThere = (id: string): boolean => Object.hasOwn(elements, id)
  return (
    Object.keys(elements).length > 0 &&
    Object.values(flows).every(({ source, target }) => isThere(source) && isThere(target)) &&
    Object.values(elements).every((element) => {
      const { parent } = element
      const holder = referred(elements, parent)
      const host =
        element.type === 'boundaryEvent' ? referred(elements, element.attachedTo) : element
      const isHeld = parent === undefined || (holder !== undefined && isSubProcess(holder))
      const isHung = host === element || (host !== undefined && isActivity(host))
      return isHung && isHeld && !ancestorsOf(element, elements).includes(element)
    })
  )
}

/** No id is the name of something that every object has. */
function isNamed(definition: Definition): boolean {
  const { elements, flows, lanes } = definition.processes[mainProcess] ?? {
    elements: {},
    flows: {},
    lanes: {},
  }
  const records = [
    elements,
    flows,
    lanes,
    ...Object.values(definition).filter((part) => typeof part === 'object'),
  ]
  return records.every((part) => Object.keys(part ?? {}).every((id) => id !== '' && !(id in {})))
}

/** As far from each other as a drawing can show. */
const farthest = 1_000_000

function isDrawable({ layout }: Definition): boolean {
  return Object.values(layout[mainProcess]?.elements ?? {}).every((position) =>
    [position.x, position.y, position.width ?? 0, position.height ?? 0].every(
      (length) => Math.abs(length) < farthest,
    ),
  )
}
