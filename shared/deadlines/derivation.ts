import type { HolidayPlace } from '../model/city.ts'
import type { Deadline, Delivery } from '../model/deadline.ts'
import type { Localised } from '../model/localised.ts'

/** Why a day is no working day. */
export type NoWorkingDay = 'saturday' | 'sunday' | { readonly holiday: Localised }

/** How a day was found, one step after the other; a letter says them as sentences. Days are counted from 1970. */
export type Step =
  | { readonly step: 'sent'; readonly on: number; readonly by: Delivery['by'] }
  | {
      readonly step: 'deemedDelivered'
      readonly on: number
      readonly days: number | 'month' | 'nextDay'
      readonly basis: string
    }
  | { readonly step: 'received'; readonly on: number; readonly basis?: string }
  /** On the day of the start, if it counts; on the next one otherwise. */
  | {
      readonly step: 'begins'
      readonly on: number
      readonly from: 'event' | 'day'
      readonly basis: string
    }
  | { readonly step: 'countsBack'; readonly from: number; readonly basis: string }
  | {
      readonly step: 'ends'
      readonly on: number
      readonly period: string
      readonly direction: 'after' | 'before'
      readonly counted?: Exclude<Deadline['counted'], undefined>
      readonly basis?: string
    }
  | {
      readonly step: 'moved'
      readonly from: number
      readonly on: number
      readonly because: NoWorkingDay
      readonly basis?: string
    }
  | {
      readonly step: 'stays'
      readonly on: number
      readonly because: NoWorkingDay
      readonly basis?: string
    }
  | {
      readonly step: 'extended'
      readonly on: number
      readonly period: string
      readonly basis: string
    }
  | { readonly step: 'holidays'; readonly place?: HolidayPlace }

/** The last day, and how it was computed. */
export interface Computed {
  readonly date: string
  readonly steps: readonly Step[]
}
