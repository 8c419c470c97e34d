import { join } from 'node:path'
import { readDefinitions } from '../../../examples/seed/definitions.ts'
import { openKeyFile } from '../../../examples/seed/keyFile.ts'
import { releaseVersion, type Office } from '../../../examples/seed/releaseService.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Product } from './product.ts'

/** "Hund anmelden", as the demo city has it. */
export function registration(): Definition {
  return definitionOf('hundesteuer-anmeldung')
}

/** A service of the demo city. */
export function definitionOf(service: string): Definition {
  const examples = join(import.meta.dirname, '../../../examples')
  const found = readDefinitions(examples).find(({ id }) => id === service)
  if (found === undefined) throw new Error(`expected ${service} among the examples`)
  return found
}

/** From the draft to the signature, by the people of the Stadtkämmerei. */
export async function release(
  product: Product,
  definition: Definition,
  version = 1,
): Promise<void> {
  await releaseVersion(await treasury(product), definition, { exists: version > 1, version })
}

/** What somebody has submitted already: reviewed, signed and released. */
export async function releaseSubmitted(product: Product, definition: Definition): Promise<void> {
  await releaseVersion(await treasury(product), definition, { exists: true, version: 1 })
}

async function treasury(product: Product): Promise<Office> {
  return {
    designer: await product.as('miriam'),
    reviewer: await product.as('sven'),
    owner: await product.as('petra'),
    key: openKeyFile(join(product.folder, 'keys/petra-lindner.pem')),
    today: '2026-03-02',
  }
}
