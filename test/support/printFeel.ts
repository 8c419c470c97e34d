import type { Arguments, Ast, Iteration, Of, TypeName } from '#shared/feel/ast.ts'
import { literalOf } from '#shared/feel/textLiteral.ts'

type Printers = { readonly [K in Ast['kind']]: (ast: Of<K>) => string }

const printers: Printers = {
  number: ({ digits }) => digits,
  text: ({ value }) => literalOf(value),
  truth: ({ value }) => String(value),
  null: () => 'null',
  temporal: ({ written }) => `@${literalOf(written)}`,
  name: ({ name }) => name,
  input: () => '?',
  path: ({ of, property }) => `${inside(of)}.${property}`,
  filter: ({ of, condition }) => `${inside(of)}[${printFeel(condition)}]`,
  list: ({ items }) => `[${items.map(printFeel).join(', ')}]`,
  context: ({ entries }) =>
    `{${entries.map(({ name, value }) => `${literalOf(name)}: ${printFeel(value)}`).join(', ')}}`,
  range: ({ low, high, holdsLow, holdsHigh }) =>
    `${holdsLow ? '[' : '('}${inside(low)}..${inside(high)}${holdsHigh ? ']' : ')'}`,
  negate: ({ of }) => `-(${printFeel(of)})`, // else the sign would belong to a number
  calculate: ({ left, operator, right }) => `${inside(left)} ${operator} ${inside(right)}`,
  compare: ({ left, operator, right }) => `${inside(left)} ${operator} ${inside(right)}`,
  and: printLogic,
  or: printLogic,
  between: ({ of, low, high }) => `${inside(of)} between ${inside(low)} and ${inside(high)}`,
  in: ({ of, tests }) => `${inside(of)} in (${tests.map(printTest).join(', ')})`,
  tests: ({ tests, negated }) => {
    if (tests.length === 0) return '-'
    const printed = tests.map(printTest).join(', ')
    return negated ? `not(${printed})` : printed
  },
  openRange: (ast) => `(${printTest(ast)})`,
  if: ({ condition, then, otherwise }) =>
    `if ${inside(condition)} then ${inside(then)} else ${inside(otherwise)}`,
  for: ({ iterations, body }) => `for ${printLoops(iterations)} return ${inside(body)}`,
  quantified: ({ every, iterations, body }) =>
    `${every ? 'every' : 'some'} ${printLoops(iterations)} satisfies ${inside(body)}`,
  instanceOf: ({ of, type }) => `${inside(of)} instance of ${printType(type)}`,
  function: ({ parameters, external, body }) => {
    const taken = parameters.map(({ name, type }) =>
      type === undefined ? name : `${name}: ${printType(type)}`,
    )
    return `function(${taken.join(', ')})${external ? ' external' : ''} ${inside(body)}`
  },
  call: ({ callee, given }) => `${inside(callee)}(${printArguments(given)})`,
}

/** An expression as text, with parentheses around everything that is not a word. */
export function printFeel(ast: Ast): string {
  const print: (ast: never) => string = printers[ast.kind]
  return print(ast as never)
}

function printLogic({ kind, left, right }: Of<'and' | 'or'>): string {
  return `${inside(left)} ${kind} ${inside(right)}`
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
