import { mainProcess } from '#shared/model/definition.ts'
import type { CaseDetail } from '../api/cases.ts'
import type { Overlay } from '../canvas/toFlow.ts'

/** Where the case has been and where it stands, for the drawing of a process. */
export function drawnStates(
  { passed, positions }: Pick<CaseDetail, 'passed' | 'positions'>,
  process: string = mainProcess,
): NonNullable<Overlay['states']> {
  const { elements = {}, flows = {} } = passed[process] ?? {}
  const now = positions.filter((position) => position.process === process)
  return {
    elements: {
      ...Object.fromEntries(Object.keys(elements).map((id) => [id, 'done'] as const)),
      ...Object.fromEntries(now.map(({ element }) => [element, 'now'] as const)),
    },
    flows: Object.fromEntries(Object.keys(flows).map((id) => [id, 'done'] as const)),
  }
}
