import type { ResultType } from '../type/results.ts'
import { find, type FeelType } from '../type/type.ts'

/** Of a text that is read; of texts that are known and cannot be read there is no result. */
export function readable(read: (text: string) => unknown, result: FeelType): ResultType {
  return ([from = []]) => {
    const constants = find(from, 'string')?.constants
    const fits = constants?.some((one) => read(one) !== undefined) ?? true
    return fits || constants?.length === 0 ? result : undefined
  }
}
