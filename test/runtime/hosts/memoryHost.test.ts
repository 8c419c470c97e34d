import { createMemoryHost } from '#runtime/hosts/memory/memoryHost.ts'
import { hostConformance } from '../../hosts.conformance.ts'

hostConformance('memory host', () => ({
  start: createMemoryHost,
  end: () => Promise.resolve(),
}))
