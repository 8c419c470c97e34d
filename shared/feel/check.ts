import type { Diagnostic } from './compile.ts'
import { diagnostic, type Position } from './messages.ts'
import { limits } from './run.ts'
import { parseNumber } from './values/number.ts'
import { childrenOf, depthOf, firstError, nameOf, tooDeepAt, type SyntaxNode } from './syntax.ts'

/** What keeps a text from being parsed. */
export function checkSize(text: string): Diagnostic | undefined {
  if (text.length <= limits.text) {
    const whole = { from: 0, to: text.length }
    return tooDeepAt(text) === undefined ? undefined : diagnostic('tooDeep', whole)
  }
  return diagnostic(
    'tooLong',
    { from: limits.text, to: text.length },
    { what: String(limits.text) },
  )
}

/** What makes a text unfit for evaluation whatever its names mean. */
export function check(root: SyntaxNode, text: string): readonly Diagnostic[] {
  // the parser loses its way in what is far too deep
  if (depthOf(root) > limits.depth) return [diagnostic('tooDeep', { from: 0, to: text.length })]
  const error = firstError(root)
  if (error !== undefined) return [syntaxError(error, text)]
  return checkLeaves(root, text)
}

function syntaxError(error: SyntaxNode, text: string): Diagnostic {
  const rest = text.slice(error.from).trimEnd()
  if (rest === '') return diagnostic('incomplete', { from: error.from, to: text.length })
  const to = error.to > error.from ? error.to : error.from + (/^\s*\S+/.exec(rest)?.[0].length ?? 1)
  return diagnostic('syntax', { from: error.from, to }, { what: text.slice(error.from, to).trim() })
}

function checkLeaves(node: SyntaxNode, text: string): Diagnostic[] {
  if (node.name === 'NumericLiteral') return checkNumber(node, nameOf(node, text))
  const doubled = doubleEquals(node)
  if (doubled !== undefined) return [diagnostic('syntax', doubled, { what: '==' })]
  return childrenOf(node).flatMap((child) => checkLeaves(child, text))
}

/** `a == b` reads as a test of `a` for being `= b`: never what its author meant. */
function doubleEquals(node: SyntaxNode): Position | undefined {
  if (node.name !== 'Comparison') return undefined
  const [, sign, test] = childrenOf(node)
  const second = test?.name === 'SimplePositiveUnaryTest' ? test.firstChild : null
  return sign?.name === 'CompareOp' && second?.from === sign.to
    ? { from: sign.from, to: second.to }
    : undefined
}

/** Longer numbers would be rounded, and those out of range be nothing or zero. */
function checkNumber(node: SyntaxNode, content: string): Diagnostic[] {
  const written = content.replaceAll(/\s/g, '')
  const [coefficient = ''] = written.split(/e/i)
  const digits = coefficient.replaceAll(/[^0-9]/g, '').replace(/^0+/, '')
  if (digits.length > 34) return [diagnostic('numberTooLong', node)]
  const value = parseNumber(written)
  const isLost = value === undefined || (value === 0 && digits !== '')
  return isLost ? [diagnostic('numberOutOfRange', node)] : []
}
