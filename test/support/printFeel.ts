import type { Arguments, Ast, Iteration, TypeName } from '#shared/feel/ast.ts'
import { literalOf } from '#shared/feel/textLiteral.ts'

/** An expression as text, with parentheses around everything that is not a word. */
export function printFeel(ast: Ast): string {
  switch (ast.kind) {
    case 'number':
      return ast.digits
    case 'text':
      return literalOf(ast.value)
    case 'truth':
      return String(ast.value)
    case 'null':
      return 'null'
    case 'temporal':
      return `@${literalOf(ast.written)}`
    case 'name':
      return ast.name
    case 'input':
      return '?'
    case 'path':
      return `${inside(ast.of)}.${ast.property}`
    case 'filter':
      return `${inside(ast.of)}[${printFeel(ast.condition)}]`
    case 'list':
      return `[${ast.items.map(printFeel).join(', ')}]`
    case 'context':
      return `{${ast.entries.map(({ name, value }) => `${literalOf(name)}: ${printFeel(value)}`).join(', ')}}`
    case 'range':
      return `${ast.holdsLow ? '[' : '('}${inside(ast.low)}..${inside(ast.high)}${ast.holdsHigh ? ']' : ')'}`
    default:
      return printOperation(ast)
  }
}

type Operation = Exclude<
  Ast,
  {
    kind:
      | 'number'
      | 'text'
      | 'truth'
      | 'null'
      | 'temporal'
      | 'name'
      | 'input'
      | 'path'
      | 'filter'
      | 'list'
      | 'context'
      | 'range'
  }
>

function printOperation(ast: Operation): string {
  switch (ast.kind) {
    case 'negate':
      return `-(${printFeel(ast.of)})` // else the sign would belong to a number
    case 'calculate':
    case 'compare':
      return `${inside(ast.left)} ${ast.operator} ${inside(ast.right)}`
    case 'and':
    case 'or':
      return `${inside(ast.left)} ${ast.kind} ${inside(ast.right)}`
    case 'between':
      return `${inside(ast.of)} between ${inside(ast.low)} and ${inside(ast.high)}`
    case 'in':
      return `${inside(ast.of)} in (${ast.tests.map(printTest).join(', ')})`
    case 'tests': {
      if (ast.tests.length === 0) return '-'
      const tests = ast.tests.map(printTest).join(', ')
      return ast.negated ? `not(${tests})` : tests
    }
    case 'openRange':
      return `(${printTest(ast)})`
    case 'if':
      return `if ${inside(ast.condition)} then ${inside(ast.then)} else ${inside(ast.otherwise)}`
    case 'for':
      return `for ${printLoops(ast.iterations)} return ${inside(ast.body)}`
    case 'quantified':
      return `${ast.every ? 'every' : 'some'} ${printLoops(ast.iterations)} satisfies ${inside(ast.body)}`
    case 'instanceOf':
      return `${inside(ast.of)} instance of ${printType(ast.type)}`
    case 'function': {
      const parameters = ast.parameters.map(({ name, type }) =>
        type === undefined ? name : `${name}: ${printType(type)}`,
      )
      return `function(${parameters.join(', ')})${ast.external ? ' external' : ''} ${inside(ast.body)}`
    }
    case 'call':
      return `${inside(ast.callee)}(${printArguments(ast.given)})`
  }
}

/** Words and what has brackets of its own stand as they are. */
function inside(ast: Ast): string {
  const isPlain = ['name', 'text', 'number', 'context', 'truth', 'null', 'input'].includes(ast.kind)
  return isPlain ? printFeel(ast) : `(${printFeel(ast)})`
}

function printTest(test: Ast): string {
  return test.kind === 'openRange' ? `${test.operator} ${inside(test.end)}` : printFeel(test)
}

function printLoops(iterations: readonly Iteration[]): string {
  return iterations
    .map(({ name, over, end }) =>
      end === undefined
        ? `${name} in ${inside(over)}`
        : `${name} in ${inside(over)}..${inside(end)}`,
    )
    .join(', ')
}

function printArguments(given: Arguments): string {
  if (given.by === 'position') return given.values.map(printFeel).join(', ')
  return given.values.map(({ name, value }) => `${name}: ${printFeel(value)}`).join(', ')
}

function printType(type: TypeName): string {
  switch (type.of) {
    case 'named':
      return type.name
    case 'list':
    case 'range':
      return `${type.of}<${printType(type.element)}>`
    case 'context':
      return `context<${type.entries.map(([name, entry]) => `${name}: ${printType(entry)}`).join(', ')}>`
    case 'function':
      return `function<${type.parameters.map(printType).join(', ')}> -> ${printType(type.result)}`
  }
}
