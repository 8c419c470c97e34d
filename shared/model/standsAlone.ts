import { ancestorsOf } from './ancestors.ts'
import { mainProcess, type Definition } from './definition.ts'
import { isActivity, isSubProcess } from './elementKinds.ts'
import type { Process } from './elements.ts'
import { referred } from './referred.ts'

/** Whether steps that come from somewhere else can be put into a drawing as they are. */
export function standsAlone(definition: Definition): boolean {
  const processes = Object.values(definition.processes)
  return (
    Object.keys(definition.processes[mainProcess]?.elements ?? {}).length > 0 &&
    processes.every(holdsTogether) &&
    isNamed(definition) &&
    isDrawable(definition)
  )
}

/** Ways, what is inside and what is attached lead to steps that are there, and nothing holds itself. */
function holdsTogether({ elements, flows }: Process): boolean {
  const isThere = (id: string): boolean => Object.hasOwn(elements, id)
  return (
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
function isNamed({ processes, ...definition }: Definition): boolean {
  const records = [
    processes,
    ...Object.values(processes).flatMap(({ elements, flows, lanes }) => [elements, flows, lanes]),
    ...Object.values(definition).filter((part) => typeof part === 'object'),
  ]
  return records.every((part) => Object.keys(part ?? {}).every((id) => id !== '' && !(id in {})))
}

/** As far from each other as a drawing can show. */
const farthest = 1_000_000

function isDrawable({ layout }: Definition): boolean {
  return Object.values(layout).every(({ elements }) =>
    Object.values(elements).every((position) =>
      [position.x, position.y, position.width ?? 0, position.height ?? 0].every(
        (length) => Math.abs(length) < farthest,
      ),
    ),
  )
}
