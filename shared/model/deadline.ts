import { z } from 'zod'
import { localisedSchema } from './localised.ts'

const feel = z.string().min(1)

/** Whose rules on periods apply; all of them go back to §§ 186 to 193 BGB. */
export const laws = ['BGB', 'VwVfG', 'AO', 'SGB X'] as const
export type Law = (typeof laws)[number]

/**
 * What happens to an end at a weekend or on a holiday. It stays where it is for a period of benefits, an
 * appointment, a day that the authority has announced as the end, or by another law.
 */
export const rollovers = [
  'next',
  'previous',
  'benefit',
  'appointment',
  'announced',
  'none',
] as const
export type Rollover = (typeof rollovers)[number]

export const deliveryWays = ['post', 'abroad', 'electronic', 'retrieval'] as const

const deliverySchema = z.strictObject({
  /** Post within Germany or abroad, electronically, or by retrieval, whose day is then the start. */
  by: z.enum(deliveryWays),
  /** Whether the day of delivery moves to a working day; as the law has it when left out. */
  rollover: z.exactOptional(z.boolean()),
  /** Where the law of a state names another number of days. */
  days: z.exactOptional(z.int().min(1).max(31)),
  /** Yields the day of receipt, where somebody has shown that it was later. */
  received: z.exactOptional(feel),
})
export type Delivery = z.infer<typeof deliverySchema>

/** Period after §§ 187–193 BGB from the day that `start` yields, or up to it. */
export const deadlineSchema = z.strictObject({
  title: localisedSchema,
  legalBasis: z.string().min(1),
  start: feel,
  period: z.string().regex(/^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/),
  /** Days of the period that count: all of them when left out. */
  counted: z.exactOptional(z.enum(['mondayToSaturday', 'workingDays'])),
  /** 'event': something happens in the course of the day, which does not count (§ 187 (1)); 'day': it counts (§ 187 (2)). */
  from: z.exactOptional(z.enum(['event', 'day'])),
  /** 'before': the last day on which the whole period still lies before the start. */
  direction: z.exactOptional(z.enum(['after', 'before'])),
  law: z.exactOptional(z.enum(laws)),
  /** 'next' when left out, and 'none' backwards. */
  rollover: z.exactOptional(z.enum(rollovers)),
  /** `start` is the day of posting, and the period begins with delivery. */
  delivery: z.exactOptional(deliverySchema),
  /** Yields by how long it was extended, from its end on (§ 190). */
  extension: z.exactOptional(feel),
  /** The period need not be in one piece: a month is 30 days (§ 191). */
  inPieces: z.exactOptional(z.boolean()),
})
export type Deadline = z.infer<typeof deadlineSchema>
