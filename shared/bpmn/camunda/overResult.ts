import { isName, namesRead } from './names.ts'

export type Names = Readonly<Record<string, string>>

/** Where a name in an expression over a result belongs. */
export type Owner = 'result' | 'case' | 'either'

/**
 * An expression over what a step brings, as it is written here: a name is a part of `result`, or of the case,
 * or what `meant` says. The other systems put the result over the data of the case, so a name that either
 * may have is looked up in the result first.
 */
export function overResult(
  feel: string,
  { ownerOf, meant = {} }: { ownerOf: (name: string) => Owner; meant?: Names },
): string {
  const [root = '', ...rest] = feel.split('.')
  const isPath = isName(root) && rest.every(isName)
  const names = isPath ? [root] : namesRead(feel)
  const meanings = names.map(
    (name) => [name, meant[name] ?? meaningOf(name, ownerOf(name))] as const,
  )
  const changed = meanings.filter(([name, meaning]) => meaning !== name)
  const [first] = changed
  if (first === undefined) return feel
  if (isPath && (rest.length === 0 || /^[\p{L}\p{N}_.]+$/u.test(first[1]))) {
    return [first[1], ...rest].join('.')
  }
  const entries = changed.map(([name, meaning]) => `${name}: ${meaning}`)
  let last = 'value'
  while (names.includes(last)) last = `${last}_`
  return `{${entries.join(', ')}, ${last}: ${feel}}.${last}`
}

function meaningOf(name: string, owner: Owner): string {
  const own = `result.${name}`
  if (owner === 'case') return name
  return owner === 'result' ? own : `if ${own} = null then ${name} else ${own}`
}
