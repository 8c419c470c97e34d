import { parser, trackVariables } from 'lezer-feel'
import { resolve, type Schema } from '../model/schema.ts'
import { limits } from './run.ts'
import type { Scope } from './scope.ts'

export type Kind = 'expression' | 'unaryTests'
export type SyntaxNode = ReturnType<typeof parser.parse>['topNode']

/** Parses the text as far as it may be long and deep. Names with spaces are told apart by the scope. */
export function parse(whole: string, kind: Kind, scope: Scope): SyntaxNode {
  const names = namesOf(scope)
  if (whole.length > longestKept) return parseAnew(whole, names.parsers[kind])
  const key = `${kind} ${whole}`
  const known = names.parsed.get(key)
  if (known !== undefined) return known
  const root = parseAnew(whole, names.parsers[kind])
  if (names.parsed.size >= textsPerNames) names.parsed.clear()
  names.parsed.set(key, root)
  return root
}

function parseAnew(whole: string, configured: typeof parser): SyntaxNode {
  const text = whole.slice(0, Math.min(limits.text, tooDeepAt(whole) ?? whole.length))
  const standing = text.replaceAll(dateAndTime, (words) => words.replaceAll(/\s/g, '_'))
  const root = configured.parse(standing).topNode
  const withLists = standing.replaceAll(rangeType, listType)
  if (withLists === standing || firstError(root) === undefined) return root
  const other = configured.parse(withLists).topNode
  return firstError(other) === undefined ? other : root
}

/** Where brackets are nested deeper than an expression may be. Parsing on could exhaust the stack. */
export function tooDeepAt(text: string): number | undefined {
  let open = 0
  for (const { 0: part, index } of text.matchAll(brackets)) {
    if (/^[([{]/.test(part)) open += 1
    else if (/^[)\]}]/.test(part)) open -= 1
    if (open > limits.depth) return index
  }
  return undefined
}

const brackets = /"(?:\\[\s\S]|[^"\\])*"?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[()[\]{}]/g

/** The grammar could read the function as `date` and `time(…)`, and within others loses its way: one word stands in. */
const dateAndTime = /\bdate\s+and\s+time(?=\s*\()/g

/** The grammar does not know `range<T>`; a list type of the same length stands in, and `typeName.ts` tells them apart. */
const rangeType = /\brange(?=\s*<)/g
const listType = 'list '

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (!child.type.isSkipped) children.push(child)
  }
  return children
}

/** The name as FEEL compares it: parts joined by single spaces. */
export function nameOf(node: SyntaxNode, text: string): string {
  return text.slice(node.from, node.to).replaceAll(/\s+/g, ' ').trim()
}

/** The error node that comes first, if the text is no FEEL. */
export function firstError(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type.isError) return node
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    const error = firstError(child)
    if (error !== undefined) return error
  }
  return undefined
}

/** How deep expressions are nested; leaves count as one. */
export function depthOf(node: SyntaxNode): number {
  let deepest = 0
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    deepest = Math.max(deepest, depthOf(child))
  }
  return deepest + 1
}

/** How texts are read where these names are known, and those that were. */
interface Names {
  readonly parsers: Readonly<Record<Kind, typeof parser>>
  readonly parsed: Map<string, SyntaxNode>
}

type Skeleton = { readonly [name: string]: Skeleton } | readonly Skeleton[] | null

const byScope = new WeakMap<Scope, Names>()
const bySkeleton = new Map<string, Names>()
const mostNames = 200
const textsPerNames = 200
/** What nobody writes by hand is not kept: it would only fill the memory. */
const longestKept = 1_000

/** A draft has another scope after each change of its data, mostly with the same names: they are set up once. */
function namesOf(scope: Scope): Names {
  const known = byScope.get(scope)
  if (known !== undefined) return known
  const skeleton = skeletonOf(scope.schema, scope, 0)
  const key = JSON.stringify(skeleton)
  const names = bySkeleton.get(key) ?? namesIn(skeleton)
  if (bySkeleton.size >= mostNames && !bySkeleton.has(key)) bySkeleton.clear()
  bySkeleton.set(key, names)
  byScope.set(scope, names)
  return names
}

function namesIn(skeleton: Skeleton): Names {
  const contextTracker = trackVariables(skeleton)
  return {
    parsers: {
      expression: parser.configure({ top: 'Expression', contextTracker }),
      unaryTests: parser.configure({ top: 'UnaryTests', contextTracker }),
    },
    parsed: new Map(),
  }
}

/** Types may refer to themselves, so nesting ends at some level; nobody writes paths that long. */
const deepestPath = 8

function skeletonOf(schema: Schema, scope: Scope, level: number): Skeleton {
  const { properties, items } = resolve(schema, scope.types)
  if (level > deepestPath) return null
  if (items !== undefined) return [skeletonOf(items, scope, level + 1)]
  if (properties === undefined) return null
  return Object.fromEntries(
    Object.entries(properties).map(([name, inner]) => [name, skeletonOf(inner, scope, level + 1)]),
  )
}
