import { join } from 'node:path'
import type { Definition } from '#shared/model/definition.ts'
import { openKeyFile } from './keyFile.ts'
import { readDefinitions } from './definitions.ts'
import { releaseService, type Office } from './releaseService.ts'
import { signInAs } from './session.ts'

export interface SeedOptions {
  /** Where Fachwerk answers. */
  readonly url: string
  /** `${FACHWERK_DATA}/keys`: here the demo's owner keeps the key that signs. */
  readonly keyFolder: string
  /** The folder `examples`. */
  readonly examples: string
  /** Legal date from which the services are valid. */
  readonly today: string
}

export interface Seeded {
  readonly fingerprint: string
  readonly services: readonly { readonly service: string; readonly version: number }[]
}

/**
 * Releases the services of the demo city as its people would, through the same API. A service that has
 * a version is left alone, and a seeding that was killed goes on where it stopped.
 */
export async function seedCity(options: SeedOptions): Promise<Seeded> {
  const { url, keyFolder, examples, today } = options
  const key = openKeyFile(join(keyFolder, 'petra-lindner.pem'))
  const [designer, reviewer, owner] = [
    await signInAs('miriam', url),
    await signInAs('sven', url),
    await signInAs('petra', url),
  ]
  const office: Office = { designer, reviewer, owner, key, today }
  const services = []
  for (const definition of readDefinitions(examples)) {
    // oxlint-disable-next-line no-await-in-loop -- the log is one chain, and the second service must find the key registered
    services.push(await seeded(office, definition))
  }
  return { fingerprint: key.fingerprint, services }
}

async function seeded(office: Office, definition: Definition) {
  return { service: definition.id, version: await releaseService(office, definition) }
}
