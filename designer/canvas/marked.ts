import type { Process } from '#shared/model/elements.ts'
import type { Language } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { mapKept } from '../editing/records.ts'
import { spokenPool } from './poolNodes.ts'
import { nobody, spokenShape } from './shapeNodes.ts'
import type { Drawing, DrawnNode, Overlay } from './toFlow.ts'

interface Marking extends Pick<Overlay, 'findings' | 'comments' | 'visitors'> {
  readonly process: Process
  readonly language: Language
}

/** What is found, said and looked at by others, which is another more often than the flow: only such steps become other objects. */
export function withMarks(drawing: Drawing, marking: Marking): Drawing {
  const { findings = {}, comments = {}, visitors = {}, process, language } = marking
  const marked = (node: DrawnNode): DrawnNode => {
    const { id } = node
    const finding = referred(findings, id)
    if (node.type === 'pool' && finding !== undefined) {
      const data = { ...node.data, finding }
      return { ...node, data, ariaLabel: spokenPool(data, language) }
    }
    const said = {
      comments: referred(comments, id) ?? 0,
      visitors: referred(visitors, id) ?? nobody,
    }
    const isMarked = finding !== undefined || said.comments > 0 || said.visitors.length > 0
    if (node.type !== 'shape' || !isMarked) return node
    const data = { ...node.data, finding, ...said }
    return { ...node, data, ariaLabel: spokenShape(data, process, language) }
  }
  return { ...drawing, nodes: mapKept(drawing.nodes, marked) }
}
