import { resolve, type Schema } from '../model/schema.ts'

/**
 * What most rows say, as parts that can be chosen: a value as it is or made into something, several values in a row,
 * or a fixed one. An expression that says more is a formula, and stays one.
 */
export type Block =
  | { readonly kind: 'value'; readonly path: string; readonly as: Conversion }
  | { readonly kind: 'joined'; readonly paths: readonly string[]; readonly between: string }
  | { readonly kind: 'constant'; readonly value: string | number | boolean }

const conversions = {
  asIs: { write: (path) => path, from: undefined },
  cents: { write: (path) => `round half up(${path}, 2)`, from: 'number' },
  whole: { write: (path) => `round half up(${path}, 0)`, from: 'number' },
  capitals: { write: (path) => `upper case(${path})`, from: 'text' },
  opposite: { write: (path) => `not(${path})`, from: 'boolean' },
  count: { write: (path) => `count(${path})`, from: 'list' },
  sum: { write: (path) => `sum(${path})`, from: 'list' },
  first: { write: (path) => `${path}[1]`, from: 'list' },
  last: { write: (path) => `${path}[-1]`, from: 'list' },
  listed: { write: (path) => `string join(${path}, ", ")`, from: 'list' },
} as const satisfies Record<
  string,
  { readonly write: (path: string) => string; readonly from: Kind | undefined }
>

export type Conversion = keyof typeof conversions
type Kind = 'number' | 'text' | 'boolean' | 'list'

const path = String.raw`[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*`
const isPath = new RegExp(`^${path}$`)

const readers = Object.entries(conversions).map(([as, { write }]) => {
  const [before = '', after = ''] = write('\u0000').split('\u0000')
  return { as, pattern: new RegExp(`^${escaped(before)}(${path})${escaped(after)}$`) }
})

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

export function blockOf(text: string): Block | undefined {
  const written = text.trim()
  const constant = constantOf(written)
  if (constant !== undefined) return { kind: 'constant', value: constant }
  if (/^(null|true|false)$/.test(written)) return undefined
  const joined = joinedOf(written)
  if (joined !== undefined) return joined
  for (const { as, pattern } of readers) {
    const [, found] = pattern.exec(written) ?? []
    if (found !== undefined && isConversion(as)) return { kind: 'value', path: found, as }
  }
  return undefined
}

function isConversion(as: string): as is Conversion {
  return Object.hasOwn(conversions, as)
}

export function textOf(block: Block): string {
  switch (block.kind) {
    case 'value':
      return conversions[block.as].write(block.path)
    case 'joined':
      return `string join([${block.paths.join(', ')}], ${JSON.stringify(block.between)})`
    case 'constant':
      return JSON.stringify(block.value)
  }
}

function constantOf(text: string): string | number | boolean | undefined {
  if (text === 'true' || text === 'false') return text === 'true'
  if (/^-?\d+(\.\d+)?$/.test(text) && String(Number(text)) === text) return Number(text)
  if (!/^"(?:\\.|[^"\\])*"$/.test(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined // FEEL knows escapes that JSON does not; such a text stays a formula
  }
}

/** Written here as `string join`, which leaves out what is missing; read also as a sum of texts. */
function joinedOf(text: string): Block | undefined {
  const [, list, literal] = /^string join\(\[([^\]]*)\],\s*("(?:\\.|[^"\\])*")\)$/.exec(text) ?? []
  if (list !== undefined && literal !== undefined) {
    const paths = list.split(',').map((one) => one.trim())
    const between = constantOf(literal)
    return paths.every((one) => isPath.test(one)) && typeof between === 'string'
      ? { kind: 'joined', paths, between }
      : undefined
  }
  const parts = text.split(/\s*\+\s*(?=(?:[^"]*"[^"]*")*[^"]*$)/)
  if (parts.length < 3 || parts.length % 2 === 0) return undefined
  const paths = parts.filter((_, index) => index % 2 === 0)
  const betweens = new Set(parts.filter((_, index) => index % 2 === 1))
  const [only] = betweens
  const between = only === undefined ? undefined : constantOf(only)
  return betweens.size === 1 &&
    typeof between === 'string' &&
    paths.every((one) => isPath.test(one))
    ? { kind: 'joined', paths, between }
    : undefined
}

/** What can be made of a value of this kind. */
export function conversionsOf(
  schema: Schema | undefined,
  types: Readonly<Record<string, Schema>>,
): readonly Conversion[] {
  const kind = schema === undefined ? undefined : kindOf(resolve(schema, types))
  return Object.entries(conversions).flatMap(([as, { from }]) =>
    isConversion(as) && (from === undefined || from === kind) ? [as] : [],
  )
}

function kindOf({ type, format }: Schema): Kind | undefined {
  if (format === 'decimal' || type === 'number' || type === 'integer') return 'number'
  if (type === 'array') return 'list'
  if (type === 'boolean') return 'boolean'
  return type === 'string' && format === undefined ? 'text' : undefined
}
