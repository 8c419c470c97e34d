import { join } from 'node:path'
import type { Definition } from '#shared/model/definition.ts'
import { openKeyFile } from './keyFile.ts'
import { readDefinitions, readDrafts } from './definitions.ts'
import { beginDraft, releaseService, type Office } from './releaseService.ts'
import { signInAs, type Session } from './session.ts'

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
  readonly fingerprints: readonly string[]
  readonly services: readonly { readonly service: string; readonly version: number }[]
}

/**
 * Releases the services of the demo city as its people would, through the same API, and begins their drafts. A service
 * that has a version is left alone, and a seeding that was killed goes on where it stopped.
 */
export async function seedCity(options: SeedOptions): Promise<Seeded> {
  const { url, examples } = options
  const reviewer = await signInAs('sven', url)
  const offices = new Map<string, Office>()
  const services = []
  const officeFor = async (owner: string): Promise<Office> => {
    const office = offices.get(owner) ?? (await officeOf(owner, reviewer, options))
    offices.set(owner, office)
    return office
  }
  // oxlint-disable no-await-in-loop -- the log is one chain, and the second service must find the key registered
  for (const definition of readDefinitions(examples))
    services.push(await seeded(await officeFor(definition.owner), definition))
  for (const draft of readDrafts(examples)) await beginDraft(await officeFor(draft.owner), draft)
  // oxlint-enable no-await-in-loop
  return { fingerprints: [...offices.values()].map(({ key }) => key.fingerprint), services }
}

async function officeOf(
  department: string,
  reviewer: Session,
  { url, keyFolder, today }: SeedOptions,
): Promise<Office> {
  const people = peopleOf[department]
  if (people === undefined) throw new Error(`seed: nobody works for ${department}`)
  const { designer, owner, keyFile } = people
  const key = openKeyFile(join(keyFolder, `${keyFile}.pem`))
  const signedIn = { designer: await signInAs(designer, url), owner: await signInAs(owner, url) }
  return { ...signedIn, reviewer, key, today }
}

interface People {
  readonly designer: string
  readonly owner: string
  /** Under the name of the owner. */
  readonly keyFile: string
}

/** Who designs and who releases, by department. */
const peopleOf: Readonly<Record<string, People>> = {
  kaemmerei: { designer: 'miriam', owner: 'petra', keyFile: 'petra-lindner' },
  personalamt: { designer: 'nadja', owner: 'ralf', keyFile: 'ralf-stein' },
}

async function seeded(office: Office, definition: Definition) {
  return { service: definition.id, version: await releaseService(office, definition) }
}
