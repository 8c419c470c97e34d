import type { Definition } from '../model/definition.ts'

export async function withArrangement(definition: Definition): Promise<Definition> {
  return definition
}
