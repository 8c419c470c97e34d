import { z } from 'zod'

/** Address and credentials of a system this installation may speak to. */
export const approvedHostSchema = z.strictObject({
  /** Where the operations are. */
  url: z.url(),
  /** Its OpenAPI document; on the same host, for nobody else may describe it. */
  openapi: z.url(),
  token: z.string().min(1),
})
export type ApprovedHost = z.infer<typeof approvedHostSchema>

/** By the host name a connector of a definition gives. Any other is refused before a socket opens. */
export const approvedHostsSchema = z
  .record(z.string(), approvedHostSchema)
  .refine(
    (hosts) => Object.values(hosts).every(({ url, openapi }) => sameOrigin(url, openapi)),
    'an OpenAPI document must lie on the host it describes',
  )
export type ApprovedHosts = z.infer<typeof approvedHostsSchema>

function sameOrigin(one: string, other: string): boolean {
  return new URL(one).origin === new URL(other).origin
}
