import type { Localised } from '../../model/localised.ts'
import type { Schema } from '../../model/schema.ts'
import { literalOf } from '../textLiteral.ts'

export interface Literal {
  readonly feel: string
  readonly title?: Localised
}

/** What a value is usually compared with: the values of its list, yes and no, today. */
export function literalsOf({
  enum: listed,
  enumLabels = {},
  type,
  format,
}: Schema): readonly Literal[] {
  if (listed !== undefined) {
    return listed.flatMap((value): readonly Literal[] => {
      const plain = typeof value === 'string' ? value : JSON.stringify(value)
      const title = enumLabels[plain]
      const feel = typeof value === 'string' ? literalOf(value) : plain
      return typeof value === 'object' ? [] : [{ feel, ...(title === undefined ? {} : { title }) }]
    })
  }
  if (type === 'boolean') return [yes, no]
  return format === 'date' ? [today] : []
}

const yes: Literal = { feel: 'true', title: { de: 'ja', en: 'yes' } }
const no: Literal = { feel: 'false', title: { de: 'nein', en: 'no' } }
const today: Literal = { feel: 'today()', title: { de: 'heute', en: 'today' } }
