import { childrenOf, nameOf, type Kind, type SyntaxNode } from './syntax.ts'

/**
 * feelin computes in doubles and lets nobody replace its operators, so the expression is written anew with
 * function calls in their place: `a + b` becomes `ƒadd(a, b, 0, 5)`, the numbers being where it stood. Names
 * beginning with ƒ are ours; no definition can use them, because they are reported as unknown.
 */
export interface Rewritten {
  readonly text: string
  /** Built-in functions in use, by their name in the new text. */
  readonly builtins: Readonly<Record<string, string>>
  /** The place in the original text for a place in the new one. */
  readonly placeOf: (at: number) => number
}

export const operatorNames = {
  ƒadd: '+',
  ƒsubtract: '-',
  ƒmultiply: '*',
  ƒdivide: '/',
  ƒpower: '**',
} as const

const functionOfOperator: Readonly<Record<string, string>> = {
  '+': 'ƒadd',
  '-': 'ƒsubtract',
  '*': 'ƒmultiply',
  '/': 'ƒdivide',
  '**': 'ƒpower',
  '^': 'ƒpower',
}

interface Source {
  readonly text: string
  readonly kind: Kind
  readonly conditions: ReadonlySet<number>
  readonly builtins: ReadonlySet<number>
}

const prefix = 'function() '

export function rewrite(root: SyntaxNode, source: Source): Rewritten {
  const writer = new Writer(source)
  writer.put(prefix, root.from)
  if (source.kind === 'expression') writer.write(root)
  else writer.writeTests(root)
  const { marks } = writer
  return {
    text: writer.text,
    builtins: writer.builtins,
    placeOf: (at) => {
      const mark = marks.findLast(({ to }) => to <= at)
      return mark === undefined ? 0 : mark.from + (mark.copied ? at - mark.to : 0)
    },
  }
}

class Writer {
  text = ''
  readonly builtins: Record<string, string> = {}
  readonly marks: { readonly to: number; readonly from: number; readonly copied: boolean }[] = []
  readonly source: Source

  constructor(source: Source) {
    this.source = source
  }

  put(text: string, from: number): void {
    this.marks.push({ to: this.text.length, from, copied: false })
    this.text += text
  }

  write(node: SyntaxNode): void {
    const rule = Object.hasOwn(rules, node.name) ? rules[node.name] : undefined
    const written =
      this.source.conditions.has(node.from) && node.parent?.name === 'FilterExpression'
    if (written && node.name !== 'Comparison') {
      this.call('ƒtrue', [node], { inner: true })
      this.put(' = true', node.to)
    } else if (rule === undefined) this.copy(node)
    else rule(this, node)
  }

  /** Copies a part as it stands, except for what inside it is written anew. Comments become spaces. */
  copy(node: SyntaxNode): void {
    let at = node.from
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      this.slice(at, child.from)
      if (child.type.isSkipped) this.put(' ', child.from)
      else this.write(child)
      at = child.to
    }
    this.slice(at, node.to)
  }

  slice(from: number, to: number): void {
    if (from >= to) return
    this.marks.push({ to: this.text.length, from, copied: true })
    this.text += this.source.text.slice(from, to)
  }

  call(
    name: string,
    parameters: readonly SyntaxNode[],
    { at, inner = false }: { at?: SyntaxNode; inner?: boolean } = {},
  ): void {
    this.put(`${name}(`, parameters[0]?.from ?? 0)
    parameters.forEach((parameter, index) => {
      if (index > 0) this.put(', ', parameter.from)
      const rule = Object.hasOwn(rules, parameter.name) ? rules[parameter.name] : undefined
      if (!inner) this.write(parameter)
      else if (rule === undefined) this.copy(parameter)
      else rule(this, parameter)
    })
    this.put(at === undefined ? ')' : `, ${at.from}, ${at.to})`, parameters.at(-1)?.to ?? 0)
  }

  /** Unary tests as one condition on `?` (DMN 1.5 §7.3.6). */
  writeTests(root: SyntaxNode): void {
    const children = childrenOf(root)
    if (children.some(({ name }) => name === 'Wildcard')) return this.put('true', root.from)
    const negated = children[0]?.name === 'not'
    const list = children.find(({ name }) => name === 'PositiveUnaryTests')
    if (negated) this.put('not(', root.from)
    childrenOf(list ?? root).forEach((test, index) => {
      if (index > 0) this.put(' or ', test.from)
      const inner = test.firstChild
      if (inner?.name === 'SimplePositiveUnaryTest') {
        this.put('ƒtrue(? in (', test.from)
        this.copy(test)
        this.put('))', test.to)
      } else if (inner?.name === 'BooleanLiteral') {
        this.put('ƒtrue(? = ', test.from)
        this.copy(test)
        this.put(')', test.to)
      } else {
        this.put('ƒtest(?, ', test.from)
        this.copy(test)
        this.put(`, ${mentionsInput(test) ? 'true' : 'false'})`, test.to)
      }
    })
    if (negated) this.put(')', root.to)
  }
}

function mentionsInput(node: SyntaxNode): boolean {
  return node.name === '?' || childrenOf(node).some(mentionsInput)
}

const rules: Readonly<Record<string, (writer: Writer, node: SyntaxNode) => void>> = {
  ArithmeticExpression: (writer, node) => {
    const children = childrenOf(node)
    const sign = children.find(({ name }) => name === 'ArithOp')
    const operands = children.filter(({ name }) => name !== 'ArithOp')
    const symbol = sign === undefined ? '' : nameOf(sign, writer.source.text)
    const name = operands.length === 1 ? 'ƒnegate' : functionOfOperator[symbol]
    if (name === undefined) writer.copy(node)
    else writer.call(name, operands, { at: node })
  },
  Comparison: (writer, node) => {
    // feelin takes both ends of a reversed range for its members
    const isBetween = childrenOf(node).some(({ name }) => name === 'between')
    const operands = childrenOf(node).filter(({ name }) => name !== 'between' && name !== 'and')
    if (isBetween) writer.call('ƒbetween', operands)
    else writer.copy(node)
  },
  NumericLiteral: (writer, node) => {
    // feelin reads "- 5" as no number and "1." as an integer
    writer.put(writer.source.text.slice(node.from, node.to).replaceAll(/\s/g, ''), node.from)
  },
  IfExpression: (writer, node) => {
    const children = childrenOf(node)
    const condition = children.findIndex(({ name }) => name === 'if') + 1
    children.forEach((child, index) => {
      if (index === condition) writer.call('ƒtrue', [child])
      else writer.write(child)
      writer.put(' ', child.to)
    })
  },
  IterationContext: (writer, node) => {
    const sources = childrenOf(node).filter(({ name }) => name !== '..')
    writer.call(sources.length === 2 ? 'ƒrange' : 'ƒlist', sources)
  },
  FilterExpression: (writer, node) => {
    const [target, ...rest] = childrenOf(node)
    if (target === undefined) return
    writer.call('ƒlist', [target])
    for (const child of rest) writer.write(child)
  },
  VariableName: (writer, node) => {
    const name = nameOf(node, writer.source.text)
    if (!writer.source.builtins.has(node.from)) return writer.copy(node)
    const own = `ƒ${name.replaceAll(' ', '_')}`
    writer.builtins[own] = name
    writer.put(own, node.from)
  },
  /** Types name no variables. */
  Type: (writer, node) => writer.slice(node.from, node.to),
}
