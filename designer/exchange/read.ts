import type { DmnFile } from '#shared/dmn/importDmn.ts'
export async function read(files: readonly DmnFile[]): Promise<undefined> {
  return undefined
}
