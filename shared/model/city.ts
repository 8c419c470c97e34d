import { z } from 'zod'
import { localisedSchema } from './localised.ts'

const address = z.strictObject({ street: z.string(), postcode: z.string(), city: z.string() })

/** The administration that runs Fachwerk: one file per installation. */
export const citySchema = z.strictObject({
  name: z.string().min(1),
  timeZone: z.string(),
  departments: z.record(
    z.string(),
    z.strictObject({
      title: localisedSchema,
      unit: z.exactOptional(localisedSchema),
      address,
      phone: z.string(),
      hours: localisedSchema,
      email: z.string(),
      /** Prefix of the Aktenzeichen, e.g. "20.2-HSt". */
      numberPrefix: z.string(),
      iban: z.exactOptional(z.string()),
      /** Groups that lanes name, e.g. "kaemmerei/steuern". */
      groups: z.record(z.string(), localisedSchema),
    }),
  ),
})
export type City = z.infer<typeof citySchema>
