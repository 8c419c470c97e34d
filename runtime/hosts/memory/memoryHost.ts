import { createEmbeddedHost, type HostOptions } from '../embeddedHost.ts'
import type { Host } from '../host.ts'
import { createMemoryStore } from './memoryStore.ts'

export function createMemoryHost(options: HostOptions): Host {
  return createEmbeddedHost(createMemoryStore(), options)
}
