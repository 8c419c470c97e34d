import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { definitionSchema } from '#shared/model/definition.ts'
import { api } from './client.ts'
import { bodyOf } from './problem.ts'

const versions = api.services[':service'].versions

export type Release = InferResponseType<typeof versions.$get, 200>[number]

export interface ReleaseTerms {
  readonly validFrom: string
  /** Fingerprint of the key that signs. */
  readonly keyId: string
}

export function useVersions(service: string) {
  return useQuery({
    queryKey: ['versions', service],
    queryFn: () => bodyOf(versions.$get({ param: { service } })),
  })
}

/** The definition of a released version. */
export function useReleased(service: string, version: number | undefined) {
  return useQuery({
    queryKey: ['versions', service, version],
    queryFn: async () => {
      const param = { service, version: String(version) }
      const { definition } = await bodyOf(versions[':version'].$get({ param }))
      return definitionSchema.parse(definition)
    },
    enabled: version !== undefined,
  })
}

/** The exact text to sign. */
export async function readContent(id: string, terms: ReleaseTerms): Promise<string> {
  const { text } = await bodyOf(
    api.submissions[':id'].content.$get({ param: { id }, query: { ...terms } }),
  )
  return text
}

export function postRelease(id: string, signed: ReleaseTerms & { readonly signature: string }) {
  return bodyOf(api.submissions[':id'].release.$post({ param: { id }, json: { ...signed } }))
}

const measures = api.services[':service'].measures

export type Measures = InferResponseType<typeof measures.$get, 200>[number]

export function useMeasures(service: string) {
  return useQuery({
    queryKey: ['measures', service],
    queryFn: () => bodyOf(measures.$get({ param: { service } })),
  })
}
