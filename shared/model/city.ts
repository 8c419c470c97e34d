import { z } from 'zod'
import { holdingSchema } from './catalogue.ts'
import { localisedSchema } from './localised.ts'
import { states } from './states.ts'

const address = z.strictObject({ street: z.string(), postcode: z.string(), city: z.string() })

/** Holidays that the law of a state leaves to some of its municipalities. */
export const municipalHolidays = [
  'corpusChristi',
  'assumptionDay',
  'augsburgPeaceFestival',
] as const

/** Where it is decided which days are holidays. What is absent is the law of all states. */
export const holidayPlaceSchema = z.strictObject({
  state: z.enum(states),
  /** In this municipality as well: by the law of the state, or by one that the product does not know yet. */
  municipal: z.exactOptional(
    z.array(
      z.union([
        z.enum(municipalHolidays),
        z.strictObject({
          name: localisedSchema,
          legalBasis: z.string().min(1),
          /** "2028-06-17" once, "--06-17" each year. */
          on: z.string().regex(/^(\d{4}|-)-\d\d-\d\d$/),
        }),
      ]),
    ),
  ),
})
export type HolidayPlace = z.infer<typeof holidayPlaceSchema>

/** The administration that runs Fachwerk: one file per installation. */
export const citySchema = z.strictObject({
  name: z.string().min(1),
  timeZone: z.string(),
  /** Only the holidays of all states count while it is absent. */
  holidays: z.exactOptional(holidayPlaceSchema),
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
  /** Registers and line systems the city knows of, connected or not. */
  holdings: z.exactOptional(z.record(z.string(), holdingSchema)),
})
export type City = z.infer<typeof citySchema>
