import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { holidayPlaceSchema, type HolidayPlace } from '#shared/model/city.ts'
import { api } from './client.ts'
import { bodyOf } from './problem.ts'

export type Service = InferResponseType<typeof api.services.$get, 200>[number]

export interface Me extends InferResponseType<typeof api.me.$get, 200> {
  /** How far the server's clock is ahead of this browser's, in milliseconds. */
  readonly ahead: number
  readonly holidays: HolidayPlace | undefined
}

export function useMe() {
  return useQuery({ queryKey: ['me'], queryFn: readMe, staleTime: Infinity })
}

/** Whose holidays count here. */
export function useHolidays(): HolidayPlace | undefined {
  return useMe().data?.holidays
}

/** Now by the server's clock. */
export function useNow(): () => Date {
  const ahead = useMe().data?.ahead ?? 0
  return () => new Date(Date.now() + ahead)
}

export async function readMe(): Promise<Me> {
  const me = await bodyOf(api.me.$get())
  const holidays = holidayPlaceSchema.optional().parse(me.city.holidays)
  return { ...me, holidays, ahead: Date.parse(me.now) - Date.now() }
}

export function useServices() {
  return useQuery({ queryKey: ['services'], queryFn: () => bodyOf(api.services.$get()) })
}
