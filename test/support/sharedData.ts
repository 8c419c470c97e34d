import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** A folder of test data beside the repository; undefined where it is absent, as on a machine that has only the code. */
export function sharedData(name: string): string | undefined {
  const places = ['../shared/data', '../../shared/data'].map((place) => join(root, place, name))
  return places.find((place) => existsSync(place))
}

export interface DataFile {
  readonly name: string
  readonly text: string
}

/** UTF-8 whatever a file declares: the reference models say otherwise and hold no other characters. */
export function filesIn(folder: string, ending: string): readonly DataFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}
