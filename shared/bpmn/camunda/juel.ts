import { parseJuel, type Node, type Refusal } from './juelSyntax.ts'
import { partsOf } from './juelTokens.ts'
import { numberOf, writeFeel, writeText } from './juelWriting.ts'
import { isFeel, isName } from './names.ts'

export type Translation = { readonly feel: string } | { readonly refusal: Refusal }

const longest = 5_000

/** FEEL for a text with JUEL in it; a text without is itself, as a FEEL text. */
export function fromJuel(text: string): Translation {
  if (text.length > longest) return { refusal: { code: 'tooLarge' } }
  const parts = partsOf(text.trim())
  if (parts === undefined) return { refusal: { code: 'syntax' } }
  const trees: Node[] = []
  for (const part of parts) {
    const parsed = part.type === 'text' ? { tree: part } : parseJuel(part.text)
    const refusal = 'refusal' in parsed ? parsed.refusal : refusalIn(parsed.tree)
    if (refusal !== undefined) return { refusal }
    if ('tree' in parsed) trees.push(parsed.tree)
  }
  const [only] = trees
  const feel = trees.length === 1 && only !== undefined ? writeFeel(only) : writeText(trees)
  return isFeel(feel) ? { feel } : { refusal: { code: 'tooLarge' } }
}

function refusalIn(node: Node): Refusal | undefined {
  const own = ownRefusal(node)
  if (own !== undefined) return own
  for (const child of childrenOf(node)) {
    const refusal = refusalIn(child)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

/** Names that the engine of the file adds to those of the process. */
const engineNames = new Set(['execution', 'task', 'externalTask', 'authenticatedUserId'])

function ownRefusal(node: Node): Refusal | undefined {
  switch (node.type) {
    case 'name':
      return nameRefusal(node.text)
    case 'number':
      return unless(numberOf(node.text) !== undefined, { code: 'number', what: node.text })
    case 'binary':
      return textSum(node)
    case 'text':
    case 'property':
    case 'truth':
    case 'null':
    case 'index':
    case 'unary':
    case 'choice':
      return undefined
  }
}

function unless(isFine: boolean, refusal: Refusal): Refusal | undefined {
  return isFine ? undefined : refusal
}

function nameRefusal(name: string): Refusal | undefined {
  if (engineNames.has(name)) return { code: 'engine', what: name }
  return unless(isName(name), { code: 'name', what: name })
}

/** `+` calculates in JUEL, and fails for texts. */
function textSum({ operator, left, right }: Extract<Node, { type: 'binary' }>) {
  const text = operator === '+' ? [left, right].find((one) => one.type === 'text') : undefined
  return text?.type === 'text' ? ({ code: 'textSum', what: text.text } as const) : undefined
}

function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'property':
    case 'index':
    case 'unary':
      return [node.of]
    case 'binary':
      return [node.left, node.right]
    case 'choice':
      return [node.condition, node.then, node.otherwise]
    case 'name':
    case 'number':
    case 'text':
    case 'truth':
    case 'null':
      return []
  }
}
