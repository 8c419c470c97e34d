import type { Rows } from './place.ts'

/** What is set at a name and below it. */
interface Tree {
  readonly feel?: string
  readonly parts: ReadonlyMap<string, Tree>
}

/**
 * Rows by plain names: "order.state" sets a part of `order` and leaves the others, which is said as one value
 * of `order`. `base` is what the name held before, nothing for an input.
 */
export function nestedRows(rows: Rows, base: (name: string) => string | undefined): Rows {
  const { parts } = Object.entries(rows).reduce<Tree>(
    (tree, [path, feel]) => grown(tree, path.split('.'), feel),
    nothing,
  )
  return Object.fromEntries([...parts].map(([name, tree]) => [name, written(tree, base(name))]))
}

const nothing: Tree = { parts: new Map() }

function grown(tree: Tree, [name, ...rest]: readonly string[], feel: string): Tree {
  if (name === undefined) return { ...tree, feel }
  const below = grown(tree.parts.get(name) ?? nothing, rest, feel)
  return { ...tree, parts: new Map([...tree.parts, [name, below]]) }
}

function written({ feel, parts }: Tree, before: string | undefined): string {
  const base = feel ?? before
  const entries = [...parts]
  if (base === undefined) {
    const texts = entries.map(([name, part]) => `${name}: ${written(part, undefined)}`)
    return `{${texts.join(', ')}}`
  }
  if (entries.length === 0) return base
  return entries.reduce(
    (context, [name, part]) =>
      `context put(${context}, "${name}", ${written(part, `(${base}).${name}`)})`,
    `if ${base} = null then {} else ${base}`,
  )
}
