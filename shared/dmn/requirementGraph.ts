import type { XmlElement } from '../model/foreign.ts'
import { tagOf } from './names.ts'

/** What is drawn of a requirement graph (DMN 1.5 §6.2). */
export interface RequirementGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

export interface GraphNode {
  readonly id: string
  readonly kind: NodeKind
  readonly name: string
}

export const nodeKinds = [
  'decision',
  'inputData',
  'businessKnowledgeModel',
  'knowledgeSource',
  'decisionService',
] as const
export type NodeKind = (typeof nodeKinds)[number]

/** What needs something stands at its end. */
export interface GraphEdge {
  readonly id: string
  readonly kind: EdgeKind
  readonly source: string
  readonly target: string
}

export const edgeKinds = [
  'informationRequirement',
  'knowledgeRequirement',
  'authorityRequirement',
] as const
export type EdgeKind = (typeof edgeKinds)[number]

/** The graph of a file; what it requires of others is no part of its drawing. */
export function graphIn({ children = [] }: XmlElement): RequirementGraph {
  const drawn = children.flatMap((child) => {
    const kind = nodeKinds.find((one) => one === tagOf(child))
    const { id, name = '' } = child.attributes ?? {}
    return kind === undefined || id === undefined ? [] : [{ child, node: { id, kind, name } }]
  })
  const ids = new Set(drawn.map(({ node }) => node.id))
  return {
    nodes: drawn.map(({ node }) => node),
    edges: drawn.flatMap(({ child, node }) =>
      (child.children ?? []).flatMap((requirement) => {
        const kind = edgeKinds.find((one) => one === tagOf(requirement))
        const id = requirement.attributes?.['id']
        const source = requirement.children?.map(({ attributes }) => attributes?.['href'] ?? '')
        const from = source?.find((href) => href.startsWith('#'))?.slice(1) ?? ''
        return kind === undefined || id === undefined || !ids.has(from)
          ? []
          : [{ id, kind, source: from, target: node.id }]
      }),
    ),
  }
}
