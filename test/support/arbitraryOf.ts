import fc from 'fast-check'
import { z } from 'zod'

/** Any value a schema takes; `strings` are values a string may have beside others. */
export function arbitraryOf(schema: z.ZodType, strings: readonly string[]): fc.Arbitrary<unknown> {
  const root = nodeSchema.parse(z.toJSONSchema(schema))
  const anyString = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom(...strings))

  function of(node: Node, depth: number): fc.Arbitrary<unknown> {
    if (node.$ref !== undefined) return depth > 4 ? fc.constant(null) : of(named(node.$ref), depth)
    if (node.const !== undefined) return fc.constant(node.const)
    if (node.enum !== undefined) return fc.constantFrom(...node.enum)
    const choices = node.anyOf ?? node.oneOf ?? alternativesOf(node)
    if (choices !== undefined) return fc.oneof(...choices.map((one) => of(one, depth + 1)))
    if (node.type === 'object') return object(node, depth + 1)
    if (node.type === 'array') return fc.array(of(node.items ?? {}, depth + 1), { maxLength: 3 })
    return scalar(node)
  }

  function object(node: Node, depth: number): fc.Arbitrary<unknown> {
    const { properties, required = [], additionalProperties: values } = node
    if (typeof values === 'object') {
      const key = fc.oneof(anyString, fc.constantFrom('__proto__', 'constructor', 'type', 'origin'))
      return fc.dictionary(key, of(values, depth), { maxKeys: 3, noNullPrototype: true })
    }
    const fields = Object.entries(properties ?? {}).map(([key, one]) => [key, of(one, depth)])
    return fc.record<Record<string, unknown>>(Object.fromEntries(fields), {
      requiredKeys: required,
      noNullPrototype: true,
    })
  }

  function scalar({ type, minimum, format }: Node): fc.Arbitrary<unknown> {
    if (type === 'integer') return fc.integer({ min: minimum ?? -9 })
    if (type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true })
    if (type === 'boolean') return fc.boolean()
    if (type === 'null') return fc.constant(null)
    if (format === 'date-time') return fc.constantFrom('2026-01-15T08:00:00.000Z', instant)
    return anyString
  }

  function named(ref: string): Node {
    return root.$defs?.[ref.slice(ref.lastIndexOf('/') + 1)] ?? {}
  }

  return of(root, 0)
}

const instant = '2027-12-31T23:59:59.999Z'

function alternativesOf(node: Node): readonly Node[] | undefined {
  return Array.isArray(node.type) ? node.type.map((type) => ({ ...node, type })) : undefined
}

interface Node {
  readonly type?: string | readonly string[] | undefined
  readonly const?: unknown
  readonly enum?: readonly unknown[] | undefined
  readonly $ref?: string | undefined
  readonly $defs?: Readonly<Record<string, Node>> | undefined
  readonly anyOf?: readonly Node[] | undefined
  readonly oneOf?: readonly Node[] | undefined
  readonly items?: Node | undefined
  readonly properties?: Readonly<Record<string, Node>> | undefined
  readonly required?: string[] | undefined
  readonly additionalProperties?: Node | boolean | undefined
  readonly minimum?: number | undefined
  readonly format?: string | undefined
}

const nodeSchema: z.ZodType<Node> = z.looseObject({})
