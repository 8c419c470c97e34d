import type { DmnModel, InputData } from './model.ts'
import { name } from './names.ts'
import type { DmnReporter } from './report.ts'

/** A model on its way into a definition. */
export interface Place {
  /** The id of the decision model. */
  readonly id: string
  readonly model: DmnModel
  /** Input data that stands in the file. */
  readonly inputs: readonly InputData[]
  /** What we had drawn ourselves, because decisions read it from the case data. */
  readonly derived: ReadonlySet<string>
  /** The id of everything in the graphs, by `namespace#id`. */
  readonly ids: ReadonlyMap<string, string>
  readonly keyOf: (name: string) => string | undefined
  readonly report: DmnReporter
  readonly isOnly: boolean
}

/** The id of ours where XML cannot bear it. */
export const extensionId = name('fachwerk', 'id')

export function localId(key: string): string {
  return key.slice(key.lastIndexOf('#') + 1)
}
