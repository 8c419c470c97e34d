import type { Diagnostic } from '../../feel/compile.ts'
import { finding, type Rule } from '../rule.ts'

/** Syntax, unknown names and limits, with the part of the expression it is about. */
export const expressions: Rule = {
  id: 'expressions',
  check: ({ expressions: placed }) =>
    placed.flatMap(({ text, expression, pointer, process, element }) =>
      expression.diagnostics
        .filter((one) => isSaidHere(pointer, one))
        .map(({ message, from, to, severity }) =>
          finding(
            'expressions',
            { pointer, process, element },
            {
              severity,
              text: 'expressionError',
              about: [excerpt(text, from, to), message],
            },
          ),
        ),
    ),
}

/** That a cell can never apply is said by its column. */
function isSaidHere(pointer: string, { code }: Diagnostic): boolean {
  return code !== 'neverEqual' || !cell.test(pointer)
}

const cell = /^\/decisions\/[^/]+\/rows\/\d+\/when\//

function excerpt(text: string, from: number, to: number): string {
  const [start, end] = [Math.max(0, from - 30), Math.min(text.length, to + 30)]
  const part = text.slice(start, end).replaceAll(/\s+/g, ' ').trim()
  return `${start > 0 ? '…' : ''}${part}${end < text.length ? '…' : ''}`
}
