import { isJsonObject, type Json } from '../model/json.ts'
import type { Schema } from '../model/schema.ts'
import { limits } from './limits.ts'
import { isFieldName } from './readJsonSchema.ts'
import { below, Reading } from './reading.ts'
import type { Remark } from './remark.ts'
import { jsonNumber } from '../feel/jsonNumber.ts'
import { digitsOf, isLongNumber, plainWords, type LongNumber } from '../model/longNumber.ts'

/** What the samples suggest and only a person can confirm. */
export interface Proposal {
  readonly kind: 'codes' | 'amount'
  /** Path of the field, as in "dog.breed". */
  readonly path: string
  readonly schema: Schema
}

export interface ReadSample {
  readonly schema: Schema
  readonly proposals: readonly Proposal[]
  readonly remarks: readonly Remark[]
}

/** What several samples of the same thing have in common: kinds of values, and what may be missing. */
export function readSample(samples: readonly Json[]): ReadSample {
  const sampling = new Sampling()
  const schema = sampling.infer(samples, { path: '', place: '', depth: 0 })
  return { schema, proposals: sampling.proposals, remarks: sampling.reading.remarks }
}

interface Spot {
  readonly path: string
  readonly place: string
  readonly depth: number
}

class Sampling {
  readonly proposals: Proposal[] = []
  readonly reading = new Reading({})

  infer(values: readonly Json[], spot: Spot): Schema {
    this.reading.countField()
    const present = values.filter((value) => value !== null)
    const nullable = present.length < values.length ? ({ nullable: true } as const) : {}
    return { ...this.ofPresent(present, spot), ...nullable }
  }

  ofPresent(values: readonly Json[], spot: Spot): Schema {
    if (values.length === 0) return {}
    if (spot.depth > limits.depth) {
      this.reading.remark('tooDeep', spot.place)
      return {}
    }
    if (values.every((value) => typeof value === 'boolean')) return { type: 'boolean' }
    if (values.every((value) => isNumber(value))) return this.ofNumbers(values, spot)
    if (values.every((value) => typeof value === 'string')) return this.ofTexts(values, spot)
    if (values.every((value) => Array.isArray(value))) {
      const items = values.flat()
      const place = below(spot.place, 0)
      return { type: 'array', items: this.infer(items, { ...spot, place, depth: spot.depth + 1 }) }
    }
    if (values.every(isJsonObject)) return this.ofRecords(values, spot)
    this.reading.remark('mixed', spot.place, [...new Set(values.map(kindOf))].join(', '))
    return {}
  }

  ofNumbers(values: readonly (number | LongNumber)[], { path, place }: Spot): Schema {
    const long = values.find((value) => !isExact(value))
    if (long !== undefined) {
      this.reading.remark('longNumber', place, plainWords(long))
      return { type: 'number' }
    }
    if (values.every((value) => /^-?\d+$/.test(plainWords(value)))) return { type: 'integer' }
    const isMoney = values.every((value) => /^-?\d+(\.\d\d?)?$/.test(plainWords(value)))
    if (isMoney && moneyName.test(path.split('.').at(-1) ?? '')) {
      this.proposals.push({ kind: 'amount', path, schema: amount })
    }
    return { type: 'number' }
  }

  ofTexts(values: readonly string[], { path }: Spot): Schema {
    const format = formats.find(
      ({ fits, proof = fits }) =>
        values.every((value) => fits.test(value)) && values.some((value) => proof.test(value)),
    )
    if (format !== undefined) return format.schema
    const codes = [...new Set(values)]
    if (values.length >= 4 && codes.length * 2 <= values.length && codes.length <= mostCodes) {
      this.proposals.push({ kind: 'codes', path, schema: { type: 'string', enum: codes } })
    }
    return { type: 'string' }
  }

  ofRecords(values: readonly Readonly<Record<string, Json>>[], spot: Spot): Schema {
    const names = [...new Set(values.flatMap((value) => Object.keys(value)))].filter((name) => {
      if (!isFieldName(name)) this.reading.remark('name', below(spot.place, name), name)
      return isFieldName(name)
    })
    const properties = names.map((name) => {
      const inner = values.flatMap((value) =>
        Object.hasOwn(value, name) ? [value[name] ?? null] : [],
      )
      const path = spot.path === '' ? name : `${spot.path}.${name}`
      const place = below(spot.place, name)
      return [name, this.infer(inner, { path, place, depth: spot.depth + 1 })] as const
    })
    const required = names.filter((name) => values.every((value) => Object.hasOwn(value, name)))
    return {
      type: 'object',
      properties: Object.fromEntries(properties),
      ...(required.length === 0 ? {} : { required }),
    }
  }
}

const mostCodes = 12
const amount: Schema = { type: 'string', format: 'decimal', scale: 2 }
const moneyName = /betrag|summe|preis|gebuehr|gebühr|kosten|steuer|amount|total|price|fee|tax|cost/i

const month = '(0[1-9]|1[0-2])'
const day = '(0[1-9]|[12]\\d|3[01])'
const clock = String.raw`\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?`

/** The first that all samples fit; `proof` is what at least one of them has to show. */
const formats: readonly {
  readonly fits: RegExp
  readonly proof?: RegExp
  readonly schema: Schema
}[] = [
  { fits: new RegExp(`^\\d{4}-${month}-${day}$`), schema: { type: 'string', format: 'date' } },
  {
    fits: new RegExp(`^\\d{4}(-${month}(-${day})?)?$`),
    proof: new RegExp(`^\\d{4}-${month}(-${day})?$`),
    schema: { type: 'string', format: 'partial-date' },
  },
  {
    fits: new RegExp(`^\\d{4}-${month}-${day}T${clock}$`),
    schema: { type: 'string', format: 'date-time' },
  },
  { fits: new RegExp(`^${clock}$`), schema: { type: 'string', format: 'time' } },
  {
    fits: /^-?P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/,
    schema: { type: 'string', format: 'duration' },
  },
  { fits: /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/, schema: { type: 'string', format: 'email' } },
  { fits: /^-?\d+\.\d\d$/, schema: amount },
]

function isNumber(value: Json): value is number | LongNumber {
  return typeof value === 'number' || isLongNumber(value)
}

/** A double beyond 2^53 has lost digits before it came here; a long number may have more than are calculated with. */
function isExact(value: number | LongNumber): boolean {
  return isLongNumber(value)
    ? jsonNumber(digitsOf(value)) !== undefined
    : Math.abs(value) <= Number.MAX_SAFE_INTEGER
}

function kindOf(value: Json): string {
  if (isLongNumber(value)) return 'number'
  if (Array.isArray(value)) return 'array'
  return typeof value
}
