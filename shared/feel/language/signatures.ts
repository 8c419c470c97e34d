import { functionOf } from '../builtins/functions.ts'

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
  const written = (functionOf(name) ?? []).map(({ written: parameters }) => parameters)
  const distinct = new Map(written.map((parameters) => [parameters.join(), parameters] as const))
  return [...distinct.values()].map((parameters) => shown(name, parameters))
}

function shown(name: string, parameters: readonly string[]): ShownSignature {
  let label = `${name}(`
  const places = parameters.map((parameter, index) => {
    if (index > 0) label += ', '
    const from = label.length
    label += parameter
    return { from, to: label.length }
  })
  const isVariadic = parameters.at(-1)?.startsWith('...') === true
  return { label: `${label})`, parameters: places, isVariadic }
}
