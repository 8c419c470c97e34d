import type { Definition } from './definition.ts'
import type { Element } from './elements.ts'
import { referred } from './referred.ts'

/** Of whatever process; ids are unique within the processes of a definition as drawn. */
export function elementById({ processes }: Definition, id: string): Element | undefined {
  return Object.values(processes)
    .map(({ elements }) => referred(elements, id))
    .find((element) => element !== undefined)
}
