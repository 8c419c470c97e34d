import { functionOf } from '../builtins/functions.ts'
import type { Signature } from '../builtins/signature.ts'

export interface ShownSignature {
  /** "substring(string: string, start position: integer, length?: integer)" */
  readonly label: string
  /** Where each parameter stands in the label. */
  readonly parameters: readonly { readonly from: number; readonly to: number }[]
  /** The last parameter may be given again and again. */
  readonly isVariadic: boolean
}

/** The ways to call a function, each once. */
export function signaturesOf(name: string): readonly ShownSignature[] {
  const shown = (functionOf(name) ?? []).map((signature) => show(name, signature))
  return [...new Map(shown.map((one) => [one.label, one])).values()]
}

function show(name: string, { taken, isVariadic }: Signature): ShownSignature {
  let label = `${name}(`
  const parameters = taken.map(({ name: parameter, kind, isOptional }, index) => {
    if (index > 0) label += ', '
    const from = label.length
    label += `${isVariadic ? '...' : ''}${parameter}${isOptional ? '?' : ''}: ${kind}`
    return { from, to: label.length }
  })
  return { label: `${label})`, parameters, isVariadic }
}
