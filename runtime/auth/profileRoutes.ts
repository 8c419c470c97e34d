import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { holidayPlaceSchema } from '#shared/model/city.ts'
import { localisedSchema } from '#shared/model/localised.ts'
import { parseRoles, roleSchema } from '#shared/policy/role.ts'
import type { Deps } from '../deps.ts'
import { access } from '../http/access.ts'
import type { Env } from '../http/env.ts'
import { named } from '../http/named.ts'
import { Problem } from '../http/problem.ts'
import { json } from '../http/reply.ts'

const profileSchema = named(
  'Profile',
  z.strictObject({
    /** The pseudonym that drafts, comments and the log bear. */
    subject: z.string(),
    name: z.string(),
    roles: z.array(roleSchema).readonly(),
    departments: z.array(
      z.strictObject({
        id: z.string(),
        title: localisedSchema,
        /** Who works there, by the group that lanes name. */
        groups: z.record(z.string(), localisedSchema),
      }),
    ),
    /** The administration, so that departments can be called by their name. */
    city: z.strictObject({
      name: z.string(),
      departments: z.record(z.string(), localisedSchema),
      /** Whose holidays count. */
      holidays: z.exactOptional(holidayPlaceSchema),
    }),
    /** The server's clock, which due dates and validity are counted by. */
    now: z.iso.datetime(),
    /** Id of the persona in the demo. */
    persona: z.string().nullable(),
  }),
)

const readProfile = createRoute({
  method: 'get',
  path: '/api/me',
  summary: 'Who is signed in',
  ...access('readProfile'),
  responses: { 200: json(profileSchema, 'Name, roles and departments of the person signed in') },
})

export function createProfileRoutes({ city, demo, stamp }: Deps) {
  return new OpenAPIHono<Env>().openapi(readProfile, (c) => {
    const { session } = c.var
    if (session === undefined) throw new Problem('notSignedIn')
    const { name, sub, groups } = session.claims
    const roles = parseRoles(groups)
    const titles = Object.entries(city.departments).map(([id, { title }]) => [id, title] as const)
    const departments = Object.entries(city.departments)
      .filter(([id]) => roles.some(({ department }) => department === id))
      .map(([id, { title, groups }]) => ({ id, title, groups }))
    return c.json(
      {
        subject: session.subject,
        name,
        roles,
        departments,
        city: {
          name: city.name,
          departments: Object.fromEntries(titles),
          ...(city.holidays === undefined ? {} : { holidays: city.holidays }),
        },
        now: stamp().at,
        persona: demo ? sub : null,
      },
      200,
    )
  })
}
